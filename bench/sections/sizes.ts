import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { clientBudgetBytes } from "../../scripts/check/budgets.js";
import { writeEntryFiles } from "../entry-files.js";
import type { Peer } from "../peers.js";
import { atMost, type Section } from "../report.js";
import { format } from "../statistics.js";
import { root } from "../work.js";

/** In kB of 1 000 bytes. */
interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

async function sizeOf(file: string): Promise<Size> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    minified: contents.length / 1_000,
    gzipped: gzipSync(contents, { level: 9 }).length / 1_000,
  };
}

/** How large each client is in a program that is bundled. */
export async function measureSizes(peers: readonly Peer[]): Promise<Section> {
  const rows: (Size & { name: string })[] = [];
  for (const [name, file] of await writeEntryFiles(peers)) rows.push({ name, ...(await sizeOf(file)) });
  const table = await sizeOf(join(root, "generated/operations.ts"));
  const ours = rows.find(({ name }) => name === "mycreditapp")?.gzipped ?? Number.NaN;
  return {
    title: "Size",
    text:
      "Bundled and minified by esbuild for Node, dependencies included; kB are 1 000 bytes. This client covers all operations " +
      "of `openapi.yaml`, as do the two generated ones where they are not shaken off. Its table of operations, by which it " +
      "checks input before anything is sent, is also listed by itself.",
    columns: ["client", "minified, kB", "and gzipped, kB"],
    rows: [...rows, { name: "the table of operations in mycreditapp", ...table }].map((size) => [
      size.name,
      format(size.minified),
      format(size.gzipped),
    ]),
    chart: {
      name: "sizes",
      title: "Size, minified and gzipped",
      unit: "kB",
      bars: rows.map(({ name, gzipped }) => ({ label: name, value: gzipped })),
    },
    targets: [
      atMost("mycreditapp, minified and gzipped, kB", { goal: 31, budget: clientBudgetBytes / 1_000 }, ours),
    ],
  };
}
