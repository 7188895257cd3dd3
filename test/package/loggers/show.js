/**
 * Gets an error from the package, and shows it with each tool. Prints one JSON object: what each tool wrote. With the argument
 * `crash`, nobody catches the error.
 */
import { createRequire } from "node:module";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { createMock } from "mycreditapp/mock";

const [, , fixture, mode] = process.argv;
const require = createRequire(fixture);

const mock = createMock();
mock.respond("getGuestConnection", {
  status: 429,
  headers: { "Retry-After": "7", "X-Request-Id": "req-7" },
  body: { detail: "Slow down, token-private-1.", records: ["record-private"] },
});
const client = mock.client({ accessToken: "token-private-1", maxRetries: 0 });

async function fail() {
  await client.guestConnections.get(mock.guestId);
}

if (mode === "crash") await fail();
const error = await fail().catch((caught) => caught);

/** A stream that keeps what a tool writes. */
function sink() {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
}

const shown = { "console.log": inspect(error), "JSON.stringify": JSON.stringify(error) };
shown.spread = JSON.stringify({ ...error });
shown.structuredClone = inspect(structuredClone(error));
const worker = new Worker("require('node:worker_threads').parentPort.once('message', (e) => { throw e; })", {
  eval: true,
  stderr: true,
});
worker.postMessage(error);
shown["worker thread"] = inspect(await new Promise((resolve) => worker.once("error", resolve)));
const { port1, port2 } = new MessageChannel();
port1.postMessage(error.toJSON());
shown["toJSON() posted"] = JSON.stringify(
  await new Promise(
    (resolve) => port2.addEventListener("message", ({ data }) => resolve(data)) ?? port2.start(),
  ),
);
port1.close();

for (const name of ["pino-8", "pino-9", "pino-10"]) {
  const { stream, text } = sink();
  const log = require(name)(stream);
  log.error(error);
  shown[`${name} log.error(error)`] = text();
  const { stream: other, text: otherText } = sink();
  require(name)(other).error({ err: error }, "failed");
  shown[`${name} { err }`] = otherText();
}

const { createLogger, format, transports } = require("winston");
for (const [name, log] of [
  ["winston log.error(error)", (logger) => logger.error(error)],
  ["winston { error }", (logger) => logger.error("failed", { error })],
]) {
  const { stream, text } = sink();
  const logger = createLogger({
    format: format.combine(format.errors({ stack: true }), format.json()),
    transports: [new transports.Stream({ stream })],
  });
  log(logger);
  await new Promise((resolve) => setImmediate(resolve));
  shown[name] = text();
}

const bunyan = require("bunyan");
const { stream, text } = sink();
bunyan
  .createLogger({ name: "app", streams: [{ stream }], serializers: bunyan.stdSerializers })
  .error({ err: error });
shown["bunyan { err }"] = text();

const { serializeError } = await import(require.resolve("serialize-error"));
shown["serialize-error"] = JSON.stringify(serializeError(error));

const { createStackParser, eventFromUnknownInput, extraErrorDataIntegration } = require("@sentry/core");
const parser = createStackParser([0, (line) => ({ filename: line })]);
const event = eventFromUnknownInput({ getOptions: () => ({}) }, parser, error);
shown.Sentry = JSON.stringify(event);
shown["Sentry, extraErrorData"] = JSON.stringify(
  extraErrorDataIntegration().processEvent(event, { originalException: error }, { getOptions: () => ({}) }),
);

const {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} = require("@opentelemetry/sdk-trace-base");
const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const span = provider.getTracer("show").startSpan("call");
span.recordException(error);
span.end();
shown.OpenTelemetry = JSON.stringify(exporter.getFinishedSpans()[0].events);

console.log(JSON.stringify(shown));
