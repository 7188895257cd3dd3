/** The server of the outage, in a process of its own. It answers any GET alike, and counts what reaches it. */
import { tokenText } from "../api.js";
import { listen, toResponse } from "../minimal-server.js";
import {
  capacityPerSecond,
  coresUsed,
  elapsedMs,
  outageSlices,
  serviceMs,
  sliceAt,
  type Timeline,
} from "./scenario.js";

/** What the server saw. */
export interface ServerReport {
  /** Requests that arrived in each slice of the run, and after it where there are more. */
  readonly requests: readonly number[];
  /** The share of a core that this process used. */
  readonly cores: number;
}

const organization = toResponse("200 OK", JSON.stringify({ id: "organization", name: "Bench" }));
const token = toResponse("200 OK", tokenText);
const unavailable = toResponse("503 Service Unavailable", JSON.stringify({ detail: "unavailable" }));

/** `undefined` while the clients warm up. */
let timeline: Timeline | undefined;
let usedBefore = process.cpuUsage();
const requests: number[] = [];
/** When the server will have done all that it has taken on. */
let freeAtMs = 0;

listen(({ method }, reply) => {
  const now = performance.now();
  const slice = timeline && sliceAt(elapsedMs(timeline), timeline.durationMs);
  if (slice !== undefined) {
    requests[slice] = (requests[slice] ?? 0) + 1;
    if (slice >= outageSlices.from && slice < outageSlices.to) {
      reply(unavailable);
      return;
    }
  }
  // A request takes its share of the capacity even where nobody waits for the response any more, as on real servers.
  freeAtMs = Math.max(now, freeAtMs) + 1_000 / capacityPerSecond;
  setTimeout(() => reply(method === "GET" ? organization : token), Math.round(freeAtMs - now + serviceMs));
});

process.on("message", (message: Timeline | "report") => {
  if (message !== "report") {
    timeline = message;
    usedBefore = process.cpuUsage();
    return;
  }
  const cores = coresUsed(usedBefore, timeline?.durationMs ?? 0);
  process.send?.({ requests: Array.from(requests, (count) => count ?? 0), cores } satisfies ServerReport);
});
