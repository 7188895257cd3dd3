import { guestId, hostId } from "../../examples/operations.js";
import type { OperationId } from "../../generated/operations.js";
import { InputError, MyCreditApp, type MyCreditAppOptions } from "../index.js";
import type { ScriptedAnswer } from "./answers.js";
import { type BuildOptions, buildOptions } from "./build.js";
import { callback, checkOptions, flag, type OptionRule, object } from "./check-options.js";
import { Engine } from "./engine.js";
import type { FaultKind } from "./fault-kinds.js";
import type { Har } from "./har.js";
import { type Assumption, assumptions, type Memory } from "./memory.js";
import { needSocket, play } from "./play.js";
import { isBelievable } from "./recording.js";
import type { IncomingRequest, MockRequest } from "./requests.js";

/** The options of `createMock`. */
export interface MockOptions {
  /**
   * Called with every request once it is known how the mock responds, for example to log it, and awaited. If it throws, the
   * mock responds with 500.
   */
  readonly onRequest?: ((request: MockRequest) => unknown) | undefined;
  /**
   * Remembers what your program creates, uploads, updates and deletes, and responds to reads with it. A status changes only
   * with `advance`. Default: false, which responds with examples.
   */
  readonly remember?: boolean | undefined;
  /**
   * For a mock that remembers: what it assumes, although nobody has confirmed it on the live API. `connection shows the request`: a
   * connection has the `active_action_type` of an open analytics request, until `advance` resolves that request.
   */
  readonly assume?: readonly Assumption[] | undefined;
  /**
   * Lets clients pause as long as with a server. By default, a pause before a retry, between two reads of `waitFor`, and while
   * `ensureRequested` looks whether the guest was asked, takes a hundredth of it. A `Retry-After` and an `interval` that you
   * pass hold as they are.
   */
  readonly realPauses?: boolean | undefined;
}

/** The options of `mock.fail`. */
export interface FailOptions {
  /** How many requests fail. Default: 1. */
  readonly times?: number | undefined;
  /**
   * For a mock that remembers: whether it remembers what the request did, like a server that fails afterwards. Default:
   * true for a fault of a response that has begun, such as `truncate`; otherwise false.
   */
  readonly executed?: boolean | undefined;
}

/** A mock of the API. */
export interface Mock {
  /** Every request so far, including token requests, in the order in which the mock finished reading them. */
  readonly requests: readonly MockRequest[];
  /** The organizations in the examples; `client()` belongs to the host. */
  readonly hostId: string;
  readonly guestId: string;
  /** Responds to a request as the API would. Pass it wherever a `fetch` is expected. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** A client of this mock, with made-up credentials. */
  client(options?: MyCreditAppOptions): MyCreditApp;
  /**
   * Scripts the next response of an operation. The mock sends scripted responses in the order in which you scripted them;
   * after the last one, it responds by itself again.
   *
   * @throws InputError that lists every problem with the response, such as a success that violates `openapi.yaml`
   */
  respond(operationId: OperationId, answer: ScriptedAnswer): void;
  /**
   * Scripts the next responses of an operation, one after the other.
   *
   * @throws InputError as `respond` does; nothing is scripted then
   */
  sequence(operationId: OperationId, answers: readonly ScriptedAnswer[]): void;
  /** Makes the next response of an operation fail: the connection breaks, or the response is broken. */
  fail(operationId: OperationId, kind: FaultKind, options?: FailOptions): void;
  /**
   * Changes what a mock with `remember: true` remembers, such as the status of a file: `mock.advance(file.id, { status:
   * "valid" })`. For a connection, pass the id of the other organization.
   *
   * @throws InputError for an id that the mock does not know, and for a change that violates `openapi.yaml`
   */
  advance(id: string, change: Readonly<Record<string, unknown>>, options?: BuildOptions): void;
  /**
   * Responds from a recording, until `reset`: by method, path and organizations, in the order in which the requests were
   * sent. A request that the recording does not have, or no longer, gets a 501 and a violation.
   *
   * @param har the parsed file, from `recordHar`, a browser or a proxy
   * @throws InputError for anything other than a HAR, and for a response that cannot be replayed
   */
  replay(har: Har): void;
  /**
   * Forgets all requests, everything that is scripted, what the mock remembers, and a recording. Calls of `ensureRequested`
   * that still run reject with an `AbortError`.
   */
  reset(): void;
}

/** The rules for what `createMock` and `startMock` both take. */
export const mockOptions: Readonly<Record<keyof MockOptions, OptionRule>> = {
  onRequest: callback,
  remember: flag,
  realPauses: flag,
  assume: {
    mustBe: `an array of ${assumptions.map((each) => JSON.stringify(each)).join(", ")}`,
    isValid: (value) => Array.isArray(value) && value.every((each) => assumptions.includes(each)),
  },
};

