/** One line in the terminal: guests done, rate, time left. Without a terminal, a line every few seconds. */
export class Progress {
  readonly #total: number;
  readonly #seen: { atMs: number; done: number }[] = [];
  #printedAtMs = Number.NEGATIVE_INFINITY;

  constructor(total: number) {
    this.#total = total;
  }

  show(done: number): void {
    const atMs = performance.now();
    this.#seen.push({ atMs, done });
    // Only the recent rate counts, so that a pause or a restart long ago does not distort it.
    while (this.#seen.length > 20) this.#seen.shift();
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${describeProgress(this.#seen, this.#total)}`);
    else if (atMs - this.#printedAtMs > 5_000) {
      console.log(describeProgress(this.#seen, this.#total));
      this.#printedAtMs = atMs;
    }
  }

  end(): void {
    if (process.stdout.isTTY) process.stdout.write("\n");
    else console.log(describeProgress(this.#seen, this.#total));
  }
}

/** @param seen how many guests were done at which time, the oldest first */
export function describeProgress(seen: readonly { atMs: number; done: number }[], total: number): string {
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return "";
  const seconds = (last.atMs - first.atMs) / 1_000;
  const rate = seconds > 0 ? (last.done - first.done) / seconds : 0;
  const left = total - last.done;
  const time = left === 0 ? "" : rate > 0 ? `, ${toMinutes(left / rate)} left` : ", waiting";
  return `${last.done} of ${total} guests, ${rate.toFixed(0)} a second${time}`;
}

function toMinutes(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
