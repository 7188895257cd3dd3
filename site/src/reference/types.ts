/** The page of each data type: its fields or values, and the operations that send or return it. */

import {
  bodyOf,
  type DocumentedApi,
  type DocumentedOperation,
  type DocumentedSchema,
  parametersOf,
  readOperations,
  referenceAddress,
  schemaName,
  successOf,
  typeAddress,
} from "../../../scripts/docs/openapi.js";
import { resolve, type Schema } from "../../../scripts/generate/openapi-document.js";
import { type MarkdownOptions, renderHeading, renderInline, renderTable } from "../markdown.js";
import { breakable, escapeHtml } from "../shell.js";
import type { SiteInfo } from "../site-info.js";
import type { Heading, SitePage } from "../site-page.js";
import { clean, describeType, type Fact, type Field, factsOf, fieldsOf, plain } from "./fields.js";
import { assumptionsOfType } from "./inferred.js";
import { assumptionsMarkdown, factMarkdown, fieldsMarkdown } from "./operation-markdown.js";
import { renderAssumptions, renderFacts, renderFields } from "./render-html.js";

interface Uses {
  returnedBy: DocumentedOperation[];
  sentTo: DocumentedOperation[];
  partOf: string[];
}

export const typesIndex = "reference/types/index.html";

/** Every data type that has a page, in alphabetical order. */
export function typeNames(document: DocumentedApi): string[] {
  return Object.keys(document.components.schemas).sort((one, other) => one.localeCompare(other));
}

export function buildType(
  document: DocumentedApi,
  name: string,
  around: { options: MarkdownOptions; info: SiteInfo; exported: ReadonlySet<string> },
): SitePage {
  const { options, info } = around;
  const schema: DocumentedSchema = { $ref: `#/components/schemas/${name}` };
  const resolved = resolve(document, schema) as DocumentedSchema;
  const uses = findUses(document, name);
  const direction = uses.sentTo.length > 0 && uses.returnedBy.length === 0 ? "sent" : "received";
  const fields = fieldsOf(document, schema, direction);
  const facts = fields.length > 0 ? [] : factsOf(document, schema, direction);
  const shape = describeType(document, { ...resolved });
  const assumptions = assumptionsOfType(document, name);
  const description = clean(resolved.description ?? "");
  const names = [name, `${name}Input`].filter((one) => around.exported.has(one));
  const importLine = names.length > 0 ? `import type { ${names.join(", ")} } from "mycreditapp";` : undefined;
  const headings: Heading[] = [];
  const heading = (level: number, id: string, text: string) => {
    headings.push({ id, text, level });
    return renderHeading(level, id, escapeHtml(text));
  };
  const content = [
    heading(1, "top", name),
    `<p>${renderInline(description, options)}</p>`,
    importLine === undefined ? "" : `<p class="endpoint"><code>${escapeHtml(importLine)}</code></p>`,
    ...(fields.length > 0
      ? [heading(2, "fields", "Fields"), renderFields(fields, "field", options)]
      : [
          heading(2, "value", "Value"),
          `<p>${escapeHtml(shape.before + shape.text)}</p>`,
          renderFacts(facts),
        ]),
    ...renderUses(uses, heading),
    renderAssumptions(assumptions, options, info),
  ].join("\n");
  return {
    path: typeAddress(name),
    title: `${name}: data type`,
    description: plain(description) || `The data type ${name} of the MyCreditApp API.`,
    section: "reference",
    navigation: "types",
    breadcrumbs: [
      { title: "API reference", href: "reference/index.html" },
      { title: "Data types", href: typesIndex },
    ],
    headings,
    content,
    markdown: typeMarkdownPage(name, description, {
      importLine,
      fields,
      facts,
      uses,
      assumptions,
      shape: shape.before + shape.text,
    }),
    source: "openapi.yaml",
    search: [
      {
        group: "Data types",
        title: name,
        heading: "",
        code: [...fields.map((field) => field.name), ...facts.flatMap(({ values }) => values)].join(" "),
        text: plain(description),
        href: typeAddress(name),
      },
    ],
  };
}

