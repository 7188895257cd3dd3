/** The API reference in Chromium: served under a sub-path, and opened from disk. Every other host is out of reach. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteFolder } from "../../scripts/docs/build.js";
import {
  type DocumentedOperation,
  readOpenApi,
  readOperations,
  referenceAddress,
} from "../../scripts/docs/openapi.js";
import { describeOperations } from "../../scripts/docs/operation-details.js";
import { type SiteServer, serveSite } from "../../scripts/docs/serve.js";
import { findViolations } from "./accessibility.js";
import { launchChromium, openWatched, sidewaysScroll } from "./browser.js";

const operations = readOperations();
const details = describeOperations(readOpenApi());
const hashOf = (operation: DocumentedOperation) => referenceAddress(operation).replace("reference.html", "");

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  server = await serveSite(siteFolder, { prefix: "/some/folder/" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.server.close();
});

/** Waits until Redoc has taken over the page that was rendered beforehand, and has indexed it. */
async function ready(page: Page): Promise<void> {
  await page.getByText("Search Ctrl+K").waitFor({ state: "attached" });
}

async function showing(page: Page, operation: DocumentedOperation): Promise<void> {
  await page.waitForURL((url) => url.hash === hashOf(operation));
  await page.locator("h2", { hasText: operation.summary }).first().waitFor();
}

async function show(page: Page, operation: DocumentedOperation): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), hashOf(operation));
  await showing(page, operation);
}

describe.each(["served in a folder", "opened from disk"])("%s", (way) => {
  const site = () => (way === "opened from disk" ? pathToFileURL(siteFolder).href : server.url);
  const address = () =>
    way === "opened from disk"
      ? pathToFileURL(join(siteFolder, "reference.html")).href
      : `${server.url}reference.html`;

  test("every operation is reached by the menu", async () => {
    const { page, misdeeds } = await openWatched(browser, site());
    await page.goto(address());
    await ready(page);
    const menu = page.locator(".menu-content");
    for (const operation of operations) {
      const link = menu.locator(`a[href="${hashOf(operation)}"]`);
      if (!(await link.isVisible())) await menu.getByText(operation.tags[0], { exact: true }).first().click();
      await link.click();
      await showing(page, operation);
    }
    expect(misdeeds).toEqual({ errors: [], requests: [] });
  });

  test("every operation is reached by the search", async () => {
    const { page, misdeeds } = await openWatched(browser, site());
    await page.goto(address());
    await ready(page);
    for (const operation of operations) {
      await page.keyboard.press("Control+k");
      const dialog = page.getByTestId("search-dialog");
      await dialog.getByPlaceholder("Search docs").fill(operation.summary);
      await dialog
        .locator(`a[href="${hashOf(operation)}"]`)
        .first()
        .click();
      await showing(page, operation);
    }
    expect(misdeeds).toEqual({ errors: [], requests: [] });
  });
});

test("each sample's button copies it, in both languages", async () => {
  const { page, context } = await openWatched(browser, server.url);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${server.url}reference.html`);
  await ready(page);
  const blocks = page.locator('[data-component-name="CodeBlock/CodeBlock"]');
  let language = "TypeScript";
  for (const wanted of ["TypeScript", "curl"]) {
    for (const operation of operations) {
      await show(page, operation);
      if (language !== wanted) {
        await page
          .locator("button[aria-haspopup=menu]", { hasText: new RegExp(`^${language}$`) })
          .first()
          .click();
        await page.getByRole("menuitem", { name: wanted }).locator("visible=true").first().click();
        language = wanted;
      }
      const sample =
        details[operation.operationId]?.samples.find(({ label }) => label === wanted)?.source ?? "";
      const block = blocks.filter({ hasText: sample }).first();
      await block.getByRole("button", { name: "Copy" }).first().click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect([operation.operationId, copied]).toEqual([operation.operationId, sample]);
    }
  }
});

test("on a phone nothing scrolls sideways", async () => {
  const { page, misdeeds } = await openWatched(browser, server.url, {
    viewport: { width: 360, height: 740 },
  });
  await page.goto(`${server.url}reference.html`);
  await ready(page);
  expect(await sidewaysScroll(page)).toBe(0);
  for (const operation of operations) {
    await show(page, operation);
    expect([operation.operationId, await sidewaysScroll(page)]).toEqual([operation.operationId, 0]);
  }
  expect(misdeeds).toEqual({ errors: [], requests: [] });
});

/**
 * What axe-core finds in Redoc's own markup, each with the reason for leaving it. It is not ours to change.
 *
 * Its colours are: where they were too pale, `reference.css` sets others.
 */
const leftToRedoc: Record<string, string> = {
  "label-content-name-mismatch":
    "the button that picks an example is labelled `Example` and shows the name of one",
};

test.each(["light", "dark"] as const)(
  "axe-core finds in the %s reference only what is listed",
  async (colorScheme) => {
    const { page } = await openWatched(browser, server.url, { colorScheme });
    await page.goto(`${server.url}reference.html`);
    await ready(page);
    // One of each method, with and without a body, with an upload; and the front page that is open already.
    const shown = [
      "listPrivateRecords",
      "updatePrivateRecord",
      "uploadFinancialFile",
      "updateGuestConnection",
    ];
    for (const operation of [
      undefined,
      ...operations.filter(({ operationId }) => shown.includes(operationId)),
    ]) {
      if (operation) await show(page, operation);
      const found = (await findViolations(page)).filter(({ rule }) => !(rule in leftToRedoc));
      expect([operation?.operationId, found]).toEqual([operation?.operationId, []]);
    }
  },
);
