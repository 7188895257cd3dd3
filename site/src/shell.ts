/** The frame of every page of the site, around its content. */
import { repositoryFile, type SiteInfo } from "./site-info.js";
import { type Heading, markdownPath, type NavigationKey, type SitePage, sections } from "./site-page.js";

/** A group of links in the side navigation. Its addresses start from the root of the site. */
export interface NavigationGroup {
  title: string;
  links: readonly { title: string; href: string; hint?: string }[];
  /** Folded unless the current page is in it. */
  foldable?: true;
}
export type Navigation = Record<NavigationKey, readonly NavigationGroup[]>;

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A long name may break where a reader would pause: before a capital, and after a sign between two words. */
export function breakable(name: string): string {
  return escapeHtml(name).replace(/(?<=[a-z])(?=[A-Z])|(?<=[\w)][./_,(])(?=\w)|(?<=\w)(?=\/)/g, "<wbr>");
}

/** Runs before anything is painted, so that a page never flashes in the colours that were not chosen. */
const colorScript = `<script>try{document.documentElement.dataset.theme=localStorage.getItem("theme")??"system"}catch{}</script>`;

/** The menu is open, so that it works without a script. Where it would cover the content, the script folds it. */
const foldMenu = `<script>if(matchMedia("(max-width: 899px)").matches)document.querySelector(".side").open=false</script>`;

/** Two parties and the line of credit between them. */
const logo = `<svg class="logo" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><circle cx="6" cy="12" r="4.25"/><circle class="open" cx="18" cy="12" r="3.5"/><path d="M10 12h4.5"/></svg>`;

/** The logo as a data address, so that no file has to be found. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  logo
    .replace(
      'class="logo" ',
      'xmlns="http://www.w3.org/2000/svg" fill="#0b6e6a" stroke="#0b6e6a" stroke-width="2" ',
    )
    .replace('class="open"', 'fill="none"'),
)}`;

const drawing = (body: string, name = "") =>
  `<svg${name} viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">${body}</svg>`;
const glyphs = {
  search: drawing('<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4"/>'),
  menu: drawing('<path d="M2 4h12M2 8h12M2 12h12"/>'),
  system: drawing(
    '<rect x="1.5" y="2.5" width="13" height="8.5" rx="1"/><path d="M5.5 14h5"/>',
    ' class="system"',
  ),
  light: drawing(
    '<circle cx="8" cy="8" r="3"/><path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M13 3l-1.4 1.4M4.4 11.6 3 13"/>',
    ' class="light"',
  ),
  dark: drawing('<path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z"/>', ' class="dark"'),
};

/** With more subsections than these, "On this page" lists the sections alone. */
const mostSubsections = 40;

