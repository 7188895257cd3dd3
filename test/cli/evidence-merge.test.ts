/** `evidence merge` counts witnesses, and says what a person should edit. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runMerge } from "../../src/cli/evidence/merge.js";
import type { EvidenceFile, Report } from "../../src/evidence/report.js";
import { type RecordedExchange, Witness } from "../../src/evidence/witness.js";
import { temporaryFolder } from "../support/folder.js";
import { successExamples } from "../support/openapi.js";
import { base, type Entry, honest, lying, organization, plantedLies } from "../support/recording.js";

const list = "/guest-connections?limit=100&offset=0";

async function witnessOf(entries: readonly Entry[]): Promise<EvidenceFile> {
  const witness = new Witness();
  const exchanges = entries.map(
    ({ method = "GET", url, status = 200, body }): RecordedExchange => ({
      method,
      url: new URL(url),
      status,
      isMock: false,
      isJson: true,
      json: () => body,
      serverTime: Date.now(),
    }),
  );
  for (const exchange of exchanges) witness.learnBase(exchange);
  for (const exchange of exchanges) witness.see(exchange);
  return witness.evidence();
}

async function merge(files: readonly unknown[], flags: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const paths = files.map((_, index) => join(folder, `${index}.json`));
  for (const [index, path] of paths.entries()) {
    const file = files[index];
    await writeFile(path, typeof file === "string" ? file : JSON.stringify(file));
  }
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const spies = [
    vi.spyOn(console, "log").mockImplementation(note),
    vi.spyOn(console, "error").mockImplementation(note),
  ];
  const code = await runMerge(flags, paths);
  for (const spy of spies) spy.mockRestore();
  return { code, text: lines.join("\n") };
}

/** Another day makes another file of the same contents. */
const onDay = (file: EvidenceFile, day: string): EvidenceFile => ({
  ...file,
  reports: file.reports.map((report) => ({ ...report, day })),
});

const nullLie = plantedLies[1] as (typeof plantedLies)[number];
const liar = async (at = base) => witnessOf([await lying(nullLie, at)]);
const honestOne = async (at = base) => witnessOf([await honest(list, at)]);

test("what witnesses contradict is counted, with the row of evidence.yaml", async () => {
  const one = await liar();
  const { code, text } = await merge([one, onDay(one, "2025-01-01"), await honestOne()]);
  expect(text).toContain("https://api.mycreditapp.ai: 3 witnesses");
  expect(text).toMatch(
    /^ {2}listGuestConnections +response items\[\]\.guest_name +type +2 contradict, 1 confirms +type: null instead of string +\/components\/schemas\/\S+guest_name/m,
  );
  expect(code).toBe(0);
});

test("a mark that is right is listed with the rows that it stands for", async () => {
  const one = await honestOne();
  const { text } = await merge([one, onDay(one, "2025-01-01")]);
  const [, right = ""] = text.split("remove them, and write the rows below into evidence.yaml");
  const marks = (one.reports[0] as Report).marks.filter(({ verdict }) => verdict === "confirmed");
  expect(marks.length).toBeGreaterThan(0);
  for (const { pointer } of marks) expect(right).toContain(pointer);
  expect(right).toMatch(/2 confirm\n/);
  expect(right).toMatch(/listGuestConnections {2}response \S+ {2}/);
});

test("the same file twice is one witness", async () => {
  const one = await liar();
  expect((await merge([one, one])).text).toContain("https://api.mycreditapp.ai: 1 witness\n");
});

test("another origin counts only if it is asked for, and apart", async () => {
  const one = await liar("https://proxy.example/api");
  const left = await merge([one]);
  expect(left.text).toContain("https://api.mycreditapp.ai: 0 witnesses");
  expect(left.text).toContain("There is nothing to edit.");
  expect(left.text).toMatch(/https:\/\/proxy\.example +not in `servers` of openapi\.yaml/);
  expect(left.text).not.toContain("contradict");
  const { text } = await merge([one], { origin: "https://other.example, https://proxy.example/" });
  expect(text).toContain("https://api.mycreditapp.ai: 0 witnesses");
  expect(text.split("https://proxy.example (apart): 1 witness")[1]).toContain("1 contradicts");
});

test("what a mock answered never counts", async () => {
  const example = {
    url: `${base}/organizations/${organization}`,
    body: successExamples("getOrganization")[0]?.[1],
  };
  const { text } = await merge([await witnessOf([example])]);
  expect(text).toContain("0 witnesses");
  expect(text).toMatch(/https:\/\/api\.mycreditapp\.ai +a mock answered/);
});

test("a file that contradicts something does not confirm it, too", async () => {
  const [one, other] = [await liar(), await honestOne()];
  const both = { format: 2, reports: [...one.reports, ...other.reports] };
  expect((await merge([both])).text).toMatch(/guest_name +type +1 contradicts +type: null/);
});

test("another version of the description is said, and what it no longer has is left out", async () => {
  const one = await liar();
  const [report] = one.reports as [Report];
  const old = {
    ...report,
    description: "0.0.1",
    marks: [{ pointer: "/components/schemas/Gone", reason: "", verdict: "contradicted", note: "x" }],
    facts: [
      { operation: "goneOperation", at: "", fact: "path", pointer: "/x", verdict: "contradicted", note: "x" },
    ],
  };
  const { text } = await merge([{ format: 2, reports: [old] }]);
  expect(text).toContain("was made with another version of openapi.yaml than ");
  expect(text).toContain("There is nothing to edit.");
});

test("no control character of a file reaches the terminal", async () => {
  const one = await liar();
  const text = JSON.stringify(one).replaceAll("null instead", "null\\u001b[2Jinstead");
  expect(text).toContain("\\u001b");
  expect((await merge([text])).text).toContain("null?[2Jinstead");
});

test.each([
  ["{}", "is no evidence"],
  ['{"format":2,"reports":[{}]}', "is no evidence"],
  ['{"format":1,"reports":[]}', "is no evidence"],
  ["{", "is cut off"],
])("%s ends with 2 and a sentence", async (content, sentence) => {
  const { code, text } = await merge([content]);
  expect([code, text]).toEqual([2, expect.stringContaining(sentence)]);
});
