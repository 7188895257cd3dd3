/**
 * A `fetch` that sends through the session, for any API client that accepts a `fetch`.
 *
 * | part                 | what happens                                                                                |
 * |----------------------|---------------------------------------------------------------------------------------------|
 * | address              | `/x` is appended to the base URL; an absolute URL must be below the base URL                |
 * | headers              | token, organizations and the client's headers are added; a caller's `Authorization`, and an organization other than the scenario's own, are refused |
 * | body                 | kept, so that it can be sent again; only a `ReadableStream` in `init.body` is sent once     |
 * | retries, deadline    | as for any call: decided by the method and the client's options                             |
 * | any status           | a `Response`, read to its end; a redirect is not followed                                   |
 * | a status from 400    | the access token is also removed from the body, because other clients throw or log whole bodies |
 * | no response          | `ConnectionError`, `TimeoutError`, `AbortError`                                             |
 */

import { InputError, ResponseError } from "../errors/errors.js";
import { describeFailure, reduceCause } from "../errors/failure.js";
import { describe, type Problem } from "../errors/problem.js";
import { RedactedHeaders, textOf } from "../errors/received.js";
import {
  isBlob,
  isBytes,
  isForm,
  isSameId,
  isSearchParams,
  isSignal,
  isStream,
  isUrl,
} from "../errors/shape.js";
import { traceCall } from "../session/channels.js";
import { type EndingCall, startDeadline } from "../session/deadline.js";
import { checkHeader, mergeHeaders } from "../session/headers.js";
import { takeTokenFor } from "../session/loop.js";
import { createCallId, matchRoute, SessionRequest } from "../session/request.js";
import type { SessionResponse } from "../session/response.js";
import type { Session } from "../session/session.js";
import type { RequestBody } from "../transports/transport.js";
import { toAddress } from "./address.js";
import { withCallerStack } from "./api-call.js";
import { copyOfForm, defaultTimeoutMs, defaultUploadTimeoutMs } from "./call.js";
import { checkOptions } from "./option-rules.js";
import type { CallOptions, CallScope } from "./types.js";

/** Sends a request through the session of a client. It reads `method`, `headers`, `body` and `signal` of `init`. */
export type ClientFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The `fetch` of one scope. It can be passed on without binding `this`. */
export function createClientFetch(session: Session, scope: CallScope): ClientFetch {
  return async (input, init) => {
    let request: SessionRequest | undefined;
    try {
      const sent = await toRequest(input, init ?? {}, session, scope);
      request = sent;
      const { method, call } = sent;
      const channel = session.channels?.call;
      const response = await (channel?.hasSubscribers
        ? traceCall(
            channel,
            { operationId: undefined, route: matchRoute(call)?.route, scenario: call.scenario, method },
            () => session.fetch(sent),
            (answer) => answer,
          )
        : session.fetch(sent));
      // Written so that NaN is refused, too.
      if (response.status >= 200 && response.status <= 599) return toResponse(response, request);
      const { callId, requestId, read } = response;
      const message = `${request.call.label}: the server responded with ${response.status}, which no \`Response\` can have`;
      throw new ResponseError(message, response, "", { callId, requestId, executed: read.executed });
    } catch (error) {
      // A stream that was not sent would keep its file or socket open, as `fetch` knows too.
      if (isStream(request?.body) && !request.body.locked) request.body.cancel(error).catch(() => undefined);
      throw withCallerStack(error);
    }
  };
}

/** Statuses whose responses have no body (Fetch standard, "null body status"). */
const nullBodyStatuses = [204, 205, 304];

/** Headers of the connection to the server, and its cookies: a route that returns the response must not pass them on. */
const droppedHeaders = ["connection", "keep-alive", "transfer-encoding", "set-cookie"];

function toResponse({ status, read }: SessionResponse, { url, method }: SessionRequest): Response {
  const { statusText, bytes } = read;
  const headers = new Headers();
  new RedactedHeaders(read.headers, read.redact).forEach((value, name) => {
    if (droppedHeaders.includes(name.toLowerCase())) return;
    try {
      headers.append(name, value);
    } catch {
      // Headers that a `Headers` object refuses are left out: undici and a user's `fetch` are less strict.
    }
  });
  const shown = shownBody(read);
  // After a HEAD and in a 304, these tell of a body that is not there.
  if (method !== "HEAD" && status !== 304) {
    if (isDecoded(headers.get("content-encoding"), bytes)) headers.delete("content-encoding");
    headers.set("content-length", String(shown.length));
  }
  const body = nullBodyStatuses.includes(status) ? null : shown;
  return named(new Response(body, { status, statusText: toStatusText(statusText), headers }), url);
}

/** The `url` of a constructed response is empty, but clients show it in their messages. */
function named(response: Response, url: string): Response {
  return Object.defineProperties(response, {
    url: { value: url },
    clone: { value: () => named(Response.prototype.clone.call(response), url) },
  });
}

/** A `Response` refuses other characters. */
function toStatusText(text = ""): string {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text) ? text : "";
}

