import assert from "node:assert/strict";
import { test } from "node:test";
import { toFigures } from "./figures.js";
import { sliceCount } from "./scenario.js";

const durationMs = 90_000;
const server = { requests: new Array(sliceCount).fill(10), cores: 0.2 };

/** Ten calls a second, each with the latency of its second. */
function toLoad(latencyOf: (second: number) => number | null) {
  const calls = Array.from({ length: 10 * sliceCount }, (_, index) => index / 10);
  return {
    startedMs: calls.map((second) => second * 1_000),
    latencyMs: calls.map((second) => latencyOf(Math.floor(second))),
    missed: 2,
    cores: 0.1,
  };
}

test("A server that is back at once is fast again after 0 s", () => {
  const load = toLoad((second) => (second >= 30 && second < 60 ? null : 50));
  const figures = toFigures([load], server, durationMs);
  assert.equal(figures.recoverySeconds, 0);
  assert.equal(figures.failed, 300);
  assert.equal(figures.made, 900);
  assert.equal(figures.medianBeforeMs, 50);
});

test("It is fast again when three seconds in a row are within 1.5 × of the median before", () => {
  const after = [500, 70, 500, 75, 75, 76, 75, 70, 50];
  const load = toLoad((second) => (second < 60 ? 50 : (after[second - 60] ?? 50)));
  const figures = toFigures([load], server, durationMs);
  assert.equal(figures.recoverySeconds, 6);
  assert.equal(figures.slowestMedianAfterMs, 500);
});

test("It is never fast again where calls go on to fail, or stay slow", () => {
  for (const after of [null, 76]) {
    const load = toLoad((second) => (second < 60 ? 50 : after));
    assert.equal(toFigures([load], server, durationMs).recoverySeconds, Number.POSITIVE_INFINITY);
  }
});

test("The first seconds do not count as before", () => {
  const load = toLoad((second) => (second < 10 ? 5_000 : 50));
  assert.equal(toFigures([load], server, durationMs).medianBeforeMs, 50);
});

test("Requests per call hold those that came after the run; those of the outage do not hold the others", () => {
  const requests = [...new Array(30).fill(10), ...new Array(30).fill(30), ...new Array(30).fill(10), 450];
  const figures = toFigures([toLoad(() => 50)], { requests, cores: 0.7 }, durationMs);
  assert.equal(figures.sentPerCall, (600 + 900 + 450) / 900);
  assert.equal(figures.sentPerCallInOutage, 3);
  assert.equal(figures.mostPerSecond, 30);
  assert.equal(figures.cores, 0.7);
});

test("The calls of all processes are put together", () => {
  const loads = [toLoad(() => 50), toLoad(() => 50), toLoad(() => null)];
  const figures = toFigures(loads, server, durationMs);
  assert.equal(figures.made, 2_700);
  assert.equal(figures.missed, 6);
  assert.equal(figures.failed, 900);
  assert.equal(figures.recoverySeconds, 0);
});
