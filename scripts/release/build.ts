/** Writes `dist/`, `openapi.json` and `openapi-session.json`, none of which is committed. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mustRun, root } from "../check/packed.js";
import { writeOpenApiJson } from "./openapi-json.js";
import { writeSessionVariant } from "./session-variant.js";

const dist = join(root, "dist");
await rm(dist, { recursive: true, force: true });
await mustRun(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"]);

// A module of types alone leaves nothing to step through, and its map would hold all of its source.
const names = await readdir(dist, { recursive: true });
for (const name of names.filter((path) => path.endsWith(".js"))) {
  const code = (await readFile(join(dist, name), "utf8")).replace(/^\/\/.*$|\/\*[\s\S]*?\*\//gm, "").trim();
  if (code !== "export {};") continue;
  await writeFile(join(dist, name), "export {};\n");
  await rm(join(dist, `${name}.map`));
}

await writeOpenApiJson();
await writeSessionVariant();
