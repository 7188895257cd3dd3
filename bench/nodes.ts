/** The versions of Node that a cold start is measured on: packages, as `test/package/runtimes` has them. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

export interface Node {
  readonly version: string;
  readonly binary: string;
}

const packages = ["node-20", "node-22", "node-24"];

/** npm leaves out what is not for this platform. Where it leaves out all, what runs this is measured. */
export async function findNodes(): Promise<Node[]> {
  const nodes: Node[] = [];
  for (const name of packages) {
    const folder = new URL(`node_modules/${name}/`, import.meta.url);
    const binary = new URL("bin/node", folder).pathname;
    if (!existsSync(binary)) continue;
    const manifest = await readFile(new URL("package.json", folder), "utf8");
    nodes.push({ version: (JSON.parse(manifest) as { version: string }).version.replace("v", ""), binary });
  }
  return nodes.length > 0 ? nodes : [{ version: process.versions.node, binary: process.execPath }];
}
