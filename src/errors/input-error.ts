import type { ApiIssue } from "./api-issues.js";
import { type ErrorContext, identify, MyCreditAppError } from "./base-error.js";
import { type Problem, problemOf } from "./problem.js";

/** One problem that the client found. */
export interface InputIssue extends ApiIssue {
  /**
   * `argument`: the path, the query, the body or another argument; one of your users may have caused it. `option`: an
   * option of the call or of the client; your code has to change. `call`: the call itself, such as a scenario that is not
   * allowed.
   */
  readonly place: "argument" | "option" | "call";
}

/** Invalid input. No request was sent, unless a file changed while it was being sent (see `executed`). */
export class InputError extends MyCreditAppError {
  declare readonly code: "invalid_input";
  /** Each problem and how to fix it, in the order in which they were found. */
  readonly problems: readonly string[];
  /**
   * The same problems with the place of each, as in `ValidationError`: a JSON Pointer such as `/path/org_id`,
   * `/query/limit`, `/body/email`, `/options/timeout`.
   */
  readonly issues: readonly InputIssue[];

  /** @param label what the message names first; default: the operation */
  constructor(
    problems: readonly (string | Problem)[],
    context: ErrorContext = {},
    label: string | undefined = context.operationId,
  ) {
    const found = problems.map((problem) => (typeof problem === "string" ? problemOf(problem) : problem));
    const texts = found.map(({ text }) => text);
    const subject = label === undefined ? "" : `${label}: `;
    const lines =
      texts.length === 1
        ? [`${subject}${texts[0]}`]
        : [`${subject}${texts.length} problems:`, ...texts.map((text) => `- ${text}`)];
    super("", { executed: "no", ...context }, lines);
    this.problems = texts;
    this.issues = found.map(({ pointer, message }) => ({ pointer, message, place: placeOf(pointer) }));
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), problems: this.problems, issues: this.issues };
  }

  static {
    identify(InputError, "InputError", "invalid_input");
  }
}

function placeOf(pointer: string): InputIssue["place"] {
  if (pointer === "") return "call";
  return /^\/options(\/|$)/.test(pointer) ? "option" : "argument";
}
