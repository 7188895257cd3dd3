/** The drawings of the guide: readable in both themes and on a phone, described, and true to what they draw. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readOpenApi, root } from "../../scripts/docs/openapi.js";
import { drawings } from "../../scripts/docs/pages.js";
import { readPolicy } from "../../scripts/docs/tables.js";

const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const image = (name: string) => read(`docs/images/${name}.svg`);
const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);

/** A phone shows a drawing at this part of its size or more; text must not get smaller than that. */
const phoneWidth = 354;
const smallestText = 10;

describe.each(drawings())("%s", (file) => {
  const svg = read(file);

  test("has a title and a description, with ids that no other drawing has", () => {
    const [, ids = ""] = /aria-labelledby="([^"]+)"/.exec(svg) ?? [];
    const name = file.split("/").at(-1)?.replace(".svg", "");
    expect(ids.split(" ")).toEqual([`${name}-title`, `${name}-desc`]);
    for (const id of ids.split(" ")) expect(svg).toMatch(new RegExp(`id="${id}">[^<]{10,}`));
    expect(svg).toContain('role="img"');
  });

  test("takes the colours of the page, or those of the system if there is no page", () => {
    expect(svg).toContain("prefers-color-scheme: dark");
    const [style = ""] = /<style>[\s\S]*?<\/style>/.exec(svg) ?? [];
    for (const [, value = ""] of style.matchAll(/(?<!-)(?:fill|stroke): ([^;}]+)/g))
      expect(value.trim()).toMatch(/^(none|var\(--d-[\w-]+\))$/);
  });

  test("has text that can be read on a phone", () => {
    const width = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const sizes = [...svg.matchAll(/font(?:-size)?: (?:\d+ )?([\d.]+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes) * (phoneWidth / width)).toBeGreaterThanOrEqual(smallestText);
  });
});

test("the life of a credit application has every status of the description, and no other", () => {
  const known = readOpenApi().components.schemas["CreditApplicationStatus"]?.enum;
  const drawn = wordsOf(image("credit-application")).filter((text) => /^[a-z_]+$/.test(text));
  const methods = ["reject", "resubmit", "finalize"];
  expect(drawn.filter((text) => !methods.includes(text)).sort()).toEqual([...(known ?? [])].sort());
});

test("the retry decision names the statuses of the policy", () => {
  const listed = (text: string) => [...text.matchAll(/\b[1-5]\d\d\b/g)].map(([status]) => status);
  const [, row = []] = readPolicy("src/session/retry.ts");
  const drawn = wordsOf(image("retry-decision")).find((text) => text.startsWith("408")) ?? "";
  expect(listed(drawn)).toEqual(listed(row[1] ?? ""));
});

test("the timeline of the token has the limits of the policy", () => {
  const policy = readPolicy("src/session/token-cache.ts").flat().join(" ");
  const drawn = wordsOf(image("token-timeline")).join(" ");
  for (const limit of ["120 s", "30 s", "20 %"]) {
    expect(policy).toContain(limit);
    expect(drawn).toContain(limit);
  }
});
