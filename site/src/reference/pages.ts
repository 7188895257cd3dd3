/** The API reference: a page for each operation, each tag and each data type, from `openapi.yaml`. */

import { readClientMethods } from "../../../scripts/docs/methods.js";
import {
  type DocumentedApi,
  type DocumentedOperation,
  readOpenApi,
  readOperations,
  referenceAddress,
  tagAddress,
  typeAddress,
} from "../../../scripts/docs/openapi.js";
import { guidePage } from "../../../scripts/docs/pages.js";
import { readErrors } from "../../../scripts/docs/tables.js";
import { renderMarkdown } from "../markdown.js";
import { type NavigationGroup, renderPager } from "../shell.js";
import type { SiteInfo } from "../site-info.js";
import type { SearchEntry, SitePage } from "../site-page.js";
import { linking, type Symbols } from "../symbols.js";
import { clean, type Field, plain } from "./fields.js";
import type { GuideLinks } from "./guide-links.js";
import { type OperationView, viewOperation } from "./operation.js";
import { type ErrorClassRow, renderOperation } from "./operation-html.js";
import { operationMarkdown } from "./operation-markdown.js";
import type { Samples } from "./samples.js";
import { buildType, buildTypesIndex, typeNames, typesIndex } from "./types.js";

const overview = "reference/index.html";

export interface ReferenceSources {
  info: SiteInfo;
  symbols: Symbols;
  samples: ReadonlyMap<string, Samples>;
  /** Sections of the guide about an operation. */
  guide: GuideLinks;
  /** The names that the package exports. */
  exported: ReadonlySet<string>;
}

export function buildReference(sources: ReferenceSources): SitePage[] {
  const document = readOpenApi();
  const operations = readOperations(document);
  const clients = new Map(readClientMethods().map((method) => [method.operationId, method]));
  const views = operations.map((operation) => {
    const { operationId } = operation;
    const samples = sources.samples.get(operationId);
    if (samples === undefined) throw new Error(`no samples for ${operationId}`);
    const client = clients.get(operationId);
    return viewOperation(document, operation, {
      samples,
      client,
      guide: sources.guide(operation, client),
    });
  });
  const names = typeNames(document);
  const pages = [
    buildOverview(document, operations, sources),
    ...document.tags.map((tag) => buildTag(tag, views, sources)),
    ...views.map((view, index) => buildOperation(view, views[index - 1], views[index + 1], sources)),
    buildTypesIndex(document, linking(sources.symbols, typesIndex)),
    ...names.map((name) =>
      buildType(document, name, {
        info: sources.info,
        options: linking(sources.symbols, typeAddress(name)),
        exported: sources.exported,
      }),
    ),
  ];
  assertDistinct(pages.map(({ path }) => path));
  return pages;
}

function buildOperation(
  view: OperationView,
  previous: OperationView | undefined,
  next: OperationView | undefined,
  { info, symbols }: ReferenceSources,
): SitePage {
  const { html, headings } = renderOperation(view, {
    info,
    options: linking(symbols, view.href),
    errors: errorRows(),
    errorsPage: `${guidePage("errors-and-retries").name}.html`,
  });
  return {
    path: view.href,
    title: view.title,
    description: plain(firstSentence(view.description)),
    section: "reference",
    layout: "operation",
    breadcrumbs: [
      { title: "API reference", href: overview },
      { title: view.tag, href: tagAddress(view.tag) },
    ],
    headings,
    content: html + renderPager(previous, next),
    markdown: operationMarkdown(view),
    source: "openapi.yaml",
    search: [searchEntry(view)],
  };
}

function searchEntry(view: OperationView): SearchEntry {
  const fields = [
    ...view.parameters.flatMap((group) => group.fields),
    ...(view.body?.fields ?? []),
    ...(view.success?.fields ?? []),
  ];
  const code = [view.operationId, view.client?.name ?? "", `${view.method} ${view.path}`, ...namesIn(fields)];
  return {
    group: "API reference",
    title: view.title,
    heading: "",
    code: [...new Set(code)].join(" "),
    text: plain(view.description),
    href: view.href,
  };
}

function namesIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [field.name, ...namesIn(field.fields)]);
}

