/** Runs a bundled worker in workerd: `node run-workerd.js BUNDLE URL`. Prints what it answers. */
import { readFile } from "node:fs/promises";
import process from "node:process";
import { Miniflare } from "miniflare";

const [bundle, api] = process.argv.slice(2);
const script = await readFile(bundle, "utf8");
const miniflare = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01" });
try {
  const response = await miniflare.dispatchFetch(`http://worker/?api=${encodeURIComponent(api)}`);
  console.log(await response.text());
} finally {
  await miniflare.dispose();
}