/** How the bytes of a coding begin, as far as they have a sign. */
const signs: Readonly<Record<string, readonly number[]>> = {
  gzip: [0x1f, 0x8b],
  "x-gzip": [0x1f, 0x8b],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
};

/** Whether the codings of a body were decoded. What `fetch` does not know stays as it is. */
function isDecoded(coding: string | null, bytes: Uint8Array): boolean {
  const codings = (coding ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.trim());
  const isCoded = signs[codings.at(-1) ?? ""]?.every((byte, at) => bytes[at] === byte);
  return !isCoded && codings.every((one) => ["gzip", "x-gzip", "deflate", "br", "zstd"].includes(one));
}

/** The body of an error is redacted. One that holds no secret stays as it came, byte for byte. */
function shownBody(answer: SessionResponse["read"]): Uint8Array<ArrayBuffer> {
  const bytes = answer.bytes as Uint8Array<ArrayBuffer>;
  if (answer.status < 400) return bytes;
  const text = textOf(answer);
  const redacted = answer.redact(text);
  return redacted === text ? bytes : (new TextEncoder().encode(redacted) as Uint8Array<ArrayBuffer>);
}

async function toRequest(
  input: string | URL | Request,
  init: RequestInit,
  session: Session,
  scope: CallScope,
): Promise<SessionRequest> {
  // Not `instanceof`: a `Request` may come from another copy of `fetch`, such as undici's.
  const request = typeof input === "object" && input !== null && "arrayBuffer" in input ? input : undefined;
  const problems: (string | Problem)[] = [];
  const isAddress = request !== undefined || typeof input === "string" || isUrl(input);
  if (!isAddress || typeof init !== "object") {
    const wanted = isAddress
      ? "the second argument must be options"
      : "the address must be a string, a URL or a Request";
    throw new InputError([`${wanted}; got ${describe(isAddress ? init : input)}`], {}, "fetch");
  }
  const address = toAddress(session.baseUrl, request?.url ?? String(input));
  if ("problem" in address) problems.push(address.problem);
  const url = "url" in address ? address.url : session.baseUrl;
  const method = String(init.method ?? request?.method ?? "GET").toUpperCase();
  if (!/^[!#$%&'*+.^`|~\w-]+$/.test(method) || ["CONNECT", "TRACE", "TRACK"].includes(method))
    problems.push("`method` must be the name of an HTTP method that `fetch` sends, such as GET");

  const given = new Map<string, string>();
  readHeaders(init.headers ?? request?.headers, given, problems);
  const own = [...given].filter(([name]) => !organizationHeaders.has(name));
  problems.push(...own.flatMap(([name, value]) => checkHeader(name, value, "`headers`", allowedHere)));
  problems.push(...checkOrganizations(given, scope));

  // By the Fetch standard, a `signal` of null removes the one of the request.
  const signal = (init.signal === undefined ? request?.signal : init.signal) ?? undefined;
  if (signal !== undefined && !isSignal(signal))
    throw new InputError([`\`signal\` must be an AbortSignal; got ${describe(signal)}`], {}, "fetch");
  const label = `${method} ${url.slice(session.baseUrl.length).replace(/\?.*/s, "") || "/"}`;
  const named = { label, operationId: undefined };
  const startedAtMs = performance.now();
  const isOwnBody = request !== undefined && (init.body ?? undefined) === undefined;
  const isText = isOwnBody && textTypes.test(given.get("content-type") ?? "");
  const longestMs = session.timeout ?? (isText ? defaultTimeoutMs : defaultUploadTimeoutMs);
  const ending = { callId: createCallId(), call: { ...named, timeoutMs: longestMs, signal } };
  const wait = (bytes: Promise<ArrayBuffer>) => waitForBody(bytes, ending, session);
  const { body, contentType, isOnce = false } = await readBody(init, request, problems, wait);
  if (body !== undefined && ["GET", "HEAD"].includes(method))
    problems.push(`a ${method} has no body; leave it out`);
  if (problems.length > 0) throw new InputError(problems, { callId: ending.callId }, "fetch");

  const isRead = body !== undefined && typeof body !== "string";
  const limitMs = isRead ? longestMs - (performance.now() - startedAtMs) : undefined;
  const call = {
    ...named,
    scenario: scope.scenario,
    headers: mergeHeaders(
      session.headers.fixed,
      contentType === undefined ? {} : { "Content-Type": contentType },
      Object.fromEntries(own),
      {
        "Requester-Organization-ID": scope.requesterOrganizationId,
        "Target-Organization-ID": scope.targetOrganizationId,
      },
    ),
    callHeaders: Object.fromEntries(own),
    timeoutMs: limitMs ?? session.timeout ?? defaultTimeoutMs,
    signal,
    maxRetries: session.maxRetries,
    answers: "any",
    isOnce,
  } as const;
  return new SessionRequest(url, { method, body, call });
}

/** A `Request` holds even text as bytes. These types are not those of a file. */
const textTypes = /^(text\/plain|application\/([\w.+-]+\+)?json|application\/x-www-form-urlencoded)/i;

/** Headers that a method of this client sets, but that another client sets itself. */
const allowedHere = new Set(["accept", "content-type"]);
const organizationHeaders = new Set(["requester-organization-id", "target-organization-id"]);

function readHeaders(headers: unknown, given: Map<string, string>, problems: (string | Problem)[]): void {
  try {
    new Headers(headers as ConstructorParameters<typeof Headers>[0]).forEach((value, name) => {
      given.set(name, value);
    });
  } catch {
    problems.push(`\`headers\` must be headers as \`fetch\` takes them; got ${describe(headers)}`);
  }
}

/** A client generated for the API sends the two organization headers itself. They must name the scope's organizations. */
function checkOrganizations(given: ReadonlyMap<string, string>, scope: CallScope): string[] {
  const expected: [string, string][] = [
    ["requester-organization-id", scope.requesterOrganizationId],
    ["target-organization-id", scope.targetOrganizationId],
  ];
  return expected.flatMap(([name, id]) => {
    const value = given.get(name);
    if (value === undefined || isSameId(value, id)) return [];
    return [
      `the header ${name} differs from that of this scenario (${id}); leave it out, or use the \`fetch\` of \`client.asGuestOf(…)\` or \`client.asHostOf(…)\``,
    ];
  });
}

/** Reading the body of a `Request` counts to the deadline: it may be a stream that never ends. */
async function waitForBody(
  bytes: Promise<ArrayBuffer>,
  ending: EndingCall,
  session: Session,
): Promise<ArrayBuffer> {
  const deadline = startDeadline(ending, session);
  deadline.phase = "body";
  try {
    return await deadline.race(bytes);
  } catch (cause) {
    deadline.throwIfEnded();
    const problem = `the body of the \`Request\` cannot be read: ${describeFailure(cause, String)}`;
    throw new InputError([problem], { callId: ending.callId, cause: reduceCause(cause, String) }, "fetch");
  } finally {
    deadline.release();
  }
}

/** A copy, so that a later change to the caller's bytes does not change a retry. */
function copyOfBytes(given: ArrayBuffer | ArrayBufferView, problems: (string | Problem)[]): RequestBody {
  try {
    const [buffer, start, length] = ArrayBuffer.isView(given)
      ? [given.buffer, given.byteOffset, given.byteLength]
      : [given, 0, given.byteLength];
    return new Uint8Array(buffer, start, length).slice();
  } catch {
    problems.push("the bytes of `body` cannot be read; they may have been transferred to another thread");
    return "";
  }
}

interface ReadBody {
  readonly body?: RequestBody;
  readonly contentType?: string | undefined;
  readonly isOnce?: true;
}

async function readBody(
  init: RequestInit,
  request: Request | undefined,
  problems: (string | Problem)[],
  wait: (bytes: Promise<ArrayBuffer>) => Promise<ArrayBuffer>,
): Promise<ReadBody> {
  const given: unknown = init.body ?? undefined;
  if (given === undefined) {
    // Not every browser has the property `body`: then it is read to find out.
    if (!request || request.body === null || ["GET", "HEAD"].includes(request.method)) return {};
    if (request.bodyUsed) {
      problems.push(
        "the body of the `Request` has been read already; pass a clone of it, or a new `Request`",
      );
      return {};
    }
    // Read into memory once, so that it can be sent again.
    const bytes = new Uint8Array(await wait(request.arrayBuffer()));
    if (bytes.length === 0) return {};
    return { body: bytes, contentType: request.headers.get("content-type") ?? undefined };
  }
  if (typeof given === "string") return { body: given, contentType: "text/plain;charset=UTF-8" };
  if (isSearchParams(given)) {
    const contentType = "application/x-www-form-urlencoded;charset=UTF-8";
    return { body: String(given), contentType };
  }
  if (isForm(given)) return { body: copyOfForm(given) };
  if (isBlob(given)) return { body: given, contentType: given.type || undefined };
  if (isStream(given)) {
    if (given.locked) problems.push("`body` is a stream that something else reads already; pass another one");
    return { body: given, isOnce: true };
  }
  if (isBytes(given)) return { body: copyOfBytes(given, problems) };
  problems.push(
    `\`body\` must be what \`fetch\` takes, such as a string, FormData or bytes; got ${describe(given)}`,
  );
  return {};
}

const label = "getAccessToken";

/** The access token of a session, for `client.getAccessToken`. */
export async function takeToken(
  session: Session,
  options: Pick<CallOptions, "signal" | "timeout">,
): Promise<string> {
  const problems = checkOptions(options, ["signal", "timeout"]);
  if (problems.length > 0) throw new InputError(problems, {}, label);
  const { signal, timeout = session.timeout ?? defaultTimeoutMs } = options;
  const call = { operationId: undefined, label, timeoutMs: timeout, signal };
  return takeTokenFor({ callId: createCallId(), call }, session);
}
