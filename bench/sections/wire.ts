import { peers } from "../peers.js";
import { atMost, type Extent, type Section, type Target } from "../report.js";
import { startWorker, type Worker } from "../start-worker.js";
import { formatSpread, ratiosTo, type Spread, spreadOf } from "../statistics.js";

// Many short rounds rather than few long ones: what else the machine does then meets neighbours alike.
const loads = [
  { concurrency: 1, rounds: 15, calls: 500, quickCalls: 100 },
  { concurrency: 64, rounds: 11, calls: 1_280, quickCalls: 320 },
  { concurrency: 1_000, rounds: 5, calls: 2_000, quickCalls: 1_000 },
];
/** So many calls before the first that counts: until then the compiler of V8 is what is measured. */
const warmUpCalls = 6_000;
const base = "bare fetch";
const careful = "careful fetch";

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

type Times = ReadonlyMap<string, readonly number[]>;

/** How much longer one takes than another, round for round. */
function ratio(times: Times, name: string, baseName: string): Spread {
  return ratiosTo(times.get(baseName) ?? [], times.get(name) ?? []);
}

function toSection(concurrency: number, rounds: number, wall: Times, cpu: Times): Section {
  const measured = peers.map(({ name, retries }) => ({
    name,
    retries,
    time: spreadOf(wall.get(name) ?? []),
    toBare: ratio(wall, name, base),
    toCareful: ratio(wall, name, careful),
    cpuToBare: ratio(cpu, name, base),
  }));
  return {
    title: `On the wire, ${concurrency === 1 ? "one call at a time" : `${concurrency} calls at a time`}`,
    text:
      `Each client in a process of its own, the server in another; ${rounds} interleaved rounds. Times are per call ` +
      "(the time of a round over its calls). A ratio is to another client in the same round. Median, and in brackets " +
      "between what half of the rounds lie. *Careful fetch* has a deadline (`AbortSignal.timeout`) and looks at `ok`, as " +
      "every client here does; *bare fetch* does neither.",
    columns: [
      "client",
      "sends again",
      "µs per call",
      "× bare fetch",
      "× careful fetch",
      "CPU time × bare fetch",
    ],
    rows: measured.map(({ name, retries, time, toBare, toCareful, cpuToBare }) => [
      name,
      retries ? "yes" : "no",
      formatSpread(time),
      formatSpread(toBare),
      formatSpread(toCareful),
      formatSpread(cpuToBare),
    ]),
    chart: {
      name: `wire-${concurrency}`,
      title: `Time per call, ${concurrency} at a time`,
      unit: "× bare fetch",
      bars: measured.map(({ name, toBare }) => ({
        label: name,
        value: toBare.median,
        low: toBare.low,
        high: toBare.high,
      })),
    },
    targets: toTargets(concurrency, wall),
  };
}

/** What mycreditapp/undici may take, × `undici.request`, by how many calls are made at a time. */
const undiciLimits = new Map([
  [1, { goal: 1.2, budget: 1.5 }],
  [64, { goal: 1.5, budget: 1.8 }],
]);
const defaultLimits = { goal: 1.1, budget: 1.25 };
const defaultPeers = ["openai", "@anthropic-ai/sdk", "ky"];

function toTargets(concurrency: number, wall: Times): Target[] {
  const at = `, ${concurrency.toLocaleString("en")} at a time`;
  const targets: Target[] = [];
  const undiciLimit = undiciLimits.get(concurrency);
  if (undiciLimit !== undefined) {
    const toCareful = (name: string) => ratio(wall, name, careful).median;
    const ours = toCareful("mycreditapp");
    targets.push(atMost(`mycreditapp × careful fetch${at}`, defaultLimits, ours));
    const [best = "", second = ""] = [...defaultPeers].sort((a, b) => toCareful(a) - toCareful(b));
    targets.push({
      what: `mycreditapp beside ${defaultPeers.join(", ")}, × careful fetch${at}`,
      measured: ours.toFixed(2),
      goal: `at most ${best}, ${toCareful(best).toFixed(2)}`,
      budget: `at most ${second}, ${toCareful(second).toFixed(2)}`,
      isWithinBudget: ours <= toCareful(second),
    });
    const toUndici = ratio(wall, "mycreditapp/undici", "undici.request").median;
    targets.push(atMost(`mycreditapp/undici × undici.request${at}`, undiciLimit, toUndici));
  }
  const toStripe = ratio(wall, "mycreditapp/undici", "stripe").median;
  targets.push(atMost(`mycreditapp/undici × stripe (node:http)${at}`, { goal: 1.05, budget: 1.3 }, toStripe));
  return targets;
}
