import { groupNames, type Profile } from "../profile.js";
import type { Extent, Section } from "../report.js";
import { startWorker } from "../start-worker.js";
import { format } from "../statistics.js";

const profiledPeers = ["bare fetch", "mycreditapp", "mycreditapp/undici", "undici.request"];

/** Where the time of a call goes: what stands behind the ratios on the wire. */
export async function measureProfile(url: string, { quick }: Extent): Promise<Section> {
  const calls = quick ? 1_000 : 20_000;
  const profiles: Profile[] = [];
  for (const name of profiledPeers) {
    const worker = await startWorker(name, url);
    await worker.run({ calls: calls / 4, concurrency: 64 });
    const { profile } = await worker.run({ calls, concurrency: 64, profile: true });
    await worker.stop();
    profiles.push(profile ?? {});
  }
  return {
    title: "Where the time of a call goes",
    text:
      `${calls} calls, 64 at a time, sampled by Node's profiler: µs per call in the functions of each kind themselves. ` +
      "What stands in the line `mycreditapp` holds what V8 inlines into it, such as reading the body and `JSON.parse`. " +
      "Beside it, this client adds to bare `fetch` the signal that every call carries for its deadline: `fetch` makes a " +
      "second one that follows it, and both live until they are collected. A client without deadlines does without. " +
      "Tried with `npm --prefix bench run inside`, and of no use: to read the body whole in place of piece by piece, which is " +
      "slower; to write the path without `replaceAll`; to put a class in place of the object that a `fetch` is told of the call. " +
      "Of use, and declined: no signal at all saves about a tenth inside, and leaves the socket of every call that ends early open; " +
      "another engine than openapi-fetch saves its line of this table.",
    columns: ["µs per call", ...profiledPeers],
    rows: groupNames.map((group) => [
      group,
      ...profiles.map((profile) => format((profile[group] ?? 0) / calls)),
    ]),
  };
}
