/**
 * Opens pages in headless Chromium: `node run-chromium.js PROGRAM FOLDER CASE`. Prints the result as JSON.
 *
 * | case                     | the page                                                                        |
 * |--------------------------|---------------------------------------------------------------------------------|
 * | a path below FOLDER      | has that bundle, which sets `result`                                            |
 * | `modules`                | has no bundle: the browser loads the files of the package                       |
 * | `route`                  | has the application; Playwright's `route` sends its requests to the mock        |
 * | `service-worker`         | has the application; a service worker sends its requests to the mock            |
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import process from "node:process";
import { createMock } from "mycreditapp/mock";
import { chromium } from "playwright";

const [executablePath, folder, name] = process.argv.slice(2);
const types = { ".js": "text/javascript", ".json": "application/json", ".html": "text/html" };
const importMap = {
  imports: {
    "mycreditapp/mock": "/node_modules/mycreditapp/dist/mock.js",
    "openapi-fetch": "/node_modules/openapi-fetch/dist/index.mjs",
  },
};
const page = (body) => `<!doctype html><meta charset="utf-8"><title>mock</title>${body}`;
const pages = {
  "/bundle": page(`<script type="module" src="/${name}"></script>`),
  "/modules": page(
    `<script type="importmap">${JSON.stringify(importMap)}</script><script type="module" src="/browser/page.js"></script>`,
  ),
  "/app": page('<script src="/out/app.js"></script>'),
};
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://x");
  const text = pages[pathname];
  if (text !== undefined) return void response.writeHead(200, { "content-type": "text/html" }).end(text);
  const bytes = await readFile(join(folder, pathname)).catch(() => undefined);
  const type = pathname.endsWith(".mjs") ? "text/javascript" : types[extname(pathname)];
  // The service worker is in a folder of its own, and is to see the requests of the whole site.
  const headers = { "content-type": type ?? "text/plain", "service-worker-allowed": "/" };
  response.writeHead(bytes === undefined ? 404 : 200, headers).end(bytes);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

/** The recipe for Playwright. */
async function routeToMock(tab, mock) {
  await tab.route("https://api.mycreditapp.ai/v1-beta/**", async (route) => {
    const request = route.request();
    const response = await mock.fetch(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      body: request.postDataBuffer(),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const tab = await browser.newPage();
  tab.on("pageerror", (error) => console.error(String(error)));
  tab.on("console", (message) => message.type() === "error" && console.error(message.text()));
  const callTheApi = async () => {
    const { status, refused } = await tab.evaluate("callTheApi()");
    return status === "active" && refused === 403 ? [] : [`the application saw ${status} and ${refused}`];
  };
  let problems;
  if (name === "route") {
    const mock = createMock();
    await routeToMock(tab, mock);
    await tab.goto(`${origin}/app`);
    problems = await callTheApi();
    if (mock.requests.length !== 3) problems.push(`the mock received ${mock.requests.length} requests`);
  } else if (name === "service-worker") {
    await tab.goto(`${origin}/app`);
    await tab.evaluate(
      "navigator.serviceWorker.register('/out/service-worker.js', { scope: '/' }).catch(String)",
    );
    await tab.evaluate("navigator.serviceWorker.ready");
    await tab.waitForFunction("navigator.serviceWorker.controller !== null");
    problems = await callTheApi();
  } else {
    await tab.goto(`${origin}/${name === "modules" ? "modules" : "bundle"}`);
    await tab.waitForFunction("globalThis.result !== undefined", undefined, { timeout: 10_000 });
    problems = await tab.evaluate("result");
  }
  console.log(JSON.stringify(problems));
} finally {
  await browser.close();
  server.close();
}
