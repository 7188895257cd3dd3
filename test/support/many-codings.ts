/**
 * Run by `test/risks/many-codings.test.ts` as a process of its own: sends one request to a server whose response claims
 * more codings than anybody unpacks and then breaks off, waits a moment, and says that it is still there.
 *
 * Arguments: how to send (`undici`, `fetch` or `bare fetch`), and the URL.
 */
import { guestId, hostId } from "../../examples/operations.js";
import { isMyCreditAppError, MyCreditApp } from "../../src/index.js";
import { undiciFetch } from "../../src/transports/undici.js";

const [how, baseUrl = ""] = process.argv.slice(2);

async function request(): Promise<string> {
  if (how === "bare fetch") {
    const response = await fetch(baseUrl).catch(() => undefined);
    await response?.text().catch(() => undefined);
    return "sent";
  }
  const client = new MyCreditApp({
    organizationId: hostId,
    accessToken: "token",
    baseUrl,
    maxRetries: 0,
    ...(how === "undici" && { fetch: undiciFetch({}) }),
  });
  return client.analytics.request(guestId).then(
    () => "data",
    (error: unknown) => (isMyCreditAppError(error) ? error.name : "a raw error"),
  );
}

console.log(await request());
// An error that nobody listens for ends the process only now.
await new Promise((resolve) => setTimeout(resolve, 300));
console.log("still there");
process.exit();
