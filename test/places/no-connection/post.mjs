/**
 * Sends one POST: `node post.mjs TRANSPORT URL`, in a project that has the packed client and undici. Prints what it came to as
 * JSON.
 */
import process from "node:process";
import { MyCreditApp } from "mycreditapp";
import { undiciFetch } from "mycreditapp/undici";
import { EnvHttpProxyAgent } from "undici";

const [transport, baseUrl] = process.argv.slice(2);
let attempts = 0;
const client = new MyCreditApp({
  organizationId: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
  accessToken: "token-of-the-test",
  baseUrl,
  ...(transport === "undiciFetch" && { fetch: undiciFetch({ dispatcher: new EnvHttpProxyAgent() }) }),
  onAttempt: () => {
    attempts += 1;
  },
});
const error = await client.request("POST /things", { body: {} }).catch((thrown) => thrown);
const { name, executed, message } = error;
console.log(JSON.stringify({ name, executed, message, attempts }));
process.exit();
