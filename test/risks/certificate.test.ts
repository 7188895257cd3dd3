/** A certificate that cannot be verified: nothing was sent, and the same certificate is not asked for again. */
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ConnectionError, type Fetch } from "../../src/index.js";
import { known } from "../../src/transports/known-fetch.js";
import { clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { selfSigned } from "../support/self-signed.js";
import { transport } from "../support/transport.js";

async function startTlsServer(hasExpired: boolean) {
  const requests: string[] = [];
  const server = createServer(selfSigned(hasExpired), (request, response) => {
    requests.push(request.url ?? "");
    response.end("[]");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, requests };
}

test.each([
  ["that nobody vouches for", false],
  ["that has expired", true],
])("a certificate %s: `executed` is no, and one attempt was made", async (_what, hasExpired) => {
  const server = await startTlsServer(hasExpired);
  let attempts = 0;
  const fetch: Fetch = known(
    (...args: Parameters<Fetch>) => {
      attempts += 1;
      return transport(...args);
    },
    () => true,
  );
  const client = clientWithToken({ baseUrl: server.url, fetch, maxRetries: 3 });
  const post = await errorOf(client.analytics.request(guestId), ConnectionError);
  expect(post.executed).toBe("no");
  expect(post.message).toMatch(/CERT|SELF_SIGNED/);
  expect(attempts).toBe(1);
  // A GET would survive being sent twice, and meet the same certificate.
  expect((await errorOf(client.currencies.list(), ConnectionError)).executed).toBe("no");
  expect(attempts).toBe(2);
  expect(server.requests).toEqual([]);
});

test("for the token request, too", async () => {
  const server = await startTlsServer(false);
  let attempts = 0;
  const fetch: Fetch = known(
    (...args: Parameters<Fetch>) => {
      attempts += 1;
      return transport(...args);
    },
    () => true,
  );
  const client = clientWithCredentials({ baseUrl: server.url, fetch });
  const error = await errorOf(client.analytics.request(guestId), ConnectionError);
  expect(error.executed).toBe("no");
  expect([attempts, server.requests]).toEqual([1, []]);
});
