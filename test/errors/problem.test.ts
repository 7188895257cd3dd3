/** How a problem names its place, in words and as a JSON Pointer. */
import { expect, test } from "vitest";
import { type Location, problemAt, problemOf } from "../../src/errors/problem.js";

test.each<[Location, string, string]>([
  [["body"], "/body", "the body is wrong"],
  [["options"], "/options", "the options is wrong"],
  [["body", "email"], "/body/email", "body `email` is wrong"],
  [["path", "org_id"], "/path/org_id", "path `org_id` is wrong"],
  [["body", "customers", 0, "name"], "/body/customers/0/name", "body `customers[0].name` is wrong"],
  [["body", 0, "name"], "/body/0/name", "body `[0].name` is wrong"],
  [["body", "a", "b", "c"], "/body/a/b/c", "body `a.b.c` is wrong"],
  [["body", "a/b", "c~d"], "/body/a~1b/c~0d", "body `a/b.c~d` is wrong"],
  [["options", "timeout"], "/options/timeout", "option `timeout` is wrong"],
  [["options", "query", "page"], "/options/query/page", "option `query`: `page` is wrong"],
  [["options", "headers", 0, "a"], "/options/headers/0/a", "option `headers`: `[0].a` is wrong"],
])("a problem at %j", (location, pointer, text) => {
  expect(problemAt(location, "is wrong")).toStrictEqual({ pointer, message: "is wrong", text });
});

test("a sentence that names its place says the same in each form", () => {
  const text = "`max` must be a number";
  expect(problemOf(text, ["options", "max"])).toStrictEqual({ pointer: "/options/max", message: text, text });
  expect(problemOf(text)).toStrictEqual({ pointer: "", message: text, text });
});
