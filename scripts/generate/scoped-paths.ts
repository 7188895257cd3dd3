/**
 * `generated/scoped-paths.ts`: `paths` without the two organization headers, which `client.fetch` adds itself. It is for
 * openapi-fetch and the clients built on it. Plain interfaces: every editor would have to compute a type that removes the
 * headers from `paths`.
 */
import { listOperations, type OpenApi, type Operation, resolve } from "./openapi-document.js";

const organizationHeaders = ["Requester-Organization-ID", "Target-Organization-ID"];
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function generateScopedPaths(document: OpenApi): string {
  const operations = listOperations(document);
  const paths = Object.keys(document.paths).map((path) => {
    const members = methods.map((method) => {
      const operation = operations.find((each) => each.path === path && each.method === method.toUpperCase());
      if (operation === undefined) return `        ${method}?: never;\n`;
      return `        /** ${operation.summary} */\n        ${method}: ${scoped(document, operation)};\n`;
    });
    return `    ${JSON.stringify(path)}: {\n        parameters: {\n            query?: never;\n            header?: never;\n            path?: never;\n            cookie?: never;\n        };\n${members.join("")}    };\n`;
  });
  return `import type { operations } from "./schema.js";

/** \`paths\` without the two organization headers: for a client that sends through \`client.fetch\`. */
export interface ScopedPaths {
${paths.join("")}}
`;
}

function scoped(document: OpenApi, { operationId, parameters = [], requestBody }: Operation): string {
  const described = parameters.map((parameter) => resolve(document, parameter));
  const own = `operations["${operationId}"]`;
  if (!described.some(({ name }) => organizationHeaders.includes(name))) return own;
  const places = (["query", "header", "path"] as const).map((place) => {
    const here = described.filter((each) => each.in === place && !organizationHeaders.includes(each.name));
    if (here.length === 0) return `                ${place}?: never;\n`;
    // A plain type cannot leave out one header of a group. No operation needs it.
    if (place === "header")
      throw new Error(`${operationId} takes a header beside those of the organizations`);
    const isRequired = here.some(({ required }) => required);
    return `                ${place}${isRequired ? "" : "?"}: ${own}["parameters"]["${place}"];\n`;
  });
  const body = resolve(document, requestBody ?? {});
  const isBodyRequired = (body as { required?: boolean }).required;
  const bodyMember =
    requestBody === undefined
      ? "requestBody?: never"
      : `requestBody${isBodyRequired ? "" : "?"}: ${own}["requestBody"]`;
  return `{
            parameters: {
${places.join("")}                cookie?: never;
            };
            ${bodyMember};
            responses: ${own}["responses"];
        }`;
}
