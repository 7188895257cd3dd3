import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, expectTypeOf, test } from "vitest";
import { fromDate, readDay, readTimestamp } from "../../src/call/timestamps.js";
import { InputError, toDate } from "../../src/index.js";

const expected: [timestamp: string, iso: string][] = [
  ["2025-09-23T16:07:35.675578", "2025-09-23T16:07:35.675Z"],
  ["2025-09-23T16:07:35", "2025-09-23T16:07:35.000Z"],
  ["2023-11-07T05:31:56Z", "2023-11-07T05:31:56.000Z"],
  ["2023-11-07T05:31:56.5+05:30", "2023-11-07T00:01:56.500Z"],
  // The hour that New York skips, and the one that it has twice.
  ["2025-03-09T02:30:00.123456", "2025-03-09T02:30:00.123Z"],
  ["2025-11-02T01:30:00.123456", "2025-11-02T01:30:00.123Z"],
  ["2024-02-29T23:59:59.999999", "2024-02-29T23:59:59.999Z"],
  // RFC 3339 allows both letters in lower case, and the leap second, which `Date` does not know.
  ["2023-11-07t05:31:56z", "2023-11-07T05:31:56.000Z"],
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ["2023-11-07T00:01:56-05:30", "2023-11-07T05:31:56.000Z"],
  // The zones that are furthest from UTC.
  ["2023-11-07T00:00:00+23:59", "2023-11-06T00:01:00.000Z"],
  ["2023-11-07T00:00:00-23:59", "2023-11-07T23:59:00.000Z"],
  ["2023-11-07T00:00:00-00:00", "2023-11-07T00:00:00.000Z"],
  ["0000-02-29T00:00:00", "0000-02-29T00:00:00.000Z"],
  ["0099-01-01T00:00:00", "0099-01-01T00:00:00.000Z"],
  ["1969-12-31T23:59:59.999", "1969-12-31T23:59:59.999Z"],
];

test("null and undefined are returned as they are", () => {
  const record: { at: string; scored_at?: string | null } = { at: "2025-09-23T16:07:35" };
  expectTypeOf(toDate(record.at)).toEqualTypeOf<Date>();
  expectTypeOf(toDate(record.scored_at)).toEqualTypeOf<Date | null | undefined>();
  expect([toDate(null), toDate(undefined), toDate(record.scored_at)]).toEqual([null, undefined, undefined]);
});

test.each(expected)("%s is %s", (timestamp, iso) => expect(toDate(timestamp).toISOString()).toBe(iso));

test.each(["America/New_York", "Asia/Kolkata"])(
  "the zone of the machine, %s, makes no difference",
  async (TZ) => {
    const module = new URL("../../src/call/timestamps.ts", import.meta.url).href;
    const script = `
    import { toDate } from ${JSON.stringify(module)};
    const timestamps = ${JSON.stringify(expected.map(([timestamp]) => timestamp))};
    console.log(JSON.stringify({
      found: timestamps.map((timestamp) => toDate(timestamp).toISOString()),
      local: new Date("2025-09-23T16:07:35").toISOString(),
    }));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", script],
      { cwd: fileURLToPath(new URL("../..", import.meta.url)), env: { ...process.env, TZ } },
    );
    const { found, local } = JSON.parse(stdout);
    expect(found).toEqual(expected.map(([, iso]) => iso));
    // The zone was in force: what \`new Date\` makes of the same text is another moment.
    expect(local).not.toBe("2025-09-23T16:07:35.000Z");
  },
);

test.each([
  "",
  "2025-09-23",
  "2025-09-23 16:07:35",
  "2025-13-01T00:00:00",
  "2025-02-30T00:00:00",
  "2025-02-29T00:00:00Z",
  "2025-01-01T25:00:00",
  // `Date` takes this for the next day.
  "2025-01-01T24:00:00",
  "2025-01-01T00:60:00",
  "2025-01-01T00:00:61",
  "2025-01-01T00:00:00+24:00",
  "2025-01-01T00:00:00+00:60",
  "2025-00-01T00:00:00",
  "2025-01-00T00:00:00",
  ["2025-09-23T16:07:35"],
  { toString: () => "2025-09-23T16:07:35" },
  "2025-01-01T00:00:00+99:00",
  "2025-01-01T00:00:00.1234567890",
  "1758643655",
  " 2025-09-23T16:07:35",
  1758643655,
  new Date(0),
])("%j is refused", (value) => expect(() => toDate(value as string)).toThrow(InputError));

test.each([
  "2025-09-23T16:07:35.675Z",
  "2024-02-29T23:59:59.999Z",
  "0001-01-01T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
])("%s is sent as UTC without a zone, and read back as the same moment", (iso) => {
  const timestamp = fromDate(new Date(iso));
  expect(timestamp).toBe(iso.slice(0, -1));
  expect(toDate(timestamp).toISOString()).toBe(iso);
});

test.each([
  ["a Date without a time", new Date("no time"), "an invalid Date"],
  ["a year of five digits", new Date("+010000-01-01T00:00:00Z"), "+010000-01-01"],
  ["a year before 0", new Date("-000001-01-01T00:00:00Z"), "-000001-01-01"],
  ["what is no Date", "2025-09-23" as unknown as Date, "got a string of 10 characters"],
])("fromDate refuses %s", (_what, date, shown) => {
  expect(() => fromDate(date)).toThrow(InputError);
  expect(() => fromDate(date)).toThrow(shown);
});

test("a refusal says what toDate takes, what it got, and where", () => {
  expect(() => toDate("2025-09-23")).toThrow(
    expect.objectContaining({
      message: 'toDate: must be a timestamp such as 2025-09-23T16:07:35.675578; got "2025-09-23"',
      issues: [expect.objectContaining({ pointer: "/timestamp" })],
    }),
  );
  expect(() => fromDate(new Date(Number.NaN))).toThrow(
    expect.objectContaining({
      message: "fromDate: must be a Date with a time in the years 0 to 9999; got an invalid Date",
      issues: [expect.objectContaining({ pointer: "/timestamp" })],
    }),
  );
});

test.each([undefined, null, 0, "", "2025-09-23", ["2025-09-23T16:07:35"], new Date(0)])(
  "%j names no moment",
  (value) => expect(readTimestamp(value)).toBeUndefined(),
);

test.each<[year: number, month: number, day: number, iso: string | undefined]>([
  [2024, 2, 29, "2024-02-29"],
  [2025, 2, 29, undefined],
  [2025, 4, 31, undefined],
  [2025, 12, 31, "2025-12-31"],
  [2025, 12, 32, undefined],
  [2025, 13, 1, undefined],
  [2025, 0, 1, undefined],
  [2025, 1, 0, undefined],
  // A year later it is January again.
  [2025, 1, 366, undefined],
  [0, 1, 1, "0000-01-01"],
  [99, 12, 31, "0099-12-31"],
  [Number.NaN, 1, 1, undefined],
  [2025, 1, Number.NaN, undefined],
])("the calendar's day %i-%i-%i is %s", (year, month, day, iso) => {
  expect(readDay(year, month, day)?.toISOString()).toBe(iso && `${iso}T00:00:00.000Z`);
});
