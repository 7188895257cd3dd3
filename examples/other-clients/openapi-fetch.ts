/**
 * openapi-fetch over a session: its own calls and types, with the token, retries and deadline of this package.
 *
 *     MYCREDITAPP_ORGANIZATION_ID=… MYCREDITAPP_CLIENT_ID=… MYCREDITAPP_CLIENT_SECRET=… \
 *       npx tsx openapi-fetch.ts <guest id>
 */
import { MyCreditApp } from "mycreditapp";
import type { ScopedPaths } from "mycreditapp/schema";
import createClient from "openapi-fetch";

const [guestId = ""] = process.argv.slice(2);
const session = new MyCreditApp();
const api = createClient<ScopedPaths>({ baseUrl: session.baseUrl, fetch: session.fetch });

// `error` is a response of the API with an error status. What is thrown is an error of this package.
const { data: action, error } = await api.POST("/organizations/{org_id}/analytics/requests", {
  params: { path: { org_id: guestId } },
});
if (error) throw new Error(JSON.stringify(error.detail));
console.log(`${action.action_type}: ${action.status}`);

const { data: currencies = [] } = await api.GET("/resources/currencies");
console.log(currencies.map(({ code }) => code).join(", "));
