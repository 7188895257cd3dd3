/** What a section of the benchmark finds, ready to be written down. */
export interface Section {
  readonly title: string;
  /** How it was measured, and what the columns are. */
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly chart?: Chart;
  readonly targets?: readonly Target[];
}

export interface Chart {
  /** The name of its file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { label: string; value: number; low?: number; high?: number }[];
}

/** What is aimed at, most often as a ratio of two measurements of one run. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

export function atMost(what: string, limit: number, measured: number): Target {
  return { what, wanted: `at most ${limit}`, measured: measured.toFixed(2), met: measured <= limit };
}

export function atLeast(what: string, limit: number, measured: number): Target {
  return { what, wanted: `at least ${limit}`, measured: measured.toFixed(2), met: measured >= limit };
}

/** How much is measured: everything, or just enough to see that it works. */
export interface Extent {
  readonly quick: boolean;
}
