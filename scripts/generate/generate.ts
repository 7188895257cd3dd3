/**
 * Writes `generated/` from `openapi.yaml`: `schema.ts` (every type, by openapi-typescript), `types.ts` (the types that
 * users need, by name) and `operations.ts` (a row per operation).
 *
 * With `--check` it writes nothing, and fails with the name of each file that does not match `openapi.yaml`. `--input FILE`
 * and `--output FOLDER` take another description and another place.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { generateCalls } from "./calls.js";
import { type OpenApi, withTimestampFormat } from "./openapi-document.js";
import { generateOperations } from "./operations.js";
import { generateSchema } from "./schema.js";
import { TypeNames } from "./type-names.js";
import { readTypeNodes } from "./type-nodes.js";
import { exportedSchemas, generateTypes } from "./types.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    input: { type: "string", default: join(root, "openapi.yaml") },
    output: { type: "string", default: join(root, "generated") },
  },
});

const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
const document = withTimestampFormat(parse(await readFile(options.input, "utf8")) as OpenApi);
const nodes = {
  request: await readTypeNodes(document, "request"),
  response: await readTypeNodes(document, "response"),
};
const names = new TypeNames(document, nodes);
const source = { document, nodes, names, exported: exportedSchemas(document) };
const header = "// Written by `npm run generate` from openapi.yaml. Do not edit.\n\n";
const files = {
  "schema.ts": header + generateSchema(source),
  "types.ts": header + generateTypes(source),
  "calls.ts": header + generateCalls(source),
  "operations.ts": header + generateOperations(document, version),
};

if (options.check) {
  const stale: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const committed = await readFile(join(options.output, name), "utf8").catch(() => "");
    // A checkout may have turned line ends into CR LF.
    if (committed.replaceAll("\r\n", "\n") !== text) stale.push(`generated/${name}`);
  }
  if (stale.length > 0) {
    console.error(
      `${stale.join(" and ")} ${stale.length > 1 ? "do" : "does"} not follow from openapi.yaml. Run: npm run generate`,
    );
    process.exitCode = 1;
  } else {
    console.log(`${Object.keys(files).join(", ")} follow from openapi.yaml`);
  }
} else {
  await mkdir(options.output, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(options.output, name), text);
    console.log(`wrote ${relative(process.cwd(), join(options.output, name))}`);
  }
}
