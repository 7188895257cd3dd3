import type { ScopedPaths } from "mycreditapp/schema";
import createClient from "openapi-fetch";
import { dataOf, type OpenDoor } from "./door.js";

export const open: OpenDoor = (client, baseUrl) => {
  const api = createClient<ScopedPaths>({ baseUrl, fetch: client.fetch });
  return {
    listCurrencies: async () => dataOf(await api.GET("/resources/currencies")),
    requestAnalytics: async (guestId) =>
      dataOf(
        await api.POST("/organizations/{org_id}/analytics/requests", {
          params: { path: { org_id: guestId } },
        }),
      ),
  };
};
