/**
 * Turns the response that a test scripts into the response that the mock sends.
 *
 * | the test says       | what the mock sends                                                                      |
 * |---------------------|------------------------------------------------------------------------------------------|
 * | nothing             | the first example of the documented success                                              |
 * | a status            | the first example of the documented success (2xx) or error (any other), with that status  |
 * | `example`           | the example of that name, likewise                                                        |
 * | `body`              | that value as JSON; a string is sent as it is if `headers` name another content type     |
 * | 204, 205 or 304     | no body                                                                                   |
 *
 * A success (2xx) that violates the description is refused, unless it is marked `invalid`, or only has enum values that the
 * description does not list and is marked `allowUnknownEnumValues`. So is a response that cannot be sent: with a header that
 * HTTP does not allow, or a body that JSON cannot express.
 */
import type { DescribedBody, DescribedOperation } from "../validate/description.js";
import { type SchemaProblem, toSentence, type Validator } from "../validate/validator.js";

/** The next response of an operation. */
export interface ScriptedAnswer {
  /** Any status from 200 to 599, whether the description names it or not. Default: the documented success. */
  readonly status?: number | undefined;
  /** The name of an example in `openapi.yaml`. Not together with `body`. */
  readonly example?: string | undefined;
  /** The body, for example from a builder: `build.privateRecord({ name: "x" })`. Not together with `example`. */
  readonly body?: unknown;
  /** Headers to send, such as `{ "Retry-After": "1" }`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How many requests get this response. Default: 1. `Infinity` is allowed. */
  readonly times?: number | undefined;
  /** Sends a success even though it violates the description. */
  readonly invalid?: boolean | undefined;
  /** Sends a success with enum values that the description does not list, such as a status that the API may add. */
  readonly allowUnknownEnumValues?: boolean | undefined;
  /**
   * Sends a success even to a request that the mock would refuse. By default, such a request is refused, and the response
   * waits for the next one.
   */
  readonly evenIfRefused?: boolean | undefined;
}

/** A response that is ready to be sent. */
export interface ComposedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

const answerFields: readonly (keyof ScriptedAnswer)[] = [
  "status",
  "example",
  "body",
  "headers",
  "times",
  "invalid",
  "allowUnknownEnumValues",
  "evenIfRefused",
];
const statusesWithoutBody = [204, 205, 304];

/**
 * @returns the response, and a sentence for each reason to refuse it
 */
export function composeAnswer(
  operation: DescribedOperation,
  answer: ScriptedAnswer,
  validator: () => Validator,
): { answer: ComposedAnswer; problems: string[] } {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    const problem = "a response must be an object, such as { status: 429 }; {} is the documented success";
    return { answer: { status: 0, headers: {}, body: undefined }, problems: [problem] };
  }
  const { status = operation.success.status, example, times = 1, headers = {} } = answer;
  const problems = Object.keys(answer)
    .filter((name) => !answerFields.some((field) => field === name))
    .map((name) => `unknown field \`${name}\`; known: ${answerFields.join(", ")}`);
  for (const name of ["invalid", "allowUnknownEnumValues", "evenIfRefused"] as const) {
    if (!["boolean", "undefined"].includes(typeof answer[name]))
      problems.push(`\`${name}\` must be true or false`);
  }
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    problems.push(`\`status\` must be a whole number from 200 to 599; got ${JSON.stringify(status)}`);
  }
  if (!(Number.isInteger(times) || times === Number.POSITIVE_INFINITY) || times < 1) {
    problems.push(`\`times\` must be a whole number from 1 on, or Infinity; got ${times}`);
  }
  if (example !== undefined && answer.body !== undefined) {
    problems.push("`example` and `body` exclude each other; leave one out");
  }

  const isSuccess = status >= 200 && status <= 299;
  const documented = isSuccess ? operation.success.body : operation.error;
  const { value, problem } = chooseBody(status, answer, documented);
  if (problem !== undefined) problems.push(problem);
  problems.push(...checkHeaders(headers));
  const { contentType = documented?.mediaType ?? "application/json", ...others } = splitContentType(
    Object(headers),
  );
  const isText = typeof value === "string" && !contentType.includes("json");
  const { text: body, problem: unsendable } = isText ? { text: value } : toJson(value);
  if (unsendable !== undefined) problems.push(unsendable);
  if (statusesWithoutBody.includes(status) && answer.body !== undefined)
    problems.push(`a response with status ${status} has no body; leave \`body\` out`);
  if (isSuccess && answer.invalid !== true && problems.length === 0) {
    // What is sent, which differs from the value if that has a `toJSON`.
    const sent: unknown = isText || body === undefined ? value : JSON.parse(body);
    problems.push(...findViolations(sent, documented, validator, answer.allowUnknownEnumValues === true));
  }
  return {
    answer: {
      status,
      headers: { ...others.headers, ...(body !== undefined && { "content-type": contentType }) },
      body,
    },
    problems,
  };
}

