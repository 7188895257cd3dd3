/** MSW intercepts this client like any other code that calls `fetch`: whenever it is started, and only while it is. */
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterEach, expect, test } from "vitest";
import { ConnectionError, MyCreditApp, NotFoundError } from "../../src/index.js";
import { build } from "../../src/testing/index.js";
import { errorOf, guestId, hostId, recordId } from "../support/client.js";

const api = "https://api.mycreditapp.ai/v1-beta";
const seen: Request[] = [];
const server = setupServer(
  http.post(`${api}/oauth2/token`, () => HttpResponse.json(build.accessToken())),
  http.post(`${api}/organizations/:org_id/analytics/requests`, ({ request, params }) => {
    seen.push(request);
    return params["org_id"] === guestId
      ? HttpResponse.json(build.connectionAction({ status: "resolved" }))
      : HttpResponse.json({ detail: "no such organization" }, { status: 404 });
  }),
);

function createClient(): MyCreditApp {
  return new MyCreditApp({
    organizationId: hostId,
    clientId: "client-1",
    clientSecret: "secret-1",
    baseUrl: api,
    maxRetries: 0,
  });
}

afterEach(() => {
  server.close();
  seen.length = 0;
});

test("MSW that was started before the client was made", async () => {
  server.listen({ onUnhandledRequest: "error" });
  expect(await createClient().analytics.request(guestId)).toEqual(
    build.connectionAction({ status: "resolved" }),
  );
  expect(seen.map(({ headers }) => headers.get("requester-organization-id"))).toEqual([hostId]);
});

test("MSW that is started after the client was made", async () => {
  const client = createClient();
  server.listen({ onUnhandledRequest: "error" });
  expect(await client.analytics.request(guestId)).toMatchObject({ status: "resolved" });
});

test("an error response from MSW has its class", async () => {
  server.listen({ onUnhandledRequest: "error" });
  const error = await errorOf(createClient().analytics.request(recordId), NotFoundError);
  expect(error.issues).toEqual([{ pointer: "", message: "no such organization" }]);
});

test("a network error of MSW is a ConnectionError", async () => {
  server.listen({ onUnhandledRequest: "error" });
  server.use(http.post(`${api}/oauth2/token`, () => HttpResponse.error()));
  const client = createClient();
  const error = await errorOf(client.analytics.request(guestId), ConnectionError);
  expect(error).toMatchObject({ executed: "no", operationId: "requestOrganizationAnalytics" });
  // MSW gives the error a `Response` as its cause, which has no words.
  expect(error.message).toContain("Failed to fetch");
});

test("MSW that was stopped intercepts no more", async () => {
  server.listen();
  server.close();
  const client = new MyCreditApp({
    organizationId: hostId,
    accessToken: "a",
    baseUrl: "http://127.0.0.1:1",
    maxRetries: 0,
  });
  await errorOf(client.analytics.request(guestId), ConnectionError);
  expect(seen).toEqual([]);
});
