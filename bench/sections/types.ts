import { fileURLToPath } from "node:url";
import type { Peer } from "../peers.js";
import type { Extent, Section } from "../report.js";
import { format, formatSpread, spreadOf } from "../statistics.js";
import { fileOfPackage, runNode, workFolder } from "../work.js";

/** How long TypeScript takes for a program that makes the call with each client. */
export async function measureTypes(peers: readonly Peer[], { quick }: Extent): Promise<Section> {
  const rounds = quick ? 1 : 2;
  const results = new Map<string, { seconds: number[]; types: number }>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, file } of peers) {
      const found = await check(fileURLToPath(new URL(`../peers/${file}`, import.meta.url)));
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
    title: "Type-checking a program that makes the call",
    text: `\`tsc --strict --skipLibCheck\` on each file of \`peers/\`, with the declarations that it draws in; ${rounds} rounds. \`types\` is the number of types that the compiler made.`,
    columns: ["client", "s", "types"],
    rows: rows.map(({ name, seconds, types }) => [name, formatSpread(seconds), format(types)]),
    chart: {
      name: "types",
      title: "Type-checking a program that makes the call",
      unit: "s",
      bars: rows.map(({ name, seconds }) => ({ label: name, value: seconds.median })),
    },
  };
}

export async function check(...args: readonly string[]): Promise<{ seconds: number; types: number }> {
  const options = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    ...["--target", "ES2022", "--module", "NodeNext", "--moduleResolution", "NodeNext"],
    ...["--types", "node", "--extendedDiagnostics"],
  ];
  const printed = await runNode([fileOfPackage("typescript/bin/tsc"), ...options, ...args], {
    cwd: workFolder,
  });
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(printed)?.[1]);
  return { seconds: read("Total time"), types: read("Types") };
}