/** An error in the documented shape whose `detail` is a sentence. */
export function errorAnswer(status: number, detail: string): ComposedAnswer & { readonly body: string } {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify({ detail }) };
}

function chooseBody(
  status: number,
  { example, body }: ScriptedAnswer,
  documented: DescribedBody | undefined,
): { value?: unknown; problem?: string } {
  if (body !== undefined) return { value: body };
  const examples = documented?.examples ?? {};
  if (example === undefined) {
    return statusesWithoutBody.includes(status) ? {} : { value: Object.values(examples)[0] };
  }
  if (Object.hasOwn(examples, example)) return { value: examples[example] };
  const names = Object.keys(examples).join(", ") || "none";
  return { problem: `there is no example \`${example}\` for status ${status}; there are: ${names}` };
}

function findViolations(
  value: unknown,
  documented: DescribedBody | undefined,
  validator: () => Validator,
  allowUnknownEnumValues: boolean,
): string[] {
  if (documented === undefined) {
    return value === undefined ? [] : ["the documented success has no body; leave `body` out"];
  }
  if (value === undefined) return ["the documented success has a body, this one has none"];
  return describeProblems(validator().findProblems(documented.schemaPointer, value), allowUnknownEnumValues);
}

/** Sentences that say what to do, too, about an enum value that the description does not list. */
export function describeProblems(
  problems: readonly SchemaProblem[],
  allowUnknownEnumValues: boolean,
): string[] {
  return problems
    .filter(({ keyword }) => keyword !== "enum" || !allowUnknownEnumValues)
    .map((problem) =>
      problem.keyword === "enum"
        ? `${toSentence(problem)}; to try a value that the API may add, pass \`allowUnknownEnumValues: true\``
        : toSentence(problem),
    );
}

function checkHeaders(headers: unknown): string[] {
  if (typeof headers !== "object" || headers === null || Array.isArray(headers))
    return ['`headers` must be an object, such as { "Retry-After": "1" }'];
  return Object.entries(headers).flatMap(([name, value]) => {
    if (/^(content-length|transfer-encoding|connection)$/i.test(name))
      return [
        `the header ${JSON.stringify(name)} is the mock's own; leave it out, or use \`fail\` to break a response`,
      ];
    try {
      if (typeof value !== "string") throw new TypeError(`its value is of type ${typeof value}`);
      new Headers([[name, value]]);
      return [];
    } catch (error) {
      return [`the header ${JSON.stringify(name)} cannot be sent: ${(error as Error).message}`];
    }
  });
}

/** JSON would silently write `null` for them. */
function refuseNonFinite(_name: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`it holds ${value}`);
  return value;
}

function toJson(value: unknown): { text: string | undefined; problem?: string } {
  if (value === undefined) return { text: undefined };
  try {
    const text: string | undefined = JSON.stringify(value, refuseNonFinite);
    if (text !== undefined) return { text };
    return { text, problem: `\`body\` cannot be sent as JSON: it is a ${typeof value}` };
  } catch (error) {
    // The rest of the message draws the cycle over several lines.
    const reason = (error as Error).message.split("\n", 1)[0];
    return { text: undefined, problem: `\`body\` cannot be sent as JSON: ${reason}` };
  }
}

function splitContentType(headers: Readonly<Record<string, string>>): {
  contentType?: string;
  headers: Record<string, string>;
} {
  const others: Record<string, string> = {};
  let contentType: string | undefined;
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === "content-type") contentType = value;
    else others[name] = value;
  }
  return { ...(contentType !== undefined && { contentType }), headers: others };
}
