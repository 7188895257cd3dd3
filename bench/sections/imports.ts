import { pathToFileURL } from "node:url";
import { writeEntryFiles } from "../entry-files.js";
import type { Peer } from "../peers.js";
import type { Extent, Section } from "../report.js";
import { formatSpread, spreadOf } from "../statistics.js";
import { runNode } from "../work.js";

/** How long a new process takes to import each client. */
export async function measureImports(peers: readonly Peer[], { quick }: Extent): Promise<Section> {
  const rounds = quick ? 2 : 5;
  const files = await writeEntryFiles(peers);
  const times = new Map<string, number[]>(peers.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, file] of files) {
      const url = JSON.stringify(pathToFileURL(file).href);
      const program = `const at = performance.now(); await import(${url}); console.log(performance.now() - at);`;
      const printed = await runNode(["--input-type=module", "--eval", program]);
      // The first round fills the file cache.
      if (round > 0) times.get(name)?.push(Number(printed));
    }
  }
  const rows = peers.map(({ name }) => ({ name, time: spreadOf(times.get(name) ?? []) }));
  return {
    title: "Cold import",
    text: `A new Node process imports the client. ${rounds} interleaved rounds. For bare \`fetch\`: until Node has loaded its own.`,
    columns: ["client", "ms"],
    rows: rows.map(({ name, time }) => [name, formatSpread(time)]),
    chart: {
      name: "imports",
      title: "Cold import",
      unit: "ms",
      bars: rows.map(({ name, time }) => ({
        label: name,
        value: time.median,
        low: time.low,
        high: time.high,
      })),
    },
  };
}
