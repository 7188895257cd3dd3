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

export interface Watched {
  context: BrowserContext;
  page: Page;
  misdeeds: Misdeeds;
}

/** A page that is watched. Requests outside of `site` are recorded; none gets anywhere. */
export async function openWatched(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  const misdeeds: Misdeeds = { errors: [], requests: [] };
  context.on("request", (request) => {
    if (!request.url().startsWith(site) && !/^(data|blob):/.test(request.url()))
      misdeeds.requests.push(request.url());
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => misdeeds.errors.push(`${page.url()}: ${error.message}`));
  return { context, page, misdeeds };
}

/** The same for one test, closed when it ends. */
export async function openForTest(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const watched = await openWatched(browser, site, options);
  onTestFinished(() => watched.context.close());
  return watched;
}
