/** What a reader does: search, copy, choose, print; served in a folder, opened from disk, and without a script. */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOpenApi, readOperations, referenceAddress } from "../../../scripts/docs/openapi.js";
import { readOperationSamples } from "../../../scripts/docs/samples/operation-samples.js";
import { siteFolder } from "../../src/build.js";
import { type SiteServer, serveSite } from "../../src/serve.js";
import { launchChromium, openForTest } from "./browser.js";

let browser: Browser;
let server: SiteServer;
const samples = readOperationSamples(readOpenApi());

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
  const { operationId } = readOperations()[8] ?? { operationId: "" };
  await page.goto(server.url + referenceAddress({ operationId }));
  const call = page.locator(".panel.typescript > .code");
  await call.hover();
  await call.getByRole("button", { name: "Copy" }).click();
  await expect.poll(copied).toBe(samples[operationId]?.call);
  await page.locator(".whole summary").click();
  await page.locator(".whole").getByRole("button", { name: "Copy" }).click();
  await expect.poll(copied).toBe(samples[operationId]?.typescript);
  await page.locator('label[for="language-curl"]').click();
  await page.locator(".panel.curl .code").hover();
  await page.locator(".panel.curl").getByRole("button", { name: "Copy" }).click();
  await expect.poll(copied).toBe(samples[operationId]?.curl);
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
  await page.getByRole("button", { name: "dark" }).click();
  for (const name of ["authentication.html", "reference/get-currency.html", "typescript/index.html"]) {
    await page.goto(server.url + name);
    expect([name, await background()]).toEqual([name, dark]);
  }
  expect(await page.getByRole("button", { name: "dark" }).getAttribute("aria-pressed")).toBe("true");
  await page.getByRole("button", { name: "system" }).click();
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

test("the section that an address names is opened, and an old address redirects", async () => {
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}reference/list-private-records.html#assumed`);
  expect(await page.locator(".assumed p").isVisible()).toBe(true);
  await page.goto(`${server.url}reference.html#/credit-applications/rejectcreditapplication`);
  await page.waitForURL(/reference\/reject-credit-application\.html$/);
});

test("the form of an operation calls the mock on this machine, and nothing else", async () => {
  const { page, misdeeds } = await openForTest(browser, server.url);
  const called: { url: string; method: string; headers: Record<string, string>; body: string | null }[] = [];
  await page.route("http://127.0.0.1:4010/**", (route) => {
    const request = route.request();
    called.push({
      url: request.url(),
      method: request.method(),
      headers: request.headers(),
      body: request.postData(),
    });
    const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    return route.fulfill({ json: { status: "rejected" }, headers });
  });
  await page.goto(`${server.url}reference/create-guest-invitation.html`);
  await page.locator(".try summary").click();
  await page.getByRole("button", { name: "Send to the mock" }).click();
  await expect.poll(() => page.locator(".try [role=status]").textContent()).toMatch(/: 200$/);
  expect(await page.locator(".try pre").textContent()).toContain('"rejected"');
  const sent = called.find(({ method }) => method === "POST");
  expect(sent?.url).toBe("http://127.0.0.1:4010/guest-invitations");
  expect(sent?.headers).toMatchObject({ authorization: "Bearer mock", "content-type": "application/json" });
  expect(sent?.headers).toHaveProperty("requester-organization-id");
  expect(JSON.parse(sent?.body ?? "")).toHaveProperty("email");
  // The mock is the one other place that a page may ask.
  expect(misdeeds.requests.filter((url) => !url.startsWith("http://127.0.0.1:4010/"))).toEqual([]);
});

test("without scripts, a page has everything but the search", async () => {
  const { page } = await openForTest(browser, server.url, { javaScriptEnabled: false });
  await page.goto(`${server.url}reference/list-private-records.html`);
  for (const text of ["List private records", "Partly inferred", "search_field", "total_items"])
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
  expect(seen).toEqual({ shown: [], folded: 0, cut: 0, languages: 2 });
});

/** For who looks at the site after the tests: ten pages, light, dark and on a phone. */
const shots = [
  ["front-page", "index.html", {}],
  ["front-page-phone", "index.html", { viewport: { width: 390, height: 844 } }],
  ["getting-started", "getting-started.html", {}],
  ["scenarios-dark", "who-calls-whom.html", { colorScheme: "dark" }],
  ["errors-phone", "errors-and-retries.html", { viewport: { width: 390, height: 844 } }],
  ["operation", "reference/upload-financial-file.html", {}],
  ["operation-dark", "reference/list-private-records.html", { colorScheme: "dark" }],
  ["operation-phone", "reference/reject-credit-application.html", { viewport: { width: 390, height: 844 } }],
  ["data-type", "reference/types/credit-application.html", {}],
  ["typescript", "typescript/credit-applications.html", {}],
] as const;

test("pictures of ten pages and a printed one are kept in site/build-log/", async () => {
  const folder = join(siteFolder, "build-log");
  await mkdir(folder, { recursive: true });
  for (const [name, path, options] of shots) {
    const { page } = await openForTest(browser, server.url, options);
    await page.goto(server.url + path);
    const picture = await page.screenshot({ path: join(folder, `${name}.png`) });
    expect(picture.length).toBeGreaterThan(10_000);
  }
  const { page } = await openForTest(browser, server.url);
  await page.goto(`${server.url}reference/upload-financial-file.html`);
  const printed = await page.pdf({ path: join(folder, "operation.pdf"), format: "A4" });
  expect(printed.length).toBeGreaterThan(10_000);
});
