/**
 * The commands `api` and `token`.
 *
 * | a request that may change something       | is                                                            |
 * |-------------------------------------------|---------------------------------------------------------------|
 * | with `MYCREDITAPP_WRITES=refuse`          | not sent                                                      |
 * | without `--write`                         | not sent                                                      |
 * | with `--write --yes`                      | shown and sent                                                |
 * | with `--write`, in a terminal             | shown and sent, once you have answered yes                    |
 * | with `--write`, without a terminal        | not sent                                                      |
 * | with `--dry-run`                          | printed, and not sent                                         |
 */
import {
  InputError,
  isMyCreditAppError,
  MyCreditApp,
  type MyCreditAppOptions,
  type WriteCall,
  WriteRefusedError,
} from "../../index.js";
import type { FlagValues } from "../flags.js";
import { type PlannedCall, readCall } from "./read-call.js";
import { type Streams, Terminal } from "./terminal.js";

/**
 * @param options of the client, beside what the environment says
 * @returns the exit code
 */
export async function runApi(
  values: FlagValues,
  words: readonly string[],
  options: MyCreditAppOptions = {},
  streams: Streams = process,
): Promise<number> {
  const terminal = new Terminal(streams);
  const call = readCall(words, values);
  if (!("start" in call)) {
    for (const problem of call) terminal.tell(problem);
    return 2;
  }
  let refusal: string | undefined;
  const approve = async (write: WriteCall) => {
    refusal = await decide(write, values, terminal);
    return refusal === undefined;
  };
  try {
    if (values["dry-run"] === true) await rehearse(call, values, options, terminal);
    else await perform(call, values, new MyCreditApp({ ...options, approve }), terminal);
    return 0;
  } catch (error) {
    if (!isMyCreditAppError(error)) throw error;
    terminal.tell((error instanceof WriteRefusedError && refusal) || error.message);
    if (error instanceof InputError) return 2;
    if (error instanceof WriteRefusedError) return 3;
    if (!call.isWrite || error.executed === "no") return 1;
    terminal.tell("It may have been executed. Find out before you send it again.");
    return 4;
  }
}

/** Prints the data of a call; with `--all`, every item as it comes. */
async function perform(
  call: PlannedCall,
  values: FlagValues,
  client: MyCreditApp,
  terminal: Terminal,
): Promise<void> {
  const started = call.start(call.scopeOf(client));
  if (values["all"] === true) {
    for await (const item of started as unknown as AsyncIterable<unknown>) {
      await terminal.write(JSON.stringify(item));
      if (terminal.isGone) return;
    }
    return;
  }
  const data = await started;
  if (data !== undefined) await terminal.write(JSON.stringify(data, undefined, 2));
}

/** @returns why a write is not sent; `undefined` if it is */
async function decide(write: WriteCall, values: FlagValues, terminal: Terminal): Promise<string | undefined> {
  const { operationId, method, route, url, scenario, target, body } = write;
  const name = [operationId, `${method} ${route ?? new URL(url).pathname}`].filter(Boolean).join(", ");
  if (values["write"] !== true)
    return `not sent, as it may change something: ${name}; --dry-run shows it, --write allows it`;
  terminal.tell(`${method} ${url}`);
  if (scenario !== undefined) terminal.tell(`as ${scenario}, to organization ${target}`);
  if (body !== undefined) terminal.tell(JSON.stringify(body, undefined, 2));
  if (values["yes"] === true) return undefined;
  if (!terminal.canAsk)
    return `not sent, as there is no terminal to ask in: ${name}; --yes sends it without a question`;
  return (await terminal.ask("Send it?")) ? undefined : "not sent";
}

/** Prints the first request of a call, without its token, and sends nothing. */
async function rehearse(
  call: PlannedCall,
  values: FlagValues,
  options: MyCreditAppOptions,
  terminal: Terminal,
): Promise<void> {
  let body: unknown;
  const { clientId: _id, clientSecret: _secret, ...others } = options;
  const lines: string[] = [];
  const client = new MyCreditApp({
    ...others,
    accessToken: "none",
    maxRetries: 0,
    approve: (write) => {
      body = write.body;
      return true;
    },
    fetch: async (url, { method, headers }) => {
      const shown = { ...headers, Authorization: "Bearer ..." };
      const head = Object.entries(shown).map(([name, value]) => `${name}: ${value}`);
      if (lines.length === 0) lines.push(`${method} ${url}`, ...head);
      return new Response("{}", { status: 500 });
    },
  });
  const started = call.start(call.scopeOf(client));
  const isList = values["all"] === true;
  const outcome = isList
    ? (started as unknown as AsyncIterable<unknown>)[Symbol.asyncIterator]().next()
    : started;
  await outcome.then(undefined, (error: unknown) => {
    // What was refused before it was sent; the error of the made-up response is no news.
    if (lines.length === 0) throw error;
  });
  if (body !== undefined) lines.push("", JSON.stringify(body, undefined, 2));
  for (const line of lines) await terminal.write(line);
}

/** The command `token`. */
export async function runToken(
  options: MyCreditAppOptions = {},
  streams: Streams = process,
): Promise<number> {
  const terminal = new Terminal(streams);
  try {
    await terminal.write(await new MyCreditApp(options).getAccessToken());
    return 0;
  } catch (error) {
    if (!isMyCreditAppError(error)) throw error;
    terminal.tell(error.message);
    return error instanceof InputError ? 2 : 1;
  }
}