/** @throws InputError for assumptions of a mock that does not remember */
export function checkAssumptions(name: string, { remember, assume = [] }: MockOptions): void {
  if (assume.length > 0 && remember !== true)
    throw new InputError([`${name}: \`assume\` needs \`remember: true\``]);
}

let mocks = 0;

/**
 * Creates a mock that runs in your program: without a port, another process or Prism, and on every platform with `fetch`.
 *
 * @throws InputError for an option that is unknown or of the wrong type
 */
export function createMock(options: MockOptions = {}): Mock {
  checkOptions("createMock", options, mockOptions);
  checkAssumptions("createMock", options);
  const engine = new Engine({ ...options, unplayable: needSocket });
  const mockFetch: Mock["fetch"] = async (input, init = {}) => {
    const { incoming, signal } = await readFetch(input, init);
    signal.throwIfAborted();
    return play(await engine.handle(incoming, signal), incoming.url, signal);
  };
  mocks += 1;
  // Never resolves (RFC 6761), so that a request that misses the mock reaches nobody. Clients of two mocks share nothing.
  const url = `https://mock-${mocks}.mycreditapp.invalid/v1-beta`;
  return mockOf(engine, known(mockFetch, url, options), url);
}

const shortPace = 0.01;

/**
 * Marks a `fetch` as one that the client knows, so that it believes the errors of `refuse` and of a recording, and makes short
 * pauses.
 */
export function known(fetch: Mock["fetch"], url: string, { realPauses = false }: MockOptions): Mock["fetch"] {
  const believes = (error: unknown) => isBelievable(error);
  const mock = { url, pace: realPauses ? 1 : shortPace };
  return Object.assign(fetch, { [Symbol.for("mycreditapp.transport")]: Object.assign(believes, { mock }) });
}

/** The part of a mock that does not depend on how it is reached. */
export function mockOf(engine: Engine, fetch: Mock["fetch"], url: string): Mock {
  return {
    requests: engine.requests,
    hostId,
    guestId,
    fetch,
    client: (options = {}) =>
      new MyCreditApp({ ...defaultOptions(options), fetch, baseUrl: url, ...withoutUndefined(options) }),
    respond: (operationId, answer) => engine.script.respond(operationId, [answer]),
    sequence: (operationId, answers) => engine.script.respond(operationId, answers),
    fail: (operationId, kind, options = {}) => {
      checkOptions("fail", options, {
        times: { mustBe: "a number", isValid: (value) => typeof value === "number" },
        executed: flag,
      });
      if (options.executed !== undefined) memoryOf(engine, "fail: `executed`");
      engine.script.fail(operationId, kind, options.times ?? 1, options.executed);
    },
    advance: (id, change, options = {}) => {
      checkOptions("advance", options, buildOptions);
      if (!object.isValid(change))
        throw new InputError(['advance: the change must be an object, such as { status: "valid" }']);
      memoryOf(engine, "`advance`").advance(id, change, options.allowUnknownEnumValues === true);
    },
    replay: (har) => engine.replay(har),
    reset: () => {
      engine.reset();
      endFlights(url);
    },
  };
}

/** Ends what `ensureRequested` still does for calls to this address, which would otherwise be joined by the next test. */
export function endFlights(url: string): void {
  (MyCreditApp as unknown as { [key: symbol]: (baseUrl: string) => void })[
    Symbol.for("mycreditapp.end-flights")
  ]?.(url);
}

function memoryOf({ memory }: Engine, name: string): Memory {
  if (memory !== undefined) return memory;
  throw new InputError([`${name} needs a mock that remembers: pass \`remember: true\``]);
}

/** What `fetch` would send. The platform writes a form, and reads a stream. */
async function readFetch(
  input: string | URL | Request,
  init: RequestInit,
): Promise<{ incoming: IncomingRequest; signal: AbortSignal }> {
  const { method, headers, body, signal } = init;
  const request = new Request(input, {
    ...(method !== undefined && { method }),
    ...(headers !== undefined && { headers }),
    // A stream needs it. Node's types do not have it.
    ...(body !== undefined && { body, duplex: "half" }),
    ...(signal !== undefined && { signal }),
  } as RequestInit);
  return {
    incoming: {
      method: request.method,
      url: new URL(request.url),
      headers: Object.fromEntries(request.headers),
      bytes: new Uint8Array(await request.arrayBuffer()),
    },
    signal: request.signal,
  };
}

/** Made-up credentials, unless the test passes its own token. */
function defaultOptions(options: MyCreditAppOptions): MyCreditAppOptions {
  // The mock may listen on an address of the network, and the secret that a page would show is none.
  const always = { organizationId: hostId, dangerouslyAllowHttp: true, dangerouslyAllowBrowser: true };
  if (options.accessToken !== undefined) return always;
  return { ...always, clientId: "mock-client", clientSecret: "mock-secret" };
}

/** An option that is `undefined` must not take the place of the mock's own: the client would then look for a real one. */
function withoutUndefined(options: MyCreditAppOptions): MyCreditAppOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
