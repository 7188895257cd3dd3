/** The links of Markdown files, which are written for GitHub, on the site. */
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { root } from "../../scripts/docs/openapi.js";
import { drawings, guideIndex, guidePages } from "../../scripts/docs/pages.js";
import type { MarkdownOptions } from "./markdown.js";
import { repositoryFile, type SiteInfo } from "./site-info.js";
import { linking, type Symbols } from "./symbols.js";

export const guideAddress = "guide.html";

/** The files of the repository that the site publishes as they are. */
const published = ["openapi.yaml", "arazzo.yaml"];

/** The page of any other file or folder of the repository. */
export function fileAddress(file: string): string {
  return `files/${file.replace(/\.md$/, "")}.html`;
}

/** How to render a Markdown file of the repository. */
export function markdownOptions(
  source: string,
  path: string,
  symbols: Symbols,
  info: SiteInfo,
  onFile?: (file: string) => void,
): MarkdownOptions {
  const links = linking(symbols, path);
  return {
    ...links,
    linkCode: (code) => links.linkCode?.(code) ?? fileLink(code, info),
    rewriteLink: (href) => rewriteLink(href, source, onFile),
    readImage: (href) => readFileSync(new URL(posix.join(posix.dirname(source), href), root), "utf8"),
  };
}

/** Links a file of the repository that a page names, such as the test of a guarantee. */
function fileLink(code: string, info: SiteInfo): string | undefined {
  const isFile = /^[\w.-]+(\/[\w.-]+)+\.\w+$/.test(code) && existsSync(new URL(code, root));
  return isFile ? repositoryFile(info, code) : undefined;
}

/**
 * The address on the site for a link of a Markdown file, which works on GitHub.
 *
 * @param source the file that has the link, from the root of the repository
 * @param onFile is told each file that needs a page of its own
 */
export function rewriteLink(href: string, source: string, onFile?: (file: string) => void): string {
  if (/^(https?:|#|@\/)/.test(href)) return href;
  const [target = "", fragment] = href.split("#");
  const file = posix.join(posix.dirname(source), target).replace(/\/$/, "");
  const suffix = fragment === undefined ? "" : `#${fragment}`;
  const page = guidePages().find((candidate) => candidate.file === file);
  if (page) return `@/${page.name}.html${suffix}`;
  if (file === guideIndex) return `@/${guideAddress}${suffix}`;
  if (published.includes(file)) return `@/${file}`;
  if (file.endsWith(".svg") && drawings().includes(file)) return `@/${file.replace(/^docs\//, "")}`;
  if (!existsSync(new URL(file, root))) throw new Error(`${source} links to ${href}, which is not there`);
  onFile?.(file);
  return `@/${fileAddress(file)}${suffix}`;
}

/** The Markdown twin is the file itself, with links that work on the site, and without the notes for tests. */
export function rewriteMarkdown(text: string, source: string): string {
  return text
    .replace(/^<!-- [\s\S]*? -->\n+/gm, "")
    .replace(
      /(!?\[(?:[^\]]|\](?!\())*\]\()([^)\s]+)(\))/g,
      (_whole, start: string, href: string, end: string) => {
        const address = rewriteLink(href, source);
        // A picture that is in its page only is left out.
        return start.startsWith("!") && address.startsWith("@/files/") ? "" : start + address + end;
      },
    );
}
