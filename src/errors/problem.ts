import { isDate, isUuid } from "./shape.js";

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

/** One problem that the server names. */
export interface ApiIssue {
  /** The place, as a JSON Pointer (RFC 6901) such as `/body/email`; empty if the server named none. */
  readonly pointer: string;
  /** The problem, in the server's words. */
  readonly message: string;
  /** The server's class of the problem, if it gave one. */
  readonly type?: string;
  /** The server's code for the problem, if it gave one. */
  readonly code?: string;
}

/** FastAPI's `loc`, such as `["body", "customers", 0]`, as a JSON Pointer (RFC 6901). */
export function toJsonPointer(loc: unknown): string {
  if (!Array.isArray(loc)) return "";
  return loc
    .filter((step) => typeof step === "string" || typeof step === "number")
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** What a program writes by mistake if a value is missing. */
const noValue = /^(undefined|null|NaN|true|false|\[object \w+\])$/;

/** Such as "1 attempt" and "2 attempts". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The kind of a value. A string is never shown, as it may be a misplaced secret. */
export function describe(value: unknown): string {
  if (value === "") return "an empty string";
  if (typeof value === "string")
    return noValue.test(value) ? JSON.stringify(value) : `a string of ${counted(value.length, "character")}`;
  if (isDate(value)) return "a Date";
  if (Array.isArray(value)) return "an array";
  if (value === null || ["undefined", "number", "boolean"].includes(typeof value)) return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** What is wrong with an id; `undefined` if it is a UUID. A wrong one is not shown: a key may have been pasted there. */
export function uuidProblem(id: unknown): string | undefined {
  if (isUuid(id)) return undefined;
  const isWrapped = typeof id === "string" && isUuid(id.replace(/^[\s"'{]+|[\s"'}]+$/g, ""));
  const isRecord = typeof (Object(id) as { id?: unknown }).id === "string";
  const advice = isWrapped ? ": leave out what is around the UUID" : isRecord ? ": pass its `id`" : "";
  return `must be a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6; got ${describe(id)}${advice}`;
}

/** The problem with the id in an argument. */
export function checkId(argument: string, id: unknown): Problem[] {
  const problem = uuidProblem(id);
  return problem === undefined ? [] : [problemOf(`\`${argument}\` ${problem}`, ["path", argument])];
}

/** An id in the text of a message. One that is no string is refused later, and may not even be convertible to text. */
export function nameOf(id: unknown): string {
  return typeof id === "string" ? id : describe(id);
}

const longestShown = 40;

/**
 * The value itself, for a place that takes a date, a number or a boolean. Even there, a string is shown only if it cannot
 * be a secret: if it is short, and has no long run of letters and digits.
 */
export function show(value: unknown): string {
  const isShown = typeof value === "string" && value.length <= longestShown && !/\w{12}/.test(value);
  return isShown && value !== "" ? JSON.stringify(value) : describe(value);
}

/** Names that other APIs and clients have for the same thing, in lower case and without `_` and `-`. */
const otherNames: Readonly<Record<string, string>> = {
  orgid: "organizationId",
  apikey: "clientSecret",
  token: "accessToken",
  retries: "maxRetries",
  page: "offset",
  pagesize: "limit",
  perpage: "limit",
};

/** The known name that was probably meant; `undefined` if none comes close. */
export function nearMiss(given: string, known: readonly string[]): string | undefined {
  const plain = toPlain(given);
  const mostEdits = plain.length > 4 ? 2 : 1;
  let best: string | undefined;
  let fewest = mostEdits + 1;
  // No known name is that long, so the comparison is skipped.
  if (plain === "" || plain.length > 60) return undefined;
  const other = otherNames[plain];
  if (other !== undefined && known.includes(other)) return other;
  for (const name of known) {
    const edits = countEdits(plain, toPlain(name));
    if (edits >= fewest) continue;
    fewest = edits;
    best = name;
  }
  return best;
}

/** `orderBy`, `order-by` and `Order_By` are one name. */
function toPlain(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}

/** How many letters have to be added, removed or replaced to turn one name into the other. */
function countEdits(one: string, other: string): number {
  let row = Array.from(other, (_, at) => at + 1);
  for (let at = 0; at < one.length; at += 1) {
    let corner = at;
    let left = at + 1;
    row = row.map((above, column) => {
      left = Math.min(left + 1, above + 1, corner + (one[at] === other[column] ? 0 : 1));
      corner = above;
      return left;
    });
  }
  return row.at(-1) ?? one.length;
}
