import { open, rm, writeFile } from "node:fs/promises";
import { type EvidenceFile, hasContradiction } from "../../evidence/report.js";
import { type Node, Spec } from "../../evidence/spec.js";
import { shippedDescription } from "../../validate/description.js";
import type { FlagValues } from "../flags.js";
import { describeReport } from "./describe-report.js";
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
  // Progress goes to standard error, so that you can redirect the table alone.
  const announce = (line: string, outcome: string) => console.error(`${line}  ${outcome}`);
  const names = values["names"] === true;
  if (names)
    console.error(
      "--names: the file and the table will show names and enum values as the server sends them.",
    );
  const { signal, unwatch } = watchForTheEnd();
  const report = await verify(spec, {}, announce, { signal, names }).finally(unwatch);
  // The file before the table: nobody may be left to read that.
  await writeFile(
    file,
    `${JSON.stringify({ format: 2, reports: [report] } satisfies EvidenceFile, undefined, 2)}\n`,
  );
  console.log(describeReport(report).join("\n"));
  console.log(`\nWritten to ${file}. ${names ? holdsNames : holdsNoNames}`);
  return report.stopped !== undefined || hasContradiction(report) ? 1 : 0;
}

const holdsNoNames =
  "It holds the names and values of openapi.yaml, types and counts. Of names and values that openapi.yaml lacks it holds the form alone.";
const holdsNames =
  "It holds names of fields and values of enums as the server sent them, which may be data. Read it before you share it.";

/** A signal that aborts when you stop the command, so that it writes what it has learned. A second Ctrl+C ends it. */
function watchForTheEnd(): { signal: AbortSignal; unwatch: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const name of signals) process.once(name, stop);
  return {
    signal: controller.signal,
    unwatch: () => {
      for (const name of signals) process.off(name, stop);
    },
  };
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
