/**
 * A worker as docs/serverless-and-edge.md shows it: the client is in a module variable, and made with the first request. The
 * path says what the handler does, and its response is what came of it.
 */
import { MyCreditApp } from "mycreditapp";
import { exercise } from "../exercise.js";
import { hostId } from "../ids.js";

let client;
// A test moves the clock on, as a token lives for minutes.
let movedMs = 0;
const { now } = Date;
const performanceNow = performance.now.bind(performance);
Date.now = () => now() + movedMs;
Object.defineProperty(globalThis, "performance", { value: { now: () => performanceNow() + movedMs } });

const outcomeOf = (call) =>
  call.then(
    (value) => value?.outcome ?? "resolved",
    (error) => `${error.code}, ${error.executed}: ${error.message}`,
  );
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms, "gave up"));

const calls = {
  list: (_parameters, options) => client.currencies.list(options),
  ensure: (parameters, options) => client.analytics.ensureRequested(parameters.get("guest"), options),
};

const handlers = {
  call: (parameters, options) => outcomeOf(calls[parameters.get("call")](parameters, options)),
  /** Responds before its call has ended. */
  race: (parameters, options) =>
    Promise.race([handlers.call(parameters, options), sleep(Number(parameters.get("giveUpMs")))]),
  parallel: (parameters, options) =>
    Promise.all(
      Array.from({ length: Number(parameters.get("count")) }, () => handlers.call(parameters, options)),
    ),
  move: (parameters) => {
    movedMs += Number(parameters.get("ms"));
    return movedMs;
  },
  exercise: () => exercise(client),
  upload: () =>
    outcomeOf(
      client.financialFiles.upload(hostId, {
        file: new File(["%PDF-1.7"], "balance.pdf"),
        currency: "EUR",
      }),
    ),
};

export default {
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url);
    client ??= new MyCreditApp({
      organizationId: hostId,
      clientId: "client-of-the-matrix",
      clientSecret: "secret-of-the-matrix",
      baseUrl: env.API,
      ...(env.MAX_CONCURRENCY && { maxConcurrency: Number(env.MAX_CONCURRENCY) }),
    });
    const timeout = searchParams.get("timeout");
    const options = timeout === null ? {} : { timeout: Number(timeout) };
    return Response.json((await handlers[pathname.slice(1)](searchParams, options)) ?? null);
  },
};
