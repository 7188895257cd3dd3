/** Descriptions that are larger than the API: its own operations, and as many made-up ones as it takes. */

interface Description {
  paths: Record<string, Record<string, { operationId: string }>>;
  components: { schemas: Record<string, unknown> };
}

/** Adds operations until there are so many. Four shapes in turn, each with schemas of its own. */
export function enlarge(description: Description, operationCount: number): { ids: string[] } {
  const own = Object.values(description.paths).flatMap((item) => Object.keys(item)).length;
  const ids: string[] = [];
  for (let index = 0; own + ids.length < operationCount; index += 1) {
    const name = `Synthetic${index}`;
    const operationId = `synthetic${index}`;
    description.components.schemas[name] = {
      type: "object",
      required: ["id", "status", "amount"],
      properties: {
        id: { type: "string", format: "uuid" },
        status: { type: "string", enum: ["open", "closed", `kind_${index}`] },
        amount: { type: "number" },
        comment: { type: ["string", "null"], maxLength: 300 },
        created_at: { $ref: "#/components/schemas/Timestamp" },
      },
    };
    const one = { $ref: `#/components/schemas/${name}` };
    const page = {
      type: "object",
      required: ["items", "total_items"],
      properties: { items: { type: "array", items: one }, total_items: { type: "integer" } },
    };
    const shape = index % 4;
    const parameters: object[] = [
      { $ref: "#/components/parameters/HostAsRequester" },
      { $ref: "#/components/parameters/HostAsTarget" },
      { $ref: "#/components/parameters/OrganizationId" },
    ];
    if (shape === 1) {
      for (const query of ["limit", "offset"])
        parameters.push({ name: query, in: "query", schema: { type: "integer", minimum: 0 } });
    }
    const operation = {
      operationId,
      tags: ["Synthetic"],
      summary: `Synthetic ${index}`,
      parameters,
      ...(shape > 1 && { requestBody: { required: true, content: { "application/json": { schema: one } } } }),
      responses: {
        "200": {
          description: "Done.",
          content: { "application/json": { schema: shape === 1 ? page : one } },
        },
        default: { $ref: "#/components/responses/ErrorResponse" },
      },
    };
    const method = ["get", "get", "post", "put"][shape] ?? "get";
    description.paths[`/organizations/{org_id}/synthetic/${index}`] = { [method]: operation };
    ids.push(operationId);
  }
  return { ids };
}

/** A resource with a method for each of them, as the others are written. */
export function writeResource(ids: readonly string[]): string {
  const methods = ids.map((id, index) => {
    const takesBody = index % 4 > 1;
    return `  ${id}(organizationId: string${takesBody ? `, body: OperationInput<"${id}">["body"]` : ""}, options?: CallOptions) {
    return this.call("${id}", { path: { org_id: organizationId }${takesBody ? ", body" : ""} }, options);
  }`;
  });
  return `import type { CallOptions, OperationInput, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

export class Synthetic<S extends Scenario> extends Resource<S> {
${methods.join("\n")}
}
`;
}
