import { readFile, rename, writeFile } from "node:fs/promises";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);

/** Writes `openapi.json` from `openapi.yaml`, for users without a YAML parser. The test kit is one of them. */
export async function writeOpenApiJson(): Promise<void> {
  const document: unknown = parse(await readFile(new URL("openapi.yaml", root), "utf8"));
  const file = new URL("openapi.json", root);
  const text = `${JSON.stringify(document)}\n`;
  if ((await readFile(file, "utf8").catch(() => "")) === text) return;
  // Renamed into place at once, as another process may be reading the file.
  const written = new URL(`openapi.json.${process.pid}`, root);
  await writeFile(written, text);
  await rename(written, file);
}
