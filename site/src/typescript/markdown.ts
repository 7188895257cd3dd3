/** The Markdown of the TypeScript reference. */
import { parametersOf, readOpenApi, referenceAddress } from "../../../scripts/docs/openapi.js";
import type { MethodOfOperation } from "./pages.js";
import type { Exported, Method, Property } from "./read-exports.js";

/** Resources → methods → endpoint → scenarios, and the other exports. */
export function overviewMarkdown(calls: readonly MethodOfOperation[], exported: readonly Exported[]): string {
  const entries = [...new Set(exported.map(({ from }) => from))];
  const resources = [...new Set(calls.map(({ method }) => resourceOf(method.name)))];
  const tables = resources.map((resource) => {
    const rows = calls
      .filter(({ method }) => resourceOf(method.name) === resource)
      .map(
        ({ method, operation }) =>
          `| [\`${method.method}\`](@/${method.href}) | [\`${operation.method} ${operation.path}\`](@/${referenceAddress(operation)}) | ${scenariosOf(operation)} |`,
      );
    return `### \`${resource}\`\n\n${table(["Method", "Endpoint", "Scenarios"])}${rows.join("\n")}`;
  });
  return [
    "# TypeScript reference",
    "What the package exports. The fields of the data that the API sends and takes are under [Data types](@/reference/types/index.html).",
    '```ts\nimport { MyCreditApp } from "mycreditapp";\n\nconst client = new MyCreditApp();\nconst application = await client.creditApplications.get(applicationId);\n```',
    "## Resources and methods",
    "Each method calls one operation. Scenarios are those that the vendor's documentation allows; where it says nothing, the client lets all three through.",
    ...tables,
    "## What to import from where",
    `${table(["Import", "Names"])}${entries.map((from) => `| \`${from}\` | ${namesOf(exported, from)} |`).join("\n")}`,
  ].join("\n\n");
}

const namesOf = (exported: readonly Exported[], from: string) =>
  exported
    .filter((symbol) => symbol.from === from && !/^List\w+Query$/.test(symbol.name))
    .map(({ name }) => `\`${name}\``)
    .join(", ");

const resourceOf = (name: string) => name.split(".").slice(0, -1).join(".");

const table = (head: readonly string[]) => `| ${head.join(" | ")} |\n|${head.map(() => "---|").join("")}\n`;

function scenariosOf(operation: MethodOfOperation["operation"]): string {
  const concerns = parametersOf(readOpenApi(), operation).some(
    ({ name }) => name === "Target-Organization-ID",
  );
  if (!concerns) return "no organization";
  const allowed = operation["x-scenarios"];
  if (allowed === undefined) return "not documented";
  const names = { self: "Self", guest: "Guest", host: "Host" };
  return Object.entries(names)
    .filter(([key]) => allowed.includes(key))
    .map(([, name]) => name)
    .join(", ");
}

