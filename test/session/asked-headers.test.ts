/** Headers that functions of the user return, and which of several wins. */
import { expect, test, vi } from "vitest";
import { AbortError, InputError } from "../../src/index.js";
import { startDeadline } from "../../src/session/deadline.js";
import { askForHeaders } from "../../src/session/headers.js";
import type { Session } from "../../src/session/session.js";
import { errorOf } from "../support/client.js";
import { type RequestChanges, requestOf, sessionOf } from "../support/session.js";

function ask(layers: Session["headers"]["layers"], changes: RequestChanges = {}) {
  const session = sessionOf({ fetch: vi.fn(), headers: { fixed: { "x-a": "fixed" }, layers } });
  const request = requestOf({ headers: { Accept: "application/json", "x-a": "fixed" }, ...changes });
  const deadline = startDeadline(request, session);
  return askForHeaders(request, session, deadline).finally(() => deadline.release());
}

test("the layer that was set last wins, and the call over all of them", async () => {
  const layers = [
    { "x-a": "1", "x-b": "1", "x-c": "1" },
    async () => ({ "X-B": "2", "x-c": "2" }),
    { "x-d": "3" },
  ];
  expect(await ask(layers, { callHeaders: { "x-c": "call" } })).toEqual({
    "x-a": "1",
    "X-B": "2",
    "x-c": "call",
    "x-d": "3",
    Accept: "application/json",
  });
});

test("what the request needs stays, and what only a record said gives way", async () => {
  expect(await ask([() => ({})])).toEqual({ Accept: "application/json" });
});

test("a function that throws, or returns what cannot be sent, stops the call before it is sent", async () => {
  const threw = await errorOf(ask([() => Promise.reject(new RangeError("no span"))]), InputError);
  expect(threw).toMatchObject({
    problems: ["the function `headers` threw: no span"],
    issues: [{ pointer: "/options/headers", place: "option" }],
    cause: { name: "RangeError", message: "no span" },
    operationId: "thing",
    callId: "call-1",
    executed: "no",
  });
  const odd = await errorOf(ask([() => ({ host: "b" })]), InputError);
  expect(odd).toMatchObject({
    problems: [
      "the result of the function `headers` cannot set host, which the client sets itself; leave it out",
    ],
    callId: "call-1",
    executed: "no",
  });
});

test("a function that returns what throws when it is read counts as one that threw", async () => {
  const unreadable = {
    "x-a": "1",
    get "x-b"(): string {
      throw new RangeError("no span");
    },
  };
  const threw = await errorOf(ask([() => unreadable]), InputError);
  expect(threw).toMatchObject({
    problems: ["the function `headers` threw: no span"],
    cause: { name: "RangeError", message: "no span" },
    operationId: "thing",
    callId: "call-1",
    executed: "no",
  });
});

test("what a function returned is sent as it was then, although a later one changes it", async () => {
  const shared: Record<string, string> = { "x-b": "1" };
  const changes = async () => {
    shared["x-b"] = "a\r\nb";
    shared["host"] = "b";
    return {};
  };
  expect(await ask([() => shared, changes])).toEqual({ Accept: "application/json", "x-b": "1" });
});

test("a function that hangs ends with the call", async () => {
  const controller = new AbortController();
  const asked = errorOf(
    ask([() => new Promise<never>(() => undefined)], { signal: controller.signal }),
    AbortError,
  );
  controller.abort();
  expect((await asked).message).toBe("thing: aborted by your signal");
});

test("what was checked is sent, even if a property has another value when it is read again", async () => {
  let reads = 0;
  const changing = {
    get "x-a"(): string {
      reads += 1;
      return reads === 1 ? "first" : (7 as unknown as string);
    },
  };
  expect(await ask([() => changing])).toEqual({ Accept: "application/json", "x-a": "first" });
});

test.each([new Map([["x-a", "1"]]), new Headers({ "x-a": "1" }), "x-a: 1", null])(
  "a function that returns %o, which is no record, stops the call",
  async (result) => {
    const error = await errorOf(ask([() => result as never]), InputError);
    expect(error.message).toContain("must be a plain object");
    expect(error.issues).toMatchObject([{ pointer: "/options/headers", place: "option" }]);
  },
);
