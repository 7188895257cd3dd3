import { InputError } from "../errors/errors.js";
import { describe, problemOf, show } from "../errors/problem.js";
import { isDate } from "../errors/shape.js";

const place = ["timestamp"];

/** The form of `Timestamp` in `openapi.yaml`: RFC 3339, except that the zone may be missing. */
const form =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))?$/;

/**
 * Converts a timestamp of the API to a `Date`. It returns `null` and `undefined` unchanged, because many timestamps of the API
 * may be null.
 *
 * Most timestamps have no zone, such as `2025-09-23T16:07:35.675578`. **The client reads them as UTC. That is an
 * assumption:** the vendor's documentation names no zone. `new Date()` would read them as local time, which differs between
 * machines. A `Date` holds milliseconds, so further digits are cut off. It has no leap
 * seconds: `23:59:60` is read as the second after it.
 *
 * @throws InputError for anything other than a timestamp
 */
export function toDate(timestamp: string): Date;
export function toDate<Nothing extends null | undefined>(timestamp: string | Nothing): Date | Nothing;
export function toDate(timestamp: string | null | undefined): Date | null | undefined {
  if (timestamp === null || timestamp === undefined) return timestamp;
  const date = readTimestamp(timestamp);
  if (date) return date;
  throw new InputError([
    problemOf(
      `toDate: must be a timestamp such as 2025-09-23T16:07:35.675578; got ${show(timestamp)}`,
      place,
    ),
  ]);
}

/** The moment that a timestamp names; `undefined` for anything that is not a timestamp. */
export function readTimestamp(value: unknown): Date | undefined {
  const [, year, month, day, hour, minute, second, fraction = "", sign, zoneHour = 0, zoneMinute = 0] =
    (typeof value === "string" && form.exec(value)) || [];
  const date = readDay(Number(year), Number(month), Number(day));
  if (!date || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  const zoneMinutes = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === "-" ? -1 : 1);
  date.setUTCHours(Number(hour), Number(minute) - zoneMinutes, Number(second), milliseconds);
  return date;
}

/** The beginning of a day in UTC; `undefined` if the calendar has no such day. */
export function readDay(year: number, month: number, day: number): Date | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // `Date` turns the 30th of February into the 2nd of March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

/** What a `Date` must be that is written as a timestamp. */
export const writableDate = "must be a Date with a time in the years 0 to 9999";

/** Whether a `Date` can be written as a timestamp. Another year would have more or fewer digits than four. */
export function isWritable(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999;
}

/**
 * Converts a `Date` to a timestamp of the API, such as `2025-09-23T16:07:35.675`: in UTC and without a zone, as `toDate`
 * reads it.
 *
 * @throws InputError for an invalid `Date`, and for a year with more or fewer than four digits
 */
export function fromDate(date: Date): string {
  const given: unknown = date;
  const iso = isDate(given) && !Number.isNaN(given.getTime()) ? given.toISOString() : "";
  const timestamp = iso.replace(/Z$/, "");
  if (!form.test(timestamp)) {
    throw new InputError([
      problemOf(
        `fromDate: ${writableDate}; got ${iso || (isDate(given) ? "an invalid Date" : describe(given))}`,
        place,
      ),
    ]);
  }
  return timestamp;
}
