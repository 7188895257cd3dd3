import { pathToFileURL } from "node:url";
import { writeEntryFiles } from "../entry-files.js";
import { findNodes } from "../nodes.js";
import type { Peer } from "../peers.js";
import { atMost, type Extent, type Section } from "../report.js";
import { formatSpread, ratiosTo, spreadOf } from "../statistics.js";
import { runNode } from "../work.js";

/** How long a new process takes to import each client, on each Node. */
export async function measureImports(peers: readonly Peer[], { quick }: Extent): Promise<Section> {
  const rounds = quick ? 2 : 5;
  const files = await writeEntryFiles(peers);
  const nodes = await findNodes();
  const measured = nodes.map(({ version, binary }) => ({
    version,
    binary,
    times: new Map<string, number[]>(peers.map(({ name }) => [name, []])),
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { binary, times } of measured) {
      for (const [name, file] of files) {
        const url = JSON.stringify(pathToFileURL(file).href);
        const program = `const at = performance.now(); await import(${url}); console.log(performance.now() - at);`;
        const printed = await runNode(["--input-type=module", "--eval", program], { node: binary });
        // The first round fills the file cache.
        if (round > 0) times.get(name)?.push(Number(printed));
      }
    }
  }
  const spread = (times: ReadonlyMap<string, readonly number[]>, name: string) =>
    spreadOf(times.get(name) ?? []);
  return {
    title: "Cold import",
    text: `A new Node process imports the client. ${rounds} interleaved rounds. For bare \`fetch\`: until Node has loaded its own.`,
    columns: ["client", ...measured.map(({ version }) => `Node ${version}, ms`)],
    rows: peers.map(({ name }) => [name, ...measured.map(({ times }) => formatSpread(spread(times, name)))]),
    chart: {
      name: "imports",
      title: `Cold import, Node ${measured[0]?.version}`,
      unit: "ms",
      bars: peers.map(({ name }) => {
        const { median, low, high } = spread(measured[0]?.times ?? new Map(), name);
        return { label: name, value: median, low, high };
      }),
    },
    targets: measured.map(({ version, times }) =>
      atMost(
        `import of mycreditapp × openapi-fetch alone, Node ${version}`,
        { goal: 2.2, budget: 2.4 },
        ratiosTo(times.get("openapi-fetch") ?? [], times.get("mycreditapp") ?? []).median,
      ),
    ),
  };
}