/** A page that is the same in Markdown and in HTML. */
function buildPage(path: string, title: string, markdown: string, symbols: Symbols): SitePage {
  const { html, description, headings } = renderMarkdown(markdown, linking(symbols, path));
  return {
    path,
    title,
    description,
    section: "reference",
    headings,
    content: html,
    markdown,
    source: "openapi.yaml",
    search: [{ group: "API reference", title, heading: "", code: "", text: description, href: path }],
  };
}

function buildTag(
  { name, description = "" }: DocumentedApi["tags"][number],
  views: readonly OperationView[],
  { symbols }: ReferenceSources,
): SitePage {
  const rows = views
    .filter(({ tag }) => tag === name)
    .map((view) => `${row(view.title, view)} ${firstSentence(view.description)} |`);
  const text = `# ${name}\n\n${clean(description)}\n\n| Operation | Endpoint | What it does |\n|---|---|---|\n${rows.join("\n")}\n`;
  return {
    ...buildPage(tagAddress(name), name, text, symbols),
    breadcrumbs: [{ title: "API reference", href: overview }],
  };
}

/** The start of a table's row about an operation. */
function row(title: string, operation: Pick<DocumentedOperation, "operationId" | "method" | "path">): string {
  return `| [${title}](@/${referenceAddress(operation)}) | \`${operation.method} ${operation.path}\` |`;
}

/** The overview: a table of everything, then the description of the whole from `openapi.yaml`. */
function buildOverview(
  document: DocumentedApi,
  operations: readonly DocumentedOperation[],
  { symbols }: ReferenceSources,
): SitePage {
  const tables = document.tags.map(({ name }) => {
    const rows = operations.filter(({ tags: [tag] }) => tag === name).map((one) => row(one.summary, one));
    return `### ${name}\n\n| Operation | Endpoint |\n|---|---|\n${rows.join("\n")}`;
  });
  const text = `# API reference

All ${operations.length} operations of the MyCreditApp API, with samples that the tests run. The base URL is \`${document.servers[0].url}\`.

Download: [openapi.yaml](@/openapi.yaml) · [openapi.json](@/openapi.json) · [arazzo.yaml](@/arazzo.yaml) · [Data types](@/${typesIndex})

## Operations

${tables.join("\n\n")}

${document.info.description ?? ""}`;
  return buildPage(overview, "API reference", text, symbols);
}

export function referenceNavigation(): NavigationGroup[] {
  const document = readOpenApi();
  const operations = readOperations(document);
  return [
    {
      title: "API reference",
      links: [
        { title: "Overview", href: overview },
        { title: "Data types", href: typesIndex },
      ],
    },
    ...document.tags.map(({ name }) => ({
      title: name,
      foldable: true as const,
      links: [
        { title: "Overview", href: tagAddress(name) },
        ...operations
          .filter(({ tags: [tag] }) => tag === name)
          .map((operation) => ({
            title: operation.summary,
            href: referenceAddress(operation),
            hint: operation.method,
          })),
      ],
    })),
  ];
}

export function typesNavigation(): NavigationGroup[] {
  const names = typeNames(readOpenApi());
  return [
    {
      title: "API reference",
      links: [
        { title: "Overview", href: overview },
        { title: "All data types", href: typesIndex },
      ],
    },
    { title: "Data types", links: names.map((name) => ({ title: name, href: typeAddress(name) })) },
  ];
}

/** The error classes with a status, with the words of their docstrings: `404`, `5xx`. */
function errorRows(): ErrorClassRow[] {
  return readErrors().flatMap(({ name, meaning }) => {
    const statuses = /^(?:\d{3}|\dxx)(?:(?:, | or | and )(?:\d{3}|\dxx))*/.exec(meaning)?.[0];
    return statuses === undefined ? [] : [{ statuses, name }];
  });
}

function firstSentence(text: string): string {
  return /^[\s\S]*?[.!?](?=\s|$)/.exec(clean(text))?.[0] ?? clean(text);
}

/** A tag and an operation of the same name would overwrite each other's page. */
function assertDistinct(paths: readonly string[]): void {
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
  if (twice.length > 0) throw new Error(`two pages of the reference have one address: ${twice.join(", ")}`);
}
