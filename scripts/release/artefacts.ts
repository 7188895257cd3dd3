/**
 * Writes into `artefacts/` what a release attaches beside the package:
 *
 * | file                        | is                                                                        |
 * |-----------------------------|---------------------------------------------------------------------------|
 * | `openapi.json`              | `openapi.yaml` as JSON                                                    |
 * | `openapi-3.0.json`          | the same in OpenAPI 3.0.3, for tools that do not read 3.1                 |
 * | `openapi-dereferenced.json` | the same without references                                               |
 * | `openapi-session.json`      | for clients that send through a session of this package                   |
 * | `arazzo.yaml`               | the workflows                                                             |
 * | `SPEC-CHANGES.md`           | what has changed since the last release                                   |
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { mustRun, root } from "../check/packed.js";
import { toOpenApi30 } from "./openapi-3.0.js";
import { writeOpenApiJson } from "./openapi-json.js";
import { writeSessionVariant } from "./session-variant.js";
import { describeChangesSince } from "./spec-changes.js";

const folder = join(root, "artefacts");
await rm(folder, { recursive: true, force: true });
await mkdir(folder);

await writeOpenApiJson();
await writeSessionVariant();
for (const name of ["openapi.json", "openapi-session.json", "arazzo.yaml"])
  await copyFile(join(root, name), join(folder, name));

const document = parse(await readFile(join(root, "openapi.yaml"), "utf8")) as object;
await writeFile(join(folder, "openapi-3.0.json"), `${JSON.stringify(await toOpenApi30(document))}\n`);

const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");
const dereferenced = join(folder, "openapi-dereferenced.json");
await mustRun(
  process.execPath,
  [redocly, "bundle", "openapi.yaml", "--dereferenced", "--output", dereferenced],
  {
    env: { REDOCLY_TELEMETRY: "off" },
  },
);
await writeFile(dereferenced, `${JSON.stringify(JSON.parse(await readFile(dereferenced, "utf8")))}\n`);

await writeFile(join(folder, "SPEC-CHANGES.md"), await describeChangesSince());
console.log(`wrote ${folder}`);
