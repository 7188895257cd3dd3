/** The Markdown twin of an operation's page, with everything that the page has. */
import { clean, type Field, needOf } from "./fields.js";
import type { Assumption } from "./inferred.js";
import type { Content, NamedExample, OperationView } from "./operation.js";
import { languages } from "./samples.js";

export function operationMarkdown(view: OperationView): string {
  const lines = [
    `# ${view.title}`,
    `\`${view.method} ${view.path}\` (operation \`${view.operationId}\`)`,
    view.description.trim(),
    ...(view.callers.length > 0
      ? [`Call it as ${view.callers.map(({ scenario, code }) => `${scenario} (\`${code}\`)`).join(" or ")}.`]
      : []),
    [
      ...(view.client ? [`- TypeScript: [\`${view.client.name}\`](@/${view.client.href})`] : []),
      ...view.guide.map(({ title, href }) => `- Guide: [${title}](@/${href})`),
      `- [Vendor page](${view.vendorPage})`,
    ].join("\n"),
    ...languages.flatMap(({ key, title, fence: language }) => [
      `## ${title}`,
      fence(language, view.samples[key]),
    ]),
    ...view.parameters.flatMap(({ place, fields }) => [
      place === "Headers" ? "## Headers" : `## ${place} parameters`,
      fieldsMarkdown(fields),
    ]),
    ...(view.body ? contentMarkdown("Request body", view.body) : []),
    ...(view.success ? contentMarkdown("Response", view.success) : []),
    ...assumptionsMarkdown(view.assumptions),
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

function contentMarkdown(title: string, content: Content): string[] {
  return [
    `## ${title}`,
    clean(content.description),
    `${content.type}, as \`${content.mediaType}\``,
    fieldsMarkdown(content.fields),
    ...(content.mediaType === "application/json" ? content.examples.map(exampleMarkdown) : []),
  ];
}

const exampleMarkdown = ({ summary, value }: NamedExample) =>
  `Example: ${summary}\n\n${fence("json", JSON.stringify(value, undefined, 2))}`;

export function assumptionsMarkdown(assumptions: readonly Assumption[]): string[] {
  if (assumptions.length === 0) return [];
  const items = assumptions.map(({ where, reason }) => `- ${where === "" ? "" : `\`${where}\`: `}${reason}`);
  return [
    "## What is inferred",
    "The vendor's documentation does not state the following.",
    items.join("\n"),
  ];
}

export function fieldsMarkdown(fields: readonly Field[], indent = ""): string {
  return fields
    .map((field) => {
      const notes = [field.type, needOf(field), field.assumed ? "assumed" : ""];
      const facts = field.facts.join(" ");
      const text = [field.description, facts].filter((part) => part !== "").join(" ");
      const own = `${indent}- \`${field.name}\` (${notes.filter((note) => note !== "").join(", ")})${text === "" ? "" : `: ${text}`}`;
      return field.fields.length === 0 ? own : `${own}\n${fieldsMarkdown(field.fields, `${indent}  `)}`;
    })
    .join("\n");
}

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
