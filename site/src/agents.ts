/** The files for machines: `llms.txt`, `llms-full.txt`, the sitemap, `robots.txt`. */

import { readOpenApi, readOperations, referenceAddress, typeAddress } from "../../scripts/docs/openapi.js";
import { readGuide } from "../../scripts/docs/pages.js";
import { skillFile } from "../../scripts/docs/tables.js";
import { guideAddress } from "./links.js";
import { clean } from "./reference/fields.js";
import { typeNames } from "./reference/types.js";
import type { SiteInfo } from "./site-info.js";
import { markdownPath, type SitePage, twinAddresses } from "./site-page.js";

/** See https://llmstxt.org: a title, a summary, and links to Markdown, each with a line about it. */
export function renderLlms(pages: readonly SitePage[], info: SiteInfo): string {
  const base = info.address ?? "";
  const line = (path: string, title: string, about: string) =>
    `- [${title}](${base}${markdownPath(path)}): ${about}`;
  const document = readOpenApi();
  const exported = pages.filter(({ section, path }) => section === "typescript" && path.includes("/"));
  const files: [string, string][] = [
    [
      skillFile,
      "how to use the package, in 4 000 tokens: read this first. It is in the package, as is the guide, in dist/docs/",
    ],
    ["AGENTS.md", "for work on the repository itself"],
  ];
  const sections: [string, string[]][] = [
    [
      "For agents",
      files.map(([file, about]) => {
        const page = pages.find(({ source }) => source === file);
        if (page === undefined) throw new Error(`no page of the guide links to ${file}`);
        return line(page.path, page.title, about);
      }),
    ],
    ...readGuide().map((group): [string, string[]] => [
      group.title,
      group.pages.map(({ name, title, about }) => line(`${name}.html`, title, about)),
    ]),
    [
      "API reference",
      [
        `- [openapi.yaml](${base}openapi.yaml): the whole API as OpenAPI 3.1.`,
        ...readOperations().map((operation) =>
          line(referenceAddress(operation), operation.summary, `\`${operation.method} ${operation.path}\``),
        ),
      ],
    ],
    [
      "TypeScript",
      exported.map(({ path, title, description }) => line(path, title, firstSentence(description))),
    ],
    [
      "Optional",
      typeNames(document).map((name) =>
        line(
          typeAddress(name),
          name,
          firstSentence(clean(document.components.schemas[name]?.description ?? "")),
        ),
      ),
    ],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join("\n")}`);
  return `# ${info.name}

> Typed TypeScript client, OpenAPI spec and mock server for the MyCreditApp trade-credit API (${info.apiVersion}). An independent project, not published by MyCreditApp. Everything in one file: ${base}llms-full.txt

${body.join("\n\n")}
`;
}

/** Every page as Markdown, one after the other. The pages of the operations already include the data types. */
export function renderLlmsFull(pages: readonly SitePage[]): string {
  return pages
    .filter(
      ({ markdown, navigation, section, path }) =>
        markdown !== undefined &&
        navigation !== "types" &&
        section !== "home" &&
        path !== guideAddress &&
        !path.startsWith("files/"),
    )
    .map(
      ({ markdown = "", path }) =>
        `<!-- ${markdownPath(path)} -->\n\n${twinAddresses(markdown, "index.html").trim()}`,
    )
    .join("\n\n---\n\n");
}

export function renderSitemap(pages: readonly SitePage[], address: string): string {
  const entries = pages.map(
    ({ path }) => `<url><loc>${address}${path.replace(/(^|\/)index\.html$/, "$1")}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
}

export function renderRobots(address: string | undefined): string {
  return `User-agent: *\nAllow: /\n${address === undefined ? "" : `Sitemap: ${address}sitemap.xml\n`}`;
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
