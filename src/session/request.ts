import { operations } from "../../generated/operations.js";
import type { Problem } from "../errors/problem.js";
import type { RequestBody } from "../transports/transport.js";

/** What is known of a call beside its method, its URL and its body. */
export interface CallSettings {
  /** `undefined` if the table of operations has none. */
  readonly operationId: string | undefined;
  /** How messages name the call: its operationId, or method and path. */
  readonly label: string;
  /** The path with its placeholders; `undefined` for `client.fetch`. */
  readonly route?: string | undefined;
  /** `undefined` for operations that name no organization. */
  readonly scenario?: "guest" | "host" | "self" | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Those of them that the call itself adds, which win over any of the client. */
  readonly callHeaders?: Readonly<Record<string, string>> | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly maxRetries: number;
  /** The outermost kind of a success; `"any"` if that is unknown. */
  readonly answers: Answers;
  /** The token request carries no token, holds no slot of the queue, and has its own limits. */
  readonly isTokenRequest?: boolean;
  /** Whether a token is sent. Default: true. */
  readonly isAuthenticated?: boolean;
  /** Whether it has been decided already that this write may be sent. */
  readonly isDecided?: boolean;
  /** Whether the body is a file that is read while it is sent, and must not be kept. */
  readonly isStreamed?: boolean;
  /** Whether the body can be read only once: no attempt follows the first. */
  readonly isOnce?: boolean;
  /** Secrets beside the token, which the response may echo. */
  readonly secrets?: readonly (string | undefined)[];
  /** Whether the token store could not be used the last time, or is skipped for now. */
  readonly hasStoreFailed?: boolean;
}

let patterns: (readonly [pattern: RegExp, operationId: string, route: string])[] | undefined;

/** The operation that a request of `client.fetch` matches, whose path has values in place of the placeholders. */
export function matchRoute({
  label,
  operationId,
}: Pick<CallSettings, "label" | "operationId">): { operationId: string; route: string } | undefined {
  if (operationId !== undefined) return undefined;
  patterns ??= Object.entries(operations).map(([id, { method, path }]) => [
    new RegExp(`^${method} ${path.replace(/\{[^}]+\}/g, "[^/]+")}$`),
    id,
    path,
  ]);
  const found = patterns.find(([pattern]) => pattern.test(label));
  return found && { operationId: found[1], route: found[2] };
}

/** The outermost kind of a success, as `openapi.yaml` describes it. */
export type Answers = "object" | "array" | "nothing" | "any";

/** Opens the files of an upload when they are sent, and again for a retry. */
export interface OpenForm {
  /**
   * @param signal closes a stream that is being read
   * @throws UnusableBody for what a stream turns out to hold
   */
  (signal: AbortSignal): Promise<FormData>;
  /** Closes the streams that were not read. */
  discard(): void;
  /** What it holds, without opening a file. */
  readonly parts: readonly (readonly [name: string, value: string | FilePart])[];
}

/** A body that cannot be sent, as it turns out when it is opened. */
export class UnusableBody extends Error {
  constructor(readonly problem: Problem) {
    super(problem.text);
  }
}

/** What is known of a file before it is opened. */
export interface FilePart {
  readonly name: string;
  readonly type: string;
  /** `undefined` for a stream, whose size is known at its end. */
  readonly size: number | undefined;
}

/**
 * A request that can be sent again: its body is written, or can be opened once more. openapi-fetch makes it in place of a
 * `Request`, and hands `call` on to it.
 */
export class SessionRequest {
  readonly url: string;
  readonly method: string;
  readonly body: RequestBody | OpenForm | undefined;
  readonly call: CallSettings;
  #callId: string | undefined;

  constructor(
    url: string,
    {
      method,
      body,
      call,
    }: {
      readonly method: string;
      readonly body?: RequestBody | OpenForm | undefined;
      readonly call: CallSettings;
    },
  ) {
    this.url = url;
    this.method = method;
    this.body = body;
    this.call = call;
  }

  /**
   * The id of the call, which its errors, events and response share. It is drawn when it is first asked for: before the first
   * I/O, some frameworks forbid to draw anything.
   */
  get callId(): string {
    this.#callId ??= createCallId();
    return this.#callId;
  }
}

/** An id for one call, so that its events, its errors and its response can be told apart from those of any other. */
export function createCallId(): string {
  const { crypto } = globalThis;
  // Browsers have `randomUUID` in secure contexts only.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
