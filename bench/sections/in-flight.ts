import { peers } from "../peers.js";
import type { Extent, Section } from "../report.js";
import { startWorker } from "../start-worker.js";
import { format, spreadOf } from "../statistics.js";

/** What it costs to have very many calls under way at once. */
export async function measureInFlight(url: string, { quick }: Extent): Promise<Section> {
  const calls = quick ? 1_000 : 10_000;
  const rounds = quick ? 1 : 3;
  const results = new Map(
    peers.map(({ name }) => [name, { cpuSeconds: [] as number[], peak: [] as number[] }]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { name } of peers) {
      // Peak memory is that of a process's whole life, so each run has a process of its own.
      const worker = await startWorker(name, url);
      const { cpuMicroseconds, peakMegabytes } = await worker.run({ calls, concurrency: calls });
      await worker.stop();
      results.get(name)?.cpuSeconds.push((cpuMicroseconds * calls) / 1e6);
      results.get(name)?.peak.push(peakMegabytes);
    }
  }
  const rows = [...results].map(([name, { cpuSeconds, peak }]) => ({
    name,
    cpuSeconds: spreadOf(cpuSeconds).median,
    peak: spreadOf(peak).median,
  }));
  return {
    title: `${calls.toLocaleString("en")} calls in flight`,
    text: `All calls are started before the first answer. A new process for each run; the median of ${rounds}.`,
    columns: ["client", "seconds of CPU", "peak memory, MiB"],
    rows: rows.map(({ name, cpuSeconds, peak }) => [name, format(cpuSeconds), format(peak)]),
    chart: {
      name: "in-flight",
      title: `Peak memory, ${calls.toLocaleString("en")} calls in flight`,
      unit: "MiB",
      bars: rows.map(({ name, peak }) => ({ label: name, value: peak })),
    },
  };
}
