/** Where the time of some calls goes, by the profiler that Node has. */
import { Session } from "node:inspector/promises";

/** Our files, wherever the package keeps them. It is linked, so that this package and the dependencies are below it. */
function ours(): RegExp {
  const folder = new URL("./", import.meta.resolve("mycreditapp/package.json")).href;
  return new RegExp(`^${folder.replaceAll(/[.+*?^${}()|[\]\\]/g, "\\$&")}(?!node_modules/|bench/)`);
}

/** The first that fits a frame, by the address of its file and its name. What none fits is "other". */
const groups: readonly [name: string, fits: RegExp][] = [
  ["waiting", /\(idle\)$/],
  ["garbage collection", /\(garbage collector\)$/],
  ["openapi-fetch", /\/openapi-fetch\//],
  ["mycreditapp", ours()],
  ["timers", /^node:(internal\/)?timers/],
  ["abort signals and events", /^node:(internal\/(abort_controller|event_target)|events)/],
  ["web streams", /^node:internal\/(webstreams|worker\/js_transferable)|JSTransferable/],
  ["sockets and Node's streams", /^node:(net|internal\/stream|stream)|write(Latin1|Utf8)String/],
  ["Node's fetch and HTTP parser", /^node:internal\/deps\/undici|wasm/],
];

export const groupNames = [...groups.map(([name]) => name), "other"] as const;

/** Microseconds in each group of functions, their callees not counted. */
export type Profile = Readonly<Record<string, number>>;

export async function profiled(run: () => Promise<unknown>): Promise<Profile> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  await run();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const groupOf = new Map(
    profile.nodes.map(({ id, callFrame }) => {
      const frame = `${callFrame.url} ${callFrame.functionName}`;
      return [id, groups.find(([, fits]) => fits.test(frame))?.[0] ?? "other"];
    }),
  );
  const times: Record<string, number> = Object.fromEntries(groupNames.map((name) => [name, 0]));
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const group = groupOf.get(id) ?? "other";
    times[group] = (times[group] ?? 0) + (profile.timeDeltas?.[index] ?? 0);
  }
  return times;
}
