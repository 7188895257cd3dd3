/** Which headers a caller may add, and how sets of them are merged. */
import { describe, expect, test } from "vitest";
import { checkHeader, checkHeaders, mergeHeaders, secretsIn } from "../../src/session/headers.js";

test.each<[unknown, string]>([
  [null, "null"],
  [undefined, "undefined"],
  ["a: 1", "a string"],
  [[["a", "1"]], "an array"],
  [new Map([["a", "1"]]), "an object"],
  [new Headers({ a: "1" }), "an object"],
])("%o is no set of headers", (headers, got) => {
  const [problem, ...others] = checkHeaders(headers);
  expect(problem).toMatchObject({ pointer: "/options/headers" });
  expect(problem?.text).toMatch(/^option `headers` must be a plain object; got /);
  expect(problem?.text).toContain(got);
  expect(others).toEqual([]);
});

describe("a name", () => {
  test.each(["x-trace", "X_Trace.1", "a", "!#$%&'*+.^`|~"])("%s may be added", (name) => {
    expect(checkHeader(name, "1", "option `headers`")).toEqual([]);
  });

  test.each(["", "a b", " a", "a ", "a:", "ä", "a\nb", "(a"])("%j is none", (name) => {
    expect(checkHeader(name, "1", "option `headers`")).toMatchObject([
      {
        text: `option \`headers\`: ${JSON.stringify(name)} is not a header name`,
        pointer: `/options/headers/${name}`,
      },
    ]);
  });

  test.each(["Accept", "AUTHORIZATION", "host", "Content-Length", "upgrade"])(
    "%s belongs to the client",
    (name) => {
      const text = `the result cannot set ${name}, which the client sets itself; leave it out`;
      expect(checkHeader(name, "1", "the result")).toMatchObject([{ text }]);
      expect(checkHeader(name, "1", "the result", new Set([name.toLowerCase()]))).toEqual([]);
    },
  );
});

test.each(["Proxy-Authorization", "proxy-authorization"])(
  "%s would show the password of the proxy to the API, whatever is allowed",
  (name) => {
    const text = `the result cannot set ${name}: it would go to the API, and not to the proxy; pass it to the proxy's agent`;
    const problems = checkHeader(name, "Basic YTpi", "the result", new Set([name]));
    expect(problems).toMatchObject([{ text, pointer: `/options/headers/${name}` }]);
  },
);

describe("a value", () => {
  test.each(["", "a b\tc", "é", "~"])("%j may be sent", (value) => {
    expect(checkHeaders({ a: value })).toEqual([]);
  });

  test.each<unknown>(["a\r\nb", "a\0", "€", "\x7f", 1, undefined, null, ["a"]])("%j may not", (value) => {
    const [problem] = checkHeaders({ a: value });
    expect(problem?.text).toMatch(
      /^header a must be a string of visible characters without line breaks; got /,
    );
    expect(problem?.pointer).toBe("/options/headers/a");
  });
});

test.each<[unknown, string]>([
  [undefined, "undefined; leave the header out"],
  [null, "null"],
])("a value that is %s is answered with what to do", (value, got) => {
  expect(checkHeaders({ a: value })[0]?.text).toBe(
    `header a must be a string of visible characters without line breaks; got ${got}`,
  );
});

test("a header carries a secret if its name says so, and its value is no mere word", () => {
  const headers = { "X-Api-Key": "key-1234", "x-auth-mode": "bearer", "x-trace": "trace-12345" };
  expect(secretsIn(headers)).toEqual(["key-1234"]);
  expect(secretsIn({ Cookie: "a=1; b=2", "x-signature": "1234567" })).toEqual(["a=1; b=2"]);
});

test("a later header replaces an earlier one of the same name, however it is written", () => {
  expect(mergeHeaders({ a: "1", B: "1" }, { A: "2" }, { c: "3" })).toEqual({ A: "2", B: "1", c: "3" });
  // In upper case, the long s would be an S.
  expect(mergeHeaders({ S: "1" }, { "\u017f": "2" })).toEqual({ S: "1", "\u017f": "2" });
});
