import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { heyApiFolder, redoclySource } from "../generate-clients.js";
import { heyApi, type Peer, redocly } from "../peers.js";
import type { Extent, Section } from "../report.js";
import { format, formatSpread, spreadOf } from "../statistics.js";
import { commandOf, runNode, workFolder } from "../work.js";

/** How long TypeScript takes for a program that imports each client. */
export async function measureTypes(peers: readonly Peer[], { quick }: Extent): Promise<Section> {
  const rounds = quick ? 1 : 3;
  const folder = join(workFolder, "types");
  await mkdir(folder, { recursive: true });
  const checkedPeers = peers.map(({ name, imports }) => ({ name, imports: toSource(imports) }));
  const results = new Map<string, { seconds: number[]; types: number }>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { name, imports }] of checkedPeers.entries()) {
      const file = join(folder, `peer-${index}.ts`);
      await writeFile(file, imports);
      const found = await check(file);
      const result = results.get(name) ?? { seconds: [], types: found.types };
      result.seconds.push(found.seconds);
      results.set(name, result);
    }
  }
  const rows = [...results].map(([name, { seconds, types }]) => ({
    name,
    types,
    seconds: spreadOf(seconds),
  }));
  return {
    title: "Type-checking a program that imports it",
    text: `\`tsc --strict --skipLibCheck\` on a file with nothing but the import; ${rounds} rounds. \`types\` is the number of types that the compiler made.`,
    columns: ["client", "s", "types"],
    rows: rows.map(({ name, seconds, types }) => [name, formatSpread(seconds), format(types)]),
    chart: {
      name: "types",
      title: "Type-checking a program that imports it",
      unit: "s",
      bars: rows.map(({ name, seconds }) => ({ label: name, value: seconds.median })),
    },
  };
}

/** Generated clients are checked as what users get of them: TypeScript. */
function toSource(imports: string): string {
  return imports
    .replace(redocly, redoclySource.replace(/\.ts$/, ".js"))
    .replace(heyApi, join(heyApiFolder, "index.js"))
    .replace("createClient, requestOrganizationAnalytics", "requestOrganizationAnalytics");
}

export async function check(...args: readonly string[]): Promise<{ seconds: number; types: number }> {
  const options = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    ...["--target", "ES2022", "--module", "NodeNext", "--moduleResolution", "NodeNext"],
    ...["--types", "node", "--extendedDiagnostics"],
  ];
  const printed = await runNode([commandOf("typescript/bin/tsc"), ...options, ...args], { cwd: workFolder });
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(printed)?.[1]);
  return { seconds: read("Total time"), types: read("Types") };
}
