import { createClient, createConfig } from "../generated/hey-api/client/index.js";
import { listCurrencies, requestOrganizationAnalytics } from "../generated/hey-api/sdk.gen.js";
import type { OpenDoor } from "./door.js";

export const open: OpenDoor = (client, baseUrl) => {
  const api = createClient(createConfig({ baseUrl, fetch: client.fetch, throwOnError: true }));
  return {
    listCurrencies: async () => (await listCurrencies({ client: api, throwOnError: true })).data,
    requestAnalytics: async (guestId) => {
      const path = { org_id: guestId };
      return (await requestOrganizationAnalytics({ client: api, path, throwOnError: true })).data;
    },
  };
};
