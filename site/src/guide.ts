/** The pages of the guide, from `docs/*.md`. */
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { root } from "../../scripts/docs/openapi.js";
import { drawings, type GuidePage, guideGroups, presentPages, sourceOf } from "../../scripts/docs/pages.js";
import { type MarkdownOptions, renderMarkdown } from "./markdown.js";
import { searchSections } from "./search/sections.js";
import { type NavigationGroup, renderPager } from "./shell.js";
import { repositoryFile, type SiteInfo } from "./site-info.js";
import type { SitePage } from "./site-page.js";
import { linking, type Symbols } from "./symbols.js";

/** The files of the repository that the site publishes although they are not pages. */
const published: Record<string, string> = {
  "openapi.yaml": "openapi.yaml",
  "arazzo.yaml": "arazzo.yaml",
  "docs/README.md": "index.html",
};

export function buildGuide(symbols: Symbols, info: SiteInfo): SitePage[] {
  const pages = presentPages();
  return pages.map((page, index) => buildPage(page, pages[index - 1], pages[index + 1], symbols, info));
}

function buildPage(
  page: GuidePage,
  previous: GuidePage | undefined,
  next: GuidePage | undefined,
  symbols: Symbols,
  info: SiteInfo,
): SitePage {
  const path = `${page.name}.html`;
  const source = sourceOf(page);
  const text = readFileSync(new URL(source, root), "utf8");
  const links = linking(symbols, path);
  const options: MarkdownOptions = {
    ...links,
    linkCode: (code) => links.linkCode?.(code) ?? fileLink(code, info),
    rewriteLink: (href) => rewriteLink(href, source, info),
    readImage: (href) => readDrawing(posix.join(posix.dirname(source), href)),
  };
  const { title, description, headings, html } = renderMarkdown(text, options);
  const neighbour = (other: GuidePage | undefined) =>
    other && { title: other.title, href: `${other.name}.html` };
  return {
    path,
    title,
    description: description || page.about,
    section: "guide",
    breadcrumbs: [{ title: page.group, href: "index.html" }],
    headings,
    content: html + renderPager(neighbour(previous), neighbour(next)),
    markdown: rewriteMarkdown(text, source, info),
    source,
    search: searchSections(html, { group: "Guide", title, href: path }),
  };
}

/** Links a file of the repository that a page names, such as the test of a guarantee. */
function fileLink(code: string, info: SiteInfo): string | undefined {
  const isFile = /^[\w.-]+(\/[\w.-]+)+\.\w+$/.test(code) && existsSync(new URL(code, root));
  return isFile ? repositoryFile(info, code) : undefined;
}

function readDrawing(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}

/**
 * The address on the site for a link of a Markdown file, which works on GitHub.
 *
 * @param source the file that has the link, from the root of the repository
 * @returns `undefined` for a file that the site does not have, while the repository has no address
 */
export function rewriteLink(href: string, source: string, info: SiteInfo): string | undefined {
  if (/^(https?:|#)/.test(href)) return href;
  const [target = "", fragment] = href.split("#");
  const file = posix.join(posix.dirname(source), target);
  const suffix = fragment === undefined ? "" : `#${fragment}`;
  const page = presentPages().find((candidate) => sourceOf(candidate) === file);
  if (page) return `@/${page.name}.html${suffix}`;
  const own = published[file];
  if (own !== undefined) return `@/${own}${suffix}`;
  if (file.endsWith(".svg") && drawings().includes(file)) return `@/${file.replace(/^docs\//, "")}`;
  if (!existsSync(new URL(file, root))) throw new Error(`${source} links to ${href}, which is not there`);
  const inRepository = repositoryFile(info, file);
  return inRepository && inRepository + suffix;
}

/** The Markdown twin is the file itself, with links that work on the site, and without the notes for tests. */
function rewriteMarkdown(text: string, source: string, info: SiteInfo): string {
  return text
    .replace(/^<!-- [\s\S]*? -->\n+/gm, "")
    .replace(
      /(!?\[(?:[^\]]|\](?!\())*\]\()([^)\s]+)(\))/g,
      (whole, start: string, href: string, end: string) => {
        if (start.startsWith("!"))
          return `${start}@/${posix.join(posix.dirname(source), href).replace(/^docs\//, "")}${end}`;
        const address = rewriteLink(href, source, info);
        return address === undefined ? whole.slice(1, whole.indexOf("](")) : start + address + end;
      },
    );
}

export function guideNavigation(): NavigationGroup[] {
  return guideGroups.flatMap((group) => {
    const links = presentPages()
      .filter((page) => page.group === group)
      .map(({ name, title }) => ({ title, href: `${name}.html` }));
    return links.length > 0 ? [{ title: group, links }] : [];
  });
}
