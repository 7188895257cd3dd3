import { existsSync } from "node:fs";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { onTestFinished } from "vitest";

/** Where Debian, Ubuntu, Fedora and macOS put it. `CHROMIUM_PATH` names another place. */
const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error("no Chromium found; install it, or set CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // No name resolves: a request to another host cannot leave the machine even where the test misses it.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

/** What a page did that it must not do. */
export interface Misdeeds {
  /** Errors on the console, and errors that nobody caught. */
  errors: string[];
  /** Requests that left the site. */
  requests: string[];
}

/** A page that is watched. Requests outside of `site` are recorded and stopped. */
export async function openWatched(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; misdeeds: Misdeeds }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(20_000);
  const misdeeds: Misdeeds = { errors: [], requests: [] };
  await context.route("**", (route) => {
    const url = route.request().url();
    if (url.startsWith(site) || /^(data|blob):/.test(url)) return route.continue();
    misdeeds.requests.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => misdeeds.errors.push(`${page.url()}: ${error.message}`));
  return { context, page, misdeeds };
}

/** How far a page can be scrolled sideways, in pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
