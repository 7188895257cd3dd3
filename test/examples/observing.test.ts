/** The examples for logs and traces, run: what they write is what the hook was told. */
import { type Meter, propagation, SpanStatusCode } from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { pino } from "pino";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { main as log } from "../../examples/logging-with-pino.js";
import { main as traceCall, traceCalls } from "../../examples/tracing-with-opentelemetry.js";
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

/** Runs the example with OpenTelemetry, and returns its spans in the order in which they ended, and what it measured. */
async function runTraced(baseUrl: string) {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const record = vi.fn();
  const stop = traceCalls(provider.getTracer("test"), {
    createHistogram: () => ({ record }),
  } as unknown as Meter);
  onTestFinished(() => {
    stop();
    propagation.disable();
  });
  await traceCall(baseUrl).catch(() => undefined);
  return { spans: exporter.getFinishedSpans(), measured: record.mock.calls };
}

const idOf = (span: ReadableSpan | undefined) => span?.spanContext().spanId;

test("OpenTelemetry gets a span for the call, one for each attempt beneath it, and a duration", async () => {
  const server = await startServer(inTurn(json({}, 429, { "retry-after": "0" }), json(action)));
  const { spans, measured } = await runTraced(server.url);
  const { port } = new URL(server.url);
  const address = { "server.address": "127.0.0.1", "server.port": Number(port) };
  const route = "/organizations/{org_id}/analytics/requests";
  const operation = {
    "mycreditapp.operation": "requestOrganizationAnalytics",
    "mycreditapp.scenario": "self",
  };
  const common = { "http.request.method": "POST", "url.template": route, ...address };
  const full = { "url.full": `${server.url}/organizations/${guestId}/analytics/requests` };
  const failed = { ...common, "http.response.status_code": 429, "error.type": "429" };
  const done = { ...common, "http.response.status_code": 200 };
  expect(spans.map(({ name, status, attributes }) => [name, status.code, attributes])).toEqual([
    [
      "POST /oauth2/token",
      SpanStatusCode.UNSET,
      expect.objectContaining({ "http.response.status_code": 200 }),
    ],
    [`POST ${route}`, SpanStatusCode.ERROR, { ...operation, ...failed, ...full }],
    [
      `POST ${route}`,
      SpanStatusCode.UNSET,
      { ...operation, ...done, ...full, "http.request.resend_count": 1 },
    ],
    [`POST ${route}`, SpanStatusCode.UNSET, { ...operation, "mycreditapp.call_id": expect.any(String) }],
  ]);
  const call = spans.at(-1);
  expect(spans.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
    ...Array(3).fill(idOf(call)),
    undefined,
  ]);
  expect(measured).toEqual([
    [expect.any(Number), expect.objectContaining({ "url.template": "/oauth2/token" })],
    [expect.any(Number), failed],
    [expect.any(Number), done],
  ]);
  const received = [...server.tokenRequests, ...server.requests];
  expect(received.map(({ headers }) => headers["traceparent"])).toEqual(
    Array(3).fill(`00-${call?.spanContext().traceId}-${idOf(call)}-01`),
  );
});

test("OpenTelemetry sees an attempt that got no response, and no secret", async () => {
  const server = await startServer((_request, response) => void response.destroy());
  const { spans, measured } = await runTraced(server.url);
  const ends = spans.map(({ status, attributes }) => [status.code, attributes["error.type"]]);
  expect(ends.slice(1)).toEqual([
    [SpanStatusCode.ERROR, "connection_failed"],
    [SpanStatusCode.ERROR, "connection_failed"],
  ]);
  const shown = JSON.stringify([
    measured,
    spans.map(({ name, attributes, events, status }) => [name, attributes, events, status]),
  ]);
  expect(shown).not.toMatch(/abcdefghijklmnopqrstuvwxyz|token-1/);
});
