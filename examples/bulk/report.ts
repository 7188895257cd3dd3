/** A connection to Redis that is lost, or a lock, is an error every few seconds. */
const repeatAfterMs = 60_000;

/** Prints the message of each error, and the same message at most once a minute. */
export function createReporter(subject: string): (error: Error) => void {
  const saidAtMs = new Map<string, number>();
  return ({ message }) => {
    const nowMs = performance.now();
    if (nowMs - (saidAtMs.get(message) ?? Number.NEGATIVE_INFINITY) < repeatAfterMs) return;
    saidAtMs.set(message, nowMs);
    console.error(`${subject}: ${message}`);
  };
}
