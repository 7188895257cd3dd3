/** What every page of the site has around its content. Every link is relative, so that the site works in any folder. */
import { readFileSync } from "node:fs";
import { type Section, sections } from "./pages.js";

export interface Heading {
  id: string;
  text: string;
  level: number;
}
/** A group of links in the side navigation. */
export interface NavigationGroup {
  title: string;
  links: readonly { title: string; href: string }[];
}
export interface Page {
  title: string;
  description: string;
  section: Section;
  /** The way back to the site's root: `""` for a page that stands there, else `"../"`. */
  toRoot: string;
  /** This page in the side navigation, relative to the root. */
  current?: string;
  navigation: readonly NavigationGroup[];
  headings: readonly Heading[];
  content: string;
}
export interface PackageInfo {
  name: string;
  version: string;
  apiVersion: string;
}

const asset = (name: string) => readFileSync(new URL(`assets/${name}`, import.meta.url), "utf8");

export const assets = { "site.css": () => asset("site.css"), "site.js": () => asset("site.js") };

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Before anything is painted, so that a dark page never flashes white. Redoc keeps its choice in the same place. */
export const colorModeScript = `<script>try{var m=localStorage.getItem("redoc.colorMode")}catch(e){}
if(m!=="light"&&m!=="dark")m=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";document.documentElement.classList.add(m)</script>`;

/** The navigation is open, so that it is there without a script; on a phone it would stand before the content. */
const foldOnPhones = `<script>if(matchMedia("(max-width: 800px)").matches)document.querySelector(".side").open=false</script>`;

/** The bar at the top of every page, the reference included. */
export function renderHeader(
  page: Pick<Page, "section" | "toRoot">,
  info: PackageInfo,
  controls = "",
): string {
  const links = sections.map(
    ({ key, title, href }) =>
      `<a href="${page.toRoot}${href}"${key === page.section ? ' aria-current="true"' : ""}>${title}</a>`,
  );
  return `<header class="site-header">
  <a class="brand" href="${page.toRoot}index.html">${logo}<span>${info.name}</span></a>
  <span class="version" title="Version of the package; the API is at ${info.apiVersion}">${info.version}</span>
  <nav class="sections" aria-label="Sections">${links.join("")}</nav>
  ${controls}
</header>`;
}

/** Two parties and the line of credit between them. */
export const logo = `<svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><circle cx="6" cy="12" r="4.25"/><circle class="open" cx="18" cy="12" r="3.5"/><path d="M10 12h4.5"/></svg>`;

export function renderPage(page: Page, info: PackageInfo): string {
  const navigation = page.navigation.map((group) => renderGroup(group, page)).join("\n");
  const contents = page.headings.filter(({ level }) => level === 2 || level === 3);
  const controls = `<div class="controls">
    <button class="search-open" type="button" aria-haspopup="dialog">Search <kbd>/</kbd></button>
    <button class="color-mode" type="button" aria-label="Switch between light and dark"><span aria-hidden="true">◐</span></button>
  </div>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · ${info.name}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${page.toRoot}assets/site.css">
${colorModeScript}
</head>
<body data-root="${page.toRoot}">
<a class="skip" href="#content">Skip to the content</a>
${renderHeader(page, info, controls)}
<div class="frame${navigation ? "" : " frame-wide"}">
${navigation ? `<details class="side" open><summary>Contents</summary><nav aria-label="Pages">${navigation}</nav></details>${foldOnPhones}` : ""}
<main id="content" class="page" tabindex="-1">
${page.content}
</main>
${contents.length > 1 ? renderContents(contents) : ""}
</div>
<footer class="site-footer">${info.name} ${info.version} for the API at ${info.apiVersion}. An independent project, not published by MyCreditApp. MIT licence. The vendor's own pages: <a href="https://docs.mycreditapp.ai">docs.mycreditapp.ai</a>.</footer>
<dialog class="search" aria-label="Search the guide">
  <input type="search" placeholder="Search the guide and the API" aria-label="Search the guide and the API" autocomplete="off">
  <ul></ul>
</dialog>
<script src="${page.toRoot}assets/search.js" defer></script>
<script src="${page.toRoot}assets/site.js" defer></script>
</body>
</html>
`;
}

/** The logo as a picture in the address itself, so that no file has to be found. */
export const icon = `data:image/svg+xml,${encodeURIComponent(
  logo
    .replace(
      'class="logo" ',
      'xmlns="http://www.w3.org/2000/svg" fill="#0b6e6a" stroke="#0b6e6a" stroke-width="2" ',
    )
    .replace('class="open"', 'fill="none"'),
)}`;

function renderGroup(group: NavigationGroup, page: Page): string {
  const links = group.links.map(
    ({ title, href }) =>
      `<li><a href="${page.toRoot}${href}"${href === page.current ? ' aria-current="page"' : ""}>${escapeHtml(title)}</a></li>`,
  );
  return `<h2>${escapeHtml(group.title)}</h2><ul>${links.join("")}</ul>`;
}

function renderContents(headings: readonly Heading[]): string {
  const links = headings.map(
    ({ id, text, level }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav class="contents" aria-label="On this page"><h2>On this page</h2><ul>${links.join("")}</ul></nav>`;
}
