/**
 * The TypeScript reference: a page for each export of the package, except data types, which have pages in the API
 * reference.
 */

import { type ClientMethod, readClientMethods, symbolAddress } from "../../../scripts/docs/methods.js";
import {
  type DocumentedOperation,
  readOpenApi,
  readOperations,
  referenceAddress,
  typeAddress,
} from "../../../scripts/docs/openapi.js";
import { renderMarkdown } from "../markdown.js";
import { searchSections } from "../search/sections.js";
import type { NavigationGroup } from "../shell.js";
import type { SearchEntry, SearchGroup, SitePage } from "../site-page.js";
import { linking, type Symbols } from "../symbols.js";
import { overviewMarkdown, symbolMarkdown } from "./markdown.js";
import type { Exported } from "./read-exports.js";

export const typescriptOverview = "typescript/index.html";

export const groups = [
  "Client",
  "Resources",
  "Errors",
  "Options",
  "Data types",
  "Testing",
  "Transport",
] as const;
export type Group = (typeof groups)[number];

/** The group of a name, by its entry, the file that declares it, and the name itself. */
export function groupOf({ from, file, name }: Pick<Exported, "from" | "file" | "name">): Group {
  if (from.endsWith("/testing")) return "Testing";
  if (from.includes("/")) return "Transport";
  if (file.startsWith("generated/")) return "Data types";
  if (file.startsWith("src/resources/")) return "Resources";
  if (file.startsWith("src/errors/")) return "Errors";
  if (
    /^(MyCreditApp|Scope|Scenario|With\w+|List\w*|Api(Call|Response)|\w+Call|\w+Page)$/.test(name) &&
    !/Options$/.test(name)
  )
    return "Client";
  if (
    /Options$/.test(name) ||
    /^src\/(options|session|transports|(operations|call)\/(?!upload|timestamps))/.test(file)
  )
    return "Options";
  return "Data types";
}

/** The pages by exported name. A data type of `openapi.yaml` has its page there, a query in its operation's. */
export function exportedPages(exported: readonly Exported[]): Map<string, string> {
  return new Map(exported.map((symbol) => [symbol.name, pageOf(symbol)]));
}

function pageOf(symbol: Exported): string {
  const described = describedElsewhere(symbol.name);
  if (described !== undefined && groupOf(symbol) === "Data types") return described;
  return symbolAddress(symbol.name, symbol.from.split("/")[1]);
}

function describedElsewhere(name: string): string | undefined {
  // The request form of a type that a response has too, such as `MetricTypeInput`, is on the page of that type.
  const schema = [name, name.replace(/Input$/, "")].find((one) => one in readOpenApi().components.schemas);
  if (schema !== undefined) return typeAddress(schema);
  const operationId = name.replace(/^./, (first) => first.toLowerCase()).replace(/Query$/, "");
  const operation = name.endsWith("Query")
    ? readOperations().find((candidate) => candidate.operationId === operationId)
    : undefined;
  return operation && `${referenceAddress(operation)}#parameters`;
}

/** The exports with their own page under `typescript/`. */
function shown(exported: readonly Exported[]): Exported[] {
  return exported.filter((symbol) => pageOf(symbol).startsWith("typescript/"));
}

export function buildTypeScriptReference(exported: readonly Exported[], symbols: Symbols): SitePage[] {
  const methods = readClientMethods();
  const operations = new Map(readOperations().map((operation) => [operation.operationId, operation]));
  const calls = methods.flatMap((method) => {
    const operation = operations.get(method.operationId);
    return operation ? [{ method, operation }] : [];
  });
  const pages = shown(exported);
  return [buildOverview(calls, pages, symbols), ...pages.map((symbol) => buildPage(symbol, calls, symbols))];
}

export interface MethodOfOperation {
  method: ClientMethod;
  operation: DocumentedOperation;
}

function buildOverview(
  calls: readonly MethodOfOperation[],
  exported: readonly Exported[],
  symbols: Symbols,
): SitePage {
  const markdown = overviewMarkdown(calls, exported);
  return finish(typescriptOverview, markdown, "TypeScript", symbols, "src/index.ts");
}

const searchGroups: Partial<Record<Group, SearchGroup>> = { Errors: "Errors", Options: "Options" };

function buildPage(symbol: Exported, calls: readonly MethodOfOperation[], symbols: Symbols): SitePage {
  const group = groupOf(symbol);
  const own = calls.filter(({ method }) => method.className === symbol.name);
  const markdown = symbolMarkdown(symbol, own);
  return finish(pageOf(symbol), markdown, searchGroups[group] ?? "TypeScript", symbols, symbol.file);
}

function finish(
  path: string,
  markdown: string,
  group: SearchGroup,
  symbols: Symbols,
  source: string,
): SitePage {
  const options = linking(symbols, path);
  const { title, description, headings, html } = renderMarkdown(markdown, {
    ...options,
    linkPart: (name) => options.linkCode?.(name),
  });
  return {
    path,
    title: path === typescriptOverview ? "TypeScript reference" : title,
    description,
    section: "typescript",
    breadcrumbs:
      path === typescriptOverview ? [] : [{ title: "TypeScript reference", href: typescriptOverview }],
    // The overloads of a method are one entry.
    headings: headings.filter(
      ({ level, text }, index) => (level <= 2 || headings.length < 40) && headings[index - 1]?.text !== text,
    ),
    content: html,
    markdown,
    source,
    search: withoutParts(searchSections(html, { group, title, href: path })),
  };
}

export function typescriptNavigation(exported: readonly Exported[]): NavigationGroup[] {
  const pages = shown(exported);
  const data = { title: "Data types of the API", href: "reference/types/index.html" };
  return [
    { title: "TypeScript reference", links: [{ title: "Overview", href: typescriptOverview }] },
    ...groups.map((title) => ({
      title,
      foldable: true as const,
      links: [
        ...(title === "Data types" ? [data] : []),
        ...pages
          .filter((symbol) => groupOf(symbol) === title)
          .map((symbol) => ({ title: symbol.name, href: pageOf(symbol) })),
      ],
    })),
  ].filter(({ links }) => links.length > 0);
}

/** A part that every class has is not a section for the search; its words belong to the class. */
const commonParts = ["Properties", "Options", "Errors"];

function withoutParts([page, ...sections]: SearchEntry[]): SearchEntry[] {
  if (page === undefined) return [];
  const parts = sections.filter(({ heading }) => commonParts.includes(heading));
  const others = sections.filter((section) => !parts.includes(section));
  const join = (of: (entry: SearchEntry) => string) =>
    [page, ...parts.filter(({ heading }) => heading !== "Errors")].map(of).join(" ").trim();
  return [{ ...page, code: join(({ code }) => code), text: join(({ text }) => text) }, ...others];
}
