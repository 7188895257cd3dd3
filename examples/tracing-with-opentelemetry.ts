/**
 * A span for each call, one for each of its attempts beneath it, and a histogram, with OpenTelemetry: from the client's
 * diagnostics channels, so that it works for every client of the process. The call's span is sent as `traceparent`, so that
 * the server's own spans can be its children. Names are those of OpenTelemetry's conventions for HTTP clients.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { tracingChannel } from "node:diagnostics_channel";
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  type Context,
  context,
  type Meter,
  metrics,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { type AttemptTrace, type CallTrace, isMyCreditAppError, MyCreditApp } from "mycreditapp";
import { guestId, hostId } from "./operations.js";

/** The span of the call that runs. */
const active = new AsyncLocalStorage<Context>();
const spans = new WeakMap<object, Span>();

/**
 * Makes spans and measures durations, for every client of this process.
 *
 * @returns what ends it
 */
export function traceCalls(tracer: Tracer, meter: Meter): () => void {
  const calls = tracingChannel<Context, CallTrace>("mycreditapp:call");
  const attempts = tracingChannel<Context, AttemptTrace>("mycreditapp:attempt");
  const duration = meter.createHistogram("http.client.request.duration", { unit: "s" });

  const begin = (message: CallTrace | AttemptTrace, kind: SpanKind) => {
    const { method, route, operationId } = message;
    const parent = active.getStore() ?? context.active();
    const attributes = { "mycreditapp.operation": operationId, "mycreditapp.scenario": message.scenario };
    const span = tracer.startSpan(`${method} ${route ?? ""}`.trim(), { kind, attributes }, parent);
    spans.set(message, span);
    return trace.setSpan(parent, span);
  };
  const end = (
    message: CallTrace | AttemptTrace,
    attributes: Record<string, string | number | undefined>,
  ) => {
    const span = spans.get(message);
    span?.setAttributes(attributes);
    if (attributes["error.type"] !== undefined) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  };

  const endCall = (message: unknown) => {
    const call = message as CallTrace;
    end(call, { "error.type": typeOf(call), "mycreditapp.call_id": call.callId });
  };
  const endAttempt = (message: unknown) => {
    const attempt = message as AttemptTrace;
    const { hostname, port } = new URL(attempt.url);
    const attributes = {
      "http.request.method": attempt.method,
      "http.response.status_code": attempt.status,
      "url.template": attempt.route,
      "server.address": hostname,
      "server.port": Number(port) || 443,
      "error.type": typeOf(attempt) ?? ((attempt.status ?? 0) >= 400 ? String(attempt.status) : undefined),
    };
    if (attempt.durationMs !== undefined) duration.record(attempt.durationMs / 1000, attributes);
    const resent = attempt.attempt > 1 ? attempt.attempt - 1 : undefined;
    end(attempt, { ...attributes, "url.full": attempt.url, "http.request.resend_count": resent });
  };
  calls.start.bindStore(active, (message) => begin(message, SpanKind.INTERNAL));
  attempts.start.bindStore(active, (message) => begin(message, SpanKind.CLIENT));
  calls.asyncEnd.subscribe(endCall);
  attempts.asyncEnd.subscribe(endAttempt);
  return () => {
    calls.start.unbindStore(active);
    attempts.start.unbindStore(active);
    calls.asyncEnd.unsubscribe(endCall);
    attempts.asyncEnd.unsubscribe(endAttempt);
  };
}

function typeOf({ error }: { error?: unknown }): string | undefined {
  if (error === undefined) return undefined;
  return isMyCreditAppError(error) ? error.code : "_OTHER";
}

/** The headers by which the server learns of the call's span. */
export function traceHeaders(): Record<string, string> {
  const headers = {};
  propagation.inject(active.getStore() ?? context.active(), headers);
  return headers;
}

/** Asks a guest to run its analytics. */
export async function main(baseUrl: string): Promise<void> {
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "5gtyhu78ujmlko90iikmjunbh",
    clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
    baseUrl,
    headers: traceHeaders,
  });
  await client.analytics.request(guestId);
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? "")).href) {
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())],
  });
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  traceCalls(provider.getTracer("example"), metrics.getMeter("example"));
  await main(process.env["MYCREDITAPP_BASE_URL"] ?? "http://127.0.0.1:4010");
}
