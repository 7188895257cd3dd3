import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { writeEntryFiles } from "../entry-files.js";
import type { Peer } from "../peers.js";
import type { Section } from "../report.js";
import { format } from "../statistics.js";

/** How large each client is in a program that is bundled. */
export async function measureSizes(peers: readonly Peer[]): Promise<Section> {
  const rows: { name: string; kilobytes: number; gzipped: number }[] = [];
  for (const [name, file] of await writeEntryFiles(peers)) {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "node",
      write: false,
    });
    const contents = outputFiles[0]?.contents ?? new Uint8Array();
    rows.push({
      name,
      kilobytes: contents.length / 1_000,
      gzipped: gzipSync(contents, { level: 9 }).length / 1_000,
    });
  }
  return {
    title: "Size",
    text: "Bundled and minified by esbuild for Node, dependencies included; kB are 1 000 bytes. This client covers all operations of `openapi.yaml`, as do the two generated ones where they are not shaken off.",
    columns: ["client", "minified, kB", "and gzipped, kB"],
    rows: rows.map(({ name, kilobytes, gzipped }) => [name, format(kilobytes), format(gzipped)]),
    chart: {
      name: "sizes",
      title: "Size, minified and gzipped",
      unit: "kB",
      bars: rows.map(({ name, gzipped }) => ({ label: name, value: gzipped })),
    },
  };
}
