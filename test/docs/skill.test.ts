/** The skill that agents read is short, complete, and names only what the package has. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { calls } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import { readClientMethods } from "../../scripts/docs/methods.js";
import { root } from "../../scripts/docs/openapi.js";
import { packagedGuide } from "../../scripts/docs/packaged.js";
import { skillTable } from "../../scripts/docs/skill-table.js";
import { skillFile } from "../../scripts/docs/tables.js";

const text = readFileSync(new URL(skillFile, root), "utf8");

test("it has at most 4 000 tokens, at 3.6 characters each", () => {
  expect(text.length / 3.6).toBeLessThanOrEqual(4_000);
});

test("its front matter is that of an agent skill", () => {
  const [, name, description = ""] = /^---\nname: (.+)\ndescription: (.+)\n---\n\n# /.exec(text) ?? [];
  // The name is that of the folder.
  expect(skillFile).toBe(`skills/${name}/SKILL.md`);
  expect(description.length).toBeGreaterThan(100);
  expect(description.length).toBeLessThanOrEqual(1_024);
  expect(description).not.toMatch(/: |[<>]/);
});

/** Of a row: whether it writes, the method, the names of its arguments, and where to call it. */
const rows = [...skillTable().matchAll(/^\|(W )?`([\w.]+)\((.*?)\)`\|[^|]+\|([^|]+)\|$/gm)].map(
  ([, writes, method = "", given = "", on = ""]) => ({ writes: writes !== undefined, method, given, on }),
);

test("its table has every method", () => {
  expect(rows.map(({ method }) => `client.${method}`)).toEqual(readClientMethods().map(({ name }) => name));
  expect(rows).toHaveLength(Object.keys(calls).length);
});

test.each(readClientMethods().map(({ operationId }, index) => ({ operationId, ...rows[index] })))(
  "$method: its mark, its ids and its places are those of the description",
  ({ operationId, writes, given = "", on = "" }) => {
    const { method, path, scenarios, organizationHeaders } = operations[operationId as OperationId];
    expect(writes).toBe(method !== "GET");
    const ids = given.split(", ").filter((each) => /^\w*(Id|code)$/.test(each));
    expect(ids).toHaveLength(path.split("{").length - 1);
    if (organizationHeaders === false) return expect(on).toBe("any");
    const named = { C: "self", G: "guest", H: "host" } as const;
    const places = on.split("; ").map((place) => named[place.charAt(0) as keyof typeof named]);
    expect(places).not.toContain(undefined);
    expect(places.filter((place) => scenarios?.includes(place) === false)).toEqual([]);
  },
);

test("it names only files of the package, and pages of its guide", () => {
  const guide = new Set(packagedGuide().keys());
  const pages = [...text.matchAll(/`([a-z-]+\.md)`/g)].map(([, name]) => `dist/docs/${name}`);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.filter((page) => !guide.has(page))).toEqual([]);
  expect([...text.matchAll(/dist\/docs\/[\w-]+\.md/g)].filter(([page]) => !guide.has(page))).toEqual([]);
});
