/** What the front page shows is true: its programs run, and its figures are those of their sources. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../../scripts/docs/openapi.js";
import { findBlocks, promisedOutput, toModule } from "../../test/docs/blocks.js";
import { typeCheck } from "../../test/docs/compile.js";
import { runModule } from "../../test/docs/run-module.js";
import { frontPageMarkdown } from "../src/front-page.js";
import { readSiteInfo } from "../src/site-info.js";

const markdown = frontPageMarkdown(readSiteInfo());
const programs = findBlocks("front-page.md", markdown)
  .filter(({ language }) => language === "ts")
  .map((block) => [block]);

test("it says what it is for, how to install it, and that it is unofficial", () => {
  expect(markdown).toMatch(/^# Call the MyCreditApp API/);
  expect(markdown).toMatch(/npm install .*-\d+\.\d+\.\d+\.tgz/);
  expect(markdown).toContain("**Unofficial**");
  expect(markdown).toContain("not yet run it against the");
  expect(markdown).not.toMatch(/OPERATIONS|VERSION|COMPARISON/);
});

test("it compares as the table of the guide does", () => {
  const guide = readFileSync(new URL("bench/reliability/README.md", root), "utf8");
  const [row = ""] = /^\| POSTs \|.*$/m.exec(markdown) ?? [];
  expect(guide).toContain(row.replace("| POSTs |", "| POSTs sent after a reset |"));
  expect(row).toMatch(/^\| POSTs \| 1 \| 3 \|/);
});

test("it has two programs, and each compiles, runs and prints what it says", async () => {
  expect(programs).toHaveLength(2);
  const modules = programs.map((program, index) => [`front-page.${index}.ts`, toModule(program)] as const);
  expect(typeCheck(Object.fromEntries(modules))).toEqual([]);
  for (const program of programs) {
    const printed = await runModule(toModule(program), "ts");
    expect(printed.trim()).toBe(promisedOutput(program).join("\n"));
  }
});
