import { clients } from "../peers.js";
import { atMost, type Extent, type Section } from "../report.js";
import { startWorker, type Worker } from "../start-worker.js";
import { formatSpread, ratiosTo, spreadOf } from "../statistics.js";

const base = "bare fetch";

/** The time inside each client: its `fetch` is a stub that answers at once. */
export async function measureInside({ quick }: Extent): Promise<Section> {
  const rounds = quick ? 3 : 15;
  const batch = { concurrency: 1, calls: quick ? 500 : 2_000 };
  const warmUp = { concurrency: 1, calls: quick ? 500 : 20_000 };
  const measured = clients.filter(({ takesFetch }) => takesFetch);
  const times = new Map<string, number[]>(measured.map(({ name }) => [name, []]));
  const workers: [string, Worker][] = [];
  try {
    for (const { name } of measured)
      workers.push([name, await startWorker(name, "http://127.0.0.1:1", "stub")]);
    for (const [, worker] of workers) await worker.run(warmUp);
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, worker] of round % 2 === 0 ? workers : [...workers].reverse()) {
        const { cpuMicroseconds } = await worker.run(batch);
        times.get(name)?.push(cpuMicroseconds);
      }
    }
  } finally {
    for (const [, worker] of workers) await worker.stop();
  }
  const of = (name: string) => times.get(name) ?? [];
  const rows = measured.map(({ name }) => ({
    name: name === base ? "the stub and json()" : name,
    time: spreadOf(of(name)),
    ratio: ratiosTo(of(base), of(name)),
  }));
  const ours = ratiosTo(of(base), of("mycreditapp")).median;
  return {
    title: "Inside the client",
    text:
      "`fetch` is a stub that answers at once with a new `Response`. CPU time of the process per call, garbage " +
      `collection included, as nothing is waited for; ${rounds} interleaved rounds of ${batch.calls} calls.`,
    columns: ["client", "µs of CPU per call", "× the stub and json()"],
    rows: rows.map(({ name, time, ratio }) => [name, formatSpread(time), formatSpread(ratio)]),
    chart: {
      name: "inside",
      title: "Time inside the client",
      unit: "× a stub fetch and json()",
      bars: rows.map(({ name, ratio }) => ({
        label: name,
        value: ratio.median,
        low: ratio.low,
        high: ratio.high,
      })),
    },
    targets: [atMost("inside mycreditapp × a stub fetch and json()", { goal: 2, budget: 2.6 }, ours)],
  };
}
