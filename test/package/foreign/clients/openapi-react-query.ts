import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ScopedPaths } from "mycreditapp/schema";
import createFetchClient from "openapi-fetch";
import createClient from "openapi-react-query";
import { createElement, useEffect } from "react";
import type { OpenDoor } from "./door.js";
import { settleHook } from "./hook.js";

export const open: OpenDoor = (client, baseUrl) => {
  const api = createClient(createFetchClient<ScopedPaths>({ baseUrl, fetch: client.fetch }));
  // One for each call: calls with the same key would share one request.
  const createQueryClient = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return {
    listCurrencies: () => createQueryClient().fetchQuery(api.queryOptions("get", "/resources/currencies")),
    requestAnalytics: (guestId) =>
      settleHook(
        () => {
          const { mutate, data, error } = api.useMutation(
            "post",
            "/organizations/{org_id}/analytics/requests",
          );
          useEffect(() => mutate({ params: { path: { org_id: guestId } } }), [mutate]);
          return { data, error };
        },
        (child) => createElement(QueryClientProvider, { client: createQueryClient() }, child),
      ),
  };
};
