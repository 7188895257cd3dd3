/** What is read from the body of an error, however the server has shaped it. */
import { describe, expect, test, vi } from "vitest";
import { toJsonPointer } from "../../src/errors/problem.js";
import { readIssues, readOAuthFields, readOAuthIssue } from "../../src/errors/read-error.js";

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

describe("the body of a failed token request", () => {
  test("keeps its OAuth fields and nothing else", async () => {
    vi.resetModules();
    const copy = await import("../../src/errors/read-error.js");
    const fields = { error: "invalid_client", error_description: "no such client", error_uri: "https://x" };
    expect(copy.readOAuthFields({ ...fields, access_token: "t", "": "x" })).toStrictEqual(fields);
  });

  test.each([
    { error: 1, error_description: ["no"], error_uri: null },
    { detail: "no" },
    [{ error: "no" }],
    "error",
    null,
    undefined,
  ])("%j has none", (body) => expect(readOAuthFields(body)).toStrictEqual({}));

  test.each<[Record<string, string>, unknown]>([
    [
      { error: "invalid_client", error_description: "no such client" },
      [{ pointer: "", message: "no such client", code: "invalid_client" }],
    ],
    [{ error: "invalid_client" }, [{ pointer: "", message: "invalid_client", code: "invalid_client" }]],
    [{ error_description: "no such client" }, []],
    [{}, []],
  ])("with %j names the issues %j", (fields, issues) => {
    expect(readOAuthIssue(fields)).toStrictEqual(issues);
  });
});
