/**
 * openapi-react-query over a session. The options of a query serve `useQuery` in a component and a `QueryClient` alike.
 *
 *     MYCREDITAPP_ORGANIZATION_ID=… MYCREDITAPP_CLIENT_ID=… MYCREDITAPP_CLIENT_SECRET=… \
 *       npx tsx openapi-react-query.ts
 */
import { QueryClient } from "@tanstack/react-query";
import { MyCreditApp } from "mycreditapp";
import type { ScopedPaths } from "mycreditapp/schema";
import createFetchClient from "openapi-fetch";
import createClient from "openapi-react-query";

// A secret must not reach a browser. There, give the session an `accessToken` from your own server.
const session = new MyCreditApp();
const api = createClient(createFetchClient<ScopedPaths>({ baseUrl: session.baseUrl, fetch: session.fetch }));

// The session retries what may be sent again; three more rounds on top of that would only make a failure slow.
const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });

const currencies = api.queryOptions("get", "/resources/currencies");
console.log((await queries.fetchQuery(currencies)).map(({ code }) => code).join(", "));

const records = api.queryOptions("get", "/private-records", { params: { query: { limit: 10, offset: 0 } } });
const { items, total_items: total } = await queries.fetchQuery(records);
console.log(`${items[0]?.name}, 1 of ${total}`);
