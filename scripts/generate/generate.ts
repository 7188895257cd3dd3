/**
 * Writes `generated/` from `openapi.yaml`: `schema.ts` (every type, by openapi-typescript), `types.ts` (the ones that
 * users meet, by name) and `operations.ts` (a row per operation).
 *
 * With `--check` it writes nothing, and fails naming each file that does not follow from `openapi.yaml`. `--input FILE`
 * and `--output FOLDER` take another description and another place.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { parse } from "yaml";
import type { OpenApi } from "./openapi-document.js";
import { generateOperations } from "./operations.js";
import { generateTypes } from "./types.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    input: { type: "string", default: join(root, "openapi.yaml") },
    output: { type: "string", default: join(root, "generated") },
  },
});

/** The types, by openapi-typescript. This is the only file that imports it. */
async function generateSchema(document: OpenApi): Promise<string> {
  const { factory } = ts;
  const literal = (value: string) => factory.createLiteralTypeNode(factory.createStringLiteral(value));
  // `string & {}` keeps the known values in an editor's list, which plain `string` would swallow.
  const anyString = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  const nodes = await openapiTS(JSON.stringify(document), {
    silent: true,
    transform(schema) {
      if ("format" in schema && schema.format === "binary") return factory.createTypeReferenceNode("Blob");
      // Enums are open: a value that the server adds later still has a type.
      const { enum: listed, "x-extensible-enum": seen } = schema as {
        enum?: unknown[];
        "x-extensible-enum"?: unknown[];
      };
      const known = (listed ?? seen)?.filter((value) => value !== null);
      if (!known?.every((value) => typeof value === "string")) return undefined;
      const isNullable = "type" in schema && [schema.type].flat().includes("null");
      const orNull = isNullable ? [factory.createLiteralTypeNode(factory.createNull())] : [];
      return factory.createUnionTypeNode([...known.map(literal), anyString, ...orNull]);
    },
  });
  return astToString(nodes);
}

const document = parse(await readFile(options.input, "utf8")) as OpenApi;
const header = "// Written by `npm run generate` from openapi.yaml. Do not edit.\n\n";
const files = {
  "schema.ts": header + (await generateSchema(document)),
  "types.ts": header + generateTypes(document),
  "operations.ts": header + generateOperations(document),
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
