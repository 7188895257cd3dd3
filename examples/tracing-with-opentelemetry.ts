/**
 * One span around each attempt, with OpenTelemetry: the span is the parent of what happens within it, and is sent as
 * `traceparent`, so that the server's own spans can be its children.
 */
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { context, propagation, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { type Fetch, MyCreditApp, MyCreditAppError } from "mycreditapp";
import { guestId, hostId } from "./operations.js";

/**
 * Opens a span in the option `fetch`. It ends with the head of the response. Attribute names are those of OpenTelemetry's
 * HTTP conventions.
 */
export function traceAttempts(tracer: Tracer, send = globalThis.fetch as Fetch): Fetch {
  return (url, init, attempt) => {
    const name = `${init.method} ${attempt.operationId ?? "client.fetch"}`;
    const attributes = {
      "http.request.method": init.method,
      // Without the query, which may hold what a log should not.
      "url.full": url.replace(/\?.*/, ""),
      "http.request.resend_count": attempt.attempt - 1,
      "mycreditapp.call_id": attempt.callId,
    };
    return tracer.startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
      const headers = { ...init.headers };
      propagation.inject(context.active(), headers);
      try {
        const response = await send(url, { ...init, headers }, attempt);
        span.setAttribute("http.response.status_code", response.status);
        if (response.status >= 400) {
          span.setAttribute("error.type", String(response.status));
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        return response;
      } catch (error) {
        span.setAttribute("error.type", error instanceof Error ? error.name : typeof error);
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

/** Asks a guest to run its analytics. The spans of the attempts are children of one span around the call. */
export async function main(baseUrl: string, tracer: Tracer): Promise<void> {
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "5gtyhu78ujmlko90iikmjunbh",
    clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
    baseUrl,
    fetch: traceAttempts(tracer),
  });
  await tracer.startActiveSpan("ask a guest", async (span) => {
    try {
      await client.analytics.request(guestId);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof MyCreditAppError) span.setAttribute("error.type", error.code);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The set-up that an application does once, when it starts. */
export function register(provider: BasicTracerProvider): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? "")).href) {
  register(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())] }));
  const baseUrl = process.env["MYCREDITAPP_BASE_URL"] ?? "http://127.0.0.1:4010";
  await main(baseUrl, trace.getTracer("example"));
}
