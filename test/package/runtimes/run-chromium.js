/**
 * Bundles a page with Vite, serves it on loopback, opens it in headless Chromium: `node run-chromium.js PROGRAM FOLDER URL`.
 * Prints the results of the page as JSON.
 */
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

const [executablePath, folder, api] = process.argv.slice(2);
const common = { root: folder, logLevel: "error", configFile: false };
await build({ ...common, build: { rollupOptions: { input: join(folder, "page.html") } } });
const server = await preview({ ...common, preview: { host: "127.0.0.1", port: 0 } });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  const { port } = server.httpServer.address();
  await page.goto(`http://127.0.0.1:${port}/page.html?api=${encodeURIComponent(api)}`);
  await page.waitForFunction("window.results");
  console.log(JSON.stringify(await page.evaluate("window.results")));
} finally {
  await browser.close();
  await new Promise((resolve) => server.httpServer.close(resolve));
}
