/**
 * Every link to the vendor's documentation names a page that exists there. The site itself is out of reach of the tests;
 * `evidence.yaml` holds what was read on it. That each operation links its own page, under its title and with its path and
 * scenarios, is part of test/scripts/evidence.test.ts.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addressOf, readEvidence } from "../../scripts/check/evidence-file.js";
import { readOperations } from "../../scripts/docs/openapi.js";
import { markdownFiles } from "../../scripts/docs/tables.js";

const evidence = readEvidence();
const pages = Object.values(evidence).map(addressOf);
const operations = readOperations();

test("every known page is linked once, and no other page is linked", () => {
  expect(operations.map(({ externalDocs }) => externalDocs.url).sort()).toEqual(pages.sort());
});

const nameless = operations.filter(({ operationId }) => evidence[operationId]?.request === undefined);

test("six pages show no path", () => {
  expect(nameless).toHaveLength(6);
});

test.each(nameless)(
  "$operationId gives the reason for its path, which its page does not show",
  (operation) => {
    expect(operation["x-inferred"]).toMatch(/(neither (method nor )?|no )path/);
  },
);

test("guide and README link only known pages of the vendor", () => {
  const known = new Set(["https://docs.mycreditapp.ai", ...pages]);
  for (const file of markdownFiles()) {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    for (const [link] of text.matchAll(/https:\/\/docs\.mycreditapp\.ai[^\s)>"`]*/g))
      expect(known).toContain(link);
  }
});
