import { expect, test } from "vitest";
import { TokenCache } from "../../src/auth/token-cache.js";

/** A cache with a clock that stands still until it is moved, and a fetcher that counts. */
function makeCache(lifetimeMs: number) {
  const clock = { nowMs: 0 };
  const fetched: string[] = [];
  const cache = new TokenCache(
    async () => {
      const accessToken = `token-${fetched.length + 1}`;
      fetched.push(accessToken);
      return { accessToken, lifetimeMs };
    },
    () => clock.nowMs,
  );
  return { cache, clock, fetched };
}

test("a token is kept until 30 s before it ends", async () => {
  const { cache, clock } = makeCache(3_600_000);
  expect(await cache.get()).toBe("token-1");
  clock.nowMs = 3_600_000 - 30_001;
  expect(await cache.get()).toBe("token-1");
  clock.nowMs = 3_600_000 - 30_000;
  expect(await cache.get()).toBe("token-2");
});

test("a token that lives briefly is kept for most of its life", async () => {
  const { cache, clock } = makeCache(10_000);
  expect(await cache.get()).toBe("token-1");
  clock.nowMs = 7_999;
  expect(await cache.get()).toBe("token-1");
  clock.nowMs = 8_000;
  expect(await cache.get()).toBe("token-2");
});

test("calls that come together wait for one fetch", async () => {
  const { cache, fetched } = makeCache(3_600_000);
  expect(new Set(await Promise.all(Array.from({ length: 100 }, () => cache.get())))).toEqual(
    new Set(["token-1"]),
  );
  expect(fetched).toEqual(["token-1"]);
});

test("a refused token is dropped only while it is the one in hand", async () => {
  const { cache, fetched } = makeCache(3_600_000);
  await cache.get();
  cache.drop("token-1");
  expect(await cache.get()).toBe("token-2");
  cache.drop("token-1");
  expect(await cache.get()).toBe("token-2");
  expect(fetched).toHaveLength(2);
});

test("a failed fetch is not remembered", async () => {
  let fails = true;
  const cache = new TokenCache(async () => {
    if (fails) throw new Error("down");
    return { accessToken: "token-1", lifetimeMs: 60_000 };
  });
  await expect(cache.get()).rejects.toThrow("down");
  fails = false;
  expect(await cache.get()).toBe("token-1");
});
