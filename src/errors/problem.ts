import { toJsonPointer } from "./api-issues.js";

/** Where a problem is: its place, then the names and numbers that lead to it, such as `["body", "customers", 0]`. */
export type Location = readonly (string | number)[];

/** One thing that is wrong with a call or with the options of a client. */
export interface Problem {
  /** The place as a JSON Pointer. Empty if the call as a whole is wrong. */
  readonly pointer: string;
  /** What is wrong, without its place. */
  readonly message: string;
  /** The same as a sentence that names the place. */
  readonly text: string;
}

/** Creates a problem at a place, with a sentence that names the place, such as "body `email` is required". */
export function problemAt(location: Location, message: string): Problem {
  return { pointer: toJsonPointer(location), message, text: `${subjectOf(location)} ${message}` };
}

/** Creates a problem from a sentence that names its place, or needs none. */
export function problemOf(text: string, location: Location = []): Problem {
  return { pointer: toJsonPointer(location), message: text, text };
}

function subjectOf([place = "", ...steps]: Location): string {
  if (steps.length === 0) return `the ${place}`;
  if (place !== "options") return `${place} \`${toPath(steps)}\``;
  // For an option such as `query`, the place within it.
  const [option = "", ...within] = steps;
  return `option \`${option}\`${within.length > 0 ? `: \`${toPath(within)}\`` : ""}`;
}

/** Such as `customers[0].name`. */
function toPath(steps: Location): string {
  const written = steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return written.join("").replace(/^\./, "");
}
