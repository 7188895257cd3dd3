/** The pages of the guide, out of `docs/*.md`, and the front page. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { renderMarkdown } from "./markdown.js";
import { readOperations, referenceAddress, root } from "./openapi.js";
import { type GuidePage, guidePages } from "./pages.js";
import { escapeHtml, type NavigationGroup, type PackageInfo, renderPage } from "./shell.js";
import { describeWorkflows } from "./workflows.js";

export interface SearchSection {
  page: string;
  href: string;
  title: string;
  text: string;
}
export type Write = (name: string, text: string) => Promise<void>;

/** The pages whose Markdown is there. */
export function presentPages(): GuidePage[] {
  return guidePages.filter(({ name }) => existsSync(new URL(`docs/${name}.md`, root)));
}

export async function buildGuide(write: Write, info: PackageInfo): Promise<SearchSection[]> {
  const pages = presentPages();
  const navigation = guideNavigation(pages);
  const search: SearchSection[] = [];
  for (const [index, page] of pages.entries()) {
    const text = await readFile(new URL(`docs/${page.name}.md`, root), "utf8");
    const rendered = renderMarkdown(
      text.replace("<!-- insert: workflows -->", describeWorkflows),
      rewriteLink,
    );
    const href = `${page.name}.html`;
    search.push(
      ...rendered.sections.map(({ id, title, text }) => ({
        page: page.title,
        href: `${href}#${id}`,
        title,
        text,
      })),
    );
    await write(
      href,
      renderPage(
        {
          title: rendered.title,
          description: rendered.description,
          section: "guide",
          toRoot: "",
          current: href,
          navigation,
          headings: rendered.headings,
          content: rendered.html + renderPager(pages[index - 1], pages[index + 1]),
        },
        info,
      ),
    );
  }
  await write("index.html", renderFrontPage(pages, info));
  return [...search, ...operationSections()];
}

/** A search of the guide finds the operations too, by their names and summaries. */
function operationSections(): SearchSection[] {
  return readOperations().map((operation) => ({
    page: "API reference",
    href: referenceAddress(operation),
    title: `${operation.summary} (${operation.operationId})`,
    text: `${operation.method} ${operation.path}`,
  }));
}

export function guideNavigation(pages: readonly GuidePage[]): NavigationGroup[] {
  return [
    { title: "Guide", links: pages.map(({ name, title }) => ({ title, href: `${name}.html` })) },
    {
      title: "Reference",
      links: [
        { title: "API reference", href: "reference.html" },
        { title: "TypeScript reference", href: "typescript/index.html" },
        { title: "openapi.yaml", href: "openapi.yaml" },
        { title: "openapi.json", href: "openapi.json" },
      ],
    },
  ];
}

/** Links between Markdown files, as they work in the repository, become links between pages. */
export function rewriteLink(href: string): string | undefined {
  if (/^(https?:|#)/.test(href)) return href;
  const page = /^([\w-]+)\.md(#.*)?$/.exec(href);
  if (page) return `${page[1]}.html${page[2] ?? ""}`;
  if (/^\.\.\/(openapi|arazzo)\.yaml$/.test(href)) return href.slice(3);
  const operation = /^reference:(\w+)$/.exec(href)?.[1];
  if (operation !== undefined) return operationAddress(operation);
  const sitePage = /^site:(.+)$/.exec(href)?.[1];
  return sitePage;
}

function operationAddress(operationId: string): string {
  const operation = readOperations().find((candidate) => candidate.operationId === operationId);
  if (operation === undefined) throw new Error(`a page links to the unknown operation ${operationId}`);
  return referenceAddress(operation);
}

function renderPager(previous: GuidePage | undefined, next: GuidePage | undefined): string {
  const link = (page: GuidePage | undefined, text: string) =>
    page ? `<a href="${page.name}.html">${text.replace("*", escapeHtml(page.title))}</a>` : "<span></span>";
  return `<nav class="pager" aria-label="Previous and next page">${link(previous, "← *")}${link(next, "* →")}</nav>`;
}

function renderFrontPage(pages: readonly GuidePage[], info: PackageInfo): string {
  const cards = pages.map(
    ({ name, title, about }) =>
      `<li><a href="${name}.html"><strong>${escapeHtml(title)}</strong><span>${escapeHtml(about)}</span></a></li>`,
  );
  const content = `<div class="hero">
<h1>The MyCreditApp API, described, typed and mocked</h1>
<p>An OpenAPI description of all ${readOperations().length} operations, a typed client made from it, and a mock that serves it.
For developers at host and guest organizations who call the API. An independent project, not published by MyCreditApp.</p>
<div class="actions"><a href="getting-started.html">Make the first call</a><a href="reference.html">API reference</a><a href="typescript/index.html">TypeScript reference</a></div>
</div>
<ul class="cards">${cards.join("\n")}</ul>`;
  return renderPage(
    {
      title: "MyCreditApp API",
      description: "An OpenAPI description, a typed client and a mock of the MyCreditApp trade-credit API.",
      section: "home",
      toRoot: "",
      navigation: [],
      headings: [],
      content,
    },
    info,
  );
}
