/** What was learned of the API at one origin. It holds no data of an organization. */
import type { FactVerdict } from "./fact-verdicts.js";
import type { MarkVerdict } from "./mark-verdicts.js";
import type { Observer } from "./observer.js";
import type { Sighting } from "./sighting.js";
import type { Verdict } from "./verdict.js";

/** What a command writes: a report for each origin that it saw. */
export interface EvidenceFile {
  readonly format: 2;
  readonly reports: readonly Report[];
}

export interface Report {
  /** The version of openapi.yaml, which is that of the package. */
  readonly description: string;
  readonly day: string;
  /** The origin that answered, such as `https://api.mycreditapp.ai`. */
  readonly origin: string;
  /** Whether a mock answered. Then nothing is confirmed and nothing contradicted. */
  readonly mock: boolean;
  /** Whether unknown names and values are in the file as they came (`--names`). */
  readonly names: boolean;
  /** The code of the error that ended the run early. */
  readonly stopped?: string;
  /** Per operation, how often the server responded with which status. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Per list operation, how many items were read per request. */
  readonly items: Readonly<Record<string, number>>;
  readonly marks: readonly MarkVerdict[];
  readonly facts: readonly FactVerdict[];
  /** Fields and parameters that the description lacks, by the object that holds them. */
  readonly unknownFields: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What was seen of each field of a response. */
  readonly fields: Readonly<Record<string, Partial<Sighting>>>;
  /** What was seen of each part of an accepted request. */
  readonly sent: Readonly<Record<string, Partial<Sighting>>>;
  /** Routes that the description lacks, with what they were answered with. */
  readonly routes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Exchanges that were not judged: those of a mock, those whose body was not kept, and bodies of which a part was judged. */
  readonly unjudged: { readonly mock: number; readonly withoutBody: number; readonly cut: number };
}

type Judged = Omit<
  Report,
  "description" | "day" | "statuses" | "items" | "unknownFields" | "fields" | "sent" | "routes" | "unjudged"
> &
  Partial<Pick<Report, "routes" | "unjudged">>;

export function createReport({ spec, tallies, received, sent }: Observer, judged: Judged): Report {
  const fields = [...received.fields, ...sent.fields];
  return {
    description: spec.version,
    day: new Date().toISOString().slice(0, 10),
    ...judged,
    statuses: Object.fromEntries([...tallies].map(([name, { statuses }]) => [name, statuses])),
    items: Object.fromEntries([...tallies].map(([name, { items }]) => [name, items])),
    unknownFields: Object.fromEntries(
      fields
        .filter(([, { unknownFields }]) => Object.keys(unknownFields).length > 0)
        .map(([at, { unknownFields }]) => [at, unknownFields]),
    ),
    fields: withoutEmpty(received.fields),
    sent: withoutEmpty(sent.fields),
    routes: judged.routes ?? {},
    unjudged: judged.unjudged ?? { mock: 0, withoutBody: 0, cut: 0 },
  };
}

/** The verdicts on what a mock answered: it repeats what it was made from, or makes it up. */
export function withoutProof<Judged extends Verdict>(judged: readonly Judged[], note: string): Judged[] {
  return judged.map((each) =>
    each.verdict === "not reached" ? each : { ...each, verdict: "not reached", note },
  );
}

export function hasContradiction({ marks, facts }: Pick<Report, "marks" | "facts">): boolean {
  return [...marks, ...facts].some(({ verdict }) => verdict === "contradicted");
}

function withoutEmpty(fields: ReadonlyMap<string, Sighting>): Record<string, Partial<Sighting>> {
  const isKept = ([, value]: [string, unknown]) =>
    typeof value === "number" || Object.keys(value as object).length > 0;
  return Object.fromEntries(
    [...fields].map(([at, sighting]) => [at, Object.fromEntries(Object.entries(sighting).filter(isKept))]),
  );
}
