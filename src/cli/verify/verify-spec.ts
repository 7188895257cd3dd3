import { open, rm, writeFile } from "node:fs/promises";
import { shippedDescription } from "../../validate/description.js";
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
  await checkWritable(file);
  // Ctrl+C keeps what was learned until then. A second one ends the command at once.
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  // Progress goes to standard error, so that you can redirect the table alone.
  const announce = (line: string, outcome: string) => console.error(`${line}  ${outcome}`);
  const report = await verify(spec, {}, announce, stop.signal).finally(() =>
    process.off("SIGINT", onInterrupt),
  );
  // The file before the table: nobody may be left to read that.
  await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(describeReport(report).join("\n"));
  console.log(
    `\nWritten to ${file}. It holds types and counts, and the names of fields and the enum values as the server sent them; read it before you pass it on.`,
  );
  return report.stopped !== undefined || hasContradiction(report) ? 1 : 0;
}

/** Leaves everything as it was: no new file, and what an earlier run wrote. */
async function checkWritable(file: string): Promise<void> {
  try {
    const created = await open(file, "wx");
    await created.close();
    await rm(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const existing = await open(file, "a");
    await existing.close();
  }
}

function hasContradiction(report: Report): boolean {
  return [...report.marks, ...report.facts].some(({ verdict }) => verdict === "contradicted");
}
