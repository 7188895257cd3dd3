import type { ScopedPaths } from "mycreditapp/schema";
import createClient from "openapi-fetch";
import { createElement } from "react";
import { SWRConfig } from "swr";
import { createQueryHook } from "swr-openapi";
import { dataOf, type OpenDoor } from "./door.js";
import { settleHook } from "./hook.js";

export const open: OpenDoor = (client, baseUrl) => {
  const api = createClient<ScopedPaths>({ baseUrl, fetch: client.fetch });
  const useQuery = createQueryHook(api, "mycreditapp");
  return {
    listCurrencies: () =>
      settleHook(
        () => useQuery("/resources/currencies"),
        (child) =>
          // A cache for each call: calls with the same key would share one request.
          createElement(
            SWRConfig,
            { value: { provider: () => new Map(), shouldRetryOnError: false } },
            child,
          ),
      ),
    // swr-openapi has hooks for reading alone. What writes is the client of openapi-fetch below it.
    requestAnalytics: async (guestId) =>
      dataOf(
        await api.POST("/organizations/{org_id}/analytics/requests", {
          params: { path: { org_id: guestId } },
        }),
      ),
  };
};
