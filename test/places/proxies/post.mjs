/**
 * Asks guests through a proxy: `node post.mjs TRANSPORT URL FAULTS`, in a project that has the packed client and undici. Prints,
 * for each fault, the guest's id and what the call came to, as JSON.
 */
import { randomUUID } from "node:crypto";
import process from "node:process";
import { MyCreditApp } from "mycreditapp";
import { undiciFetch } from "mycreditapp/undici";

const [transport, baseUrl, faults] = process.argv.slice(2);
const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";

async function post(fault) {
  const guestId = randomUUID();
  let attempts = 0;
  const client = new MyCreditApp({
    organizationId,
    accessToken: "token-of-the-test",
    baseUrl,
    ...(transport === "undiciFetch" && { fetch: undiciFetch() }),
    onAttempt: () => {
      attempts += 1;
    },
  });
  const outcome = await client.analytics.request(guestId, { headers: { "X-Fault": fault } }).then(
    () => ({ executed: "resolved" }),
    (error) => ({ name: error.name, status: error.status, executed: error.executed, message: error.message }),
  );
  return { fault, guestId, attempts, ...outcome };
}

console.log(JSON.stringify(await Promise.all(JSON.parse(faults).map(post))));
process.exit();
