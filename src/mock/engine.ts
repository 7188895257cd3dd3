/**
 * What becomes of a request, whichever way it came: through `fetch`, or on a port.
 *
 * | the request                                     | the response                                                       |
 * |-------------------------------------------------|--------------------------------------------------------------------|
 * | meets a scripted fault or a scripted error      | that one; what is wrong with the request is noted                  |
 * | meets a scripted success                        | that one, if the mock would not refuse the request or `evenIfRefused` is set; otherwise the refusal, and the success waits |
 * | is wrong                                        | a refusal that says why                                            |
 * | comes while a recording is replayed         | what was recorded, even if the request is wrong, which is noted; otherwise 501 and a violation |
 * | asks a mock that remembers for a page that it cannot put together | a refusal that says why                          |
 * | is right                                        | what the mock remembers; otherwise the first example of the documented success |
 *
 * With Prism, Prism judges a request that no script answers, and responds to it. The mock still refuses what breaks a rule
 * about organizations, which the description cannot express, and a path that cannot be decoded, which ends Prism.
 */
import type { OperationId } from "../../generated/operations.js";
import { type Description, shippedDescription } from "../validate/description.js";
import { createRoutes, type FindRoute } from "../validate/routes.js";
import { shippedValidator } from "../validate/validator.js";
import { type ComposedAnswer, composeAnswer, errorAnswer } from "./answers.js";
import { checkRequest, type Judgement, judge, violation } from "./check-request.js";
import type { FaultKind } from "./fault-kinds.js";
import type { Har } from "./har.js";
import { type Assumption, Memory } from "./memory.js";
import { checkOrganizations } from "./organizations.js";
import type { Outcome } from "./play.js";
import { Recording } from "./recording.js";
import {
  type IncomingRequest,
  type MockRequest,
  type MockViolation,
  type ReadRequest,
  readRequest,
} from "./requests.js";
import { Script, type Step } from "./script.js";

/** Responds to the requests that no script answers, in place of the examples. */
export type Forward = (
  read: ReadRequest,
  signal: AbortSignal,
) => Promise<{ answer: ComposedAnswer; violations: readonly MockViolation[] }>;

export interface EngineOptions {
  readonly onRequest?: ((request: MockRequest) => unknown) | undefined;
  /** Whether the mock remembers, and what it takes for granted then. */
  readonly remember?: boolean | undefined;
  readonly assume?: readonly Assumption[] | undefined;
  /** Sends what no script answers to Prism. */
  readonly forward?: Forward | undefined;
  /** The faults that cannot be played, each with the reason. */
  readonly unplayable?: Partial<Record<FaultKind, string>> | undefined;
}

export class Engine {
  readonly requests: MockRequest[] = [];
  readonly script: Script;
  readonly memory: Memory | undefined;
  /** What answers in place of the mock itself, after `replay`. */
  recording: Recording | undefined;
  readonly findRoute: FindRoute;
  readonly #description: Description = shippedDescription();
  readonly #onRequest: (request: MockRequest) => unknown;
  readonly #forward: Forward | undefined;

