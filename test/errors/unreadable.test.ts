/** What becomes of an error that is thrown while an object of the caller is read. */
import { describe, expect, test } from "vitest";
import { describeUnreadable, toUnreadable } from "../../src/errors/unreadable.js";
import { AbortError, ConnectionError, InputError, type MyCreditAppError } from "../../src/index.js";

const context = { operationId: "getThing", callId: "call-7" };

test.each<[string, MyCreditAppError]>([
  ["an InputError", new InputError(["bad"], { callId: "call-1" })],
  ["another error", new ConnectionError("lost", { callId: "call-1" })],
  ["an error with a cause", new AbortError("gone", { cause: new Error("why") })],
])("%s of this package comes back as it is", (_what, error) => {
  const { message } = error;
  expect(toUnreadable(error, context, "fetch")).toBe(error);
  expect(error.message).toBe(message);
});

describe("anything else becomes an InputError with the reason", () => {
  const hostile = new Proxy(new Error("hidden"), {
    get: () => {
      throw new Error("do not read");
    },
    getPrototypeOf: () => {
      throw new Error("do not inspect");
    },
  });

  test.each<[string, unknown, string]>([
    ["an error", new RangeError("no such row"), "no such row"],
    ["a text", "odd", "odd"],
    ["a number", 7, "7"],
    ["null", null, "null"],
    ["nothing", undefined, "undefined"],
    ["an object without a text", Object.create(null), "a value that cannot be shown"],
    ["what throws when it is inspected", hostile, "a value that cannot be shown"],
  ])("%s", (_what, thrown, reason) => {
    const problem = `the input cannot be read: ${reason}`;
    const error = toUnreadable(thrown, context);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message: `getThing: ${problem}`,
      problems: [problem],
      issues: [{ pointer: "", message: problem, place: "call" }],
      operationId: "getThing",
      callId: "call-7",
      executed: "no",
    });
    expect(describeUnreadable(thrown)).toBe(problem);
  });

  test("whose message is one line", () => {
    const { message } = toUnreadable(new Error("first\r\nsecond"), context);
    expect(message).toBe("getThing: the input cannot be read: first second");
  });

  test("that names the call by its label first, if it has one", () => {
    const { message } = toUnreadable(new Error("odd"), context, "fetch");
    expect(message).toBe("fetch: the input cannot be read: odd");
    expect(toUnreadable(new Error("odd"), {}).message).toBe("the input cannot be read: odd");
  });

  test("for a getter that throws and for a revoked Proxy", () => {
    const { proxy, revoke } = Proxy.revocable({ page: 1 }, {});
    revoke();
    const withGetter = {
      get page(): number {
        throw new Error("detached");
      },
    };
    const reasons = [proxy, withGetter].map((input) => {
      try {
        return input.page;
      } catch (error) {
        return toUnreadable(error, context).message;
      }
    });
    expect(reasons).toEqual([
      expect.stringMatching(/^getThing: the input cannot be read: .*revoked/),
      "getThing: the input cannot be read: detached",
    ]);
  });
});
