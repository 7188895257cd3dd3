/** What each option must be, and how a mistake with one is named. */
import { describe, expect, test } from "vitest";
import { callOptionNames, checkOptions, checkValues, unknownOption } from "../../src/call/option-rules.js";
import { longestTimeoutMs as longest } from "../../src/session/deadline.js";

describe("an option has one rule for the client, a call, a list, a wait and a request to a guest:", () => {
  const milliseconds = `must be a number of milliseconds from 1 to ${longest} (24.8 days); got`;

  test.each<[string, unknown[], [unknown, string][]]>([
    [
      "signal",
      [
        undefined,
        new AbortController().signal,
        { addEventListener: () => undefined, removeEventListener: () => undefined },
      ],
      [
        [null, "must be an AbortSignal; got null"],
        [{}, "must be an AbortSignal; got an object"],
        ["abort", "must be an AbortSignal; got a string of 5 characters"],
        [new AbortController(), "must be an AbortSignal; got an object; pass its `signal`"],
      ],
    ],
    ...["timeout", "attemptTimeout"].map((name): [string, unknown[], [unknown, string][]] => [
      name,
      [undefined, 1, 1.5, longest],
      [
        [0.999, `${milliseconds} 0.999`],
        [longest + 1, `${milliseconds} ${longest + 1}`],
        [Number.NaN, `${milliseconds} NaN`],
        ["30s", `${milliseconds} "30s"`],
        ["30", `${milliseconds} "30"`],
        [null, `${milliseconds} null`],
      ],
    ]),
    [
      "maxRetries",
      [undefined, 0, 2],
      [
        [-1, "must be a whole number from 0 on; got -1"],
        [0.5, "must be a whole number from 0 on; got 0.5"],
        [null, "must be a whole number from 0 on; got null"],
        ["2", 'must be a whole number from 0 on; got "2"'],
      ],
    ],
    [
      "interval",
      [undefined, 0.001, longest],
      [
        [0, `must be a number of milliseconds above 0, up to ${longest} (24.8 days); got 0`],
        ["1", `must be a number of milliseconds above 0, up to ${longest} (24.8 days); got "1"`],
      ],
    ],
    ["max", [undefined, 1, Number.POSITIVE_INFINITY], [[null, "must be a whole number from 1 on; got null"]]],
    ["incomplete", [undefined, "allow"], [[true, 'must be "allow"; got true']]],
    ...["fetch", "onAttempt", "onResponse", "onUpdate", "onRequest"].map(
      (name): [string, unknown[], [unknown, string][]] => [
        name,
        [undefined, () => undefined],
        [["text", "must be a function; got a string of 4 characters"]],
      ],
    ),
    ...["concurrency", "maxConcurrency", "limit"].map((name): [string, unknown[], [unknown, string][]] => [
      name,
      [undefined, 1, 2],
      [
        [0, "must be a whole number from 1 on; got 0"],
        [1.5, "must be a whole number from 1 on; got 1.5"],
        [null, "must be a whole number from 1 on; got null"],
      ],
    ]),
  ])("`%s`", (name, right, wrong) => {
    for (const value of right) expect(checkOptions({ [name]: value }, [name])).toEqual([]);
    for (const [value, message] of wrong)
      expect(checkOptions({ [name]: value }, [name])).toEqual([
        { pointer: `/options/${name}`, message, text: `option \`${name}\` ${message}` },
      ]);
  });

  test("an unknown one has the problem of its name alone", () => {
    for (const options of [{ timeOut: 5 }, { concurrency: "x" }, { constructor: 1 }])
      expect(checkOptions(options, callOptionNames)).toEqual([
        unknownOption(Object.keys(options)[0] as string, callOptionNames),
      ]);
  });

  test("a client is asked only for the values, as it knows the names", () => {
    expect(checkValues({ timeOut: 5, timeout: 5, maxRetries: -1 }, ["timeout"])).toEqual([]);
  });
});

test.each([
  ["timeOut", "unknown option `timeOut`; did you mean `timeout`?"],
  ["max_retries", "unknown option `max_retries`; did you mean `maxRetries`?"],
  ["retries", "unknown option `retries`; did you mean `maxRetries`?"],
  ["orgId", "unknown option `orgId`; known: timeout, maxRetries"],
])("the unknown option %s has its place, and the known names", (name, text) => {
  expect(unknownOption(name, ["timeout", "maxRetries"])).toEqual({
    pointer: `/options/${name}`,
    message: text,
    text,
  });
});
