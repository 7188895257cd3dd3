/** The kit refuses options that it cannot mean and answers that cannot be sent, before anything is started or scripted. */
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { guestId, hostId } from "../../examples/operations.js";
import { InputError, ServerError } from "../../src/index.js";
import {
  build,
  contractSuite,
  type MockRequest,
  type MockServerOptions,
  type ScriptedAnswer,
  startMock,
} from "../../src/testing/index.js";
import { errorOf } from "../support/client.js";
import { openPrismMock, openTestMock } from "../support/mock.js";

test.each([
  [{ port: "x" }, ['startMock: `port` must be a whole number from 0 to 65535; got "x"']],
  [{ port: 70_000 }, ["startMock: `port` must be a whole number from 0 to 65535; got 70000"]],
  [{ dynamic: "yes" }, ['startMock: `dynamic` must be true or false; got "yes"']],
  [
    { prot: 1, host: "", toString: 1 },
    [
      "startMock: unknown option `prot`; did you mean `port`?; known: port, host, engine, dynamic, errors, onRequest, remember, realPauses, assume",
      'startMock: `host` must be a string that is not empty; got ""',
      "startMock: unknown option `toString`; known: port, host, engine, dynamic, errors, onRequest, remember, realPauses, assume",
    ],
  ],
  [7, ["startMock: the options must be an object"]],
  [{ engine: "Prism" }, ['startMock: `engine` must be "built-in" or "prism"; got "Prism"']],
  [
    { dynamic: true, errors: true },
    ['startMock: `dynamic` needs `engine: "prism"`', 'startMock: `errors` needs `engine: "prism"`'],
  ],
  [
    { engine: "prism", remember: true },
    ['startMock: `remember` needs `engine: "built-in"`: Prism remembers nothing'],
  ],
  [{ assume: ["connection shows the request"] }, ["startMock: `assume` needs `remember: true`"]],
])("startMock(%j)", async (options, problems) => {
  const error = await errorOf(startMock(options as MockServerOptions), InputError);
  expect(error.problems).toEqual(problems);
});

test("contractSuite and fail check their options", async () => {
  const wrong = { baseURL: "http://127.0.0.1:1" } as unknown as Parameters<typeof contractSuite>[1];
  expect(() => contractSuite(() => undefined, wrong)).toThrow("contractSuite: unknown option `baseURL`");
  const mock = await openTestMock();
  expect(() => mock.fail("listCurrencies", "reset", { time: 2 } as object)).toThrow("unknown option `time`");
});

const circle: Record<string, unknown> = {};
circle["self"] = circle;

test.each<[string, ScriptedAnswer, string]>([
  ["a line break in a header", { headers: { "x-a": "1\r\nx-b: 2" } }, 'the header "x-a" cannot be sent'],
  ["a header without a value", { headers: { "x-a": undefined as never } }, 'the header "x-a" cannot be sent'],
  ["a name that is none", { headers: { "x a": "1" } }, 'the header "x a" cannot be sent'],
  ["headers that are none", { headers: "x-a: 1" as never }, "`headers` must be an object"],
  ["a bigint", { body: 1n }, "`body` cannot be sent as JSON: Do not know how to serialize a BigInt"],
  ["a circle", { body: circle, status: 500 }, "`body` cannot be sent as JSON: Converting circular structure"],
  ["a function", { body: () => 1, status: 500 }, "`body` cannot be sent as JSON: it is a function"],
])("a response that cannot be sent is an InputError: %s", async (_what, answer, problem) => {
  const mock = await openTestMock();
  const respond = async () => mock.respond("listCurrencies", { invalid: true, ...answer });
  const error = await errorOf(respond(), InputError);
  expect(error.problems).toEqual([expect.stringContaining(problem)]);
  await mock.client().currencies.list();
  expect(mock.requests.at(-1)?.answeredBy).toBe("example");
});

