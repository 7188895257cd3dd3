/** What Prism, the mock, says in a header about a request that violates the description. */
import { describe, expect, test } from "vitest";
import { readViolationIssues } from "../../src/errors/read-error.js";
import { RedactedHeaders } from "../../src/errors/received.js";
import { createRedact } from "../../src/errors/redact.js";

const redact = createRedact(["hush"]);
const read = (header: string) => readViolationIssues(new Headers({ "sl-violations": header }), redact);
const readAll = (...violations: unknown[]) => read(JSON.stringify(violations));

test("a response without the header names none", () => {
  expect(readViolationIssues(new Headers({ violations: "[]" }), redact)).toEqual([]);
});

test("each violation of the request becomes an issue with its place", () => {
  const severity = "Error";
  expect(
    readAll(
      { location: ["request", "body", "customers", 0], severity, code: "required", message: "no name" },
      { location: ["request", "query", "a/b"], severity, message: "no number" },
      { location: ["request"], severity, message: "no body" },
    ),
  ).toStrictEqual([
    { pointer: "/body/customers/0", message: "no name" },
    { pointer: "/query/a~1b", message: "no number" },
    { pointer: "", message: "no body" },
  ]);
});

test.each<[string, unknown]>([
  ["of the response", { location: ["response", "body"], message: "no" }],
  ["without a place", { message: "no" }],
  ["whose place is a text", { location: "request", message: "no" }],
  ["whose place is an object", { location: { 0: "request" }, message: "no" }],
  ["at an empty place", { location: [], message: "no" }],
  ["without words", { location: ["request", "body"] }],
  ["whose words are no text", { location: ["request", "body"], message: ["no"] }],
  ["that is null", null],
  ["that is a text", "request"],
])("a violation %s is passed over, and those around it are not", (_what, violation) => {
  const real = { location: ["request", "body"], message: "real" };
  const issue = { pointer: "/body", message: "real" };
  expect(readAll(real, violation, real)).toStrictEqual([issue, issue]);
});

test.each(["{}", "null", "1", '"request"', '{"location":["request"],"message":"no"}'])(
  "the JSON %s, which is no list, names none",
  (header) => expect(read(header)).toEqual([]),
);

test("a list that was cut off is one issue: its text", () => {
  const headers = new Headers({ "sl-violations": '[{"location":["request","hush' });
  expect(readViolationIssues(new RedactedHeaders(headers, redact), redact)).toStrictEqual([
    { pointer: "", message: '[{"location":["request","[redacted]' },
  ]);
});

test("a secret is removed from the place and the words, also where JSON has escaped it", () => {
  expect(
    read('[{"location":["request","query","hu\\u0073h"],"message":"\\u0068ush is no number"}]'),
  ).toStrictEqual([{ pointer: "/query/[redacted]", message: "[redacted] is no number" }]);
});

describe("the limits", () => {
  test("are 20 issues", () => {
    const violations = Array.from({ length: 21 }, (_, index) => ({
      location: ["request", "body", index],
      message: "no",
    }));
    const pointers = readAll(...violations).map(({ pointer }) => pointer);
    expect(pointers).toEqual(Array.from({ length: 20 }, (_, index) => `/body/${index}`));
  });

  test.each([
    [500, 500],
    [501, 500],
  ])("cut words of %i characters to %i", (length, kept) => {
    const message = `${"m".repeat(length - 1)}n`;
    expect(readAll({ location: ["request", "body"], message })).toEqual([
      { pointer: "/body", message: message.slice(0, kept) },
    ]);
    expect(read(message)).toEqual([{ pointer: "", message: message.slice(0, kept) }]);
  });
});
