/** What a reader does: search, copy, choose, print; served in a folder, opened from disk, and without a script. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readOpenApi, readOperations, referenceAddress } from "../../../scripts/docs/openapi.js";
import { siteFolder } from "../../src/build.js";
import { languages, readSamples } from "../../src/reference/samples.js";
import { type SiteServer, serveSite } from "../../src/serve.js";
import { launchChromium, openForTest } from "./browser.js";

let browser: Browser;
let server: SiteServer;
const operations = readOperations();
const samples = readSamples(readOpenApi(), operations);

beforeAll(async () => {
  server = await serveSite(siteFolder, { prefix: "/some/folder/" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.server.close();
});

test("a page that loads something from outside the site, or fails, is noticed", async () => {
  const { page, misdeeds } = await openForTest(browser, server.url);
  await page.goto(`${server.url}index.html`);
  await page.evaluate(() => {
    new Image().src = "https://example.com/pixel.png";
    setTimeout(() => {
      throw new Error("on purpose");
    });
  });
  await expect.poll(() => misdeeds.errors.some((error) => error.includes("on purpose"))).toBe(true);
  expect(misdeeds.requests).toEqual(["https://example.com/pixel.png"]);
});

describe.each(["served in a folder", "opened from disk"])("the search, %s", (way) => {
  const site = () => (way === "opened from disk" ? pathToFileURL(siteFolder).href : server.url);

  async function openSearch(page: Page, query: string): Promise<void> {
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill(query);
  }

  test("is on every part of the site, and leads from an operation to a section to a method by keyboard", async () => {
    const { page, misdeeds } = await openForTest(browser, site());
    await page.goto(`${site()}typescript/index.html`);
    await openSearch(page, "finalizeCreditApplication");
    await page.keyboard.press("Enter");
    await page.waitForURL(/reference\/finalize-credit-application\.html$/);
    await openSearch(page, "rotate secret");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#rotate-the-secret$/);
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("RateLimitError");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(/typescript\/rate-limit-error\.html$/);
    expect(misdeeds).toEqual({ errors: [], requests: [] });
  });
});

test("the search groups, counts and highlights results, says when there are none, and is honest about webhooks", async () => {
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}authentication.html`);
  // Not before it is asked for: it is the largest file of the site.
  expect(await page.evaluate(() => "searchIndex" in globalThis)).toBe(false);
  await page.getByRole("button", { name: "Search" }).click();
  const dialog = page.getByRole("dialog", { name: "Search" });
  const box = page.getByRole("searchbox");
  await box.fill("curr");
  await expect.poll(() => dialog.locator(".group-title").allTextContents()).toContain("API reference");
  expect(await dialog.getByRole("status").textContent()).toMatch(/^\d+ results$/);
  expect(await dialog.locator("mark").first().textContent()).toMatch(/^curr/i);
  // Down to the second result, up again into the box.
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  await box.fill("xyzzy");
  expect(await dialog.getByRole("status").textContent()).toContain("No results for “xyzzy”");
  await box.fill("webhook");
  expect(await dialog.locator(".answer").textContent()).toContain("The API documents no webhooks.");
  await page.mouse.click(5, 5);
  expect(await dialog.isVisible()).toBe(false);
});

test("a sample is copied as it is shown, and a page as Markdown", async () => {
  const { page, context } = await openForTest(browser, server.url);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const { operationId } = operations[8] ?? { operationId: "" };
  await page.goto(server.url + referenceAddress({ operationId }));
  for (const { key } of languages) {
    await page.locator(`label[for="language-${key}"]`).click();
    await page.locator(`.panel.${key} .code`).hover();
    await page.locator(`.panel.${key}`).getByRole("button", { name: "Copy" }).click();
    await expect.poll(copied).toBe(samples.get(operationId)?.[key]);
  }
  const twin = await readFile(
    join(siteFolder, referenceAddress({ operationId }).replace(".html", ".md")),
    "utf8",
  );
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect.poll(copied).toBe(twin);
});

test("the language of the samples is remembered", async () => {
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}reference/list-currencies.html`);
  await page.locator('label[for="language-curl"]').click();
  await page.goto(`${server.url}reference/get-currency.html`);
  expect(await page.locator(".panel.curl").isVisible()).toBe(true);
  expect(await page.locator(".panel.typescript").isVisible()).toBe(false);
});

test("the colours follow the system until you choose them, and then stay the same in every part", async () => {
  const { page } = await openForTest(browser, server.url, { colorScheme: "dark" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`${server.url}authentication.html`);
  const dark = await background();
  await page.emulateMedia({ colorScheme: "light" });
  const light = await background();
  expect(light).not.toBe(dark);
  const button = page.getByRole("button", { name: "Colours" });
  for (const theme of ["light", "dark"]) {
    await button.click();
    expect(await button.textContent()).toBe(`Colours: ${theme}`);
    expect(await background()).toBe(theme === "dark" ? dark : light);
  }
  for (const name of ["authentication.html", "reference/get-currency.html", "typescript/index.html"]) {
    await page.goto(server.url + name);
    expect([name, await background()]).toEqual([name, dark]);
  }
  expect(await button.textContent()).toBe("Colours: dark");
  await button.click();
  expect(await background()).toBe(light);
});

test("on a phone, one button opens a menu of sections and pages", async () => {
  const { page } = await openForTest(browser, server.url, { viewport: { width: 390, height: 844 } });
  await page.goto(`${server.url}reference/get-currency.html`);
  const menu = page.locator(".side > summary");
  expect(await page.locator(".side nav").isVisible()).toBe(false);
  await menu.click();
  for (const name of ["Guide", "API reference", "TypeScript"])
    expect(await page.locator(".menu-sections").getByRole("link", { name }).isVisible()).toBe(true);
  expect(await page.locator('.side [aria-current="page"]').textContent()).toContain("Get a currency");
});

test("the section that an address names is opened", async () => {
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}reference/list-private-records.html#assumed`);
  expect(await page.locator(".assumed p").isVisible()).toBe(true);
});

test.each([390, 820, 1200])(
  "at %d pixels the contents are a bar that stays in view, and closes",
  async (width) => {
    const { page } = await openForTest(browser, server.url, { viewport: { width, height: 800 } });
    await page.goto(`${server.url}errors-and-retries.html`);
    const contents = page.locator(".contents");
    const link = contents.getByRole("link", { name: "Time limits" });
    await page.evaluate(() => scrollTo(0, 1500));
    expect(await link.isVisible()).toBe(false);
    await contents.locator("summary").click();
    await link.click();
    await page.waitForURL(/#time-limits$/);
    await expect.poll(() => link.isVisible()).toBe(false);
    // Below the bar and the header, and not behind them.
    const [bar, heading] = [await contents.boundingBox(), await page.locator("#time-limits").boundingBox()];
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    expect(bar?.y).toBeGreaterThan(50);
  },
);

test("from 1280 pixels the contents stay beside the page", async () => {
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}errors-and-retries.html`);
  const link = page.locator(".contents").getByRole("link", { name: "Time limits" });
  const [box, text] = [await link.boundingBox(), await page.locator(".page > p").first().boundingBox()];
  expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  await page.evaluate(() => scrollTo(0, 3000));
  expect((await link.boundingBox())?.y).toBe(box?.y);
});

test.each([1200, 1440])(
  "at %d pixels an operation shows its request and its response beside the text",
  async (width) => {
    const { page } = await openForTest(browser, server.url, { viewport: { width, height: 900 } });
    await page.goto(`${server.url}reference/reject-credit-application.html`);
    const request = page.locator(".panel.typescript");
    expect(await request.textContent()).toContain('import { MyCreditApp } from "mycreditapp"');
    const response = page.locator(".samples .example pre").first();
    const title = await page.locator("h1").boundingBox();
    const boxes = [await request.boundingBox(), await response.boundingBox()];
    for (const box of boxes) {
      expect(box?.x).toBeGreaterThan((title?.x ?? 0) + 300);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900);
    }
    await page.evaluate(() => scrollTo(0, 700));
    expect((await request.boundingBox())?.y).toBeGreaterThan(0);
  },
);

test("a missing page in a folder has its style and its links", async () => {
  const root = await serveSite(siteFolder);
  onTestFinished(() => void root.server.close());
  const { page } = await openForTest(browser, root.url);
  const response = await page.goto(`${root.url}reference/nope.html`);
  expect(response?.status()).toBe(404);
  expect((await page.locator(".logo").boundingBox())?.width).toBe(24);
  await page.getByRole("link", { name: "Front page" }).click();
  await page.waitForURL(`${root.url}index.html`);
});

test("the bundled fonts are used, and nothing else", async () => {
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}reference/get-currency.html`);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
  });
  expect(new Set(fonts)).toEqual(new Set(["Inter", "IBM Plex Mono"]));
});

test("without scripts, a page has everything but the search", async () => {
  const { page } = await openForTest(browser, server.url, { javaScriptEnabled: false });
  await page.goto(`${server.url}reference/list-private-records.html`);
  for (const text of ["List private records", "What is inferred", "search_field", "total_items"])
    expect(await page.getByText(text).locator("visible=true").count()).toBeGreaterThan(0);
  await page.locator('label[for="language-curl"]').click();
  expect(await page.locator(".panel.curl").isVisible()).toBe(true);
  expect(await page.locator(".side nav").isVisible()).toBe(true);
});

test("on paper, a page has no navigation, everything unfolded, and no line cut off", async () => {
  const { page } = await openForTest(browser, server.url, { viewport: { width: 720, height: 1000 } });
  await page.goto(`${server.url}reference/list-private-records.html`);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const seen = await page.evaluate(() => ({
    shown: [".site-header", ".side", ".pager", ".site-footer", "button"].filter((selector) =>
      [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0),
    ),
    folded: document.querySelectorAll(".page details:not([open])").length,
    cut: [...document.querySelectorAll("pre")].filter((one) => one.scrollWidth > one.clientWidth + 1).length,
    languages: [...document.querySelectorAll(".panel")].filter((one) => one.getClientRects().length > 0)
      .length,
  }));
  expect(seen).toEqual({ shown: [], folded: 0, cut: 0, languages: 3 });
});

test("a page can be printed", async () => {
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}reference/upload-financial-file.html`);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
});
