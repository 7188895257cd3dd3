/** Our own pages in Chromium, served under a sub-path with every other host out of reach. */
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteFolder } from "../../scripts/docs/build.js";
import { type SiteServer, serveSite } from "../../scripts/docs/serve.js";
import { findViolations } from "./accessibility.js";
import { launchChromium, openWatched, sidewaysScroll } from "./browser.js";

let browser: Browser;
let site: SiteServer;
let pages: string[];
/** Pages of the guide whole; of the many pages of the TypeScript reference one of each kind. */
let looks: string[];

beforeAll(async () => {
  site = await serveSite(siteFolder, { prefix: "/some/folder/" });
  browser = await launchChromium();
  const names = await readdir(siteFolder, { recursive: true });
  pages = names.filter((name) => name.endsWith(".html") && name !== "reference.html").sort();
  const kinds = new Set<string>();
  looks = pages.filter((name) => {
    const kind = name.split("/").slice(0, -1).join("/");
    if (kind === "") return true;
    return !kinds.has(kind) && kinds.add(kind);
  });
});
afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

test("no page makes an error, and no request leaves the site", async () => {
  const { page, misdeeds } = await openWatched(browser, site.url);
  for (const name of pages) await page.goto(site.url + name);
  expect(misdeeds).toEqual({ errors: [], requests: [] });
});

test("a page that leaves the site, or fails, is noticed", async () => {
  const { page, misdeeds } = await openWatched(browser, site.url);
  await page.goto(`${site.url}index.html`);
  await page.evaluate(() => {
    new Image().src = "https://example.com/pixel.png";
    setTimeout(() => {
      throw new Error("on purpose");
    });
  });
  await expect.poll(() => misdeeds.errors.some((error) => error.includes("on purpose"))).toBe(true);
  expect(misdeeds.requests).toEqual(["https://example.com/pixel.png"]);
});

test("no page scrolls sideways on a phone", async () => {
  const { page } = await openWatched(browser, site.url, { viewport: { width: 360, height: 740 } });
  for (const name of pages) {
    await page.goto(site.url + name);
    expect([name, await sidewaysScroll(page)]).toEqual([name, 0]);
  }
});

test.each(["light", "dark"] as const)(
  "axe-core finds nothing serious in the %s pages",
  async (colorScheme) => {
    const { page } = await openWatched(browser, site.url, { colorScheme });
    for (const name of looks) {
      await page.goto(site.url + name);
      expect([name, await findViolations(page)]).toEqual([name, []]);
    }
  },
);

test("a block is copied as it stands", async () => {
  const { page, context } = await openWatched(browser, site.url);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${site.url}getting-started.html`);
  const block = page.locator(".code").nth(1);
  await block.hover();
  await block.getByRole("button", { name: "Copy" }).click();
  await expect.poll(() => block.getByRole("button").textContent()).toBe("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await block.locator("code").textContent())?.trimEnd());
});

test("the search finds a part of a page and an operation", async () => {
  const { page } = await openWatched(browser, site.url);
  await page.goto(`${site.url}typescript/index.html`);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("rotate secret");
  await page.keyboard.press("Enter");
  await page.waitForURL(/tokens\.html#rotate-the-secret$/);
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill("finalizeCreditApplication");
  await page.keyboard.press("Enter");
  await page.waitForURL(/reference\.html#\/credit-applications\/finalizecreditapplication$/);
});

test("the colours are switched, and stay so on the next page and in the reference", async () => {
  const { page } = await openWatched(browser, site.url, { colorScheme: "light" });
  const isDark = () => page.evaluate(() => document.documentElement.classList.contains("dark"));
  await page.goto(`${site.url}tokens.html`);
  expect(await isDark()).toBe(false);
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  expect(await isDark()).toBe(true);
  await page.goto(`${site.url}errors-and-retries.html`);
  expect(await isDark()).toBe(true);
  await page.goto(`${site.url}reference.html`);
  expect(await isDark()).toBe(true);
});

test("pictures of four pages are kept in site/build-log/", async () => {
  const folder = join(siteFolder, "build-log");
  await mkdir(folder, { recursive: true });
  const shots = [
    ["front-page", "index.html", { colorScheme: "light" }],
    ["scenarios-dark", "ids-and-scenarios.html", { colorScheme: "dark" }],
    ["workflows-phone", "workflows.html", { viewport: { width: 390, height: 844 } }],
    ["reference", "reference.html#/organization-financial-files/uploadfinancialfile", {}],
  ] as const;
  for (const [name, path, options] of shots) {
    const { page } = await openWatched(browser, site.url, options);
    await page.goto(site.url + path);
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  expect((await readdir(folder)).length).toBe(4);
});
