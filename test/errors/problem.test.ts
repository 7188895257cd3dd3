/** How a problem names its place, in words and as a JSON Pointer. */
import { expect, test } from "vitest";
import { checkId, type Location, problemAt, problemOf, uuidProblem } from "../../src/errors/problem.js";

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

const uuid = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

test.each<[unknown, string]>([
  [`"${uuid}"`, "a string of 38 characters: leave out what is around the UUID"],
  [` {${uuid}}\n`, "a string of 40 characters: leave out what is around the UUID"],
  [`${uuid.slice(0, 8)} ${uuid.slice(8)}`, "a string of 37 characters"],
  [`id ${uuid}`, "a string of 39 characters"],
  [{ id: uuid }, "an object: pass its `id`"],
  [{ id: 7 }, "an object"],
  [[uuid], "an array"],
  [null, "null"],
])("%j is no UUID, and is answered with how it becomes one", (id, got) => {
  expect(uuidProblem(id)).toBe(`must be a UUID such as ${uuid}; got ${got}`);
});

test("an id in an argument is checked, and a wrong one is a problem of the path", () => {
  expect(checkId("guestId", uuid)).toEqual([]);
  const text = `\`guestId\` must be a UUID such as ${uuid}; got 7`;
  expect(checkId("guestId", 7)).toEqual([{ pointer: "/path/guestId", message: text, text }]);
});
