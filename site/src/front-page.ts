/** The front page, and the page for an address that does not exist. */

import { readOpenApi, readOperations } from "../../scripts/docs/openapi.js";
import { guideGroups, presentPages } from "../../scripts/docs/pages.js";
import { readOperationSamples } from "../../scripts/docs/samples/operation-samples.js";
import { renderCode } from "./code.js";
import { escapeHtml } from "./shell.js";
import type { SiteInfo } from "./site-info.js";
import type { SitePage } from "./site-page.js";

/** The operation that the front page calls: the first call of a host. */
const shownOperation = "requestOrganizationAnalytics";

export function buildFrontPage(info: SiteInfo): SitePage {
  const pages = presentPages();
  const count = readOperations().length;
  const samples = readOperationSamples(readOpenApi())[shownOperation];
  if (samples === undefined) throw new Error(`the front page shows ${shownOperation}, which is not there`);
  const groups = guideGroups.flatMap((group) => {
    const items = pages
      .filter((page) => page.group === group)
      .map(
        ({ name, title, about }) =>
          `<li><a href="@/${name}.html">${escapeHtml(title)}</a><span>${escapeHtml(about)}</span></li>`,
      );
    return items.length === 0 ? [] : [`<section><h2>${group}</h2><ul>${items.join("")}</ul></section>`];
  });
  const description =
    "Typed TypeScript client, OpenAPI description and mock server for the MyCreditApp trade-credit API.";
  const reliability = pages.some(({ name }) => name === "reliability") ? "reliability.html" : "index.html";
  const facts = [
    [
      `${count} operations`,
      "Types, docs, samples and mock come from one OpenAPI description.",
      "reference/index.html",
    ],
    ["1 dependency", "openapi-fetch. The client connects to the API and to nothing else.", "set-ups.html"],
    [
      "No duplicate actions",
      "The client resends a POST only when the first one provably had no effect.",
      reliability,
    ],
  ] as const;
  return {
    path: "index.html",
    title: "MyCreditApp API",
    description,
    section: "home",
    wide: true,
    headings: [],
    content: `<div class="hero"><div>
<h1>Typed TypeScript client, OpenAPI description and mock server for the MyCreditApp API</h1>
<p>Ask your guests for their figures, read metrics and scores, follow credit applications. An independent project, not published by MyCreditApp.</p>
<p class="actions"><a href="@/getting-started.html">Get started</a><a href="@/reference/index.html">API reference</a><a href="@/typescript/index.html">TypeScript</a></p>
</div>
<div class="tabs"><input type="radio" name="language" id="language-typescript" value="typescript" checked><label for="language-typescript">TypeScript</label><input type="radio" name="language" id="language-curl" value="curl"><label for="language-curl">curl</label>
<div class="panel typescript">${renderCode(samples.typescript, "ts")}</div>
<div class="panel curl">${renderCode(samples.curl, "sh")}</div></div></div>
<ul class="tiles">${facts.map(([title, text, href]) => `<li><a href="@/${href}"><strong>${title}</strong><span>${text}</span></a></li>`).join("")}</ul>
<div class="index">${groups.join("\n")}</div>`,
    markdown: `# ${info.name}\n\n${description}\n\n${pages.map(({ name, title, about }) => `- [${title}](@/${name}.html): ${about}`).join("\n")}\n- [API reference](@/reference/index.html): all ${count} operations.\n- [TypeScript reference](@/typescript/index.html): what the package exports.\n`,
    search: [],
  };
}

export function buildNotFoundPage(): SitePage {
  return {
    path: "404.html",
    title: "Page not found",
    description: "There is no page at this address.",
    section: "home",
    wide: true,
    headings: [],
    content: `<h1>Page not found</h1>
<p>There is no page at this address. It may have been renamed. Try the search, or one of these:</p>
<ul><li><a href="@/index.html">Front page</a></li><li><a href="@/reference/index.html">API reference</a></li><li><a href="@/typescript/index.html">TypeScript reference</a></li></ul>`,
    search: [],
  };
}
