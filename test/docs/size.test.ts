/** The guide stays small enough to read: how many pages and words it has, and how each page begins. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/docs/openapi.js";
import { guidePages } from "../../scripts/docs/pages.js";

const mostPages = 21;
const mostWords = 18_000;
const mostWordsOfAPage = 2_000;

/** Its words, without code and without what is copied from the code: policies, options, messages. */
function wordsOf(text: string): number {
  const prose = text
    .replace(/<!-- (table|foreign): [\s\S]*?<!-- end of \1 -->/g, "")
    .replace(/^```[\s\S]*?^```/gm, "");
  return prose.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}

// The changelog grows with each version.
const pages = guidePages()
  .filter(({ name }) => name !== "changelog")
  .map((page) => ({ name: page.name, text: readFileSync(new URL(page.file, root), "utf8") }));

test("words are counted without code and without generated tables", () => {
  const table = "<!-- table: x -->\n| a | b |\n<!-- end of table -->";
  expect(wordsOf(`# One two\n\nThree, four – five.\n\n${table}\n\n\`\`\`ts\nsix seven\n\`\`\`\n`)).toBe(5);
});

test(`the guide has at most ${mostPages} pages and ${mostWords} words`, () => {
  expect(pages.length).toBeLessThanOrEqual(mostPages);
  expect(pages.reduce((sum, { text }) => sum + wordsOf(text), 0)).toBeLessThanOrEqual(mostWords);
});

describe.each(pages)("$name", ({ text }) => {
  test(`has at most ${mostWordsOfAPage} words`, () => {
    expect(wordsOf(text)).toBeLessThanOrEqual(mostWordsOfAPage);
  });

  test("opens with a sentence of prose", () => {
    expect(text).toMatch(/^# .+\n\n(?!```|\||!\[|<!--)\S/);
  });
});
