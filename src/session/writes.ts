/**
 * Holds writes back. A write is a request of any method but GET and HEAD, by a method, by `request` or by `fetch`.
 *
 * | a client with                                          | does this with a write                                  |
 * |--------------------------------------------------------|---------------------------------------------------------|
 * | neither `writes` nor `approve`                         | sends it                                                |
 * | `writes: "refuse"`                                     | rejects with a `WriteRefusedError`; does not ask `approve` |
 * | `MYCREDITAPP_WRITES=refuse`, whatever its options say   | the same                                                |
 * | `approve`, which returns `true`                        | sends it                                                |
 * | `approve`, which returns anything else or throws       | rejects with a `WriteRefusedError`                      |
 * | `approve`, and your `signal` aborts before it has ended | rejects with an `AbortError`                            |
 * | `approve`, and another one by `withOptions`            | asks the first, then the other; each has to return `true` |
 *
 * | a write                              | `approve` is asked                                                        |
 * |--------------------------------------|---------------------------------------------------------------------------|
 * | whose input the client refuses       | never                                                                     |
 * | that is sent again, after a failure or a 401 | not again                                                         |
 * | by `analytics.ensureRequested`       | after the read of the connection, right before the POST, within the deadline; once per call. A refusal ends only the call that asked. A call that joins after the POST is not asked |
 * | any other                            | once, before the token, the queue and the deadline begin. There is no time limit |
 * | the token request of the client itself | never; `writes` does not refuse it, either                              |
 */

import { WriteRefusedError } from "../errors/errors.js";
import { describeFailure, isControlFlow, reduceCause } from "../errors/failure.js";
import { describe, type Problem, problemAt, problemOf, show } from "../errors/problem.js";
import { isForm } from "../errors/shape.js";
import { startDeadline } from "./deadline.js";
import { readEnvironment } from "./environment.js";
import { type Logger, quietly, writeLog } from "./events.js";
import { matchRoute, type SessionRequest } from "./request.js";

/** A write that the client is about to send, as `approve` gets it. It holds no token and no secret. */
export interface WriteCall {
  /** The operation, by its `operationId`; `undefined` if `openapi.yaml` has no such route. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path with its placeholders, such as `/organizations/{org_id}`; `undefined` for an unknown one of `client.fetch`. */
  readonly route: string | undefined;
  /** The whole URL, with the query. */
  readonly url: string;
  /** The scenario of the call; `undefined` for operations that name no organization. */
  readonly scenario: "guest" | "host" | "self" | undefined;
  /** The id of the organization that the call addresses; `undefined` for operations that name none. */
  readonly target: string | undefined;
  /**
   * What will be sent: the value of a JSON body, the fields of a form, or a text. Fields that hold a secret are left out. A file
   * is a `WriteFile`. `undefined` if there is no body. It is a copy: a change to it changes nothing.
   */
  readonly body: unknown;
}

/** A file, or other bytes, in a write. */
export interface WriteFile {
  readonly name: string | undefined;
  /** The media type. */
  readonly type: string;
  /** In bytes; `undefined` for a stream. */
  readonly size: number | undefined;
}

/** Decides whether a write is sent: only `true` allows it. */
export type Approve = (call: WriteCall) => boolean | Promise<boolean>;

/** A decision about one write. It holds no token, no secret and no body. */
export interface WriteEvent {
  readonly decision: "allowed" | "refused";
  /** The option that decided. */
  readonly by: "writes" | "approve";
  readonly operationId: string | undefined;
  /** The id of the call, as in its attempts and its error. A decision of `ensureRequested` has an id of its own. */
  readonly callId: string;
  readonly method: string;
  readonly route: string | undefined;
  /** The id of the organization that the call addresses; `undefined` for operations that name none. */
  readonly targetOrganizationId: string | undefined;
}

/** What holds writes back. */
export interface WritePolicy {
  /** The setting that refuses all of them, for the message. */
  readonly refusedBy?: string;
  /** Otherwise: asked in this order. */
  readonly approve?: readonly Approve[];
}

/** What a decision needs of a session. */
interface Deciding {
  readonly writes: WritePolicy | undefined;
  readonly onWrite: ((event: WriteEvent) => unknown) | undefined;
  readonly logger: Logger | undefined;
  readonly maxConcurrency: number;
  readonly inFlight: { begin(): () => void };
}

/** The call that asks. */
export interface Asker {
  readonly callId: string;
  readonly call: { readonly label: string; readonly signal: AbortSignal | undefined };
}

interface WriteOptions {
  readonly writes?: "allow" | "refuse" | undefined;
  readonly approve?: Approve | undefined;
}

const variable = "MYCREDITAPP_WRITES";

/** The policy that the environment asks for. */
export function writePolicyOfEnvironment(): WritePolicy | undefined {
  return readEnvironment(variable) === "refuse" ? { refusedBy: `${variable}=refuse` } : undefined;
}

/** Adds what the options hold back. They never let go what was held back before. */
export function tighten(
  policy: WritePolicy | undefined,
  { writes, approve }: WriteOptions,
): WritePolicy | undefined {
  if (policy?.refusedBy !== undefined) return policy;
  if (writes === "refuse") return { refusedBy: '`writes: "refuse"`' };
  return approve ? { approve: [...(policy?.approve ?? []), approve] } : policy;
}

