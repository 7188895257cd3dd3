/** The search, asked in the page and here by the same code: what readers look for comes first, and nothing is made up. */
import { describe, expect, test } from "vitest";
import { readClientMethods } from "../../scripts/docs/methods.js";
import { readOperations, referenceAddress } from "../../scripts/docs/openapi.js";
import { presentPages } from "../../scripts/docs/pages.js";
import { composeSite } from "../src/build.js";
import { createSearch } from "../src/search/rank.js";
import { composeSearchIndex } from "../src/search/search-index.js";
import { normalize, splitWords } from "../src/search/words.js";
import { readSiteInfo } from "../src/site-info.js";

const { pages } = composeSite(readSiteInfo());
const index = composeSearchIndex(pages);
const search = createSearch(index);
const linksOf = (query: string) =>
  search(query).groups.flatMap(({ entries }) => entries.map(({ href }) => href));
const firstGroupOf = (query: string) => search(query).groups[0];

test("every entry and every answer links to a page of the site", () => {
  const known = new Set(pages.map(({ path }) => path));
  const answers = index.answers.flatMap(({ link }) => (link ? [link.href] : []));
  const lost = [...index.entries.map(({ href }) => href), ...answers].filter(
    (href) => !known.has(href.split("#")[0] ?? ""),
  );
  expect(lost).toEqual([]);
  expect(answers.length).toBe(index.answers.length);
});

test("every page of the guide is found by its title", () => {
  for (const { title, name } of presentPages())
    expect([title, linksOf(title).some((href) => href.startsWith(`${name}.html`))]).toEqual([title, true]);
});

test.each(readOperations())("$operationId is found first by its id, and by its method", (operation) => {
  expect(linksOf(operation.operationId)).toContain(referenceAddress(operation));
  expect(firstGroupOf(operation.operationId)?.entries[0]?.href).toBe(referenceAddress(operation));
  const method = readClientMethods().find(({ operationId }) => operationId === operation.operationId);
  if (method) {
    expect(linksOf(method.name)).toContain(referenceAddress(operation));
    expect(linksOf(method.name)).toContain(method.href);
  }
});

/** What a reader asks, and what has to be among the first four of a group. */
test.each([
  ["upload", "reference/upload-financial-file.html"],
  ["token", "authentication.html"],
  ["timeout", "typescript/my-credit-app-options.html#timeout"],
  ["score", "reference/get-private-record-score.html"],
  ["score", "reference/types/guest-connection.html"],
  ["currency", "reference/get-currency.html"],
  ["currency", "reference/list-currencies.html"],
  ["reject application", "reference/reject-credit-application.html"],
  ["RateLimitError", "typescript/rate-limit-error.html"],
  ["rate limit", "typescript/rate-limit-error.html"],
  ["401", "typescript/authentication-error.html"],
  ["total_items", "reference/types/total-items.html"],
  ["maxRetries", "typescript/my-credit-app-options.html#maxretries"],
  ["GET /credit-applications", "reference/list-credit-applications.html"],
  ["search_field", "reference/list-private-records.html"],
  ["changelog", "changelog.html"],
  ["guest", "concepts.html#host-and-guest"],
  ["host", "concepts.html#host-and-guest"],
])("%s finds %s", (query, href) => {
  const found = search(query).groups.some(({ entries }) =>
    entries.slice(0, 4).some((entry) => entry.href === href),
  );
  expect([query, found ? href : linksOf(query)]).toEqual([query, href]);
});

test.each([
  ["RateLimitError", "typescript/rate-limit-error.html"],
  ["MyCreditApp", "typescript/my-credit-app.html"],
  ["MyCreditAppOptions", "typescript/my-credit-app-options.html"],
  ["withOptions", "typescript/my-credit-app.html#withoptions"],
])("the name %s finds %s before all else", (name, href) => {
  expect(firstGroupOf(name)?.entries[0]?.href).toBe(href);
});

/** Words from elsewhere. What they find is in the guide, under words of its own. */
test.each(["pagination", "webhook", "idempotency", "rate limit", "auth", "sandbox", "retry", "error"])(
  "%s finds a part of the guide",
  (query) => {
    expect(search(query).groups.map(({ name }) => name)).toContain("Guide");
  },
);

describe("what does not exist", () => {
  test.each([
    ["webhook", "The API documents no webhooks."],
    ["web hooks", "The API documents no webhooks."],
    ["sandbox", "The API documents no sandbox."],
    ["idempotency key", "The API documents no idempotency keys."],
    ["rate limits", "The API documents no rate limits."],
  ])("%s is answered honestly", (query, text) => {
    expect(search(query).answer?.text).toContain(text);
  });

  test.each(["token", "RateLimitError", "upload"])("%s exists, and has no such answer", (query) => {
    expect(search(query).answer).toBeUndefined();
  });
});

describe("words", () => {
  test("a number matches only itself, and a word also the beginning of a longer one", () => {
    const texts = (query: string) =>
      search(query).groups.flatMap(({ entries }) => entries.map(({ code, text }) => `${code} ${text}`));
    for (const text of texts("401")) expect(text).toMatch(/\b401\b/);
    expect(linksOf("curr")).toContain("reference/list-currencies.html");
  });

  test("a long word may have a wrong letter, and a search may find nothing", () => {
    expect(linksOf("curency").length).toBeGreaterThan(0);
    expect(search("xyzzy")).toMatchObject({ groups: [], count: 0, answer: undefined });
    expect(search("  ")).toMatchObject({ groups: [], count: 0, answer: undefined });
  });

  test.each([
    ["listCreditApplications", ["listCreditApplications", "list", "Credit", "Applications"]],
    ["total_score", ["total_score", "total", "score"]],
    ["GET /a/{b_c}", ["GET", "a", "b_c", "b", "c"]],
  ])("%s is read as %j", (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  test.each([
    ["Currencies", "currency"],
    ["Lists", "list"],
    ["status", "status"],
    ["address", "address"],
    ["ids", "ids"],
  ])("%s is looked up as %s", (word, normal) => {
    expect(normalize(word)).toBe(normal);
  });
});
