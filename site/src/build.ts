/** `npm run docs`: writes the whole site to `site/dist/`. The site works in any folder and loads nothing from another host. */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";
import { root } from "../../scripts/docs/openapi.js";
import { drawings } from "../../scripts/docs/pages.js";
import { renderLlms, renderLlmsFull, renderRobots, renderSitemap } from "./agents.js";
import { bundleScripts } from "./browser-scripts.js";
import { buildFrontPage, buildNotFoundPage } from "./front-page.js";
import { buildGuide, guideNavigation } from "./guide.js";
import { renderOldReference } from "./redirects.js";
import { guideLinks } from "./reference/guide-links.js";
import { buildReference, referenceNavigation, typesNavigation } from "./reference/pages.js";
import { renderSearchIndex } from "./search/search-index.js";
import { type Navigation, renderPage } from "./shell.js";
import { readSiteInfo, type SiteInfo } from "./site-info.js";
import { markdownPath, type SitePage, twinAddresses } from "./site-page.js";
import { collectSymbols } from "./symbols.js";
import { buildTypeScriptReference, exportedPages, typescriptNavigation } from "./typescript/pages.js";
import { readExports } from "./typescript/read-exports.js";

export const siteFolder = fileURLToPath(new URL("../dist/", import.meta.url));

export interface Site {
  pages: SitePage[];
  navigation: Navigation;
}

/** Every page of the site, before anything is written. */
export function composeSite(info: SiteInfo): Site {
  const exported = readExports();
  const symbols = collectSymbols(exportedPages(exported));
  const guide = buildGuide(symbols, info);
  const reference = buildReference({
    info,
    symbols,
    guide: guideLinks(guide.flatMap(({ search }) => search)),
    exported: new Set(exported.filter(({ from }) => from === info.name).map(({ name }) => name)),
  });
  const typescript = buildTypeScriptReference(exported, symbols);
  return {
    pages: [buildFrontPage(info), ...guide, ...reference, ...typescript],
    navigation: {
      home: guideNavigation(),
      guide: guideNavigation(),
      reference: referenceNavigation(),
      types: typesNavigation(),
      typescript: typescriptNavigation(exported),
    },
  };
}

export async function buildSite(output: string = siteFolder, info: SiteInfo = readSiteInfo()): Promise<void> {
  await rm(output, { recursive: true, force: true });
  const write = async (name: string, text: string) => {
    const file = join(output, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const { pages, navigation } = composeSite(info);
  for (const page of pages) {
    await write(page.path, renderPage(page, navigation, info));
    if (page.markdown !== undefined)
      await write(markdownPath(page.path), twinAddresses(page.markdown, page.path));
  }
  await write("404.html", renderNotFound(navigation, info));
  await write("reference.html", renderOldReference());
  await write("assets/search-index.js", renderSearchIndex(pages));
  await write("assets/site.css", await readFile(new URL("assets/site.css", import.meta.url), "utf8"));
  for (const [name, text] of Object.entries(await bundleScripts())) await write(`assets/${name}`, text);
  await write("llms.txt", renderLlms(pages, info));
  await write("llms-full.txt", renderLlmsFull(pages));
  await write("robots.txt", renderRobots(info.address));
  if (info.address !== undefined) await write("sitemap.xml", renderSitemap(pages, info.address));
  const yaml = await readFile(new URL("openapi.yaml", root), "utf8");
  await write("openapi.json", `${JSON.stringify(parse(yaml), undefined, 2)}\n`);
  for (const name of ["openapi.yaml", "arazzo.yaml"]) await copyFile(new URL(name, root), join(output, name));
  for (const name of drawings())
    await write(name.replace(/^docs\//, ""), await readFile(new URL(name, root), "utf8"));
  // Without this file, GitHub Pages would leave out files that look like sources of Jekyll.
  await write(".nojekyll", "");
}

/** This page is shown at any address, so its links must start from the root of the host, if that is known. */
function renderNotFound(navigation: Navigation, info: SiteInfo): string {
  const html = renderPage(buildNotFoundPage(), navigation, info);
  if (info.address === undefined) return html;
  return html.replace("<head>", `<head>\n<base href="${new URL(info.address).pathname}">`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const startedAt = performance.now();
  await buildSite();
  console.log(`wrote ${siteFolder} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
