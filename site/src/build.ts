/** `npm run docs`: writes the whole site to `site/dist/`. The site works in any folder and loads nothing from another host. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";
import { readOpenApi, readOperations, root } from "../../scripts/docs/openapi.js";
import { drawings } from "../../scripts/docs/pages.js";
import { renderLlms, renderLlmsFull, renderRobots, renderSitemap } from "./agents.js";
import { bundleScripts } from "./browser-scripts.js";
import { buildFrontPage, buildNotFoundPage, shownOperation } from "./front-page.js";
import { buildGuide, guideNavigation } from "./guide.js";
import { guideLinks } from "./reference/guide-links.js";
import { buildReference, referenceNavigation, typesNavigation } from "./reference/pages.js";
import { readSamples } from "./reference/samples.js";
import { renderSearchIndex } from "./search/search-index.js";
import { type Navigation, renderPage } from "./shell.js";
import { readSiteInfo, type SiteInfo } from "./site-info.js";
import { fromPage, markdownPath, type SitePage, twinAddresses } from "./site-page.js";
import { collectSymbols } from "./symbols.js";
import { buildTypeScriptReference, exportedPages, typescriptNavigation } from "./typescript/pages.js";
import { type Exported, readExports } from "./typescript/read-exports.js";

export const siteFolder = fileURLToPath(new URL("../dist/", import.meta.url));

/** The fonts, from the packages that have them under their open licences. */
const fonts = {
  "inter.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "inter-license.txt": "@fontsource-variable/inter/LICENSE",
  "ibm-plex-mono.woff2": "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
  "ibm-plex-mono-license.txt": "@fontsource/ibm-plex-mono/LICENSE",
};

export interface Site {
  pages: SitePage[];
  navigation: Navigation;
}

/** Read once: while a process runs, its sources stay the same. `docs:serve` starts another when they change. */
let exported: readonly Exported[] | undefined;

/** Every page of the site, before anything is written. */
export function composeSite(info: SiteInfo): Site {
  exported ??= readExports();
  const symbols = collectSymbols(exportedPages(exported));
  const samples = readSamples(readOpenApi(), readOperations());
  const guide = buildGuide(symbols, info);
  const reference = buildReference({
    info,
    symbols,
    samples,
    guide: guideLinks(guide.flatMap(({ search }) => search)),
    exported: new Set(exported.filter(({ from }) => from === info.name).map(({ name }) => name)),
  });
  const typescript = buildTypeScriptReference(exported, symbols);
  return {
    pages: [
      buildFrontPage(samples.get(shownOperation), symbols, info),
      ...guide,
      ...reference,
      ...typescript,
    ],
    navigation: {
      home: guideNavigation(),
      guide: guideNavigation(),
      reference: referenceNavigation(),
      types: typesNavigation(),
      typescript: typescriptNavigation(exported),
    },
  };
}

/** Every file of the site, by its path. */
async function filesOf(info: SiteInfo): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>();
  const { pages, navigation } = composeSite(info);
  for (const page of pages) {
    files.set(page.path, fromPage(renderPage(page, navigation, info), page.path));
    if (page.markdown !== undefined)
      files.set(markdownPath(page.path), twinAddresses(page.markdown, page.path));
  }
  const style = await readFile(new URL("assets/site.css", import.meta.url), "utf8");
  files.set("404.html", renderNotFound(style, navigation, info));
  files.set("assets/site.css", style);
  files.set("assets/search-index.js", renderSearchIndex(pages));
  for (const [name, text] of Object.entries(await bundleScripts())) files.set(`assets/${name}`, text);
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(fonts))
    files.set(`assets/${name}`, await readFile(resolve(file)));
  files.set("llms.txt", renderLlms(pages, info));
  files.set("llms-full.txt", renderLlmsFull(pages));
  files.set("robots.txt", renderRobots(info.address));
  if (info.address !== undefined) files.set("sitemap.xml", renderSitemap(pages, info.address));
  for (const name of ["openapi.yaml", "arazzo.yaml", ...drawings()])
    files.set(name.replace(/^docs\//, ""), await readFile(new URL(name, root), "utf8"));
  files.set("openapi.json", `${JSON.stringify(parse(String(files.get("openapi.yaml"))), undefined, 2)}\n`);
  // Without this file, GitHub Pages would leave out files that look like sources of Jekyll.
  files.set(".nojekyll", "");
  return files;
}

/** This page is shown at any address: its links start from the root of the host, and it needs no file for its look. */
function renderNotFound(style: string, navigation: Navigation, info: SiteInfo): string {
  const page = buildNotFoundPage();
  const html = renderPage(page, navigation, info).replace(
    /<link rel="stylesheet"[^>]*>/,
    () => `<style>${style.replaceAll('url("', 'url("@/assets/')}</style>`,
  );
  const base = info.address === undefined ? "/" : new URL(info.address).pathname;
  return fromPage(html.replaceAll('url("@/', `url("${base}`), page.path, base);
}

/** Leaves alone what is as it was, so that no page is missing while the site is built again. */
export async function buildSite(output: string = siteFolder, info: SiteInfo = readSiteInfo()): Promise<void> {
  const files = await filesOf(info);
  await mkdir(output, { recursive: true });
  for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(join(output, "/").length).replaceAll("\\", "/");
    if (entry.isFile() && !files.has(name)) await rm(file);
  }
  for (const [name, content] of files) {
    const file = join(output, name);
    const before = await readFile(file).catch(() => undefined);
    if (before?.equals(Buffer.from(content))) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  await buildSite();
  console.log(`wrote ${siteFolder} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  process.send?.("built");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // `docs:serve` asks for more, until it ends.
  process.on("disconnect", () => process.exit());
  process.on("message", () => void main().catch(console.error));
  await main();
}
