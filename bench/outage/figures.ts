/** What a run comes to. Pure. */
import type { LoadReport } from "./load.js";
import { outageSlices, sliceAt, sliceCount } from "./scenario.js";
import type { ServerReport } from "./server.js";

export interface OutageFigures {
  /** Requests that the server saw per call that was made, over the whole run. */
  readonly sentPerCall: number;
  /** The same, of the outage alone. */
  readonly sentPerCallInOutage: number;
  /** The most requests per second, over a slice. */
  readonly mostPerSecond: number;
  readonly made: number;
  /** Calls that the processes of the clients were too late to make. */
  readonly missed: number;
  readonly failed: number;
  /** The median of the calls made shortly before the outage. */
  readonly medianBeforeMs: number;
  /** The slowest median of a slice after the outage. */
  readonly slowestMedianAfterMs: number;
  /** From the end of the outage to the first slice that is fast enough, and stays so; infinite where none is. */
  readonly recoverySeconds: number;
  /** The busiest process: its share of a core. */
  readonly cores: number;
}

/** A call is fast again within so many times the median before. */
const fastWithin = 1.5;
/** So many slices in a row are fast before it counts. */
const steadySlices = 3;
/** The first slices are left out: in them, what was started at once settles. */
const slicesBefore = { from: sliceCount / 9, to: outageSlices.from };

export function toFigures(
  loads: readonly LoadReport[],
  server: ServerReport,
  durationMs: number,
): OutageFigures {
  const slices: number[][] = Array.from({ length: sliceCount }, () => []);
  for (const { startedMs, latencyMs } of loads) {
    for (const [index, started] of startedMs.entries())
      slices[Math.min(sliceCount - 1, sliceAt(started, durationMs))]?.push(
        // A call that failed gave no data however long one waits.
        latencyMs[index] ?? Number.POSITIVE_INFINITY,
      );
  }
  const made = sum(slices.map(({ length }) => length));
  const medianBeforeMs = medianOf(slices.slice(slicesBefore.from, slicesBefore.to).flat());
  const mediansAfter = slices.slice(outageSlices.to).map(medianOf);
  const outage = <T>(values: readonly T[]) => values.slice(outageSlices.from, outageSlices.to);
  const isFast = (median: number) => median <= fastWithin * medianBeforeMs;
  const fastFrom = mediansAfter.findIndex((_, index) => {
    const next = mediansAfter.slice(index, index + steadySlices);
    return next.length === steadySlices && next.every(isFast);
  });
  const sliceSeconds = durationMs / 1_000 / sliceCount;
  return {
    sentPerCall: sum(server.requests) / made,
    sentPerCallInOutage: sum(outage(server.requests)) / sum(outage(slices).map(({ length }) => length)),
    mostPerSecond: Math.max(...server.requests.slice(0, sliceCount)) / sliceSeconds,
    made,
    missed: sum(loads.map(({ missed }) => missed)),
    failed: slices.flat().filter((latency) => latency === Number.POSITIVE_INFINITY).length,
    medianBeforeMs,
    slowestMedianAfterMs: Math.max(...mediansAfter),
    recoverySeconds: fastFrom < 0 ? Number.POSITIVE_INFINITY : fastFrom * sliceSeconds,
    cores: Math.max(server.cores, ...loads.map(({ cores }) => cores)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
