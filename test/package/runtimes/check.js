/**
 * What every runtime has to do with the packed client: the same calls, against a real Prism.
 *
 * Plain JavaScript, so that each runtime runs it as it is.
 */
import { MyCreditApp, PermissionError } from "mycreditapp";
import { watch } from "mycreditapp/drift";

const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";

const steps = {
  "first call": async (client) => {
    const action = await client.analytics.request(guestId);
    return action.status === "active" || `status ${action.status}`;
  },
  list: async (client) => {
    const ids = [];
    for await (const { id } of client.privateRecords.list()) ids.push(id);
    return ids.length > 0 || "no entry";
  },
  upload: async (client) => {
    const file = new File(["%PDF-1.7"], "balance.pdf", { type: "application/pdf" });
    const uploaded = await client.financialFiles.upload(hostId, { file, currency: "EUR" });
    return typeof uploaded.id === "string" || "no id";
  },
  refusal: async (client) => {
    const headers = { Prefer: "code=403, example=message" };
    const error = await client.analytics.request(guestId, { headers }).catch((thrown) => thrown);
    return (error instanceof PermissionError && error.issues.length === 1) || String(error);
  },
};

/** What a console shows, where there is one that can be asked. */
function checkConsole(client) {
  const { Bun, Deno, process } = globalThis;
  const inspect = Deno?.inspect ?? Bun?.inspect ?? process?.getBuiltinModule?.("node:util")?.inspect;
  const shown = inspect?.(client) ?? "MyCreditApp of";
  return shown.startsWith("MyCreditApp of") || shown;
}

/** A call is told to the diagnostics channel, where the runtime has them. */
async function checkChannels(client) {
  const channels = globalThis.process?.getBuiltinModule?.("node:diagnostics_channel");
  if (channels?.tracingChannel === undefined) return true;
  const seen = [];
  const hear = ({ operationId, status }) => void seen.push(`${operationId} ${status}`);
  const channel = channels.tracingChannel("mycreditapp:call").asyncEnd;
  channel.subscribe(hear);
  await client.currencies.list();
  channel.unsubscribe(hear);
  return seen.join() === "listCurrencies 200" || `heard ${seen}`;
}

/** A response of another kind is named, and one of the mock counts as such. */
async function checkDrift(client) {
  const reports = [];
  const onResponse = watch({ sample: 1, report: ({ operationId }) => reports.push(operationId) });
  const fetch = async () => Response.json({});
  await client.withOptions({ onResponse }).currencies.list();
  await client
    .withOptions({ onResponse, fetch })
    .currencies.list()
    .catch(() => undefined);
  // No timer, which a Worker may drop: the hook comes a few microtasks after the result.
  for (let turn = 0; turn < 200; turn += 1) await undefined;
  const [report] = onResponse.evidence().reports;
  const isRight = reports.join() === "listCurrencies" && report?.unjudged.mock === 1;
  return isRight || `${reports} ${JSON.stringify(report?.unjudged)}`;
}

/** Looks at the header as it is passed to the option `fetch`. */
async function checkAgent(client, agent) {
  let sent;
  const fetch = async (_url, { headers }) => {
    sent = headers["User-Agent"] ?? "none";
    return Response.json([]);
  };
  await client.withOptions({ fetch }).currencies.list();
  const expected = agent === "none" ? /^none$/ : new RegExp(`^mycreditapp/\\d+\\.\\d+\\.\\d+ ${agent}`);
  return expected.test(sent) || sent;
}

/**
 * @param agent how the runtime's part of `User-Agent` begins, `none` where the client sends no such header
 * @returns for each step `true`, or what went wrong
 */
export async function check(baseUrl, agent) {
  // A browser must not hold a secret, so there the page brings a token, as one that a server fetched would.
  const isPage = typeof document !== "undefined";
  const credentials = isPage
    ? { accessToken: "token" }
    : { clientId: "runtime", clientSecret: "not-a-secret" };
  const client = new MyCreditApp({ organizationId: hostId, baseUrl, ...credentials });
  const results = {};
  for (const [name, step] of Object.entries(steps)) {
    results[name] = await step(client).catch((error) => `${error}`);
  }
  results["drift"] = await checkDrift(client).catch((error) => `${error}`);
  results["console"] = checkConsole(client);
  results["channels"] = await checkChannels(client).catch((error) => `${error}`);
  results["User-Agent"] = await checkAgent(client, agent);
  return results;
}
