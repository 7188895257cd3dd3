/** The schemas of openapi-zod-client, given every example of a response. */
import { readFile } from "node:fs/promises";
import { report } from "./calls.js";

interface Operation {
  responses: Record<
    string,
    { content?: { "application/json"?: { examples?: Record<string, { value: unknown }> } } }
  >;
}
interface Endpoint {
  method: string;
  path: string;
  response: { safeParse(value: unknown): { success: boolean; error?: Error } };
}

const text = await readFile("node_modules/mycreditapp/openapi-session.json", "utf8");
const document = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
// Imported here, as it throws where a schema cannot be made.
const { api } = (await import("../generated/openapi-zod-client.js")) as { api: { api: Endpoint[] } };
const problems: string[] = [];
let examples = 0;
for (const { method, path, response } of api.api) {
  const operation = document.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method];
  if (operation === undefined) problems.push(`${method} ${path} is not in the document`);
  for (const { value } of Object.values(
    operation?.responses["200"]?.content?.["application/json"]?.examples ?? {},
  )) {
    examples += 1;
    const { success, error } = response.safeParse(value);
    if (!success) problems.push(`${method} ${path}: ${error?.message}`);
  }
}
report(`${api.api.length} operations, ${examples} example responses`, problems);
