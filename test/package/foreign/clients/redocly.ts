import { createClient, OPERATIONS, type OperationId, type Ops } from "../generated/redocly.js";
import type { OpenDoor } from "./door.js";

export const open: OpenDoor = (client, baseUrl) => {
  const api = createClient<Ops, OperationId>(OPERATIONS, { serverUrl: baseUrl, fetch: client.fetch });
  return {
    listCurrencies: () => api.listCurrencies(),
    requestAnalytics: (guestId) => api.requestOrganizationAnalytics({ path: { org_id: guestId } }),
  };
};
