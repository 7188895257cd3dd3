/**
 * The command `check`: compares recordings with openapi.yaml. It sends nothing.
 *
 * | exit code | when                                                                                 |
 * |-----------|--------------------------------------------------------------------------------------|
 * | 0         | nothing in the recordings contradicts openapi.yaml                                   |
 * | 1         | something does                                                                       |
 * | 2         | a file is no HAR, is cut off, is larger than 500 MB, or cannot be read               |
 */
import { hasContradiction } from "../../evidence/report.js";
import { Witness } from "../../evidence/witness.js";
import { leftOutOfRecordings } from "../../mock/har.js";
import type { FlagValues } from "../flags.js";
import { describeCheck } from "./describe-check.js";
import { readHar, UnusableFileError } from "./har.js";

export async function runCheck(values: FlagValues, files: readonly string[]): Promise<number> {
  const names = values["names"] === true;
  if (names)
    console.error(
      "--names: the output will show names of fields, words of routes and values of enums as they were recorded. They may be data.",
    );
  const witness = new Witness({ names, leftOut: leftOutOfRecordings });
  let unreadable = 0;
  try {
    for (const file of files) {
      const exchanges = await readHar(file);
      const recorded = exchanges.filter((exchange) => exchange !== undefined);
      unreadable += exchanges.length - recorded.length;
      // The base URL first: a request may come before the one that shows it.
      for (const exchange of recorded) witness.learnBase(exchange);
      for (const exchange of recorded) witness.see(exchange);
    }
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    console.error(error.message);
    return 2;
  }
  const evidence = witness.evidence();
  const counts = { others: witness.others, unreadable };
  if (values["json"] === true) console.log(JSON.stringify({ ...evidence, ...counts }, undefined, 2));
  else console.log(describeCheck(evidence, counts).join("\n"));
  return evidence.reports.some(hasContradiction) ? 1 : 0;
}