  constructor({
    onRequest = () => undefined,
    forward,
    unplayable = {},
    remember,
    assume = [],
  }: EngineOptions) {
    this.#onRequest = onRequest;
    this.#forward = forward;
    this.script = new Script(unplayable);
    this.memory = remember === true ? new Memory(this.#description, assume) : undefined;
    this.findRoute = createRoutes(this.#description);
  }

  async handle(incoming: IncomingRequest, signal: AbortSignal): Promise<Outcome> {
    if (incoming.method === "OPTIONS" && incoming.headers["access-control-request-method"] !== undefined)
      return respond(preflight(incoming));
    const route = this.findRoute(incoming.method, incoming.url.pathname);
    const read = await readRequest(incoming, route);
    const { operationId } = read.request;
    const step = this.script.peek(operationId);
    // Never connected: the mock has not received this request.
    if (step?.fault === "refuse" && operationId !== undefined) {
      this.script.take(operationId);
      return { answer: step.answer, fault: step.fault };
    }
    const judgement = this.#judge(read, step !== undefined);
    const violations = [...judgement.violations];
    const note = (answeredBy: MockRequest["answeredBy"]) => {
      const record: MockRequest = { ...read.request, answeredBy, violations };
      this.requests.push(record);
      return record;
    };
    if (step !== undefined && isPlayed(step, judgement)) {
      this.script.take(operationId as OperationId);
      const record = note(step.fault === undefined ? "script" : "fault");
      const isExecuted = step.executed && judgement.refusal === undefined;
      const answer = isExecuted ? await this.#remember(read) : undefined;
      return this.#announce(record, { fault: step.fault, answer: answer ?? step.answer });
    }
    if (this.recording !== undefined && operationId !== "createAccessToken") {
      const recorded = this.recording.take(incoming.method, incoming.url, incoming.headers, route);
      if (typeof recorded !== "string") return this.#announce(note("recording"), recorded);
      violations.push(violation([], recorded, "replay"));
      return this.#announce(note("refusal"), respond(errorAnswer(501, recorded)));
    }
    if (judgement.refusal !== undefined)
      return this.#announce(note("refusal"), respond(refusalOf(judgement.refusal)));
    if (this.memory?.knows(operationId)) {
      const record = note("memory");
      return this.#announce(record, respond((await this.#remember(read)) as ComposedAnswer));
    }
    if (this.#forward === undefined)
      return this.#announce(note("example"), respond(this.#example(operationId as OperationId)));
    const record = note("prism");
    const forwarded = await this.#forward(read, signal);
    violations.push(...forwarded.violations);
    return this.#announce(record, respond(forwarded.answer));
  }

  /** @throws InputError for what is no HAR, and for a response that cannot be replayed */
  replay(har: Har): void {
    this.recording = new Recording(har, this.findRoute);
  }

  reset(): void {
    this.recording = undefined;
    this.requests.length = 0;
    this.script.clear();
    this.memory?.reset();
  }

  /** What the mock remembers; `undefined` if it does not remember, or nothing of this operation. */
  async #remember(read: ReadRequest): Promise<ComposedAnswer | undefined> {
    return this.memory?.knows(read.request.operationId) ? this.memory.respond(read) : undefined;
  }

  #judge(read: ReadRequest, isScripted: boolean): Judgement {
    if (read.request.headers["prefer"] !== undefined && this.#forward === undefined) {
      const message =
        'is for Prism: start the mock with `engine: "prism"`, or script the response with `respond`';
      return judge([[501, [violation(["header", "prefer"], message, "prefer")]]]);
    }
    if (this.#forward === undefined || isScripted || read.route.problem?.status === 400) {
      const judgement = checkRequest(read, this.#description);
      const objection =
        judgement.refusal === undefined && !isScripted ? this.memory?.objection(read) : undefined;
      if (objection === undefined) return judgement;
      const problem = violation(["query"], objection, "remember");
      return judge([[501, [problem]]]);
    }
    return judge([[403, checkOrganizations(read.route, read.request.headers)]]);
  }

  #example(operationId: OperationId): ComposedAnswer {
    const operation = this.#description.operations.get(operationId);
    if (operation === undefined) throw new Error(`openapi.yaml has no operation ${operationId}`);
    return composeAnswer(operation, { invalid: true }, shippedValidator).answer;
  }

  /** Responds with 500 if the test's own function throws, such as a failed assertion. */
  async #announce(request: MockRequest, outcome: Outcome): Promise<Outcome> {
    try {
      await this.#onRequest(request);
      return outcome;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return respond(errorAnswer(500, `the function \`onRequest\` of the mock threw: ${reason}`));
    }
  }
}

function isPlayed({ evenIfRefused, answer }: Step, { refusal }: Judgement): boolean {
  return refusal === undefined || evenIfRefused || answer.status >= 400;
}

function respond(answer: ComposedAnswer): Outcome {
  return { answer, fault: undefined };
}

/** The documented error body: a list for what is wrong with the input, otherwise a sentence. */
function refusalOf({ status, reasons }: NonNullable<Judgement["refusal"]>): ComposedAnswer {
  if (status !== 422) {
    const sentences = reasons.map(({ location: [, ...place], message }) => [...place, message].join(" "));
    return errorAnswer(status, sentences.join("; "));
  }
  const detail = reasons.map(({ location, message, code }) => ({
    loc: location.slice(1),
    msg: message,
    ...(code !== undefined && { type: code }),
  }));
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify({ detail }) };
}

/** A browser asks before a page sends a request to another origin. `*` would not include `Authorization`. */
function preflight({ headers }: IncomingRequest): ComposedAnswer {
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    },
    body: undefined,
  };
}
