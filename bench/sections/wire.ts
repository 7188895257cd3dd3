import { peers } from "../peers.js";
import { atMost, type Extent, type Section, type Target } from "../report.js";
import { startWorker, type Worker } from "../start-worker.js";
import { formatSpread, ratiosTo, spreadOf } from "../statistics.js";

// Many short rounds rather than few long ones: what else the machine does then meets neighbours alike.
const loads = [
  { concurrency: 1, rounds: 15, calls: 500, quickCalls: 100 },
  { concurrency: 64, rounds: 11, calls: 1_280, quickCalls: 320 },
  { concurrency: 1_000, rounds: 5, calls: 2_000, quickCalls: 1_000 },
];
/** So many calls before the first that counts: until then the compiler of V8 is what is measured. */
const warmUpCalls = 6_000;
const base = "bare fetch";

/** The same call by everybody, at three loads. */
export async function measureWire(url: string, { quick }: Extent): Promise<Section[]> {
  const workers = new Map<string, Worker>();
  try {
    for (const { name } of peers) {
      const worker = await startWorker(name, url);
      workers.set(name, worker);
      await worker.run({ concurrency: 8, calls: quick ? 100 : warmUpCalls });
    }
    const sections: Section[] = [];
    for (const { concurrency, calls, quickCalls, rounds: allRounds } of loads) {
      const rounds = quick ? 2 : allRounds;
      const batch = { concurrency, calls: quick ? quickCalls : calls };
      const wall = new Map<string, number[]>(peers.map(({ name }) => [name, []]));
      const cpu = new Map<string, number[]>(peers.map(({ name }) => [name, []]));
      // Round 0 only opens the connections. Every other round goes the other way, so that nobody always follows the same one.
      for (let round = 0; round <= rounds; round += 1) {
        const order = [...workers];
        for (const [name, worker] of round % 2 === 0 ? order : order.reverse()) {
          const result = await worker.run(batch);
          if (round === 0) continue;
          wall.get(name)?.push(result.wallMicroseconds);
          cpu.get(name)?.push(result.cpuMicroseconds);
        }
      }
      sections.push(toSection(concurrency, rounds, wall, cpu));
    }
    return sections;
  } finally {
    for (const worker of workers.values()) await worker.stop();
  }
}

function toSection(
  concurrency: number,
  rounds: number,
  wall: ReadonlyMap<string, readonly number[]>,
  cpu: ReadonlyMap<string, readonly number[]>,
): Section {
  const of = (times: ReadonlyMap<string, readonly number[]>, name: string) => times.get(name) ?? [];
  const measured = peers.map(({ name, retries }) => ({
    name,
    retries,
    time: spreadOf(of(wall, name)),
    ratio: ratiosTo(of(wall, base), of(wall, name)),
    cpuRatio: ratiosTo(of(cpu, base), of(cpu, name)),
  }));
  return {
    title: `On the wire, ${concurrency === 1 ? "one call at a time" : `${concurrency} calls at a time`}`,
    text:
      `Each client in a process of its own, the server in another; ${rounds} interleaved rounds. Times are per call ` +
      "(the time of a round over its calls). A ratio is to bare `fetch` in the same round. Median, and in brackets " +
      "between what half of the rounds lie.",
    columns: ["client", "sends again", "µs per call", "× bare fetch", "× its CPU time"],
    rows: measured.map(({ name, retries, time, ratio, cpuRatio }) => [
      name,
      retries ? "yes" : "no",
      formatSpread(time),
      formatSpread(ratio),
      formatSpread(cpuRatio),
    ]),
    chart: {
      name: `wire-${concurrency}`,
      title: `Time per call, ${concurrency} at a time`,
      unit: "× bare fetch",
      bars: measured.map(({ name, ratio }) => ({
        label: name,
        value: ratio.median,
        low: ratio.low,
        high: ratio.high,
      })),
    },
    targets: toTargets(concurrency, measured),
  };
}

function toTargets(
  concurrency: number,
  measured: readonly { name: string; retries: boolean; ratio: { median: number } }[],
): Target[] {
  const ratioOf = (name: string) => measured.find((peer) => peer.name === name)?.ratio.median ?? Number.NaN;
  const at = `, ${concurrency} at a time`;
  const targets: Target[] = [];
  const limit = { 1: 1.1, 64: 1.15 }[concurrency];
  if (limit !== undefined) {
    const ours = ratioOf("mycreditapp");
    targets.push(atMost(`mycreditapp × bare fetch${at}`, limit, ours));
    const others = measured.filter(({ name, retries }) => retries && !name.startsWith("mycreditapp"));
    const best = others.reduce((a, b) => (a.ratio.median < b.ratio.median ? a : b));
    targets.push({
      what: `mycreditapp ahead of every peer that sends again${at}`,
      wanted: `less than ${best.name}, ${best.ratio.median.toFixed(2)}`,
      measured: ours.toFixed(2),
      met: ours < best.ratio.median,
    });
  }
  if (concurrency === 64)
    targets.push(atMost(`mycreditapp/undici × bare fetch${at}`, 0.45, ratioOf("mycreditapp/undici")));
  return targets;
}
