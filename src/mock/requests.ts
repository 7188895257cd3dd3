import type { OperationId } from "../../generated/operations.js";
import type { Route } from "../validate/routes.js";

/** Something that is wrong with a request, or with Prism's response. */
export interface MockViolation {
  /** From the outside in, such as `["request", "query", "order_by"]`. */
  readonly location: readonly (string | number)[];
  readonly message: string;
  /** The keyword of JSON Schema, or what else the rule is called. */
  readonly code: string | undefined;
  /** `warning`: the mock responds as if nothing were wrong, because the rule is inferred, or the finding is Prism's. */
  readonly severity: "error" | "warning";
}

/** A request that the mock received. */
export interface MockRequest {
  /** The operation whose method and path it has; `undefined` for one that the description does not know. */
  readonly operationId: OperationId | undefined;
  readonly method: string;
  /** Below the base URL, without the query. The whole path if no operation has it. */
  readonly path: string;
  /** A parameter that comes more than once has an array of its values. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed if it is JSON, a `FormData` if it is a form, otherwise its text; `undefined` if there is none. */
  readonly body: unknown;
  /** The bytes of the body; empty if there is none. */
  readonly rawBody: Uint8Array;
  /**
   * What the response is: an example of the description, what the mock remembers, a response of a recording, one of `respond`
   * or `sequence`, a fault of `fail`, a refusal of the mock, whose reasons are in `violations`, or what Prism sent.
   */
  readonly answeredBy: "example" | "memory" | "recording" | "script" | "fault" | "refusal" | "prism";
  /** What is wrong with the request. The contents differ between the mock and Prism in words, not in `location`. */
  readonly violations: readonly MockViolation[];
}

/** The bytes of a request. */
export interface IncomingRequest {
  readonly method: string;
  /** The path and the query as they were sent, with nothing decoded. */
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A request that has been read: what `MockRequest` shows, with its route and what could not be read. */
export interface ReadRequest {
  readonly request: Omit<MockRequest, "answeredBy" | "violations">;
  readonly incoming: IncomingRequest;
  readonly route: Route;
  /** A sentence, if the body is not what its `Content-Type` says. */
  readonly unreadable: string | undefined;
}

/** Reads query and body. The platform reads forms. */
export async function readRequest(incoming: IncomingRequest, route: Route): Promise<ReadRequest> {
  const { method, url, headers, bytes } = incoming;
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => {
      const values = url.searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
  const { body, unreadable } = await readBody(bytes, headers["content-type"] ?? "");
  const { operation, path } = route;
  const operationId = operation?.operationId;
  return {
    request: { operationId, method, path, query, headers, body, rawBody: bytes },
    incoming,
    route,
    unreadable,
  };
}

async function readBody(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<{ body?: unknown; unreadable?: string }> {
  if (bytes.length === 0) return {};
  const mediaType = mediaTypeOf(contentType);
  try {
    if (mediaType === "multipart/form-data") {
      const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
      return { body: form };
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!mediaType.includes("json")) return { body: text };
    return { body: JSON.parse(text) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { body: new TextDecoder().decode(bytes), unreadable: `cannot be read as ${mediaType}: ${reason}` };
  }
}

/** The media type of a `Content-Type`, without its parameters. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(";")[0] as string).trim().toLowerCase();
}
