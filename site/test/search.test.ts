/** The search, asked in the page and here by the same code: what readers look for comes first, and nothing is made up. */
import { describe, expect, test } from "vitest";
import { readClientMethods } from "../../scripts/docs/methods.js";
import { readOperations, referenceAddress } from "../../scripts/docs/openapi.js";
import { guidePages } from "../../scripts/docs/pages.js";
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
  const answers = index.answers.map(({ link }) => link.href);
  const lost = [...index.entries.map(({ href }) => href), ...answers].filter(
    (href) => !known.has(href.split("#")[0] ?? ""),
  );
  expect(lost).toEqual([]);
});

test("every page of the guide is found by its title", () => {
  for (const { title, name } of guidePages())
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

/** What readers ask, in their words and with their slips, and what has to come before all else. */
test.each([
  ["how do I paginate", "lists.html"],
  ["webhook", "waiting.html"],
  ["rate limit", "errors-and-retries.html"],
  ["retrys", "errors-and-retries.html#retries"],
  ["idempotency key", "errors-and-retries.html"],
  ["timout", "typescript/timeout-error.html"],
  ["asHostOf", "typescript/my-credit-app.html#ashostof"],
  ["anlytics", "concepts.html#from-invitation-to-analytics"],
  ["credit aplication", "concepts.html#credit-applications"],
  ["proxy", "set-ups.html#behind-a-proxy"],
  ["commonjs require", "set-ups.html#commonjs"],
  ["listPrivateRecords", "reference/list-private-records.html"],
  ["base url", "typescript/my-credit-app-options.html#baseurl"],
  ["npm install", "getting-started.html#install"],
  ["metics", "reference/list-metric-weights.html"],
  ["python", "other-clients.html"],
  ["java", "other-clients.html"],
  ["401", "errors-and-retries.html"],
  ["cancel request", "reference/cancel-document-request.html"],
  ["deadline", "errors-and-retries.html#time-limits"],
  ["how to test", "testing-your-integration.html"],
  ["score", "concepts.html#what-a-run-produces"],
  ["POST /organizations/{org_id}/analytics", "reference/create-organization-analytics.html"],
  ["upload file", "uploads.html"],
  ["total_score", "reference/types/private-record-score.html"],
  ["RateLimitError", "typescript/rate-limit-error.html"],
  ["withOptions", "typescript/my-credit-app.html#withoptions"],
  ["currency", "reference/currencies.html"],
  ["changelog", "changelog.html"],
  ["environment variables", "getting-started.html#get-credentials"],
  ["oauth", "reference/oauth.html"],
  ["sandbox", "testing-your-integration.html"],
  ["reject application", "reference/reject-credit-application.html"],
  ["jest", "set-ups.html#jest"],
  ["token expires", "authentication.html"],
  ["null", "methods.html#null-and-missing-fields"],
])("%s finds %s first", (query, wanted) => {
  const first = linksOf(query)[0] ?? "nothing";
  expect([query, first.startsWith(wanted) ? wanted : first]).toEqual([query, wanted]);
});

test("the words around a question are not marked in what it finds", () => {
  expect(search("how do I paginate").words).toEqual(["paginate"]);
  expect(search("401").words).toEqual(["401"]);
});

test("an upload is found as an operation, too, and a table's header is not part of an excerpt", () => {
  expect(linksOf("upload file")).toContain("reference/upload-financial-file.html");
  const texts = index.entries
    .filter(({ href }) => href.startsWith("troubleshooting.html"))
    .map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) expect(text).not.toMatch(/you see ?·? ?cause/i);
});

/** What a reader asks, and what has to be among the first four of a group. */
test.each([
  ["upload", "reference/upload-financial-file.html"],
  ["token", "authentication.html#when-a-token-expires"],
  ["timeout", "typescript/my-credit-app-options.html#timeout"],
  ["score", "reference/get-private-record-score.html"],
  ["score", "reference/types/guest-connection.html"],
  ["currency", "reference/get-currency.html"],
  ["currency", "reference/list-currencies.html"],
  ["reject application", "reference/reject-credit-application.html"],
  ["RateLimitError", "typescript/rate-limit-error.html"],
  ["rate limit", "typescript/rate-limit-error.html"],
  ["401", "errors-and-retries.html#error-classes"],
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
      search(query).groups.flatMap(({ entries }) =>
        entries.map(({ heading, code, text }) => `${heading} ${code} ${text}`),
      );
    expect(texts("20").length).toBeGreaterThan(3);
    for (const text of texts("20")) expect(text).toMatch(/(?<!\d)20(?!\d)/);
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