/** The whole document. Its addresses begin with `@/`, the root of the site. */
export function renderPage(page: SitePage, navigation: Navigation, info: SiteInfo): string {
  // The entries of Troubleshooting are too many for a list beside the page.
  const isLong = page.headings.filter(({ level }) => level === 3).length > mostSubsections;
  const contents = page.headings.filter(({ level }) => level === 2 || (level === 3 && !isLong));
  const groups = navigation[page.navigation ?? page.section];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · ${info.name}</title>
<meta name="description" content="${escapeHtml(page.description)}">
${renderPublished(page, info)}<link rel="icon" href="${icon}">
<link rel="stylesheet" href="@/assets/site.css">
${page.markdown === undefined ? "" : `<link rel="alternate" type="text/markdown" href="@/${markdownPath(page.path)}">\n`}${colorScript}
<script src="@/assets/site.js" defer></script>
</head>
<body data-root="@/">
<a class="skip" href="#content">Skip to the content</a>
${renderHeader(page, info)}
<div class="frame${page.layout ? ` frame-${page.layout}` : ""}">
<details class="side" open><summary>${glyphs.menu}<span>Menu</span></summary>
<nav aria-label="Pages"><ul class="menu-sections">${sectionLinks(page)}</ul>
${groups.map((_group, index) => renderGroup(groups, index, page.path)).join("\n")}</nav></details>${foldMenu}
<main id="content" class="page" tabindex="-1">
${contents.length > 1 ? renderContents(contents) : ""}${renderTop(page)}
${page.content}
${renderEnd(page, info)}</main>
</div>
${renderFooter(info)}
<dialog class="search" aria-label="Search"></dialog>
</body>
</html>
`;
}

/** What other sites need to know about this page, once the site has an address. */
function renderPublished(page: SitePage, info: SiteInfo): string {
  if (info.address === undefined) return "";
  const address = escapeHtml(info.address + page.path.replace(/(^|\/)index\.html$/, "$1"));
  const properties = {
    "og:type": "article",
    "og:site_name": info.name,
    "og:title": escapeHtml(page.title),
    "og:description": escapeHtml(page.description),
    "og:url": address,
  };
  const tags = Object.entries(properties).map(
    ([name, content]) => `<meta property="${name}" content="${content}">\n`,
  );
  return `<link rel="canonical" href="${address}">\n${tags.join("")}`;
}

const sectionLinks = (page: SitePage) =>
  sections
    .map(
      ({ key, title, href }) =>
        `<li><a href="@/${href}"${key === page.section ? ' aria-current="true"' : ""}>${title}</a></li>`,
    )
    .join("");

function renderHeader(page: SitePage, info: SiteInfo): string {
  const repository =
    info.repository === undefined
      ? ""
      : `<a class="repository" href="${escapeHtml(info.repository)}">Repository</a>`;
  return `<header class="site-header">
<a class="brand" href="@/index.html">${logo}<span>${info.name}</span></a>
<a class="version" href="@/changelog.html" title="What changed in ${info.version}"><span class="sr-only">Version </span>${info.version}</a>
<nav class="sections" aria-label="Sections"><ul>${sectionLinks(page)}</ul></nav>
<div class="controls">${repository}
<button class="search-open" type="button" aria-haspopup="dialog">${glyphs.search}<span>Search</span> <kbd>/</kbd></button>
<button class="theme" type="button" hidden>${glyphs.system}${glyphs.light}${glyphs.dark}<span class="sr-only">Colours: system</span></button>
</div>
</header>`;
}

const isIn = ({ links }: NavigationGroup, path: string) => links.some(({ href }) => href === path);

function renderGroup(navigation: readonly NavigationGroup[], index: number, path: string): string {
  const group = navigation[index] as NavigationGroup;
  const links = group.links.map(
    ({ title, href, hint }) =>
      `<li><a href="@/${href}"${href === path ? ' aria-current="page"' : ""}>${hint ? `<span class="method ${hint.toLowerCase()}">${hint}</span>` : ""}<span>${breakable(title)}</span></a></li>`,
  );
  const list = `<ul>${links.join("")}</ul>`;
  // An overview is in no group; the first one then shows what a group is.
  const isOpen =
    isIn(group, path) || (index === 1 && navigation.slice(1).every((other) => !isIn(other, path)));
  return group.foldable
    ? `<details class="group"${isOpen ? " open" : ""}><summary>${escapeHtml(group.title)}</summary>${list}</details>`
    : `<p class="group-title">${escapeHtml(group.title)}</p>${list}`;
}

/** The way to the page, and its Markdown for machines. */
function renderTop(page: SitePage): string {
  if (page.section === "home") return "";
  const items = (page.breadcrumbs ?? []).map(
    ({ title, href }) => `<li><a href="@/${href}">${escapeHtml(title)}</a></li>`,
  );
  const way =
    items.length > 0 ? `<nav aria-label="Breadcrumbs"><ol>${items.join("")}</ol></nav>` : "<span></span>";
  const twin =
    page.markdown === undefined
      ? ""
      : `<span class="twin"><button type="button" class="copy-page" hidden>Copy as Markdown</button><a href="@/${markdownPath(page.path)}">View as Markdown</a></span>`;
  return `<div class="page-top">${way}${twin}</div>`;
}

/** Links to the repository, if it is known. */
function renderEnd(page: SitePage, info: SiteInfo): string {
  if (info.repository === undefined || page.section === "home") return "";
  const edit =
    page.source === undefined
      ? ""
      : `<a href="${escapeHtml(repositoryFile(info, page.source)?.replace("/blob/", "/edit/") ?? "")}">Edit this page</a>`;
  return `<p class="page-end">${edit}<a href="${escapeHtml(info.repository)}/issues/new/choose">Report a problem</a></p>\n`;
}

/** Beside the page where there is room; elsewhere a bar that stays in view and opens. */
function renderContents(headings: readonly Heading[]): string {
  const links = headings.map(
    ({ id, text, level }) => `<li class="level-${level}"><a href="#${id}">${breakable(text)}</a></li>`,
  );
  return `<details class="contents"><summary>On this page</summary><nav aria-label="On this page"><ul>${links.join("")}</ul></nav></details>\n`;
}

function renderFooter(info: SiteInfo): string {
  const links: [href: string, title: string][] = [
    ...sections.map(({ href, title }): [string, string] => [`@/${href}`, title]),
    ["@/reference/types/index.html", "Data types"],
    ["@/changelog.html", "Changelog"],
    ...["openapi.yaml", "openapi.json", "arazzo.yaml", "llms.txt"].map((name): [string, string] => [
      `@/${name}`,
      name,
    ]),
    ...(info.repository === undefined ? [] : [[info.repository, "Repository"] as [string, string]]),
  ];
  return `<footer class="site-footer">${links.map(([href, title]) => `<a href="${escapeHtml(href)}">${title}</a>`).join("\n")}
<p>${info.name} ${info.version} for the API at ${info.apiVersion}. An independent project, not published by MyCreditApp. MIT licence. The vendor's own pages: <a href="https://docs.mycreditapp.ai">docs.mycreditapp.ai</a>.</p></footer>`;
}

/** Links to the pages before and after this one in its group. */
export function renderPager(
  previous: { title: string; href: string } | undefined,
  next: { title: string; href: string } | undefined,
): string {
  const link = (page: typeof previous, label: string) =>
    page ? `<a href="@/${page.href}"><small>${label}</small>${escapeHtml(page.title)}</a>` : "<span></span>";
  return `<nav class="pager" aria-label="Previous and next page">${link(previous, "Previous")}${link(next, "Next")}</nav>`;
}
