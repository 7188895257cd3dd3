/** The examples for logs and traces, run: what they write is what the hook was told. */
import { context, propagation, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { pino } from "pino";
import { expect, inject, onTestFinished, test } from "vitest";
import { main as log } from "../../examples/logging-with-pino.js";
import { register as registerTracing, main as traceCall } from "../../examples/tracing-with-opentelemetry.js";
import { action, guestId } from "../support/client.js";
import { inTurn, json, startServer } from "../support/server.js";

/** Runs the example with pino and gives back its lines. */
async function runLogged(baseUrl: string): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  await log(baseUrl, pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("pino writes a line for each attempt, against the mock", async () => {
  const lines = await runLogged(inject("prismUrl"));
  expect(lines).toMatchObject([
    { level: 30, msg: "createAccessToken attempt 1", status: 200, next: "done" },
    { level: 30, msg: "requestOrganizationAnalytics attempt 1", status: 200, next: "done" },
    { level: 30, msg: "analytics requested", status: "active" },
  ]);
});

test("pino writes retries and errors, and no secret", async () => {
  const server = await startServer(
    inTurn(json({}, 429, { "retry-after": "0" }), json({ detail: "no" }, 403, { "x-request-id": "req-1" })),
  );
  const lines = await runLogged(server.url);
  expect(lines).toMatchObject([
    { level: 30 },
    { level: 40, status: 429, next: "retry", pauseMs: expect.any(Number) },
    { level: 40, status: 403, next: "done", requestId: "req-1" },
    {
      level: 50,
      msg: "analytics not requested",
      error: { name: "PermissionError", code: "permission_denied", status: 403, requestId: "req-1" },
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain("abcdefghijklmnopqrstuvwxyz");
  expect(JSON.stringify(lines)).not.toContain("token-1");
});

/** Runs the example with OpenTelemetry and gives back its spans, in the order in which they ended. */
async function runTraced(baseUrl: string): Promise<ReadableSpan[]> {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  registerTracing(provider);
  onTestFinished(() => {
    for (const api of [context, propagation, trace]) api.disable();
  });
  await traceCall(baseUrl, trace.getTracer("test")).catch(() => undefined);
  return exporter.getFinishedSpans();
}

test("OpenTelemetry gets a span around each attempt, which is sent as traceparent", async () => {
  const server = await startServer(inTurn(json({}, 429, { "retry-after": "0" }), json(action)));
  const spans = await runTraced(server.url);
  const attempt = {
    "http.request.method": "POST",
    "url.full": `${server.url}/organizations/${guestId}/analytics/requests`,
    "mycreditapp.call_id": expect.stringMatching(/^[\da-f-]{36}$/),
  };
  expect(spans.map(({ name, status, attributes }) => [name, status.code, attributes])).toEqual([
    [
      "POST createAccessToken",
      SpanStatusCode.UNSET,
      expect.objectContaining({ "http.response.status_code": 200 }),
    ],
    [
      "POST requestOrganizationAnalytics",
      SpanStatusCode.ERROR,
      {
        ...attempt,
        "http.request.resend_count": 0,
        "http.response.status_code": 429,
        "error.type": "429",
      },
    ],
    [
      "POST requestOrganizationAnalytics",
      SpanStatusCode.UNSET,
      { ...attempt, "http.request.resend_count": 1, "http.response.status_code": 200 },
    ],
    ["ask a guest", SpanStatusCode.UNSET, {}],
  ]);
  const attempts = spans.slice(0, -1);
  const parent = spans.at(-1)?.spanContext();
  expect(attempts.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(
    Array(3).fill(parent?.spanId),
  );
  const received = [...server.tokenRequests, ...server.requests];
  expect(received.map(({ headers }) => headers["traceparent"])).toEqual(
    attempts.map((span) => `00-${parent?.traceId}-${span.spanContext().spanId}-01`),
  );
});

test("OpenTelemetry sees an attempt that got no response, and no secret", async () => {
  const server = await startServer((_request, response) => void response.destroy());
  const spans = await runTraced(server.url);
  expect(
    spans.slice(1).map(({ name, status, attributes }) => [name, status.code, attributes["error.type"]]),
  ).toEqual([
    ["POST requestOrganizationAnalytics", SpanStatusCode.ERROR, "TypeError"],
    ["ask a guest", SpanStatusCode.ERROR, "connection_failed"],
  ]);
  const shown = JSON.stringify(
    spans.map(({ name, attributes, events, status }) => [name, attributes, events, status]),
  );
  expect(shown).not.toMatch(/abcdefghijklmnopqrstuvwxyz|token-1/);
});
