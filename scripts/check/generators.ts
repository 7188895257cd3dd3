/**
 * Runs the generators of other projects over `openapi.yaml` and `openapi-session.json`, and compiles what each makes of
 * them under `strict`: a test of the documents themselves, which users feed to whatever they like.
 *
 *   npm run test:generators
 *
 * The generators are a package of their own (`test/package/generators`). Two of them need a newer Node than this package
 * does, and run under the one that their package brings.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeSessionVariant } from "../release/session-variant.js";
import { installFixture, makeFolder, mustRun, printTable, root, run } from "./packed.js";

const tools = await installFixture("generators");
const node = join(tools, "node_modules/node-22/bin/node");
const bin = (name: string) => join(tools, "node_modules", name);
const documents = ["openapi.yaml", "openapi-session.json"];
await writeSessionVariant();

/** How each generator is called, so that it reads a document and writes into a folder. */
const generators: Record<string, (input: string, folder: string) => string[]> = {
  "@hey-api/openapi-ts": (input, folder) => [
    bin("@hey-api/openapi-ts/bin/run.js"),
    "--input",
    input,
    "--output",
    join(folder, "client"),
    "--no-log-file",
  ],
  orval: (input, folder) => [
    bin("orval/dist/bin/orval.mjs"),
    "--input",
    input,
    "--output",
    join(folder, "client.ts"),
    "--client",
    "fetch",
  ],
  "swagger-typescript-api": (input, folder) => [
    bin("swagger-typescript-api/dist/cli.mjs"),
    "generate",
    "--path",
    input,
    "--output",
    folder,
    "--name",
    "client.ts",
  ],
};

const rows = [["generator", "version", "document", "generates", "compiles", "lines"]];
let failures = 0;
for (const [name, command] of Object.entries(generators)) {
  const { version } = JSON.parse(await readFile(join(bin(name), "package.json"), "utf8")) as {
    version: string;
  };
  for (const document of documents) {
    const folder = await makeFolder();
    const generated = await run(node, command(join(root, document), folder), { cwd: tools });
    const compiled = generated.code === 0 ? await compile(folder) : undefined;
    rows.push([
      name,
      version,
      document,
      generated.code === 0 ? "yes" : "no",
      compiled?.code === 0 ? "yes" : "no",
      String(await countLines(folder)),
    ]);
    if (compiled?.code === 0) continue;
    failures += 1;
    console.error(`${name}, ${document}:\n${(compiled ?? generated).output}`);
  }
}
printTable(rows);
if (failures > 0) process.exitCode = 1;

/** Every generated file, under `strict`, with the libraries checked too. */
async function compile(folder: string) {
  const config = join(folder, "tsconfig.json");
  const compilerOptions = {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    strict: true,
    noEmit: true,
  };
  await writeFile(config, JSON.stringify({ compilerOptions, include: ["."] }));
  return run(process.execPath, [bin("typescript/bin/tsc"), "--project", config]);
}

async function countLines(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
  if (files.length === 0) return 0;
  const printed = await mustRun("wc", ["-l", ...files.map((file) => join(folder, file))]);
  return Number.parseInt(printed.trim().split("\n").at(-1) ?? "", 10);
}
