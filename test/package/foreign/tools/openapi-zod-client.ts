/** The schemas of openapi-zod-client, given every example of a response. */
import { report } from "./calls.js";
import { readDocument } from "./document.js";

interface Endpoint {
  method: string;
  path: string;
  response: { safeParse(value: unknown): { success: boolean; error?: Error } };
}

const document = await readDocument("openapi-session.json");
// Imported here, as it throws where a schema cannot be made.
const { api } = (await import("../generated/openapi-zod-client.js")) as { api: { api: Endpoint[] } };
const problems: string[] = [];
let examples = 0;
for (const { method, path, response } of api.api) {
  const found = document.examplesOf(method, path.replaceAll(/:(\w+)/g, "{$1}"), "200");
  if (found === undefined) problems.push(`${method} ${path} is not in the document`);
  for (const value of Object.values(found ?? {})) {
    examples += 1;
    const { success, error } = response.safeParse(value);
    if (!success) problems.push(`${method} ${path}: ${error?.message}`);
  }
}
report(`${api.api.length} operations, ${examples} examples`, problems);
