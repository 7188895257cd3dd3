import { clients } from "../peers.js";
import { atMost, type Extent, type Section } from "../report.js";
import { startWorker } from "../start-worker.js";
import { format } from "../statistics.js";

/** What it costs to have very many calls in flight. */
export async function measureInFlight(url: string, { quick }: Extent): Promise<Section> {
  const calls = quick ? 1_000 : 10_000;
  const rows: { name: string; cpuSeconds: number; peak: number }[] = [];
  for (const { name } of clients) {
    // Peak memory is that of a process's whole life, so each has a process of its own.
    const worker = await startWorker(name, url);
    const { cpuMicroseconds, peakMegabytes } = await worker.run({ calls, concurrency: calls });
    await worker.stop();
    rows.push({ name, cpuSeconds: (cpuMicroseconds * calls) / 1e6, peak: peakMegabytes });
  }
  const peakOf = (wanted: string) => rows.find(({ name }) => name === wanted)?.peak ?? Number.NaN;
  return {
    title: `${calls.toLocaleString("en")} calls in flight`,
    text: "All calls are started before the first answer. A new process for each, which has made no call before.",
    columns: ["client", "seconds of CPU", "peak memory, MiB"],
    rows: rows.map(({ name, cpuSeconds, peak }) => [name, format(cpuSeconds), format(peak)]),
    chart: {
      name: "in-flight",
      title: `Peak memory, ${calls.toLocaleString("en")} calls in flight`,
      unit: "MiB",
      bars: rows.map(({ name, peak }) => ({ label: name, value: peak })),
    },
    targets: [
      atMost(
        `${calls.toLocaleString("en")} calls in flight, peak memory: mycreditapp × bare fetch`,
        { goal: 1, budget: 1.1 },
        peakOf("mycreditapp") / peakOf("bare fetch"),
      ),
    ],
  };
}
