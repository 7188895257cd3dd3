import { expect, test } from "vitest";
import { RetryBudget } from "../../src/session/retry.js";

/** How many retries the budget has left, which it shows only by whether it has one. */
function retriesLeft(budget: RetryBudget): number {
  let count = 0;
  for (; budget.hasLeft; count += 1) budget.spend();
  return count;
}

test("a new session has 20 retries", () => expect(retriesLeft(new RetryBudget())).toBe(20));

test("ten successes give one retry back, nine do not", () => {
  const budget = new RetryBudget();
  for (let count = 0; count < 20; count += 1) budget.spend();
  for (let count = 0; count < 9; count += 1) budget.refund();
  expect(budget.hasLeft).toBe(false);
  budget.refund();
  expect(budget.hasLeft).toBe(true);
  expect(retriesLeft(budget)).toBe(1);
});

test("a retry that is given back is one more", () => {
  const budget = new RetryBudget();
  for (let count = 0; count < 20; count += 1) budget.spend();
  budget.giveBack();
  expect(retriesLeft(budget)).toBe(1);
});

test("a retry that is given back after ten successes does not raise it above 20", () => {
  const budget = new RetryBudget();
  budget.spend();
  for (let count = 0; count < 10; count += 1) budget.refund();
  budget.giveBack();
  expect(retriesLeft(budget)).toBe(20);
});

test("successes do not raise it above 20", () => {
  const budget = new RetryBudget();
  for (let count = 0; count < 1_000; count += 1) budget.refund();
  expect(retriesLeft(budget)).toBe(20);
});
