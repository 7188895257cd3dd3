/** The parts of the guide that the check of foreign clients writes. Its tables are compared by the check itself. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foreignPages, updatePages, withForeign } from "../../scripts/check/foreign-pages.js";
import { root } from "../../scripts/docs/openapi.js";

test("every sample in the guide is the file that is run", () => {
  expect(updatePages({}, false)).toEqual([]);
  const text = foreignPages.map((page) => readFileSync(new URL(page, root), "utf8")).join();
  expect([...text.matchAll(/<!-- foreign: (.+) -->/g)].map(([, name]) => name)).toEqual([
    "tools",
    "clients",
    "sample openapi-ts.config.ts",
  ]);
});

test("a sample that differs is replaced, a table without new content stays, and an unknown part is an error", () => {
  const part = (name: string, text: string) => `<!-- foreign: ${name} -->\n${text}<!-- end of foreign -->`;
  expect(withForeign(part("sample openapi-fetch.ts", "old\n"), {})).toContain("createClient<ScopedPaths>");
  expect(withForeign(part("clients", "old\n"), {})).toBe(part("clients", "old\n"));
  expect(withForeign(part("clients", "old\n"), { clients: "new\n" })).toBe(part("clients", "new\n"));
  expect(() => withForeign(part("cleints", ""), {})).toThrow("nothing is called cleints");
});
