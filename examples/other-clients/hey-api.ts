/**
 * A client of @hey-api/openapi-ts over a session. Generate it with `npx openapi-ts` and `openapi-ts.config.ts`.
 *
 *     MYCREDITAPP_ORGANIZATION_ID=… MYCREDITAPP_CLIENT_ID=… MYCREDITAPP_CLIENT_SECRET=… npx tsx hey-api.ts <guest id>
 */
import { MyCreditApp } from "mycreditapp";
import { client } from "./hey-api-client/client.gen.js";
import { listCurrencies, requestOrganizationAnalytics } from "./hey-api-client/sdk.gen.js";

const [guestId = ""] = process.argv.slice(2);
const session = new MyCreditApp();
client.setConfig({ baseUrl: session.baseUrl, fetch: session.fetch, throwOnError: true });

const { data: currencies } = await listCurrencies({ throwOnError: true });
console.log(currencies.map(({ code }) => code).join(", "));

const { data: action } = await requestOrganizationAnalytics({
  path: { org_id: guestId },
  throwOnError: true,
});
console.log(`${action.action_type}: ${action.status}`);
