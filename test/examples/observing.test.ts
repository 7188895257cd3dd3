/** The examples for logs and traces, run: what they write is what the hook was told. */
import { SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { pino } from "pino";
import { expect, inject, test } from "vitest";
import { main as log } from "../../examples/logging-with-pino.js";
import { main as trace } from "../../examples/tracing-with-opentelemetry.js";
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

test("OpenTelemetry gets a span for each attempt", async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const server = await startServer(inTurn(json({}, 429, { "retry-after": "0" }), json(action)));
  await trace(server.url, provider.getTracer("test"));
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name, status, attributes }) => [name, status.code, attributes])).toEqual([
    [
      "POST createAccessToken",
      SpanStatusCode.UNSET,
      expect.objectContaining({ "http.response.status_code": 200 }),
    ],
    [
      "POST requestOrganizationAnalytics",
      SpanStatusCode.ERROR,
      expect.objectContaining({ "http.response.status_code": 429, "http.request.resend_count": 0 }),
    ],
    [
      "POST requestOrganizationAnalytics",
      SpanStatusCode.UNSET,
      expect.objectContaining({
        "http.response.status_code": 200,
        "http.request.resend_count": 1,
        "url.full": `${server.url}/organizations/${guestId}/analytics/requests`,
        "mycreditapp.next": "done",
      }),
    ],
  ]);
  for (const { duration } of spans) expect(duration[0] * 1e9 + duration[1]).toBeGreaterThan(0);
});
