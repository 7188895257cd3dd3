/** The front page, from `front-page.md`, and the page for an address that does not exist. */
import { readFileSync } from "node:fs";
import { readOperations, root } from "../../scripts/docs/openapi.js";
import { guidePages } from "../../scripts/docs/pages.js";
import { markdownOptions, rewriteMarkdown } from "./links.js";
import { renderBody, renderMarkdown } from "./markdown.js";
import { renderSamples, type Samples } from "./reference/samples.js";
import type { SiteInfo } from "./site-info.js";
import type { SitePage } from "./site-page.js";
import type { Symbols } from "./symbols.js";

const source = "site/src/front-page.md";

/** The front page as Markdown, with the figures that follow from elsewhere. */
export function frontPageMarkdown(info: SiteInfo): string {
  return readFileSync(new URL(source, root), "utf8")
    .replace("OPERATIONS", String(readOperations().length))
    .replace("VERSION", info.version)
    .replace("COMPARISON", readComparison());
}

/** The rows about a reset of the table that `bench/reliability` measures. */
function readComparison(): string {
  const text = readFileSync(new URL("bench/reliability/README.md", root), "utf8");
  const table = /^\|.*mycreditapp \d[\s\S]*?\n(?!\|)/m.exec(text)?.[0] ?? "";
  const [head = "", rule = "", ...rows] = table.trim().split("\n");
  const shown = rows.filter((row) => /^\| (POST|GET)s sent after a reset /.test(row));
  if (shown.length !== 2)
    throw new Error("bench/reliability/README.md does not compare what is sent after a reset");
  return [head.replace(/^\|[^|]*\|/, "| |"), rule, ...shown].join("\n").replaceAll(" sent after a reset", "");
}

/** The operation that the front page calls: the first call of a host. */
export const shownOperation = "requestOrganizationAnalytics";

export function buildFrontPage(samples: Samples | undefined, symbols: Symbols, info: SiteInfo): SitePage {
  if (samples === undefined) throw new Error(`the front page shows ${shownOperation}, which is not there`);
  const markdown = frontPageMarkdown(info);
  const [intro = "", ...proofs] = markdown.split(/^(?=## )/m);
  const options = markdownOptions(source, "index.html", symbols, info);
  const { html, description } = renderMarkdown(intro, options);
  const [claim = "", install = ""] = html.split(/(?=<div class="code">)/);
  const pages = guidePages().map(({ name, title, about }) => `- [${title}](@/${name}.html): ${about}`);
  return {
    path: "index.html",
    title: "MyCreditApp API",
    description,
    section: "home",
    layout: "wide",
    headings: [],
    content: `<div class="hero"><div>${claim}
<p class="actions"><a href="@/getting-started.html">Get started</a><a href="@/reference/index.html">API reference</a></p></div>
<div>${renderSamples(samples)}${install}</div></div>
<div class="proofs">${proofs.map((proof) => `<section>${renderBody(proof, options)}</section>`).join("\n")}</div>`,
    markdown: `${rewriteMarkdown(markdown, source)}\n## Pages\n\n${pages.join("\n")}\n- [API reference](@/reference/index.html): every operation.\n- [TypeScript reference](@/typescript/index.html): what the package exports.\n`,
    search: [],
  };
}

export function buildNotFoundPage(): SitePage {
  return {
    path: "404.html",
    title: "Page not found",
    description: "There is no page at this address.",
    section: "home",
    layout: "wide",
    headings: [],
    content: `<h1>Page not found</h1>
<p>There is no page at this address. It may have been renamed. Try the search, or one of these:</p>
<ul><li><a href="@/index.html">Front page</a></li><li><a href="@/guide.html">Guide</a></li><li><a href="@/reference/index.html">API reference</a></li><li><a href="@/typescript/index.html">TypeScript reference</a></li></ul>`,
    search: [],
  };
}
