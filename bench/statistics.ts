/** The middle of some numbers, and between which two of them half of all lie. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)] ?? Number.NaN;
    const above = sorted[Math.ceil(position)] ?? Number.NaN;
    return below + (above - below) * (position - Math.floor(position));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/**
 * Each round's number over that of the base in the same round: whatever else the machine does meets both, as they run
 * one right after the other.
 */
export function ratiosTo(base: readonly number[], values: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (base[round] ?? Number.NaN)));
}

export function format(value: number): string {
  if (!Number.isFinite(value)) return "none";
  if (value >= 1_000) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

export function formatSpread({ median, low, high }: Spread): string {
  return `${format(median)} (${format(low)} to ${format(high)})`;
}