export function symbolMarkdown(symbol: Exported, calls: readonly MethodOfOperation[]): string {
  const isValue = ["class", "function", "constant"].includes(symbol.kind) && !symbol.typeOnly;
  const importLine = `import ${isValue ? "" : "type "}{ ${symbol.name} } from "${symbol.from}";`;
  const accessor = calls[0] && resourceOf(calls[0].method.name);
  const throwing = symbol.kind === "function" ? undefined : sharedThrows(symbol.methods);
  return [
    `# ${symbol.name}`,
    symbol.kind === "function" ? "" : symbol.description,
    accessor === undefined
      ? ""
      : `Use it as \`${accessor}\`, or in a scope as \`client.asGuestOf(hostId)${accessor.replace(/^client/, "")}\`.`,
    `\`\`\`ts\n${importLine}${symbol.declaration ? `\n\n${symbol.declaration}` : ""}\n\`\`\``,
    symbol.base !== undefined && /^[A-Z]\w+$/.test(symbol.base) && symbol.base !== "Resource"
      ? `Extends \`${symbol.base}\`.`
      : "",
    ...symbol.examples.map((example) => `\`\`\`ts\n${example}\n\`\`\``),
    ...(symbol.construct ? methodMarkdown(symbol.construct, calls, undefined) : []),
    ...(isResource(symbol) ? [] : propertiesMarkdown(symbol)),
    // The title of a function's page is that of its one section.
    ...symbol.methods.flatMap((method) =>
      methodMarkdown(method, calls, throwing).slice(symbol.kind === "function" ? 1 : 0),
    ),
    ...(isResource(symbol) ? propertiesMarkdown(symbol) : []),
    throwing === undefined ? "" : `## Errors\n\nEach method throws ${withStop(throwing)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Readers look for the methods of a resource; its properties come after them. */
const isResource = ({ file }: Exported) => file.startsWith("src/resources/");

function propertiesMarkdown(symbol: Exported): string[] {
  if (symbol.properties.length === 0) return [];
  const title = /Options$/.test(symbol.name) ? "Options" : "Properties";
  // Each option is a section, so that it can be linked and found.
  if (title === "Options")
    return [
      "## Options",
      ...symbol.properties.map(({ name, type, description }) => {
        const [meaning = "", fallback] = description.split(/\s*Default: /);
        return `### \`${name}\`\n\n\`${type}\`\n\n${meaning}${fallback === undefined ? "" : `\n\nDefault: ${fallback}`}`;
      }),
    ];
  return [`## ${title}`, `${table(["Property", "Type", "Meaning"])}${symbol.properties.map(row).join("\n")}`];
}

const row = ({ name, type, optional, description }: Property) =>
  `| \`${name}${optional ? "?" : ""}\` | \`${cell(type)}\` | ${cell(description)} |`;

const cell = (text: string) => text.replace(/\s+/g, " ").replaceAll("|", "\\|");

function methodMarkdown(
  method: Method,
  calls: readonly MethodOfOperation[],
  throwing: string | undefined,
): string[] {
  const call = calls.find((candidate) => candidate.method.method === method.name);
  return [
    `## ${method.name}`,
    ...descriptionParts(method, call !== undefined),
    `\`\`\`ts\n${method.signature}\n\`\`\``,
    call
      ? `\`${call.method.name}\` calls [\`${call.operation.method} ${call.operation.path}\`](@/${referenceAddress(call.operation)}). Scenarios: ${scenariosOf(call.operation)}.`
      : "",
    ...detailsMarkdown(method, throwing),
  ];
}

/** The docstring names the scenarios for editors; here they are beside the endpoint. */
function descriptionParts({ description }: Method, isCall: boolean): string[] {
  return isCall ? [description.replace(/(^|\n\n)Scenarios: [^\n]*(?:\n(?!\n)[^\n]*)*/, "")] : [description];
}

function detailsMarkdown(method: Method, throwing: string | undefined): string[] {
  const named = method.parameters.filter(({ name }) => /^[\w ,]+$/.test(name));
  return [
    named.length === 0 ? "" : `${table(["Parameter", "Type", "Meaning"])}${named.map(row).join("\n")}`,
    method.returns === "void"
      ? ""
      : `Returns \`${method.returns}\`${method.returnsDescription === "" ? "." : `: ${method.returnsDescription}`}`,
    method.throws === "" || method.throws === throwing ? "" : `Throws ${withStop(method.throws)}`,
    ...method.examples.map((example) => `\`\`\`ts\n${example}\n\`\`\``),
  ];
}

/** A sentence, whose classes are code and therefore links. */
function withStop(text: string): string {
  return `${text.replace(/(?<!`)\b[A-Z]\w*Error\b(?!`)/g, "`$&`").replace(/\.$/, "")}.`;
}

/** The errors that most methods of a class share are listed once, as those of each method. */
function sharedThrows(methods: readonly Method[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { throws } of methods) if (throws !== "") counts.set(throws, (counts.get(throws) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] > 1 && most[1] > methods.length / 2 ? most[0] : undefined;
}
