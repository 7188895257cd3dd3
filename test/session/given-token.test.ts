/** A token that the user brings. */
import { expect, test } from "vitest";
import { UnusableToken } from "../../src/session/token-failure.js";
import { GivenToken } from "../../src/session/token-request.js";
import { errorOf } from "../support/client.js";

test("a fixed token is there at once, and no other can be had", () => {
  const given = new GivenToken("token-1");
  expect(given.get()).toBe("token-1");
  expect(given.drop("token-1")).toEqual({
    canRenew: false,
    wasShared: false,
    note: "an `accessToken` that is a string cannot be renewed; pass a function, or `clientId` and `clientSecret`",
  });
});

test("a function is asked each time, and can give another", async () => {
  let asked = 0;
  const given = new GivenToken(() => `token-${++asked}`);
  expect([await given.get(), await given.get()]).toEqual(["token-1", "token-2"]);
  expect(given.drop("token-2")).toEqual({ canRenew: true, wasShared: false });
});

test("a function that throws is the cause, and what is no token is not shown", async () => {
  const cause = new Error("vault");
  const threw = await errorOf(
    new GivenToken(() => Promise.reject(cause)).get() as Promise<string>,
    UnusableToken,
  );
  expect([threw.message, threw.cause]).toEqual(["the function `accessToken` threw; see `cause`", cause]);
  const odd = await errorOf(new GivenToken(() => "canary token").get() as Promise<string>, UnusableToken);
  expect(odd.message).toBe(
    "the function `accessToken` must return a bearer token; got a string of 12 characters",
  );
});

test("a function with a cache of its own learns which token was refused", async () => {
  const told: (string | undefined)[] = [];
  let cached: string | undefined;
  let issued = 0;
  const given = new GivenToken(({ refused }) => {
    told.push(refused);
    if (cached === undefined || cached === refused) cached = `token-${++issued}`;
    return cached;
  });
  expect([await given.get(), await given.get()]).toEqual(["token-1", "token-1"]);
  given.drop("token-1");
  expect([await given.get(), await given.get()]).toEqual(["token-2", "token-2"]);
  expect(told).toEqual([undefined, undefined, "token-1", undefined]);
});

test("a function that returns the refused token once more is told of it again", async () => {
  const told: (string | undefined)[] = [];
  const given = new GivenToken(({ refused }) => {
    told.push(refused);
    return told.length < 3 ? "token-1" : "token-2";
  });
  await given.get();
  given.drop("token-1");
  for (let index = 0; index < 3; index += 1) await given.get();
  expect(told).toEqual([undefined, "token-1", "token-1", undefined]);
});

test("what a framework throws from the function is passed on", async () => {
  const steering = Object.assign(new Error("stop here"), { digest: "NEXT" });
  await expect(new GivenToken(() => Promise.reject(steering)).get()).rejects.toBe(steering);
});
