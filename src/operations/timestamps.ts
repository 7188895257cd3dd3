import { describe } from "../errors/describe.js";
import { InputError } from "../errors/errors.js";

/** The form of `Timestamp` in `openapi.yaml`: RFC 3339, where the zone may be missing. */
const form = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A timestamp of the API as a `Date`.
 *
 * Most of them have no zone, such as `2025-09-23T16:07:35.675578`. **They are read as UTC. That is an assumption:** the
 * documentation does not say which zone is meant. `new Date()` would take them for local time, which differs from machine
 * to machine. A `Date` holds milliseconds; the rest of the fraction is cut off.
 *
 * @throws InputError for anything else than a timestamp
 */
export function toDate(timestamp: string): Date {
  const [, year, month, day, zone] = form.exec(timestamp) ?? [];
  const date = new Date(zone === undefined ? `${timestamp}Z` : timestamp);
  // `Date` turns the 30th of February into the 2nd of March.
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  if (!isDay || Number.isNaN(date.getTime())) {
    throw new InputError([
      `toDate: must be a timestamp such as 2025-09-23T16:07:35.675578; got ${describe(timestamp)}`,
    ]);
  }
  return date;
}

/**
 * A `Date` as a timestamp of the API, such as `2025-09-23T16:07:35.675`: in UTC and without a zone, as `toDate` reads it.
 *
 * @throws InputError for a `Date` without a time, and for a year that has more or less than four digits
 */
export function fromDate(date: Date): string {
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  const timestamp = iso.replace(/Z$/, "");
  if (!form.test(timestamp)) {
    throw new InputError([
      `fromDate: must be a Date with a time in the years 0 to 9999; got ${iso || "an invalid Date"}`,
    ]);
  }
  return timestamp;
}
