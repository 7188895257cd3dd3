/** The record of the last run of each place (`test/places/last-run.json`), from which the table in the docs is made. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What came of a place when it was last run. */
export interface PlaceRecord {
  readonly name: string;
  readonly version: string;
  /** How many of its steps passed. */
  readonly passed: number;
  /** The names of those that failed. */
  readonly failed: readonly string[];
  /** The day, as `2026-11-30`. */
  readonly date: string;
  readonly seconds: number;
}

const path = fileURLToPath(new URL("../../test/places/last-run.json", import.meta.url));

export function readPlaceRecords(): readonly PlaceRecord[] {
  return JSON.parse(readFileSync(path, "utf8")) as PlaceRecord[];
}

/** Replaces the records of the places that were run now; the others stay. A place that is no more loses its record. */
export function writePlaceRecords(run: readonly PlaceRecord[], names: readonly string[]): void {
  const known = new Map([...readPlaceRecords(), ...run].map((record) => [record.name, record]));
  const records = names.flatMap((name) => known.get(name) ?? []);
  writeFileSync(path, `${JSON.stringify(records, null, 2)}\n`);
}

/** The records as a table in Markdown. */
export function placesTable(records = readPlaceRecords()): string {
  const rows = records.map(({ name, version, passed, failed, date, seconds }) => {
    const result =
      failed.length === 0 ? `${passed} passed` : `${passed} passed; failed: ${failed.join("; ")}`;
    return `| ${name} | ${version} | ${result} | ${date} | ${seconds} |\n`;
  });
  return `| place | version | checks | last run | seconds |\n|---|---|---|---|---|\n${rows.join("")}`;
}
