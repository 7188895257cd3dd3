/**
 * What happens to everybody alike, in thirds of the run:
 *
 * | third  | the server                                                                          |
 * |--------|-------------------------------------------------------------------------------------|
 * | first  | serves, up to its capacity; what is more than that waits, first come, first served   |
 * | second | answers 503 at once                                                                 |
 * | third  | serves as in the first                                                              |
 */
export const clientCount = 200;
export const callsPerSecond = 5;
/** The load, one and a half times. */
export const capacityPerSecond = 1.5 * clientCount * callsPerSecond;
/** The time from a request to its response where the server has nothing else to do. */
export const serviceMs = 50;
/** So many calls of each client before the run: they are for the compiler of V8, for connections and tokens. */
export const warmUpCalls = 20;
/** A run at full length. */
export const fullDurationSeconds = 90;
/** A run is looked at in so many slices; each is a second of a run at full length. */
export const sliceCount = 90;
/** How long calls that are in flight at the end may still take. What takes longer has failed. */
export const graceMs = 30_000;

/** A call that cannot be made so soon after it is due is not made. */
export const latestMs = 100;

/** When it happens: milliseconds of the epoch, as it is told to several processes. */
export interface Timeline {
  readonly startsAtMs: number;
  readonly durationMs: number;
}

/** The milliseconds since the run began, by a clock that nobody sets. */
export function elapsedMs({ startsAtMs }: Timeline): number {
  return performance.timeOrigin + performance.now() - startsAtMs;
}

export function sliceAt(elapsed: number, durationMs: number): number {
  return Math.max(0, Math.floor((elapsed / durationMs) * sliceCount));
}

export const outageSlices = { from: sliceCount / 3, to: (2 * sliceCount) / 3 } as const;

/** The CPU time of this process since then, as a share of so much time. */
export function coresUsed(before: NodeJS.CpuUsage, milliseconds: number): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / milliseconds;
}
