/** Every call of the package's own contract tests, made against a server of somebody else's. */
import { type ContractOptions, contractSuite } from "mycreditapp/testing";

export interface Outcome {
  /** How many calls were made. */
  readonly calls: number;
  readonly problems: readonly string[];
}

/** Runs the contract tests one after the other. */
export async function callEveryOperation(options: ContractOptions): Promise<Outcome> {
  const tests: [name: string, run: () => Promise<void>][] = [];
  contractSuite((name, run) => tests.push([name, run]), options);
  const problems: string[] = [];
  for (const [name, run] of tests) {
    await run().catch((error: unknown) => problems.push(`${name}: ${error}`));
  }
  return { calls: tests.length, problems };
}

/** Prints what was checked, and the first things that are wrong. */
export function report(checked: string, problems: readonly string[]): void {
  const shown = problems.slice(0, 10).map((problem) => problem.slice(0, 1000));
  if (problems.length > shown.length) shown.push(`and ${problems.length - shown.length} more`);
  // Servers of the tools keep the process alive.
  process.stdout.write(`${JSON.stringify({ checked, problems: shown })}\n`, () => process.exit());
}
