/** What is read from the body of an error, however the server has shaped it. */
import { describe, expect, test } from "vitest";
import { toJsonPointer } from "../../src/errors/problem.js";
import { readIssues } from "../../src/errors/read-error.js";

describe("an entry of `detail`", () => {
  test.each<[string, object, object]>([
    [
      "without a type or a code has neither",
      { loc: ["body"], msg: "no" },
      { pointer: "/body", message: "no" },
    ],
    [
      "may have a type only",
      { loc: ["body"], msg: "no", type: "missing" },
      { pointer: "/body", message: "no", type: "missing" },
    ],
    [
      "may have a code only",
      { loc: ["body"], msg: "no", code: "E1" },
      { pointer: "/body", message: "no", code: "E1" },
    ],
    [
      "keeps no type, code or words that are no text",
      { loc: "body", msg: 1, type: 2, code: 3 },
      { pointer: "", message: "no message" },
    ],
  ])("%s", (_what, entry, issue) => expect(readIssues({ detail: [entry] })).toStrictEqual([issue]));
});

test("a place is built from names and numbers, and from nothing else", () => {
  expect(toJsonPointer(["body", null, "customers", { name: "x" }, 0, true, undefined, ["y"]])).toBe(
    "/body/customers/0",
  );
  expect(toJsonPointer(["body", "", 0])).toBe("/body//0");
});

describe("the words of a body", () => {
  const long = "n".repeat(600);
  const words = (message: string, code?: string) => [
    { pointer: "", message, ...(code !== undefined && { code }) },
  ];

  test.each<[string, unknown, object[]]>([
    [
      "an object in `detail`",
      { detail: { code: "already_open", message: "A request is open" } },
      words("A request is open"),
    ],
    ["an object without words but a code", { detail: { code: "already_open" } }, words("already_open")],
    [
      "the title of RFC 9457",
      { title: "Out of credit", type: "https://example.com/x" },
      [{ pointer: "", message: "Out of credit", type: "https://example.com/x" }],
    ],
    ["its detail rather than its title", { title: "Out of credit", detail: "30 of 50" }, words("30 of 50")],
    [
      "its errors, with their pointers",
      {
        title: "Not valid",
        errors: [
          { detail: "must be positive", pointer: "#/age" },
          { detail: "must be a tag", pointer: "/#tags/0" },
          { message: "too long", loc: ["body", "name"] },
        ],
      },
      [
        { pointer: "", message: "Not valid" },
        { pointer: "/age", message: "must be positive" },
        { pointer: "/#tags/0", message: "must be a tag" },
        { pointer: "/body/name", message: "too long" },
      ],
    ],
    [
      "`message`, with its code",
      { message: "The request was refused", code: "E42" },
      words("The request was refused", "E42"),
    ],
    ["`error` with its words", { error: { message: "no", code: 5 } }, words("no")],
    [
      "`error` that is a word, which is a code too",
      { error: "invalid_client" },
      words("invalid_client", "invalid_client"),
    ],
    [
      "the description of an OAuth error",
      { error: "invalid_client", error_description: "no such client" },
      words("no such client", "invalid_client"),
    ],
    ["`error` that is a sentence", { error: "It went wrong", message: "" }, words("It went wrong")],
    ["plain text, up to 500 characters", long, words("n".repeat(500))],
    ["blanks", { message: "  ", error: "\n" }, []],
    ["what is no text", { message: 1, error: ["no"], title: null, detail: { message: {} } }, []],
    ["what is not known to hold words", { input: "secret", body: { message: "secret" } }, []],
    ["an object in an object in an object", { error: { error: { error: "no" } } }, words("no")],
    ["what is nested too deeply", { error: { error: { error: { error: "no" } } } }, []],
    ["a number", 5, []],
    ["nothing", undefined, []],
  ])("are those of %s", (_what, body, issues) => expect(readIssues(body)).toStrictEqual(issues));
});
