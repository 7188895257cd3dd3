/**
 * `generated/types.ts`: the types that users of the client meet, by name. These are the schemas that a body or an answer
 * reaches, and the query of each operation that has one.
 */
import { listOperations, type OpenApi, resolve, type Schema } from "./openapi-document.js";

export function generateTypes(document: OpenApi): string {
  const operations = listOperations(document).filter(({ security }) => security?.length !== 0);
  const reached = new Set<string>();
  for (const { requestBody, responses } of operations) {
    // The parts of an upload have a type of the facade's own; the errors have classes.
    for (const body of [requestBody, responses["200"]])
      reach(document, resolve(document, body ?? {}).content?.["application/json"]?.schema, reached);
  }
  for (const { parameters = [] } of operations)
    for (const parameter of parameters) reach(document, resolve(document, parameter).schema, reached);

  const schemas = Object.entries(document.components.schemas)
    .filter(([name]) => reached.has(name))
    .map(
      ([name, { description }]) =>
        `${toComment(description)}export type ${name} = components["schemas"]["${name}"];\n`,
    );
  const queries = operations.flatMap(({ operationId, summary, parameters = [] }) => {
    const query = parameters
      .map((parameter) => resolve(document, parameter))
      .filter((parameter) => parameter.in === "query");
    if (query.length === 0) return [];
    const name = `${operationId[0]?.toUpperCase()}${operationId.slice(1)}Query`;
    const all = `NonNullable<operations["${operationId}"]["parameters"]["query"]>`;
    // The facade fills in where a page begins and how long it is.
    const filledIn = query.filter(
      (parameter) => parameter.required && ["limit", "offset"].includes(parameter.name),
    );
    const base =
      filledIn.length > 0
        ? `Omit<${all}, ${filledIn.map((parameter) => `"${parameter.name}"`).join(" | ")}>`
        : all;
    const members = filledIn.map(
      (parameter) =>
        `  /** ${parameter.description?.trim()} Default: ${parameter.name === "limit" ? 100 : 0}. */\n  ${parameter.name}?: number;\n`,
    );
    return [
      `/** ${summary}: what can be asked for. */\nexport interface ${name} extends ${base} {${members.length > 0 ? `\n${members.join("")}` : ""}}\n`,
    ];
  });
  return `import type { components, operations } from "./schema.js";\n\n${[...schemas, ...queries].join("\n")}`;
}

function reach(document: OpenApi, schema: Schema | undefined, reached: Set<string>): void {
  if (schema === undefined) return;
  const name = schema.$ref?.replace("#/components/schemas/", "");
  if (name !== undefined) {
    if (reached.has(name)) return;
    reached.add(name);
  }
  const { allOf = [], oneOf = [], anyOf = [], items, properties = {} } = resolve(document, schema);
  for (const part of [...allOf, ...oneOf, ...anyOf, items, ...Object.values(properties)])
    reach(document, part, reached);
}

function toComment(description: string | undefined): string {
  return description === undefined ? "" : `/** ${description.trim().replace(/\s+/g, " ")} */\n`;
}
