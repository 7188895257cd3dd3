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

/**
 * A figure, most often a ratio of two measurements of one run. The goal is what is aimed at: to miss it is no failure. The
 * budget is what must not get worse.
 */
export interface Target {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly budget: string;
  readonly isWithinBudget: boolean;
}

interface Limits {
  readonly goal: number;
  readonly budget: number;
}

export function atMost(what: string, { goal, budget }: Limits, measured: number): Target {
  return {
    what,
    measured: formatFigure(measured),
    goal: `at most ${goal}`,
    budget: `at most ${budget}`,
    isWithinBudget: measured <= budget,
  };
}

export function atLeast(what: string, { goal, budget }: Limits, measured: number): Target {
  return {
    what,
    measured: formatFigure(measured),
    goal: `at least ${goal}`,
    budget: `at least ${budget}`,
    isWithinBudget: measured >= budget,
  };
}

/** A count as it is, anything else with two digits. */
function formatFigure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** How much is measured: everything, or just enough to see that it works. */
export interface Extent {
  readonly quick: boolean;
}
