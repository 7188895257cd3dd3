/** `npm run docs`: writes the whole site to `site/`. It is the same in any folder and asks no other host for anything. */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildGuide } from "./guide.js";
import { readOpenApi, root } from "./openapi.js";
import { redocly } from "./redocly.js";
import { buildReference } from "./reference.js";
import { assets, type PackageInfo } from "./shell.js";
import { buildTypeScriptReference } from "./typescript-pages.js";

export const siteFolder = fileURLToPath(new URL("site/", root));

export async function buildSite(output: string = siteFolder): Promise<void> {
  const info = await readPackageInfo();
  await rm(output, { recursive: true, force: true });
  await mkdir(join(output, "assets"), { recursive: true });
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(output, name)), { recursive: true });
    await writeFile(join(output, name), text);
  };
  const [search] = await Promise.all([
    buildGuide(write, info),
    buildReference(join(output, "reference.html"), info),
    buildTypeScriptReference(write, info),
    redocly(["bundle", "mycreditapp", "--output", join(output, "openapi.json")]),
    ...["openapi.yaml", "arazzo.yaml"].map((name) => copyFile(new URL(name, root), join(output, name))),
  ]);
  await write("assets/search.js", `globalThis.searchIndex = ${JSON.stringify(search)};\n`);
  for (const [name, read] of Object.entries(assets)) await write(`assets/${name}`, read());
  // GitHub Pages would leave out what it takes for sources of Jekyll.
  await write(".nojekyll", "");
}

export async function readPackageInfo(): Promise<PackageInfo> {
  const { name, version } = JSON.parse(await readFile(new URL("package.json", root), "utf8")) as PackageInfo;
  return { name, version, apiVersion: new URL(readOpenApi().servers[0].url).pathname.slice(1) };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const startedAt = performance.now();
  await buildSite();
  console.log(`wrote ${siteFolder} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
