/**
 * The main job from end to end: a token, a list, a request to a guest, its response, and calls that are refused.
 *
 * | in the environment | command                            | what it calls                                             |
 * |--------------------|------------------------------------|-----------------------------------------------------------|
 * | no credentials     | `npm run demo`                     | Prism, started here on a free port                        |
 * | credentials        | `npm run demo`                     | the live API, reading the list of currencies only         |
 * | credentials        | `npm run demo -- --guest ID [--yes]` | the live API; asks you before it asks the guest           |
 * | either             | `npm run demo -- --mock`           | Prism                                                     |
 * | either             | … `--record session.har`           | as above, and writes what was sent and received           |
 */
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { type Fetch, isMyCreditAppError, MyCreditApp, type MyCreditAppOptions } from "../src/index.js";
// Not from the index of the kit, which reads `openapi.json`: a fresh clone has none.
import { startPrism } from "../src/testing/prism.js";
import { recordHar } from "../src/testing/record-har.js";

/** The host and the guest of the examples in openapi.yaml. */
const example = {
  organizationId: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
  clientId: "5gtyhu78ujmlko90iikmjunbh",
  clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
  guestId: "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60",
};

/** What sends: the global `fetch`, or a recorder over it. */
let transport: Fetch = (url, init) => fetch(url, init as RequestInit);

/** A `fetch` that prints each request as it is sent, without secrets. */
const printingFetch: Fetch = async (url, init, context) => {
  console.log(`\n→ ${init.method} ${url}`);
  for (const [name, value] of Object.entries(init.headers)) {
    console.log(`  ${name}: ${name === "Authorization" ? "Bearer (not shown)" : value}`);
  }
  if (init.body !== undefined) console.log("  (a body with credentials, not shown)");
  const response = await transport(url, init, context);
  console.log(`← ${response.status}`);
  return response;
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mock: { type: "boolean" },
      guest: { type: "string" },
      yes: { type: "boolean" },
      record: { type: "string" },
    },
  });
  if (values.record !== undefined) transport = recordHar(undefined, { file: values.record });
  const hasCredentials = process.env["MYCREDITAPP_CLIENT_ID"] || process.env["MYCREDITAPP_CLIENT_SECRET"];
  // A named guest means the live API, and an error if credentials are missing.
  if ((hasCredentials || values.guest !== undefined) && !values.mock)
    await runLive(values.guest, values.yes === true);
  else await runMock();
}

async function runMock(): Promise<void> {
  const prism = await startPrism();
  try {
    console.log(`Prism serves openapi.yaml on ${prism.url}`);
    const { guestId, ...settings } = example;
    const options = { ...settings, baseUrl: prism.url, fetch: printingFetch };
    await listCurrencies(options);
    await requestAnalytics(options, guestId);
  } finally {
    await prism.stop();
  }
}

async function runLive(guestId: string | undefined, confirmed: boolean): Promise<void> {
  // The options come from the environment; the constructor of the client checks them before any question is asked.
  const options: MyCreditAppOptions = { fetch: printingFetch };
  const { organizationId, baseUrl } = new MyCreditApp(options);
  await listCurrencies(options);
  if (guestId === undefined) {
    console.log("\nTo ask a guest to run analytics: npm run demo -- --guest ID");
    return;
  }
  if (!confirmed) {
    console.log(
      `This asks guest ${guestId} to run analytics, for organization ${organizationId}, on ${baseUrl}.`,
    );
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    // If nobody can answer, nobody has said yes.
    const nobody = once(prompt, "close").then(() => "");
    const answer = await Promise.race([prompt.question("Go on? Type yes: "), nobody]);
    prompt.close();
    if (answer.trim() !== "yes") {
      console.log("Nothing was sent.");
      return;
    }
  }
  await requestAnalytics(options, guestId);
}

async function listCurrencies(options: MyCreditAppOptions): Promise<void> {
  const currencies = await new MyCreditApp(options).currencies.list();
  console.log(`\n${currencies.length} currencies: ${currencies.map(({ code }) => code).join(", ")}`);
}

async function requestAnalytics(options: MyCreditAppOptions, guestId: string): Promise<void> {
  const client = new MyCreditApp(options);
  const startedAt = performance.now();
  const { data, response } = await client.analytics.request(guestId).withResponse();
  const milliseconds = Math.round(performance.now() - startedAt);
  console.log(`\nThe returned action (status ${response.status}, ${milliseconds} ms with the token):`);
  console.log(data);

  console.log("\nA call that is refused before anything is sent:");
  await client.analytics.request("not-a-uuid").catch(showError);
  console.log("\nA call that the server refuses, because its token is wrong:");
  const { clientId: _id, clientSecret: _secret, ...others } = options;
  const stranger = new MyCreditApp({
    ...others,
    organizationId: client.organizationId,
    accessToken: "not-a-token",
    // Prism accepts any token, so the demo asks the mock for the response that a server would send.
    ...(options.baseUrl !== undefined && { fetch: preferring401 }),
  });
  const notRefused = () => console.log("(It did not refuse the call.)");
  await stranger.analytics.request(guestId).then(notRefused, showError);
}

const preferring401: Fetch = (url, init, context) =>
  printingFetch(url, { ...init, headers: { ...init.headers, Prefer: "code=401, example=message" } }, context);

function showError(error: unknown): void {
  if (!isMyCreditAppError(error)) throw error;
  console.log(`${error.name} (${error.code}): ${error.message}`);
}

try {
  await main();
} catch (error) {
  const isMistake = String((error as { code?: unknown } | undefined)?.code).startsWith("ERR_PARSE_ARGS");
  if (isMyCreditAppError(error)) console.error(`${error.name}: ${error.message}`);
  else console.error(isMistake ? (error as Error).message : error);
  process.exitCode = 1;
}
