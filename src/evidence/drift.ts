/**
 * `mycreditapp/drift`: compares the responses that a client gets in production with the description.
 *
 *   new MyCreditApp({ onResponse: watch({ report: (drift) => logger.warn(drift) }) })
 */
import type { Exchange } from "../index.js";
import { mockHeader } from "./mock-answers.js";
import type { EvidenceFile } from "./report.js";
import { type Difference, Witness } from "./witness.js";

export type { FactKind, FactVerdict } from "./fact-verdicts.js";
export type { MarkVerdict } from "./mark-verdicts.js";
export type { EvidenceFile, Report } from "./report.js";
export type { Sighting } from "./sighting.js";
export type { Mark } from "./spec.js";
export type { Verdict } from "./verdict.js";
export type { Difference };

/** A difference, and the call in which it was seen. */
export interface Drift extends Difference {
  /** The same as in the events of the call. */
  readonly callId: string;
}

export interface WatchOptions {
  /** Called with each difference when it is first seen. `watch` ignores errors that it throws. */
  readonly report?: ((drift: Drift) => unknown) | undefined;
  /** The share of the responses that it compares, from 0 to 1. Default: 0.01. */
  readonly sample?: number | undefined;
  /** The maximum number of calls of `report` within an hour. A difference beyond that is reported when seen again. Default: 20. */
  readonly reportsPerHour?: number | undefined;
  /** Whether names of fields and values of enums that openapi.yaml lacks are shown. They may be data. Default: false. */
  readonly names?: boolean | undefined;
}

/** The function for the client option `onResponse`. */
export interface Watch {
  (exchange: Exchange): void;
  /** The verdicts so far, as `mycreditapp verify-spec` writes them. They hold no value of a response. */
  evidence(): EvidenceFile;
}

const hourMs = 3_600_000;
/** Of a larger body, only a part is compared. */
const mostValues = 2000;
/** The most differences that are remembered as reported. */
const mostRemembered = 1000;

/**
 * Watches the responses of a client for differences from the description. It compares a sample of them, and at most 2000 values
 * of each. It keeps verdicts and counts, and never a value.
 *
 * @throws TypeError for an invalid option
 */
export function watch({
  report,
  sample = 0.01,
  reportsPerHour = 20,
  names = false,
}: WatchOptions = {}): Watch {
  if (!(sample >= 0 && sample <= 1)) throw new TypeError("watch: `sample` must be a number from 0 to 1");
  if (!(reportsPerHour >= 0)) throw new TypeError("watch: `reportsPerHour` must be a number from 0");
  if (report !== undefined && typeof report !== "function")
    throw new TypeError("watch: `report` must be a function");
  const witness = new Witness({ names, mostValues, isOnlyApi: true });
  const reported = new Set<string>();
  let hour = { startedAtMs: Number.NEGATIVE_INFINITY, reports: 0 };

  const tell = (drift: Drift) => {
    const key = JSON.stringify([drift.operationId, drift.at, drift.difference]);
    if (report === undefined || reported.has(key)) return;
    const nowMs = Date.now();
    if (nowMs - hour.startedAtMs >= hourMs) hour = { startedAtMs: nowMs, reports: 0 };
    if (hour.reports >= reportsPerHour) return;
    hour.reports += 1;
    if (reported.size < mostRemembered) reported.add(key);
    try {
      Promise.resolve(report(drift)).catch(() => undefined);
    } catch {
      // The other differences are still reported.
    }
  };

  const see = ({ method, url, status, headers, callId, json }: Exchange) => {
    if (sample < 1 && Math.random() >= sample) return;
    const exchange = {
      method,
      url: new URL(url),
      status,
      isMock: headers.get(mockHeader) !== null,
      isJson: true,
      json,
      serverTime: Date.parse(headers.get("date") ?? "") || Date.now(),
    };
    witness.learnBase(exchange);
    for (const difference of witness.see(exchange)) tell({ ...difference, callId });
  };
  return Object.assign(see, { evidence: () => witness.evidence() });
}
