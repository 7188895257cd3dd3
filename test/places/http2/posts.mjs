/**
 * Asks many guests at once: `node posts.mjs TRANSPORT URL CA COUNT`, in a project that has the packed client and one undici.
 * Prints the guests' ids, what each call came to, and the messages of those that are undecided, as JSON.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import process from "node:process";
import { MyCreditApp } from "mycreditapp";
import { undiciFetch } from "mycreditapp/undici";
import { Agent } from "undici";

const [transport, baseUrl, caFile, count] = process.argv.slice(2);
const concurrency = 24;
const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const connect = { ca: readFileSync(caFile, "utf8") };

const options = {
  // The certificate comes from NODE_EXTRA_CA_CERTS.
  fetch: {},
  "undiciFetch, own Agent": { fetch: undiciFetch({ dispatcher: new Agent({ connect }) }) },
  "undiciFetch, allowH2: false": {
    fetch: undiciFetch({ dispatcher: new Agent({ connect, allowH2: false }) }),
  },
  "undiciFetch, allowH2: true": { fetch: undiciFetch({ dispatcher: new Agent({ connect, allowH2: true }) }) },
};

const client = new MyCreditApp({
  organizationId,
  accessToken: "token-of-the-test",
  baseUrl,
  ...options[transport],
});
const guests = Array.from({ length: Number(count) }, () => randomUUID());
const outcomes = {};
const undecided = [];
const waiting = guests.values();
const versions = new Set();

async function work() {
  for (const guestId of waiting) {
    try {
      const { response } = await client.analytics.request(guestId).withResponse();
      versions.add(response.headers.get("x-http-version"));
      outcomes[guestId] = "resolved";
    } catch (error) {
      outcomes[guestId] = error.executed;
      if (error.executed === "maybe") undecided.push(`${error.name}: ${error.message}`);
    }
  }
}

await Promise.all(Array.from({ length: concurrency }, work));
console.log(JSON.stringify({ outcomes, undecided, versions: [...versions] }));
process.exit();
