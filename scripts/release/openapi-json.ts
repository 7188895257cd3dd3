import { readFile, writeFile } from "node:fs/promises";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);

/** Writes `openapi.json` from `openapi.yaml`, for users without a YAML parser. The test kit is one of them. */
export async function writeOpenApiJson(): Promise<void> {
  const document: unknown = parse(await readFile(new URL("openapi.yaml", root), "utf8"));
  await writeFile(new URL("openapi.json", root), `${JSON.stringify(document)}\n`);
}
