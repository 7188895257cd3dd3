import { type ErrorContext, identify, MyCreditAppError } from "./base-error.js";

/** Invalid input. No request was sent, unless a file changed while it was being sent (see `executed`). */
export class InputError extends MyCreditAppError {
  declare readonly code: "invalid_input";
  /** Each problem and how to fix it, in the order in which they were found. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[], context: ErrorContext = {}) {
    const subject = context.operationId === undefined ? "" : `${context.operationId}: `;
    const lines =
      problems.length === 1
        ? [`${subject}${problems[0]}`]
        : [`${subject}${problems.length} problems:`, ...problems.map((problem) => `- ${problem}`)];
    super("", { executed: "no", ...context }, lines);
    this.problems = problems;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), problems: this.problems };
  }

  static {
    identify(InputError, "InputError", "invalid_input");
  }
}
