/**
 * One cell of the matrix: `node cell.js DISPATCHER URLS`, in a project that has the packed client and one undici. Prints what
 * each step came to as JSON: `true`, or what went wrong.
 */
import { writeFile } from "node:fs/promises";
import process from "node:process";
import { ConnectionError, InputError, MyCreditApp, ServerError, TimeoutError } from "mycreditapp";
import { undiciFetch } from "mycreditapp/undici";

const [kind, urls] = process.argv.slice(2);
const { api, proxy, closed } = JSON.parse(urls);
const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const clientOf = (fetch, baseUrl = api) =>
  new MyCreditApp({ organizationId, accessToken: "token", baseUrl, fetch, maxRetries: 0 });

/** The dispatchers, each with the option `fetch` that sends through it. */
const dispatchers = {
  own: async () => undiciFetch({ connections: 4 }),
  given: async ({ Agent }) => undiciFetch({ dispatcher: new Agent() }),
  "global, untouched": async () => undiciFetch(),
  "global, after fetch": async () => {
    await (await fetch(api)).text();
    return undiciFetch();
  },
  "global, then fetch": async () => {
    const sending = undiciFetch();
    await clientOf(sending).request("GET /first");
    await (await fetch(api)).text();
    return sending;
  },
  "global Agent, after fetch": async ({ Agent, setGlobalDispatcher }) => {
    await (await fetch(api)).text();
    setGlobalDispatcher(new Agent());
    return undiciFetch();
  },
  "global MockAgent": async (undici) => undiciFetch(mock(undici)),
  "global MockAgent, after fetch": async (undici) => {
    await (await fetch(api)).text();
    return undiciFetch(mock(undici));
  },
  "global ProxyAgent": async ({ ProxyAgent, setGlobalDispatcher }) => {
    setGlobalDispatcher(new ProxyAgent(proxy));
    return undiciFetch();
  },
  "given EnvHttpProxyAgent": async ({ EnvHttpProxyAgent }) =>
    undiciFetch({ dispatcher: new EnvHttpProxyAgent({ httpProxy: proxy, noProxy: "" }) }),
};

/** Answers whatever is asked, and lets nothing through to the network. */
function mock({ MockAgent, setGlobalDispatcher }) {
  const agent = new MockAgent();
  agent.disableNetConnect();
  const answer = ({ path, method }) => {
    const data = path.endsWith("/big") ? "x".repeat(4 * 2 ** 20) : { method, path, isMocked: true };
    return { statusCode: 200, data: JSON.stringify(data), responseOptions: { headers: json } };
  };
  const json = { "content-type": "application/json" };
  for (const method of ["GET", "POST"])
    agent
      .get(new URL(api).origin)
      .intercept({ path: () => true, method })
      .reply(answer)
      .persist();
  setGlobalDispatcher(agent);
  return undefined;
}

const isMock = kind.includes("MockAgent");
// Cells of several Nodes run at once, in the same folder.
const path = `cell-${process.pid}.pdf`;

async function upload(client, file) {
  const got = await client.financialFiles.upload(organizationId, { file, currency: "EUR" });
  if (isMock) return got.isMocked === true || JSON.stringify(got);
  const { name, type, text } = got.file ?? {};
  return (
    (name === path && type === "application/pdf" && text === "%PDF-1.7 of a cell") || JSON.stringify(got)
  );
}

const steps = {
  get: async (client) => {
    const got = await client.request("GET /things", { query: { a: "b c" } });
    if (isMock) return got.isMocked === true || JSON.stringify(got);
    const isSent = got.path === "/things?a=b%20c" && got.headers.authorization === "Bearer token";
    return isSent || JSON.stringify(got);
  },
  post: async (client) => {
    const got = await client.request("POST /things", { body: { a: 1 } });
    return got.method === "POST" || JSON.stringify(got);
  },
  "big body": async (client) => (await client.request("GET /big")).length === 4 * 2 ** 20,
  "100 at once": async (client) => {
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    const answers = await Promise.all(numbers.map((number) => client.request(`GET /n/${number}`)));
    return answers.every(({ path: sent }, number) => sent === `/n/${number}`) || "mixed up";
  },
  "upload, File": (client) => upload(client, new File(["%PDF-1.7 of a cell"], path)),
  "upload, path": async (client) => {
    await writeFile(path, "%PDF-1.7 of a cell");
    return upload(client, { path });
  },
  timeout: async (client) => {
    if (isMock) return true;
    const call = client.withOptions({ timeout: 200 }).request("GET /never");
    const error = await call.catch((thrown) => thrown);
    return error instanceof TimeoutError || String(error);
  },
  refused: async (_client, sending) => {
    const error = await clientOf(sending, closed)
      .request("POST /things")
      .catch((thrown) => thrown);
    // A proxy answers for the server that it cannot reach, with a 502 or by refusing the tunnel.
    if (kind.includes("Proxy"))
      return error instanceof ConnectionError || error instanceof ServerError || String(error);
    return (error instanceof ConnectionError && (isMock || error.executed === "no")) || String(error);
  },
};

async function run() {
  const undici = await import("undici").catch(() => undefined);
  if (undici === undefined) {
    const error = await clientOf(undiciFetch())
      .request("GET /things")
      .catch((thrown) => thrown);
    const isNamed = error instanceof InputError && error.message.includes("undici@7");
    return { "names undici@7": isNamed || String(error) };
  }
  const sending = await dispatchers[kind](undici);
  const client = clientOf(sending);
  const results = {};
  for (const [name, step] of Object.entries(steps))
    results[name] = await step(client, sending).catch((error) => `${error}`);
  await sending.close();
  return results;
}

const results = await run();
console.log(JSON.stringify(results));
process.exit();
