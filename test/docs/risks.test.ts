/** `test/risks/README.md` lists every test of a risk, and what it names is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../../scripts/docs/openapi.js";

const page = readFileSync(new URL("test/risks/README.md", root), "utf8");
const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, file = ""]) => file);

test.each(readdirSync(new URL("test/risks/", root)).filter((name) => name.endsWith(".test.ts")))(
  "the page of risks names %s",
  (name) => expect(named).toContain(`test/risks/${name}`),
);

test.each(named)("%s, which the page names, is there", (file) => {
  expect(existsSync(new URL(file, root))).toBe(true);
});
