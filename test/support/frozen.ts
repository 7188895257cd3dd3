/** The program that `frozen-process.slow.test.ts` freezes: it prints what it does, and the error that its POST ends with. */
import { MyCreditApp, type MyCreditAppError } from "../../src/index.js";
import { undiciFetch } from "../../src/transports/undici.js";

const [baseUrl = "", transport, what, how] = process.argv.slice(2);
const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
const fetch = transport === "undici" ? undiciFetch() : undefined;
const client = new MyCreditApp({
  organizationId: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
  accessToken: "token-1234",
  baseUrl,
  fetch,
  maxConcurrency: 1,
  timeout: 3_000,
  onAttempt: ({ next }) => {
    if (what !== "pause" || next !== "retry") return;
    console.log("paused");
    if (how !== "block") return;
    setTimeout(() => {
      const endsAt = performance.now() + 4_000;
      while (performance.now() < endsAt);
    }, 10);
  },
});

if (what === "queue") {
  client.request("GET /slow", {}, { timeout: 20_000 }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
}
const call = client.analytics.request(guestId);
if (what === "queue") console.log("queued");
await call.then(
  () => console.log("error null"),
  (error: unknown) => {
    const { name, executed } = error as MyCreditAppError;
    console.log(`error ${JSON.stringify({ name, executed })}`);
  },
);
process.exit();
