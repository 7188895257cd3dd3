/** Writes `openapi.json` from `openapi.yaml`: part of the build, and of the tests, which read it. It is not committed. */
import { readFile, writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = new URL("../", import.meta.url);

export async function writeOpenApiJson(): Promise<void> {
  const document: unknown = parse(await readFile(new URL("openapi.yaml", root), "utf8"));
  await writeFile(new URL("openapi.json", root), `${JSON.stringify(document)}\n`);
}

if (argv[1] === fileURLToPath(import.meta.url)) await writeOpenApiJson();
