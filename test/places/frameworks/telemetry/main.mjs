/** OpenTelemetry by auto-instrumentation, as docs/logging-and-tracing.md says: each attempt is a span beneath the caller's. */
import process from "node:process";
import { trace } from "@opentelemetry/api";
import { registerInstrumentations } from "@opentelemetry/instrumentation";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";

const exporter = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
registerInstrumentations({ instrumentations: [new UndiciInstrumentation()] });

const results = await exercise(getClient());
exporter.reset();
let outer;
await trace.getTracer("places").startActiveSpan("outer", async (span) => {
  outer = span.spanContext();
  await getClient().currencies.list();
  span.end();
});
const spans = exporter.getFinishedSpans();
const sent = spans.find(({ attributes }) => String(attributes["url.full"]).endsWith("/resources/currencies"));
results["a span of the request"] =
  sent?.attributes["http.response.status_code"] === 200 || JSON.stringify(sent?.attributes);
results["beneath the caller's"] =
  (sent?.parentSpanContext?.spanId === outer.spanId && sent.spanContext().traceId === outer.traceId) || "no";
const text = JSON.stringify(spans.map(({ attributes, events }) => ({ attributes, events })));
results["no token in a span"] = !/token-\d+-of-the-matrix/.test(text) || text;
console.log(JSON.stringify(results));
process.exit();
