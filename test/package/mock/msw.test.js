/** The recipe for MSW: every request below the base URL goes to the mock. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { http } from "msw";
import { setupServer } from "msw/node";
import { MyCreditApp } from "mycreditapp";
import { createMock } from "mycreditapp/mock";

const baseUrl = "https://api.mycreditapp.ai/v1-beta";
const mock = createMock();
const server = setupServer(http.all(`${baseUrl}/*`, ({ request }) => mock.fetch(request)));
before(() => server.listen({ onUnhandledRequest: "error" }));
after(() => server.close());

test("a client that knows nothing of the mock is answered by it", async () => {
  const client = new MyCreditApp({ organizationId: mock.guestId, clientId: "a", clientSecret: "b", baseUrl });
  const file = { name: "a.pdf", data: new TextEncoder().encode("%PDF") };
  await client.financialFiles.upload(mock.guestId, { file, currency: "USD" });
  assert.deepEqual(
    mock.requests.map(({ operationId, violations }) => [operationId, violations]),
    [
      ["createAccessToken", []],
      ["uploadFinancialFile", []],
    ],
  );
  mock.respond("listCurrencies", { status: 404 });
  await assert.rejects(client.currencies.list(), { status: 404 });
});
