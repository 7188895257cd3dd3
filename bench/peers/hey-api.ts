import { createClient, createConfig } from "../.work/hey-api/client/index.js";
import { requestOrganizationAnalytics } from "../.work/hey-api/sdk.gen.js";
import { accessToken, guestId, organizationHeaders } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseUrl, fetch) => {
  const client = createClient(createConfig({ baseUrl, auth: () => accessToken, ...(fetch && { fetch }) }));
  const input = { client, path: { org_id: guestId }, headers: organizationHeaders };
  return async () => (await requestOrganizationAnalytics(input)).data;
};
