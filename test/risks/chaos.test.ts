/**
 * 5 000 calls against a server that fails at random: every call ends in data or a typed error within its deadline, and
 * the server's ledger shows no POST or PATCH twice. The seed is printed with the totals; CHAOS_SEED plays it again.
 */
import { expect, test } from "vitest";
import { runChaos } from "../support/chaos.js";

const seed = Number(process.env["CHAOS_SEED"] ?? 20_260_115);

test("5 000 calls", async () => {
  const totals = await runChaos({
    seed,
    callCount: 5_000,
    concurrency: 64,
    timeoutMs: 600,
    abortShare: 0.05,
  });
  const { untyped, doubled, wronglyUnsent, late, ...shown } = totals;
  console.log(`chaos, seed ${seed}: ${JSON.stringify(shown, undefined, 1)}`);
  expect(shown.calls).toBe(5_000);
  expect(untyped).toEqual([]);
  expect(doubled).toEqual([]);
  expect(wronglyUnsent).toEqual([]);
  expect(late).toEqual([]);
  // The run has met what it is about.
  expect(Object.keys(shown.faults).length).toBeGreaterThan(20);
  for (const name of [
    "data",
    "ConnectionError",
    "TimeoutError",
    "AbortError",
    "ServerError",
    "ResponseError",
  ])
    expect(shown.outcomes[name]).toBeGreaterThan(0);
}, 180_000);
