/** The pages of the guide, from `docs/*.md`, its index, and the files of the repository that they refer to. */
import { readFileSync } from "node:fs";
import { root } from "../../scripts/docs/openapi.js";
import { type GuidePage, guideIndex, guidePages, readGuide } from "../../scripts/docs/pages.js";
import { renderFile } from "./files.js";
import { guideAddress, markdownOptions, rewriteLink, rewriteMarkdown } from "./links.js";
import { headingId, renderMarkdown } from "./markdown.js";
import { searchSections } from "./search/sections.js";
import { escapeHtml, type NavigationGroup, renderPager } from "./shell.js";
import type { SiteInfo } from "./site-info.js";
import type { SitePage } from "./site-page.js";
import type { Symbols } from "./symbols.js";

export function buildGuide(symbols: Symbols, info: SiteInfo): SitePage[] {
  const pages = guidePages();
  const found = new Set<string>();
  const onFile = (file: string) => void found.add(file);
  const guide = pages.map((page, index) => {
    const text = readFileSync(new URL(page.file, root), "utf8");
    const path = `${page.name}.html`;
    const { title, description, headings, html } = renderMarkdown(
      text,
      markdownOptions(page.file, path, symbols, info, onFile),
    );
    const neighbour = (other: GuidePage | undefined) =>
      other && { title: other.title, href: `${other.name}.html` };
    return {
      path,
      title,
      description: description || page.about,
      section: "guide" as const,
      breadcrumbs: [
        { title: "Guide", href: guideAddress },
        { title: page.group, href: `${guideAddress}#${headingId(page.group)}` },
      ],
      headings,
      content: html + renderPager(neighbour(pages[index - 1]), neighbour(pages[index + 1])),
      markdown: rewriteMarkdown(text, page.file),
      source: page.file,
      search: searchSections(html, { group: "Guide", title, href: path }),
    };
  });
  // A set can grow while it is read: a file may refer to another.
  const files: SitePage[] = [];
  for (const file of found)
    files.push(
      renderFile(file, info, (source, path) => markdownOptions(source, path, symbols, info, onFile)),
    );
  return [buildIndex(), ...guide, ...files];
}

/** Every page of the guide with a sentence about it. */
function buildIndex(): SitePage {
  const text = readFileSync(new URL(guideIndex, root), "utf8");
  const groups = readGuide();
  const [, intro = ""] = /^# .+\n\n([\s\S]+?)\n## /.exec(text) ?? [];
  const options = { rewriteLink: (href: string) => rewriteLink(href, guideIndex) };
  const sections = groups.map(
    ({ title, pages }) =>
      `<h2 id="${headingId(title)}">${escapeHtml(title)}</h2><ul class="cards">${pages
        .map(
          (page) =>
            `<li><a href="@/${page.name}.html"><strong>${escapeHtml(page.title)}</strong><span>${escapeHtml(page.about)}</span></a></li>`,
        )
        .join("")}</ul>`,
  );
  const { html, description } = renderMarkdown(`# Guide\n\n${intro}`, options);
  return {
    path: guideAddress,
    title: "Guide",
    description,
    section: "guide",
    headings: groups.map(({ title }) => ({ id: headingId(title), text: title, level: 2 })),
    content: `${html}${sections.join("\n")}`,
    markdown: rewriteMarkdown(text, guideIndex),
    source: guideIndex,
    search: [],
  };
}

export function guideNavigation(): NavigationGroup[] {
  return [
    { title: "Guide", links: [{ title: "Overview", href: guideAddress }] },
    ...readGuide().map(({ title, pages }) => ({
      title,
      foldable: true as const,
      links: pages.map((page) => ({ title: page.title, href: `${page.name}.html` })),
    })),
  ];
}
