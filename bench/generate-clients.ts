import { join } from "node:path";
import { build } from "esbuild";
import { heyApi, redocly } from "./peers.js";
import { fileOfPackage, root, runNode, workFolder } from "./work.js";

/** Where the two generators write their TypeScript. */
const redoclySource = join(workFolder, "redocly", "client.ts");
const heyApiFolder = join(workFolder, "hey-api");

/** Makes the clients that two generators make from our `openapi.yaml`, and their JavaScript. */
export async function generateClients(): Promise<void> {
  const description = join(root, "openapi.yaml");
  await runNode([
    fileOfPackage("@redocly/cli/bin/cli.js"),
    "generate-client",
    description,
    "--output",
    redoclySource,
    // Their default spreads the path parameters; this one is closer to how the others are called.
    "--args-style",
    "grouped",
  ]);
  const heyApiCommand = fileOfPackage("@hey-api/openapi-ts/bin/run.js");
  await runNode([heyApiCommand, "--input", description, "--output", heyApiFolder]);
  const common = { bundle: true, format: "esm", platform: "node" } as const;
  await build({ ...common, entryPoints: [redoclySource], outfile: redocly });
  // Its index leaves out what makes a client of one's own.
  const contents = `export * from "./sdk.gen.js"; export { createClient, createConfig } from "./client/index.js";`;
  await build({ ...common, stdin: { contents, resolveDir: heyApiFolder }, outfile: heyApi });
}
