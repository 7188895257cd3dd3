/**
 * Measures this client beside its peers, and writes RESULTS.md and the charts beside it.
 *
 *   npm run bench                 everything; RESULTS.md is rewritten
 *   npm run bench -- --quick      just enough to see that it works; only printed
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { drawBars } from "./chart.js";
import { generateClients } from "./generate-clients.js";
import { peers } from "./peers.js";
import type { Extent, Section } from "./report.js";
import { toMarkdown } from "./results.js";
import { measureGrowth } from "./sections/growth.js";
import { measureImports } from "./sections/imports.js";
import { measureInFlight } from "./sections/in-flight.js";
import { measureInside } from "./sections/inside.js";
import { measureList } from "./sections/list.js";
import { measureProfile } from "./sections/profile.js";
import { measureSizes } from "./sections/sizes.js";
import { measureTypes } from "./sections/types.js";
import { measureWire } from "./sections/wire.js";
import { startServer } from "./start-worker.js";
import { workFolder } from "./work.js";

const { values } = parseArgs({
  options: { quick: { type: "boolean" }, only: { type: "string" } },
});
const extent: Extent = { quick: values.quick === true };
const startedAt = performance.now();

async function timed(name: string, measure: () => Promise<Section | Section[]>): Promise<Section[]> {
  if (values.only !== undefined && values.only !== name) return [];
  const from = performance.now();
  const sections = [await measure()].flat();
  console.error(`${name}: ${((performance.now() - from) / 1_000).toFixed(1)} s`);
  return sections;
}

await rm(workFolder, { recursive: true, force: true });
await mkdir(workFolder, { recursive: true });
await generateClients();
const server = await startServer();
try {
  const sections = [
    ...(await timed("wire", () => measureWire(server.url, extent))),
    ...(await timed("profile", () => measureProfile(server.url, extent))),
    ...(await timed("inside", () => measureInside(extent))),
    ...(await timed("in-flight", () => measureInFlight(server.url, extent))),
    ...(await timed("list", () => measureList(server.url, extent))),
    ...(await timed("imports", () => measureImports(peers, extent))),
    ...(await timed("sizes", () => measureSizes(peers))),
    ...(await timed("types", () => measureTypes(peers, extent))),
    ...(await timed("growth", () => measureGrowth(extent))),
  ];
  const seconds = (performance.now() - startedAt) / 1_000;
  const markdown = await toMarkdown(sections, peers, seconds);
  console.log(markdown);
  // A part, or a quick look, is no result.
  if (!extent.quick && values.only === undefined) {
    await writeFile(new URL("RESULTS.md", import.meta.url), markdown);
    await mkdir(new URL("charts/", import.meta.url), { recursive: true });
    for (const { chart } of sections)
      if (chart) await writeFile(new URL(`charts/${chart.name}.svg`, import.meta.url), drawBars(chart));
  }
} finally {
  await server.stop();
}
