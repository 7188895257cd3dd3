/** Runs a bundled worker in workerd: `node run-workerd.js BUNDLE`. Prints what it answers. */
import { readFile } from "node:fs/promises";
import process from "node:process";
import { Miniflare } from "miniflare";

const script = await readFile(process.argv[2], "utf8");
const miniflare = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01" });
try {
  console.log(await (await miniflare.dispatchFetch("http://worker/")).text());
} finally {
  await miniflare.dispose();
}
