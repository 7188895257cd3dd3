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
import { type MarkdownOptions, renderMarkdown } from "../markdown.js";
import type { SiteInfo } from "../site-info.js";
import type { SitePage } from "../site-page.js";
import { clean, describeType, factsOf, fieldsOf, plain } from "./fields.js";
import { assumptionsOfType } from "./inferred.js";
import { assumptionsMarkdown, fieldsMarkdown } from "./operation-markdown.js";
import { renderAssumptions, renderFields } from "./render-html.js";

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
  const imports = [name, `${name}Input`].flatMap((one) =>
    around.exported.has(one) ? `import type { ${one} } from "mycreditapp";` : [],
  );
  /** Fields and reasons are folded in HTML, and lists in Markdown. */
  const text = (fieldList: string, reasons: string) =>
    [
      `# ${name}`,
      description,
      imports.length > 0 ? `\`\`\`ts\n${imports.join("\n")}\n\`\`\`` : "",
      fields.length > 0 ? `## Fields\n\n${fieldList}` : `## Value\n\n${shape}`,
      facts.join(" "),
      list("Returned by", uses.returnedBy.map(operationLink)),
      list("Sent to", uses.sentTo.map(operationLink)),
      list(
        "Part of",
        uses.partOf.map((part) => `[${part}](@/${typeAddress(part)})`),
      ),
      reasons,
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  const { html, headings } = renderMarkdown(
    text(renderFields(fields, "field", options), renderAssumptions(assumptions, options, info)),
    options,
  );
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
    content: html,
    markdown: `${text(fieldsMarkdown(fields), assumptionsMarkdown(assumptions).join("\n\n"))}\n`,
    source: "openapi.yaml",
    search: [
      {
        group: "Data types",
        title: name,
        heading: "",
        code: [...fields.map((field) => field.name), plain(facts.join(" "))].join(" "),
        text: plain(description),
        href: typeAddress(name),
      },
    ],
  };
}

const operationLink = (operation: DocumentedOperation) =>
  `[${operation.summary}](@/${referenceAddress(operation)})`;

const list = (title: string, items: readonly string[]) =>
  items.length === 0 ? "" : `## ${title}\n\n${items.map((item) => `- ${item}`).join("\n")}`;

/** An operation uses a type if it names it itself: as its body, as its response, or as the items of either. */
function findUses(document: DocumentedApi, name: string) {
  const operations = readOperations(document);
  const names = (schema: Schema | undefined): string[] =>
    schema === undefined ? [] : [schemaName(schema) ?? "", ...names(schema.items)];
  const sent = (operation: DocumentedOperation) => [
    bodyOf(document, operation)?.[1].schema,
    ...parametersOf(document, operation).map(({ schema }) => schema),
  ];
  return {
    returnedBy: operations.filter((one) => names(successOf(document, one)?.schema).includes(name)),
    sentTo: operations.filter((one) => sent(one).some((schema) => names(schema).includes(name))),
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
  const intro =
    "Every type of the API: what it holds, which operations return it, and which values are known.";
  const rows = typeNames(document).map((name) => {
    const about = clean(document.components.schemas[name]?.description ?? "").replaceAll("|", "\\|");
    return `| [\`${name}\`](@/${typeAddress(name)}) | ${about} |`;
  });
  const markdown = `# Data types\n\n${intro} The TypeScript package exports them under the same names.\n\n| Type | Meaning |\n|---|---|\n${rows.join("\n")}\n`;
  return {
    path: typesIndex,
    title: "Data types",
    description: intro,
    section: "reference",
    navigation: "types",
    breadcrumbs: [{ title: "API reference", href: "reference/index.html" }],
    headings: [],
    content: renderMarkdown(markdown, { ...options, linkCode: () => undefined }).html,
    markdown,
    search: [],
  };
}
