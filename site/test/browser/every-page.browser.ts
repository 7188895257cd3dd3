/** Every page of the site in Chromium: opened once, its layout read at four widths, and held to what a reader needs. */
import { readdir } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteFolder } from "../../src/build.js";
import { type SiteServer, serveSite } from "../../src/serve.js";
import { findViolations } from "./accessibility.js";
import { launchChromium, type Misdeeds, openForTest, openWatched } from "./browser.js";
import { type Layout, readLayout } from "./layout.js";

const widths = [390, 820, 1200, 1440] as const;

let browser: Browser;
let site: SiteServer;
/** The pages whose markup is looked at by axe: all of the guide, and of the others a few of each kind. */
let looks: string[];
const layouts = new Map<string, Map<number, Layout>>();
const misdeeds: Misdeeds = { errors: [], requests: [] };
/** Opens pages side by side, as many as there are cores to lay them out. */
const tabs = 2;
/** How many pages of one kind axe looks at. */
const shownOfEachKind = 4;

beforeAll(async () => {
  site = await serveSite(siteFolder, { prefix: "/some/folder/" });
  browser = await launchChromium();
  const names = (await readdir(siteFolder, { recursive: true })).map((name) => name.replaceAll("\\", "/"));
  // The page for a missing address is for the root of a host, and this site is in a folder.
  const pages = names.filter((name) => name.endsWith(".html") && name !== "404.html").sort();
  looks = chooseLooks(pages);
  const queue = [...pages];
  await Promise.all(Array.from({ length: tabs }, () => visit(queue)));
}, 300_000);
afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

function chooseLooks(pages: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return pages.filter((name) => {
    const kind = name.split("/").slice(0, -1).join("/");
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return kind === "" || count <= shownOfEachKind;
  });
}

async function visit(queue: string[]): Promise<void> {
  const watched = await openWatched(browser, site.url);
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    await watched.page.goto(site.url + name);
    const found = new Map<number, Layout>();
    for (const width of widths) {
      await watched.page.setViewportSize({ width, height: 900 });
      found.set(width, await watched.page.evaluate(readLayout));
    }
    layouts.set(name, found);
  }
  misdeeds.errors.push(...watched.misdeeds.errors);
  misdeeds.requests.push(...watched.misdeeds.requests);
  await watched.context.close();
}

/** What is wrong at a width, by page. */
function wrongAt(width: number, of: (layout: Layout) => unknown[]): Record<string, unknown[]> {
  const found = [...layouts].map(([name, byWidth]) => {
    const layout = byWidth.get(width);
    return [name, layout ? of(layout) : ["was not looked at"]] as const;
  });
  return Object.fromEntries(found.filter(([, wrong]) => wrong.length > 0));
}

test("every page was opened; none caused an error or a request to another site", () => {
  expect(layouts.size).toBeGreaterThan(100);
  expect(misdeeds).toEqual({ errors: [], requests: [] });
});

describe.each(widths)("at %d pixels", (width) => {
  test("no page scrolls sideways", () => {
    expect(wrongAt(width, ({ sideways }) => (sideways > 0 ? [sideways] : []))).toEqual({});
  });
  test("no code in a table is broken within a word", () => {
    expect(wrongAt(width, ({ shredded }) => shredded)).toEqual({});
  });
  test("no part of the header is cut off", () => {
    expect(wrongAt(width, ({ cut }) => cut)).toEqual({});
  });
  test("every sample can be read or scrolled", () => {
    expect(wrongAt(width, ({ stuck }) => stuck)).toEqual({});
  });
  // The results of the benchmark have more columns than a page is wide.
  test("no table is cut off", () => {
    const cut = Object.keys(wrongAt(width, ({ clipped }) => clipped));
    expect(cut.filter((name) => name !== "files/bench/RESULTS.html")).toEqual([]);
  });
});

test.each([820, 1200, 1440] as const)("at %d pixels a line of text has 65 to 75 characters", (width) => {
  const lines = [...layouts.values()].flatMap((found) => found.get(width)?.lines ?? []).sort((a, b) => a - b);
  expect(lines.length).toBeGreaterThan(100);
  const median = lines[Math.floor(lines.length / 2)];
  expect(median).toBeGreaterThanOrEqual(65);
  expect(median).toBeLessThanOrEqual(75);
});

test("at 1440 pixels, the TypeScript samples of the reference fit", () => {
  const wide = wrongAt(1440, (layout) => layout.wide.filter((sample) => /^(import|const) /.test(sample)));
  expect(Object.keys(wide).filter((name) => name.startsWith("reference/"))).toEqual([]);
});

test("a table that breaks words or is cut off, a cut header and a stuck sample are noticed", async () => {
  const { page } = await openForTest(browser, site.url, { viewport: { width: 390, height: 900 } });
  await page.goto(`${site.url}errors-and-retries.html`);
  await page.addStyleTag({
    content: `td code { white-space: normal !important; overflow-wrap: anywhere !important }
      .page td { min-width: 0 !important; width: 20px; padding: 0 !important } .page table { width: 200px !important; table-layout: fixed }
      .site-header { padding-left: 300px !important } pre { overflow: hidden !important } .table { width: 60px }`,
  });
  const layout = await page.evaluate(readLayout);
  expect(layout.shredded.length).toBeGreaterThan(5);
  expect(layout.cut.length).toBeGreaterThan(0);
  expect(layout.stuck.length).toBeGreaterThan(0);
  expect(layout.clipped.length).toBeGreaterThan(0);
});

test("axe-core finds nothing in any part of the site", async () => {
  const queue = [...looks];
  const found: Record<string, unknown> = {};
  const look = async () => {
    const { page } = await openForTest(browser, site.url);
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(site.url + name);
      const light = await findViolations(page);
      // The dark page has the same markup. Only what is seen of it differs.
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await findViolations(page, ["color-contrast", "link-in-text-block"]);
      if (light.length + dark.length > 0) found[name] = [...light, ...dark];
    }
  };
  await Promise.all(Array.from({ length: tabs }, look));
  expect(found).toEqual({});
});

test("axe-core finds nothing in the parts that open: the search, the menu, the reasons", async () => {
  const { page } = await openForTest(browser, site.url, { viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}reference/list-private-records.html`);
  await page.locator(".assumed summary").click();
  await page.locator(".side > summary").click();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("webhook");
  await page.locator(".answer").waitFor();
  expect(await findViolations(page)).toEqual([]);
});

test("a violation is found", async () => {
  const { page } = await openForTest(browser, site.url);
  await page.goto(`${site.url}authentication.html`);
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  expect((await findViolations(page)).map(({ rule }) => rule)).toContain("image-alt");
});