test("an upload is recorded with its bytes, too", async () => {
  const mock = await openTestMock();
  const data = new Uint8Array(256).map((_, index) => index);
  const file = { name: "all-bytes.pdf", data };
  const guest = mock.client({ organizationId: mock.guestId });
  await guest.financialFiles.upload(mock.guestId, { file, currency: "USD" });
  const { rawBody, body } = mock.requests.at(-1) ?? {};
  expect(Buffer.from(rawBody ?? []).includes(Buffer.from(data))).toBe(true);
  const form = body as FormData;
  expect(form.get("currency")).toBe("USD");
  expect(new Uint8Array(await (form.get("file") as File).arrayBuffer())).toEqual(data);
  await guest.currencies.list();
  expect(mock.requests.at(-1)?.rawBody).toHaveLength(0);
});

test("a mock that goes out of scope is stopped", async () => {
  const mock = await openTestMock();
  await mock[Symbol.asyncDispose]();
  await expect(fetch(mock.url)).rejects.toThrow();
});

test.each<[ScriptedAnswer, string]>([
  [{ headers: { "Content-Length": "5" } }, 'the header "Content-Length" is the mock\'s own'],
  [{ headers: { "transfer-encoding": "chunked" } }, 'the header "transfer-encoding" is the mock\'s own'],
  [{ status: 204, body: { a: 1 }, invalid: true }, "a response with status 204 has no body"],
])("respond(%j) is refused", async (answer, message) => {
  const mock = await openTestMock();
  expect(() => mock.respond("listCurrencies", answer)).toThrow(message);
});

test("a builder does not take a member of every object for a field", () => {
  const polluted = JSON.parse('{"__proto__":{"polluted":1}}') as object;
  for (const overrides of [polluted, { constructor: 1 }, { toString: "x" }])
    expect(() => build.privateRecord(overrides as never)).toThrow(InputError);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("an error that `onRequest` throws is in the response, scripted or not", async () => {
  const onRequest = () => {
    throw new Error("expected 1 request");
  };
  const mock = await startMock({ onRequest });
  onTestFinished(() => mock.stop());
  const client = mock.client({ maxRetries: 0, accessToken: "any" });
  const message = "the function `onRequest` of the mock threw: expected 1 request";
  expect((await errorOf(client.currencies.list(), ServerError)).message).toContain(message);
  mock.respond("listCurrencies", {});
  expect((await errorOf(client.currencies.list(), ServerError)).message).toContain(message);
});

const mocks = [
  ["example", openTestMock],
  ["prism", openPrismMock],
] as const;

test.each(mocks)("an `onRequest` that rejects is an error in each response: %s", async (engine, openMock) => {
  const onRequest = async () => {
    await setTimeout(1);
    throw new Error("expected 1 request");
  };
  const mock = await openMock({ onRequest });
  const expected = { detail: "the function `onRequest` of the mock threw: expected 1 request" };
  const call = () => fetch(`${mock.url}/resources/currencies`, { headers: { Authorization: "Bearer a" } });
  mock.respond("listCurrencies", {});
  const scripted = await call();
  const answered = await call();
  const forbidden = await fetch(`${mock.url}/guest-invitations`, {
    headers: {
      Authorization: "Bearer a",
      "Requester-Organization-ID": hostId,
      "Target-Organization-ID": guestId,
    },
  });
  expect(mock.requests.map(({ answeredBy }) => answeredBy)).toEqual(["script", engine, "refusal"]);
  for (const response of [scripted, answered, forbidden]) {
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual(expected);
  }
});

test.each(mocks)(
  "an `onRequest` that takes its time is awaited before the response: %s",
  async (engine, openMock) => {
    const done: string[] = [];
    const onRequest = async ({ answeredBy }: MockRequest) => {
      await setTimeout(100);
      done.push(answeredBy);
    };
    const mock = await openMock({ onRequest });
    mock.respond("listCurrencies", {});
    const call = () => fetch(`${mock.url}/resources/currencies`, { headers: { Authorization: "Bearer a" } });
    await call();
    expect(done).toEqual(["script"]);
    await call();
    expect(done).toEqual(["script", engine]);
  },
);
