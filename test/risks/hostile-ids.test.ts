/** No value in a path parameter can change which path is called: it is refused, and nothing is sent. */
import { describe, expect, test } from "vitest";
import { type OperationId, operations } from "../../generated/operations.js";
import { createCall, createCallRow, rowOf } from "../../src/call/call.js";
import { argumentNames } from "../../src/call/check.js";
import { InputError } from "../../src/index.js";
import type { InputRules, OperationRow } from "../../src/operation-row.js";
import { resolveOptions } from "../../src/options.js";
import { createSession } from "../../src/session/loop.js";
import { errorOf, guestId, hostId } from "../support/client.js";

/** Each would reach another path, header or host if it got into a URL as it is. */
const hostileValues = [
  "..",
  ".",
  "%2e%2e",
  "/",
  "?archived=true",
  "#",
  "a\r\nX-Evil: 1",
  "a\0b",
  "\\..\\",
  "\ud800",
];

/** What is not even a string, or is none to see. */
const wrongKinds = [
  undefined,
  null,
  "",
  " ",
  42,
  {},
  [],
  ["a"],
  true,
  Number.NaN,
  Symbol.iterator,
  () => guestId,
];

type Row = OperationRow & { readonly pathParameters: InputRules };

const rows = (Object.keys(operations) as OperationId[])
  .map((operationId): [OperationId, Row] => [
    operationId,
    { pathParameters: {}, ...rowOf(operationId) } as Row,
  ])
  .filter(([, { pathParameters }]) => Object.keys(pathParameters).length > 0);

/** A call whose `fetch` only counts. It goes around the types, as a caller in JavaScript does. */
function makeCall(row: OperationRow) {
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(url);
    return new Response("{}");
  };
  const scope = {
    scenario: row.scenarios?.[0] ?? "self",
    baseUrl: "https://api.example.com",
    timeoutMs: 30_000,
    requesterOrganizationId: hostId,
    targetOrganizationId: row.scenarios?.[0] === "self" ? hostId : guestId,
  };
  const { settings, credentials } = resolveOptions({
    organizationId: hostId,
    accessToken: "token",
    baseUrl: "https://api.example",
    fetch,
    timeout: 1_000,
    maxRetries: 0,
  });
  const call = createCall(
    createCallRow(createSession(settings, credentials, undefined), scope),
  ) as unknown as (operationId: OperationId, input: object) => PromiseLike<unknown>;
  return { call, sent };
}

/** A value for each parameter with which the path is right. */
function goodPath(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row.pathParameters).map(([name, rule]) => [
      name,
      rule.format === "uuid" ? guestId : "x".repeat(rule.minLength ?? 3),
    ]),
  );
}

/** Every way to give each of these names one of the values. */
function* permutations(
  names: readonly string[],
  values: readonly unknown[],
): Generator<Record<string, unknown>> {
  const [name, ...others] = names;
  if (name === undefined) {
    yield {};
    return;
  }
  for (const value of values)
    for (const rest of permutations(others, values)) yield { [name]: value, ...rest };
}

test("there are operations with path parameters to test", () => {
  expect(rows.length).toBeGreaterThan(0);
});

describe.each(rows)("%s", (operationId, row) => {
  const names = Object.keys(row.pathParameters);

  async function expectRefusal(path: Record<string, unknown>, bad: readonly string[]): Promise<void> {
    const { call, sent } = makeCall(row);
    const error = await errorOf(call(operationId, { path, query: {}, body: {} }), InputError);
    for (const name of bad) expect(error.message).toContain(`\`${argumentNames[name]}\``);
    expect(error.operationId).toBe(operationId);
    expect(sent).toEqual([]);
  }

  test("refuses every permutation of hostile values in its path", async () => {
    for (const path of permutations(names, hostileValues)) await expectRefusal(path, names);
  });

  test("refuses a hostile value in one parameter while the others are right", async () => {
    for (const name of names)
      for (const value of [...hostileValues, ...wrongKinds])
        await expectRefusal({ ...goodPath(row), [name]: value }, [name]);
  });

  test("refuses a hostile value around a right one", async () => {
    for (const name of names)
      for (const value of hostileValues) {
        const good = goodPath(row)[name];
        // Dots beside letters are a lawful id that stays where it is, as long as no format forbids them.
        if (/^\.+$/.test(value) && row.pathParameters[name]?.format === undefined) continue;
        for (const mixed of [`${good}${value}`, `${value}${good}`, `${good}/${value}`])
          await expectRefusal({ ...goodPath(row), [name]: mixed }, [name]);
      }
  });

  test("finds nothing wrong with a valid path", async () => {
    const { call } = makeCall(row);
    const outcome = await call(operationId, { path: goodPath(row), query: {}, body: {} }).then(
      () => "",
      (error: unknown) => String(error),
    );
    expect(outcome).not.toContain("path `");
  });
});