/**
 * @param policy what the options would change
 * @returns the problems with the variable, and with an option that would let go what is held back
 */
export function checkWrites({ writes }: WriteOptions, policy: WritePolicy | undefined): Problem[] {
  const place = ["options", "writes"];
  const ofEnvironment = readEnvironment(variable);
  if (ofEnvironment !== undefined && ofEnvironment !== "allow" && ofEnvironment !== "refuse")
    return [problemOf(`${variable} must be refuse or allow; got ${show(ofEnvironment)}`, place)];
  if (writes !== "allow" || policy?.refusedBy === undefined) return [];
  const problem =
    "cannot allow what this client refuses; make another client with `new MyCreditApp`, or call the one that this came from";
  return [problemAt(place, problem)];
}

/** Whether a request has to be decided upon before it is sent. */
export function isHeld({ method, call }: SessionRequest): boolean {
  return method !== "GET" && method !== "HEAD" && call.isTokenRequest !== true && call.isDecided !== true;
}

/**
 * Decides whether a write may be sent.
 *
 * @throws WriteRefusedError, AbortError
 */
export async function decideWrite(
  write: WriteCall,
  { callId, call: { label, signal } }: Asker,
  session: Deciding,
): Promise<void> {
  const { refusedBy, approve = [] } = session.writes ?? {};
  const { operationId } = write;
  const refuse = (why: string, cause?: unknown) => {
    const context = { operationId, callId, executed: "no" as const, cause: reduceCause(cause, String) };
    announce(
      write,
      { decision: "refused", by: refusedBy === undefined ? "approve" : "writes", callId },
      label,
      session,
    );
    return new WriteRefusedError(`${label}: not sent, as ${why}`, context);
  };
  // Only for the abort, and so that `settled` waits for it.
  const call = { label, operationId, timeoutMs: Number.POSITIVE_INFINITY, signal };
  const deadline = startDeadline({ callId, call }, session);
  try {
    deadline.throwIfEnded();
    if (refusedBy !== undefined) throw refuse(`this client refuses writes (${refusedBy})`);
    for (const ask of approve) {
      let answer: unknown;
      try {
        answer = await deadline.race((async () => ask(write))());
      } catch (cause) {
        deadline.throwIfEnded();
        const refusal = refuse(`your function \`approve\` threw: ${describeFailure(cause, String)}`, cause);
        throw isControlFlow(cause) ? cause : refusal;
      }
      if (answer !== true)
        throw refuse(`your function \`approve\` returned ${describe(answer)}, and not true`);
    }
    announce(write, { decision: "allowed", by: "approve", callId }, label, session);
  } finally {
    deadline.release();
  }
}

function announce(
  { operationId, method, route, target }: WriteCall,
  { decision, by, callId }: Pick<WriteEvent, "decision" | "by" | "callId">,
  label: string,
  { onWrite, logger }: Deciding,
): void {
  const event = { decision, by, operationId, callId, method, route, targetOrganizationId: target };
  const level = decision === "allowed" ? "debug" : "warn";
  const line = `${label}: write ${decision} by \`${by}\` (call ${callId})`;
  if (logger) writeLog(logger, level, event, line);
  quietly(() => onWrite?.(event));
}

/** A request as `approve` gets it. */
export function toWriteCall({ method, url, body, call }: SessionRequest): WriteCall {
  const found = matchRoute(call);
  return {
    operationId: call.operationId ?? found?.operationId,
    method,
    route: found?.route ?? call.route,
    url,
    scenario: call.scenario,
    target: call.headers["Target-Organization-ID"],
    body: shown(body, contentTypeOf(call.headers)),
  };
}

function contentTypeOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
}

/** Fields of a body whose value nobody else may see, such as `client_secret` and `invitation_token`. */
const secretField = /secret|password|token/i;
const textTypes = /^(text\/|application\/([\w.+-]+\+)?json\b|application\/x-www-form-urlencoded)/i;

type Shown = Pick<WriteFile, "type"> & Partial<WriteFile>;

function shown(body: SessionRequest["body"], type: string): unknown {
  if (body === undefined) return undefined;
  if (typeof body === "string") return shownText(body, type);
  if (typeof body === "function") return shownFields(body.parts);
  if (isForm(body)) return shownFields(body);
  if (body instanceof Uint8Array) {
    if (textTypes.test(type)) return shownText(new TextDecoder().decode(body), type);
    return shownFile({ type, size: body.byteLength });
  }
  const { name, size } = body as Partial<File>;
  return shownFile({ name, type, size });
}

function shownText(text: string, type: string): unknown {
  if (type.toLowerCase().startsWith("application/x-www-form-urlencoded"))
    return shownFields(new URLSearchParams(text));
  try {
    return JSON.parse(text, (name, value: unknown) => (secretField.test(name) ? undefined : value));
  } catch {
    return text;
  }
}

function shownFields(parts: Iterable<readonly [name: string, value: string | Shown]>): unknown {
  const fields = new Map<string, unknown>();
  for (const [name, value] of parts) {
    if (secretField.test(name)) continue;
    const one = typeof value === "string" ? value : shownFile(value);
    fields.set(name, fields.has(name) ? [fields.get(name), one].flat() : one);
  }
  return Object.fromEntries(fields);
}

function shownFile({ name, type, size }: Shown): WriteFile {
  return { name, type, size };
}
