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

/** The serious and critical violations that axe-core finds on a page. */
export async function findViolations(page: Page): Promise<Violation[]> {
  // What fades in is pale until it is there.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run(document)")) as AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? "",
      elements: nodes.map(({ html }) => html.slice(0, 120)),
    }));
}
