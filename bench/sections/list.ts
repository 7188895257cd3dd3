import { MyCreditApp } from "mycreditapp";
import { accessToken, hostId, pageLatencyMs, recordCount } from "../api.js";
import { atLeast, type Extent, type Section } from "../report.js";
import { format, formatSpread, ratiosTo, spreadOf } from "../statistics.js";

const limit = 100;

/** All items of a long list whose server takes its time. */
export async function measureList(baseUrl: string, { quick }: Extent): Promise<Section> {
  const rounds = quick ? 1 : 5;
  const client = new MyCreditApp({ organizationId: hostId, accessToken, baseUrl });
  const ways: Record<string, () => Promise<number>> = {
    "page after page": async () => {
      let count = 0;
      for (let offset = 0; ; offset += limit) {
        const { items, total_items } = await client.privateRecords.list({ limit, offset });
        count += items.length;
        if (count >= total_items) return count;
      }
    },
    "for await": () => countItems(client, {}),
    "for await, concurrency 8": () => countItems(client, { concurrency: 8 }),
    "for await, concurrency 16": () => countItems(client, { concurrency: 16 }),
  };
  const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(ways)) {
      const startedAt = performance.now();
      const count = await run();
      if (count !== recordCount) throw new Error(`${name} gave ${count} of ${recordCount} records`);
      times.get(name)?.push(performance.now() - startedAt);
    }
  }
  const base = times.get("page after page") ?? [];
  const faster = (name: string) => 1 / ratiosTo(base, times.get(name) ?? []).median;
  return {
    title: `All items of a list of ${recordCount.toLocaleString("en")}`,
    text:
      `Pages of ${limit} behind ${pageLatencyMs} ms of latency; ${rounds} interleaved rounds. The default asks for 4 ` +
      "pages at once, so it can be 4 times faster at the most; the target is held by twice as many.",
    columns: ["how", "ms", "times faster"],
    rows: Object.keys(ways).map((name) => [
      name,
      formatSpread(spreadOf(times.get(name) ?? [])),
      format(faster(name)),
    ]),
    chart: {
      name: "list",
      title: `All items of a list of ${recordCount.toLocaleString("en")}`,
      unit: "ms",
      bars: [...times].map(([name, values]) => ({
        label: name,
        value: spreadOf(values).median,
      })),
    },
    targets: [
      atLeast(
        "the list, 8 pages at once × faster than page after page",
        { goal: 5, budget: 5 },
        faster("for await, concurrency 8"),
      ),
      atLeast("the same, 4 pages at once (the default)", { goal: 3.5, budget: 3.5 }, faster("for await")),
    ],
  };
}

async function countItems(client: MyCreditApp, options: { concurrency?: number }): Promise<number> {
  let count = 0;
  for await (const _record of client.privateRecords.list({ limit }, options)) count += 1;
  return count;
}
