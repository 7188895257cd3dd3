/**
 * One way through the network of a company: `node network.js WAY URL CA`, in a project that has the packed client and undici.
 * Prints what each step came to as JSON: `true`, or what went wrong.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { ConnectionError, MyCreditApp } from "mycreditapp";
import { undiciFetch } from "mycreditapp/undici";
import { EnvHttpProxyAgent } from "undici";

const [way, baseUrl, caFile] = process.argv.slice(2);
const ca = readFileSync(caFile, "utf8");
const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";

/** The option `fetch` of each way; without one, the global `fetch`. */
const fetches = {
  "undici, EnvHttpProxyAgent": () => undiciFetch({ dispatcher: new EnvHttpProxyAgent() }),
  "undici, EnvHttpProxyAgent, ca": () =>
    undiciFetch({ dispatcher: new EnvHttpProxyAgent({ requestTls: { ca } }) }),
  "undici, connect.ca": () => undiciFetch({ connect: { ca } }),
};

const client = new MyCreditApp({
  organizationId,
  accessToken: "token",
  baseUrl,
  maxRetries: 0,
  fetch: fetches[way]?.(),
});

const steps = {
  get: async () => (await client.request("GET /things")).path === "/things",
  post: async () => (await client.request("POST /things", { body: { a: 1 } })).method === "POST",
  upload: async () => {
    const file = new File(["%PDF-1.7 of a way"], "way.pdf");
    const got = await client.financialFiles.upload(organizationId, { file, currency: "EUR" });
    return got.file?.text === "%PDF-1.7 of a way";
  },
};

const refusal = {
  "certificate is refused": async () => {
    const error = await client.request("POST /things").catch((thrown) => thrown);
    const isNamed = error.message?.includes("SELF_SIGNED_CERT_IN_CHAIN");
    return (error instanceof ConnectionError && error.executed === "no" && isNamed) || String(error);
  },
};

const results = {};
for (const [name, step] of Object.entries(way.includes("untrusted") ? refusal : steps))
  results[name] = await step().catch((error) => `${error}`);
console.log(JSON.stringify(results));
process.exit();
