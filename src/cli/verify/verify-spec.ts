import { open, rm } from "node:fs/promises";
import { shippedDescription } from "../../testing/description.js";
import type { FlagValues } from "../flag-values.js";
import { describeReport, type Report } from "./report.js";
import { type Node, Spec } from "./spec.js";
import { verify } from "./verify.js";
import { describePlan } from "./walk.js";

const defaultFile = "evidence-live.json";

/** The command `verify-spec`. The options of the client come from the environment. */
export async function runVerifySpec(values: FlagValues): Promise<number> {
  const spec = new Spec(shippedDescription().document as unknown as Node);
  if (values["dry-run"] === true) {
    console.log(describePlan(spec).join("\n"));
    return 0;
  }
  const file = String(values["output"] ?? defaultFile);
  // Before the first request: a file that cannot be written must not cost a whole run.
  const output = await open(file, "a");
  // Progress goes to standard error, so that you can redirect the table alone.
  try {
    const report = await verify(spec, {}, (line, outcome) => console.error(`${line}  ${outcome}`));
    console.log(describeReport(report).join("\n"));
    await output.truncate();
    await output.write(`${JSON.stringify(report, undefined, 2)}\n`);
    console.log(`\nWritten to ${file}. It holds names, types, counts and enum values, and no data.`);
    return hasContradiction(report) ? 1 : 0;
  } finally {
    const { size } = await output.stat();
    await output.close();
    // Nothing came of it: no file is left that was not there before.
    if (size === 0) await rm(file);
  }
}

function hasContradiction(report: Report): boolean {
  return [...report.marks, ...report.facts].some(({ verdict }) => verdict === "contradicted");
}
