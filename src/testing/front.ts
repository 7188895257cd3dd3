import type { IncomingMessage, ServerResponse } from "node:http";
import type { OperationId } from "../../generated/operations.js";
import { InputError } from "../index.js";
import { type ComposedAnswer, composeAnswer, type ScriptedAnswer } from "./answers.js";
import { type DescribedOperation, shippedDescription } from "./description.js";
import { type FaultKind, faults } from "./faults.js";
import type { Forwarder } from "./forward.js";
import { createMatcher, type MockRequest, readRequest } from "./requests.js";
import { findForbiddenScenario } from "./scenarios.js";
import { shippedValidator } from "./validator.js";
import { readOwnError, readViolations, toErrorBody } from "./violations.js";

/** A scripted response, and how many more times it is sent. */
interface Step {
  readonly answeredBy: "script" | "fault";
  readonly play: (response: ServerResponse) => void;
  timesLeft: number;
}

/**
 * Records requests, refuses those in a scenario that the documentation does not allow, plays scripted responses, and passes
 * the other requests on to Prism. If Prism refuses a request, the body says why.
 *
 * @internal
 */
export class Front {
  readonly requests: MockRequest[] = [];
  readonly #forwarder: Forwarder;
  readonly #operations = shippedDescription().operations;
  readonly #findOperation = createMatcher(shippedDescription());
  readonly #steps = new Map<OperationId, Step[]>();

  readonly #onRequest: (request: MockRequest) => unknown;

  /** @param onRequest called with each request, once it is known who responds and what is wrong with the request */
  constructor(forwarder: Forwarder, onRequest: (request: MockRequest) => unknown = () => undefined) {
    this.#forwarder = forwarder;
    this.#onRequest = onRequest;
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { request, bytes } = await readRequest(incoming, this.#findOperation);
    const { operationId } = request;
    const forbidden = operationId && findForbiddenScenario(operationId, request.headers);
    if (forbidden !== undefined) {
      const record = { ...request, answeredBy: "scenario", violations: [forbidden] } as const;
      this.requests.push(record);
      return sendAnswer(response, (await this.#announce(record)) ?? refusal(403, forbidden));
    }
    const step = operationId === undefined ? undefined : this.#nextStep(operationId);
    const record = {
      ...request,
      answeredBy: step?.answeredBy ?? "prism",
      violations: [] as unknown[],
    } as const;
    this.requests.push(record);
    if (step !== undefined) {
      const failed = await this.#announce(record);
      return failed ? sendAnswer(response, failed) : step.play(response);
    }
    this.#forwarder.forward(incoming, bytes, response, async (status, headers, text) => {
      record.violations.push(...readViolations(headers["sl-violations"]));
      const own = status >= 400 ? readOwnError(text) : undefined;
      if (own !== undefined) record.violations.push(own);
      const failed = await this.#announce(record);
      if (failed) return failed;
      const body = status >= 400 ? toErrorBody(record.violations) : undefined;
      if (body !== undefined) return { status, body };
      return own === undefined ? undefined : refusal(status, own);
    });
  }

  /** @returns the response to send if the test's own function throws, such as a failed assertion */
  async #announce(request: MockRequest): Promise<ReturnType<typeof refusal> | undefined> {
    try {
      await this.#onRequest(request);
      return undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refusal(500, `the function \`onRequest\` of the mock threw: ${reason}`);
    }
  }

  script(operationId: OperationId, answers: readonly ScriptedAnswer[]): void {
    const operation = this.#find(operationId);
    if (!Array.isArray(answers)) {
      const problem = "`sequence` takes an array of answers, such as [{ status: 429 }, {}]";
      throw new InputError([problem], { operationId });
    }
    const composed = answers.map((answer) => composeAnswer(operation, answer, shippedValidator));
    const problems = composed.flatMap(({ problems }, index) =>
      answers.length === 1 ? problems : problems.map((problem) => `answer ${index + 1}: ${problem}`),
    );
    if (problems.length > 0) throw new InputError(problems, { operationId });
    composed.forEach(({ answer }, index) => {
      this.#add(operationId, {
        answeredBy: "script",
        play: (response) => sendAnswer(response, answer),
        timesLeft: answers[index]?.times ?? 1,
      });
    });
  }

  fail(operationId: OperationId, kind: FaultKind, times: number): void {
    const { answer, problems } = composeAnswer(this.#find(operationId), { times }, shippedValidator);
    if (!Object.hasOwn(faults, kind)) {
      problems.push(`unknown fault \`${kind}\`; there are: ${Object.keys(faults).join(", ")}`);
    }
    if (problems.length > 0) throw new InputError(problems, { operationId });
    this.#add(operationId, {
      answeredBy: "fault",
      play: (response) => {
        allowOtherOrigins(response);
        faults[kind](response, answer);
      },
      timesLeft: times,
    });
  }

  reset(): void {
    this.requests.length = 0;
    this.#steps.clear();
  }

  #add(operationId: OperationId, step: Step): void {
    this.#steps.set(operationId, [...(this.#steps.get(operationId) ?? []), step]);
  }

  #nextStep(operationId: OperationId): Step | undefined {
    const steps = this.#steps.get(operationId);
    const step = steps?.[0];
    if (step === undefined) return undefined;
    step.timesLeft -= 1;
    if (step.timesLeft <= 0) steps?.shift();
    return step;
  }

  #find(operationId: OperationId): DescribedOperation {
    const operation = this.#operations.get(operationId);
    if (operation !== undefined) return operation;
    throw new InputError([
      `unknown operation \`${operationId}\`; openapi.yaml lists them by \`operationId\``,
    ]);
  }
}

/** The server's response in this case is not documented. The client turns a 403 into a `PermissionError`. */
function refusal(status: number, detail: string): ComposedAnswer & { body: string } {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ detail }),
  };
}

function sendAnswer(response: ServerResponse, { status, headers, body }: ComposedAnswer): void {
  allowOtherOrigins(response);
  response.writeHead(status, headers).end(body);
}

/** A page in a browser may not read a response from another origin without these. Prism sends them too. */
function allowOtherOrigins(response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*").setHeader("access-control-expose-headers", "*");
}
