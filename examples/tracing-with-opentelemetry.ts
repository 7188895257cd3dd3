/**
 * One span per attempt, with OpenTelemetry. The span is made when the attempt is over, from what the event tells: its end
 * is now, its start was `durationMs` ago.
 */
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { type AttemptEvent, MyCreditApp } from "mycreditapp";
import { guestId, hostId } from "./operations.js";

/** A hook that makes a span for each attempt. Attribute names are those of OpenTelemetry's HTTP conventions. */
export function traceAttempts(tracer: Tracer): (event: AttemptEvent) => void {
  return (event) => {
    const endsAtMs = Date.now();
    const span = tracer.startSpan(`${event.method} ${event.operationId}`, {
      kind: SpanKind.CLIENT,
      startTime: endsAtMs - event.durationMs,
      attributes: {
        "http.request.method": event.method,
        "url.full": event.url,
        "http.request.resend_count": event.attempt - 1,
        ...(event.status !== undefined && { "http.response.status_code": event.status }),
        ...(event.error !== undefined && { "error.type": event.error }),
        ...(event.requestId !== undefined && { "mycreditapp.request_id": event.requestId }),
        "mycreditapp.next": event.next,
      },
    });
    if (event.error !== undefined || (event.status ?? 0) >= 400)
      span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(endsAtMs);
  };
}

/** Asks a guest for its analytics, and traces how that went. */
export async function main(baseUrl: string, tracer: Tracer): Promise<void> {
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "5gtyhu78ujmlko90iikmjunbh",
    clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
    baseUrl,
    onAttempt: traceAttempts(tracer),
  });
  await client.analytics.request(guestId);
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? "")).href) {
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())] }),
  );
  const baseUrl = process.env["MYCREDITAPP_BASE_URL"] ?? "http://127.0.0.1:4010";
  await main(baseUrl, trace.getTracer("example"));
}
