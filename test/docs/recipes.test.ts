/** The recipes of the guide that are copied into programs, run with the names that guests may give themselves. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import { expect, test } from "vitest";
import { toCsvRow } from "../../examples/bulk/csv.js";
import { root } from "../../scripts/docs/openapi.js";
import { ConnectionError, type GuestConnection, isMyCreditAppError } from "../../src/index.js";
import { createMock } from "../../src/mock/index.js";
import { errorOf } from "../support/client.js";
import { readBlocks } from "./blocks.js";

const hostileNames = [
  'ACME "Best" Ltd',
  'ACME "Best", Ltd',
  "two\nlines",
  "two\r\nlines",
  "back\\slash\\",
  "comma, comma",
  "'quoted'",
  "__proto__",
  "",
  "Ünïcödé 株式会社",
];
const formulas = [
  '=HYPERLINK("http://x.example","y")',
  "+1",
  "-1+2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "  =1",
  "＝1",
];

/** The block of a page that has this text. */
async function recipeOf(file: string, text: string): Promise<string> {
  const found = readBlocks(file).filter(({ code }) => code.includes(text));
  expect(found.length).toBe(1);
  const { code } = await transform(found[0]?.code ?? "", { loader: "ts", format: "esm" });
  return code;
}

/** Runs a recipe with these in place of what it imports. */
async function run(code: string, imported: Record<string, unknown>): Promise<void> {
  const program = code.replace(/^import .*;$/gm, "");
  const AsyncFunction = (async () => undefined).constructor as typeof Function;
  await new AsyncFunction(...Object.keys(imported), program)(...Object.values(imported));
}

/** A client whose lists hold these items. */
const clientOf = (items: () => object[]) =>
  class {
    readonly privateRecords = { list: () => toList(items()) };
    readonly guestConnections = { list: () => toList(items()) };
  };
async function* toList(items: readonly object[]) {
  yield* items;
}

/** A reader of RFC 4180, as a spreadsheet has one. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (const [, quoted, bare = "", end] of text.matchAll(field)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}

/** A file that remembers what is written to it. */
class WrittenFile {
  text = "";
  async write(text: string): Promise<void> {
    this.text += text;
  }
  async close(): Promise<void> {}
}

/** The programs that write CSV, each as a function from names and scores to its file. */
const writers: [name: string, write: (rows: [string, number | null][]) => Promise<string>][] = [
  [
    "docs/lists.md",
    async (rows) => {
      const file = new WrittenFile();
      const records = rows.map(([name, total_score], id) => ({ id, name, total_score }));
      await run(await recipeOf("docs/lists.md", "private-records.csv"), {
        MyCreditApp: clientOf(() => records),
        open: async () => file,
      });
      return file.text;
    },
  ],
  [
    "examples/export-private-records.mjs",
    async (rows) => {
      const file = new WrittenFile();
      const records = rows.map(([name, total_score], id) => ({ id, name, total_score }));
      const text = readFileSync(new URL("examples/export-private-records.mjs", root), "utf8");
      await run(text, {
        MyCreditApp: clientOf(() => records),
        open: async () => file,
        console: { log: () => undefined },
      });
      return file.text.slice(file.text.indexOf("\r\n") + 2);
    },
  ],
  [
    "examples/bulk/csv.ts",
    async (rows) => rows.map(([name, score], id) => toCsvRow([`${id}`, name, `${score ?? ""}`])).join(""),
  ],
];

test.each(writers)("%s: a spreadsheet reads every name as it was, and runs none", async (_name, write) => {
  const names = [...hostileNames, ...formulas];
  const rows = parseCsv(await write(names.map((name, index) => [name, index === 0 ? null : 12.5])));
  expect(rows.map(([, name]) => name)).toEqual([...hostileNames, ...formulas.map((name) => `'${name}`)]);
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => rows[0]?.length));
});

test("docs/lists.md: a number is no formula", async () => {
  const [, write] = writers[0] as (typeof writers)[number];
  expect(await write([["a", -1]])).toBe("0,a,-1\r\n");
});

test("docs/waiting.md: the first run announces every guest, and a later one each that has changed", async () => {
  const guest = (id: string, name: string, more: Partial<GuestConnection> = {}) => ({
    guest_organization_id: id,
    guest_name: name,
    ...more,
  });
  const runs = [
    [
      guest("1", "with a date", { updated_at: "2025-01-01T00:00:00" }),
      guest("2", "without one"),
      guest("3", "without one, too"),
      guest("__proto__", "=1"),
      guest("4", "connected twice", { status: "disconnected", created_at: "2024-01-01T00:00:00" }),
      guest("4", "connected twice", { status: "connected", created_at: "2025-01-01T00:00:00" }),
    ],
    [],
    [],
  ];
  runs[1] = [...(runs[0] ?? [])];
  runs[2] = (runs[0] ?? []).map((one) =>
    one.guest_organization_id === "2" ? { ...one, total_score: 5 } : one,
  );
  let now = 0;
  const announced: string[][] = [[], [], []];
  const code = await recipeOf("docs/waiting.md", "async function findChanges");
  await run(
    code.replace(/await findChanges\(\);\s*$/, "for (const next of runs) { next(); await findChanges(); }"),
    {
      MyCreditApp: clientOf(() => runs[now] ?? []),
      console: { log: (text: string) => announced[now]?.push(text.replace("changed: ", "")) },
      runs: [0, 1, 2].map((index) => () => {
        now = index;
      }),
    },
  );
  expect(announced).toEqual([runs[0]?.map(({ guest_name }) => guest_name), [], ["without one"]]);
});

/** Recipes that read after a write whose outcome is unknown. */
const recoveries = [
  [
    "docs/errors-and-retries.md",
    "async function rejectOnce",
    "rejectCreditApplication",
    "getCreditApplication",
  ],
  ["docs/uploads.md", "async function uploadOnce", "uploadFinancialFile", "listFinancialFiles"],
  ["skills/mycreditapp/SKILL.md", "async function reject", "rejectCreditApplication", "getCreditApplication"],
] as const;

test.each(recoveries)(
  "%s: %s keeps the error of the write if the read fails, too",
  async (file, text, write, read) => {
    const code = await recipeOf(file, text);
    const mock = createMock();
    const client = mock.client({ maxRetries: 0 });
    mock.fail(write, "reset");
    mock.fail(read, "refuse");
    const values = { client, isMyCreditAppError, createHash, bytes: new Uint8Array([1]) };
    const error = await errorOf(run(code, values), ConnectionError);
    expect([error.operationId, error.executed]).toEqual([write, "maybe"]);
  },
);
