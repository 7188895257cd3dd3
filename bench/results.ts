import { readFile } from "node:fs/promises";
import { cpus, platform, totalmem } from "node:os";
import type { Peer } from "./peers.js";
import type { Section } from "./report.js";

/** The page of results. It is only ever written by `run.ts`. */
export async function toMarkdown(
  sections: readonly Section[],
  peers: readonly Peer[],
  seconds: number,
): Promise<string> {
  const packages = [
    ...new Set(peers.flatMap((peer) => peer.package ?? [])),
    ...["@redocly/cli", "@hey-api/openapi-ts", "esbuild", "typescript"],
  ];
  const versions: string[] = [];
  for (const name of packages) versions.push(`${name} ${await versionOf(name)}`);
  const [cpu] = cpus();
  const targets = sections.flatMap((section) => section.targets ?? []);
  return [
    "# Results",
    "",
    "Written by `npm run bench`. Figures of different runs or machines do not compare; ratios within a run do.",
    "",
    `${new Date().toISOString().slice(0, 10)}, ${Math.round(seconds)} s. ${cpus().length} × ${cpu?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}, Node ${process.versions.node} (its own undici: ${process.versions["undici"]}).`,
    "",
    `${versions.join(", ")}.`,
    "",
    "## Targets",
    "",
    ...toTable(
      ["", "target", "wanted", "measured"],
      targets.map(({ what, wanted, measured, met }) => [met ? "met" : "**missed**", what, wanted, measured]),
    ),
    ...sections.flatMap(({ title, text, columns, rows, chart }) => [
      "",
      `## ${title}`,
      "",
      text,
      "",
      ...(chart ? [`![${chart.title}](charts/${chart.name}.svg)`, ""] : []),
      ...toTable(columns, rows),
    ]),
    "",
  ].join("\n");
}

function toTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

async function versionOf(name: string): Promise<string> {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(await readFile(file, "utf8")) as { version: string }).version;
}
