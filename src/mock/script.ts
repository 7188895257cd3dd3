import type { OperationId } from "../../generated/operations.js";
import { InputError } from "../index.js";
import { type DescribedOperation, type Description, shippedDescription } from "../validate/description.js";
import { didYouMean } from "../validate/messages.js";
import { shippedValidator } from "../validate/validator.js";
import { type ComposedAnswer, composeAnswer, type ScriptedAnswer } from "./answers.js";
import { type FaultKind, faultKinds } from "./fault-kinds.js";

/** A scripted response or a fault, and how many more times it is sent. */
export interface Step {
  readonly answer: ComposedAnswer;
  readonly fault: FaultKind | undefined;
  readonly evenIfRefused: boolean;
  /** Of a fault: whether the mock still remembers what the request did. */
  readonly executed?: boolean;
  timesLeft: number;
}

/** The faults of a response that has begun: the server has executed the request. */
const hasBegun: readonly FaultKind[] = [
  "stall-body",
  "drip",
  "truncate",
  "half-json",
  "wrong-length",
  "empty-success",
];

/** What a test has scripted, per operation and in order. */
export class Script {
  readonly #description: Description = shippedDescription();
  readonly #unplayable: Partial<Record<FaultKind, string>>;
  readonly #steps = new Map<OperationId, Step[]>();

  /** @param unplayable the faults that this mock cannot play, each with the reason */
  constructor(unplayable: Partial<Record<FaultKind, string>>) {
    this.#unplayable = unplayable;
  }

  /** @throws InputError that lists every problem; nothing is scripted then */
  respond(operationId: OperationId, answers: readonly ScriptedAnswer[]): void {
    const operation = this.#find(operationId);
    if (!Array.isArray(answers)) {
      const problem = "`sequence` takes an array of responses, such as [{ status: 429 }, {}]";
      throw new InputError([problem], { operationId });
    }
    const composed = answers.map((answer) => composeAnswer(operation, answer, shippedValidator));
    const problems = composed.flatMap(({ problems }, index) =>
      answers.length === 1 ? problems : problems.map((problem) => `response ${index + 1}: ${problem}`),
    );
    if (problems.length > 0) throw new InputError(problems, { operationId });
    composed.forEach(({ answer }, index) => {
      const { times = 1, evenIfRefused = false } = answers[index] as ScriptedAnswer;
      this.#add(operationId, { answer, fault: undefined, evenIfRefused, timesLeft: times });
    });
  }

  /** @throws InputError for a fault that there is not, or that this mock cannot play */
  fail(operationId: OperationId, fault: FaultKind, times: number, executed?: boolean): void {
    const { answer, problems } = composeAnswer(this.#find(operationId), { times }, shippedValidator);
    const unplayable = Object.hasOwn(this.#unplayable, fault) ? this.#unplayable[fault] : undefined;
    if (!faultKinds.includes(fault)) {
      const guess = didYouMean(String(fault), faultKinds);
      problems.push(`unknown fault \`${fault}\`${guess}; there are: ${faultKinds.join(", ")}`);
    } else if (unplayable !== undefined) problems.push(unplayable);
    if (fault === "refuse" && executed === true)
      problems.push("`executed` cannot be true: after `refuse`, the mock has not received the request");
    if (problems.length > 0) throw new InputError(problems, { operationId });
    this.#add(operationId, {
      answer,
      fault,
      evenIfRefused: true,
      executed: executed ?? hasBegun.includes(fault),
      timesLeft: times,
    });
  }

  /** The next step of an operation, which stays the next one. */
  peek(operationId: OperationId | undefined): Step | undefined {
    return operationId === undefined ? undefined : this.#steps.get(operationId)?.[0];
  }

  /** Counts the next step of an operation as sent. */
  take(operationId: OperationId): void {
    const steps = this.#steps.get(operationId);
    const step = steps?.[0];
    if (step === undefined) return;
    step.timesLeft -= 1;
    if (step.timesLeft <= 0) steps?.shift();
  }

  clear(): void {
    this.#steps.clear();
  }

  #add(operationId: OperationId, step: Step): void {
    this.#steps.set(operationId, [...(this.#steps.get(operationId) ?? []), step]);
  }

  #find(operationId: OperationId): DescribedOperation {
    const operation = this.#description.operations.get(operationId);
    if (operation !== undefined) return operation;
    const guess = didYouMean(String(operationId), [...this.#description.operations.keys()]);
    throw new InputError([
      `unknown operation \`${operationId}\`${guess}; openapi.yaml lists them by \`operationId\``,
    ]);
  }
}
