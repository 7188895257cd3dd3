import { createClient, OPERATIONS } from "../.work/redocly/client.js";
import { accessToken, guestId, organizationHeaders } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (serverUrl, fetch) => {
  const client = createClient(OPERATIONS, {
    serverUrl,
    auth: { bearer: accessToken },
    ...(fetch && { fetch }),
  });
  const input = { path: { org_id: guestId }, headers: organizationHeaders };
  return () => client.requestOrganizationAnalytics(input);
};
