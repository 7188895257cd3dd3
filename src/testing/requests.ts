import type { IncomingMessage } from "node:http";
import type { OperationId } from "../../generated/operations.js";
import type { Description } from "./description.js";

/** A request that the mock received. */
export interface MockRequest {
  /** The operation whose method and path it has; `undefined` for one that the description does not know. */
  readonly operationId: OperationId | undefined;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** A parameter that comes more than once has an array of its values. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed if it is JSON, otherwise its text; `undefined` if there is none. */
  readonly body: unknown;
  /** The bytes of the body, for example of an upload; empty if there is none. */
  readonly rawBody: Uint8Array;
  /**
   * Who responded: Prism, a response of `respond` or `sequence`, a fault of `fail`, or the check of the scenario, which
   * refuses with 403 what the documentation's table does not allow.
   */
  readonly answeredBy: "prism" | "script" | "fault" | "scenario";
  /** What is wrong with the request, or with Prism's response. Empty for scripted responses. */
  readonly violations: readonly unknown[];
}

/** Finds the operation of a request. A template with fewer parameters goes first: `/a/b` before `/a/{id}`. */
export function createMatcher(
  description: Description,
): (method: string, path: string) => OperationId | undefined {
  const rows = [...description.operations.values()]
    .map(({ operationId, method, path }) => ({
      operationId,
      method,
      parameterCount: path.split("{").length - 1,
      pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`),
    }))
    .sort((one, other) => one.parameterCount - other.parameterCount);
  return (method, path) => rows.find((row) => row.method === method && row.pattern.test(path))?.operationId;
}

/**
 * Reads a whole request.
 *
 * @internal
 */
export async function readRequest(
  incoming: IncomingMessage,
  findOperation: (method: string, path: string) => OperationId | undefined,
): Promise<{ request: Omit<MockRequest, "answeredBy" | "violations">; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const { method = "", url = "/" } = incoming;
  // Not resolved against an address: `//x` would be a host.
  const { pathname, searchParams } = new URL(url.startsWith("/") ? `http://mock${url}` : url, "http://mock");
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const body = bytes.length === 0 ? undefined : readBody(bytes.toString(), headers["content-type"]);
  return {
    request: {
      operationId: findOperation(method, pathname),
      method,
      path: pathname,
      query,
      headers,
      body,
      rawBody: bytes,
    },
    bytes,
  };
}

function readBody(text: string, contentType = ""): unknown {
  if (!contentType.includes("json")) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
