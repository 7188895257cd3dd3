import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Violation {
  rule: string;
  impact: string;
  elements: string[];
}

/**
 * Every violation that axe-core finds on a page, of whatever impact: the markup is ours.
 *
 * @param rules the rules to check; all of them where it is left out
 */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<Violation[]> {
  await page.evaluate(axe);
  const options = {
    // What passes need not be described, and nobody reads the selectors: both take longer than the rules.
    resultTypes: ["violations"],
    selectors: false,
    ...(rules && { runOnly: { type: "rule", values: rules } }),
  };
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  return violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact: impact ?? "",
    elements: nodes.map(({ html }) => html.slice(0, 120)),
  }));
}
