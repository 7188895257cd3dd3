/**
 * Run by `test/risks/abort.test.ts` as a process of its own, which holds nothing but what the client holds: aborts a call
 * in each of the phases that it is given, prints what is left, and has to end by itself.
 *
 * Arguments: a JSON object of phase and base URL; `token` in the name of a phase makes the client fetch its token.
 */

import { guestId, hostId } from "../../examples/operations.js";
import { MyCreditApp } from "../../src/index.js";

const phases = JSON.parse(process.argv[2] ?? "{}") as Record<string, string>;

for (const [phase, baseUrl] of Object.entries(phases)) {
  const credentials = phase.includes("token")
    ? { clientId: "client-1", clientSecret: "secret" }
    : { accessToken: "token" };
  const client = new MyCreditApp({ organizationId: hostId, baseUrl, ...credentials });
  const controller = new AbortController();
  const call = client.analytics.request(guestId, { signal: controller.signal });
  const outcome = call.then(
    () => "data",
    (error: unknown) => (error as Error).name,
  );
  // Long enough to be in the middle of the phase.
  await new Promise((resolve) => setTimeout(resolve, 150));
  const busy = process.getActiveResourcesInfo();
  controller.abort();
  const name = await outcome;
  const left = await whatIsLeft();
  console.log(JSON.stringify({ phase, name, wasBusy: busy.length > 0, left }));
}

/** Sockets close a few turns of the event loop after they are told to. */
async function whatIsLeft(): Promise<string[]> {
  let left: string[] = [];
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    left = process.getActiveResourcesInfo().filter((resource) => /Timeout|TCP|TLS|Connect/.test(resource));
    if (left.length === 0) break;
  }
  return left;
}