function renderUses(uses: Uses, heading: (level: number, id: string, text: string) => string): string[] {
  const operations = (list: readonly DocumentedOperation[]) =>
    `<ul>${list.map((operation) => `<li><a href="@/${referenceAddress(operation)}">${escapeHtml(operation.summary)}</a> <code>${operation.operationId}</code></li>`).join("")}</ul>`;
  return [
    ...(uses.returnedBy.length > 0
      ? [heading(2, "returned-by", "Returned by"), operations(uses.returnedBy)]
      : []),
    ...(uses.sentTo.length > 0 ? [heading(2, "sent-to", "Sent to"), operations(uses.sentTo)] : []),
    ...(uses.partOf.length > 0
      ? [
          heading(2, "part-of", "Part of"),
          `<ul>${uses.partOf.map((name) => `<li><a href="@/${typeAddress(name)}">${name}</a></li>`).join("")}</ul>`,
        ]
      : []),
  ];
}

function typeMarkdownPage(
  name: string,
  description: string,
  type: {
    importLine: string | undefined;
    fields: Field[];
    facts: Fact[];
    uses: Uses;
    assumptions: Parameters<typeof assumptionsMarkdown>[0];
    shape: string;
  },
): string {
  const operations = (title: string, list: readonly DocumentedOperation[]) =>
    list.length === 0
      ? []
      : [
          `## ${title}`,
          list.map((operation) => `- [${operation.summary}](@/${referenceAddress(operation)})`).join("\n"),
        ];
  const parts = [
    `# ${name}`,
    description,
    ...(type.importLine === undefined ? [] : [`\`\`\`ts\n${type.importLine}\n\`\`\``]),
    ...(type.fields.length > 0
      ? ["## Fields", fieldsMarkdown(type.fields)]
      : ["## Value", type.shape, type.facts.map(factMarkdown).join(" ")]),
    ...operations("Returned by", type.uses.returnedBy),
    ...operations("Sent to", type.uses.sentTo),
    ...(type.uses.partOf.length === 0
      ? []
      : ["## Part of", type.uses.partOf.map((part) => `- [${part}](@/${typeAddress(part)})`).join("\n")]),
    ...assumptionsMarkdown(type.assumptions),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** An operation uses a type if it names it itself: as its body, as its response, or as the items of either. */
function findUses(document: DocumentedApi, name: string): Uses {
  const operations = readOperations(document);
  const names = (schema: Schema | undefined): string[] => {
    if (schema === undefined) return [];
    const own = schemaName(schema);
    return [...(own === undefined ? [] : [own]), ...names(schema.items)];
  };
  return {
    returnedBy: operations.filter((operation) =>
      names(successOf(document, operation)?.schema).includes(name),
    ),
    sentTo: operations.filter((operation) =>
      [
        bodyOf(document, operation)?.[1].schema,
        ...parametersOf(document, operation).map(({ schema }) => schema),
      ].some((schema) => names(schema).includes(name)),
    ),
    partOf: typeNames(document).filter(
      (other) => other !== name && mentions(document.components.schemas[other], name),
    ),
  };
}

function mentions(node: unknown, name: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  if ((node as { $ref?: string }).$ref === `#/components/schemas/${name}`) return true;
  return Object.values(node).some((child) => mentions(child, name));
}

export function buildTypesIndex(document: DocumentedApi, options: MarkdownOptions): SitePage {
  const names = typeNames(document);
  const about = (name: string) => clean(document.components.schemas[name]?.description ?? "");
  const rows = names.map((name) => [
    `<a href="@/${typeAddress(name)}"><code>${breakable(name)}</code></a>`,
    renderInline(about(name), { ...options, linkCode: () => undefined }),
  ]);
  const intro =
    "Every type of the API: what it holds, which operations return it, and which values are known.";
  return {
    path: typesIndex,
    title: "Data types",
    description: intro,
    section: "reference",
    navigation: "types",
    breadcrumbs: [{ title: "API reference", href: "reference/index.html" }],
    headings: [],
    content: `<h1>Data types</h1>
<p>${intro} The TypeScript package exports them under the same names.</p>
${renderTable("Data types", ["Type", "Meaning"], rows)}`,
    markdown: `# Data types\n\n${intro}\n\n${names.map((name) => `- [${name}](@/${typeAddress(name)}): ${about(name)}`).join("\n")}\n`,
    search: [],
  };
}
