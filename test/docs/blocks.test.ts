/** Everything fenced in README and guide is run: TypeScript, JavaScript and shell, against the mock. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOpenApi, readOperations } from "../../scripts/docs/openapi.js";
import { readOperationSamples } from "../../scripts/docs/samples/operation-samples.js";
import { markdownFiles } from "../../scripts/docs/tables.js";
import { temporaryFolder } from "../support/folder.js";
import {
  type Block,
  findBlocks,
  promisedOutput,
  readBlocks,
  shownOnly,
  toModule,
  toPrograms,
} from "./blocks.js";
import { typeCheck } from "./compile.js";
import { atMock, guideEnvironment, runModule, wrongOrganization } from "./run-module.js";
import { hasShell, runCurlByFetch, runInShell } from "./shell.js";

const pages = markdownFiles().map((file) => ({ file, blocks: readBlocks(file) }));
const blocks = pages.flatMap((page) => page.blocks);
const of = (list: readonly Block[], language: string) => list.filter((block) => block.language === language);
const running = (list: readonly Block[]) => list.filter(({ notRun }) => notRun === undefined);

test("every block is in a language that is run, or in one that is only shown", () => {
  const others = blocks.filter(
    ({ language }) => !["ts", "js", "sh"].includes(language) && !shownOnly.has(language),
  );
  expect(others).toEqual([]);
  expect(running(of(blocks, "ts")).length).toBeGreaterThan(10);
});

test("every block and every sample of the reference compiles under strict, whether it is run or not", () => {
  // In one program, for most of the time goes into reading the library.
  const modules = pages.flatMap(({ file, blocks }) =>
    toPrograms(of(blocks, "ts")).map((program, index) => [`${file}.${index}.ts`, toModule(program)] as const),
  );
  const scripts = of(blocks, "js").map(
    (block) => [`${block.file}.${block.line}.mjs`, toModule([block])] as const,
  );
  const samples = Object.entries(readOperationSamples(readOpenApi())).map(
    ([operationId, { typescript }]) => [`${operationId}.ts`, typescript] as const,
  );
  expect(samples.length).toBe(readOperations().length);
  expect(typeCheck(Object.fromEntries([...modules, ...scripts, ...samples]))).toEqual([]);
});

test("the first sample of the README is as short as it promises", () => {
  const [first] = readBlocks("README.md").filter(({ language }) => language === "ts");
  expect(first?.code.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(8);
});

/** Wider samples are cut on paper and scrolled on a laptop. A whole file of the repository is shown as it is. */
test("every sample fits 90 columns", () => {
  const samples = blocks.filter(({ language }) => ["ts", "js", "sh"].includes(language));
  const wide = samples.flatMap(({ file, line, code }) =>
    code.split("\n").flatMap((text, index) => (text.length > 90 ? [`${file}:${line + index}`] : [])),
  );
  expect(wide).toEqual([]);
});

test("a block that imports the client again begins a new program", () => {
  const fence = (code: string) => `\`\`\`ts\n${code}\n\`\`\`\n`;
  const start = 'import { MyCreditApp } from "mycreditapp";';
  const page = [start, "1;", 'import { toDate } from "mycreditapp";', start, "2;"].map(fence).join("\n");
  const programs = toPrograms(findBlocks("p.md", page));
  expect(programs.map((program) => program.length)).toEqual([3, 2]);
});

/** Without this a wrong sample could pass because nothing was looked at. */
test("a block that does not compile is reported with its line", () => {
  const page =
    '# T\n\n```ts\nimport { MyCreditApp } from "mycreditapp";\n\nnew MyCreditApp({ timeout: "soon" });\n```\n';
  const [message] = typeCheck({ "docs/wrong.md.ts": toModule(findBlocks("docs/wrong.md", page)) });
  expect(message).toMatch(/^docs\/wrong\.md\.ts:6 Type 'string' is not assignable/);
});

/** The mock takes any organization. Without this a sample could name one that the API refuses. */
test.each([
  ["/organizations/guest", "host", true],
  ["/organizations/guest/financial-files", "host", true],
  ["/organizations/guest/financial-files", "guest", false],
  ["/organizations/guest/analytics/requests", "host", false],
  ["/organizations/guest/documents/requests", "host", false],
  ["/organizations/guest/metrics/loans", "host", false],
  ["/resources/currencies", null, false],
])("%s with target %s: wrong is %s", (path, target, wrong) => {
  expect(wrongOrganization(new URL(path, "http://api"), target) !== undefined).toBe(wrong);
});

test("a reason not to run applies only to the next block, and must be a reason", () => {
  const fence = "```sh\ntrue\n```\n";
  const page = `<!-- not run: it would never end -->\n${fence}\n${fence}\n<!-- not run: no -->\n${fence}`;
  expect(findBlocks("p.md", page).map(({ notRun }) => notRun)).toEqual([
    "it would never end",
    undefined,
    undefined,
  ]);
});

const programs = pages.flatMap(({ file, blocks }) =>
  toPrograms(running(of(blocks, "ts"))).map((program) => ({ file, line: program[0]?.line, program })),
);

describe.each(programs)("$file:$line", ({ program }) => {
  test("the program runs from its first block to its last, and prints what it says", async () => {
    const printed = await runModule(toModule(program), "ts");
    for (const text of promisedOutput(program)) expect(printed).toContain(text);
  });
});

test.each(running(of(blocks, "js")))("$file:$line runs", async (block) => {
  const printed = await runModule(block.code, "js");
  for (const text of promisedOutput([block])) expect(printed).toContain(text);
});

test.each(running(of(blocks, "sh")))("$file:$line runs", async ({ code }) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "financials_q3_2025.pdf"), "%PDF-1.4\n");
  const run = hasShell ? runInShell : runCurlByFetch;
  const { code: status, output } = await run(atMock(code), folder, guideEnvironment());
  // `curl` without `--fail` may show an error answer on purpose.
  expect(status === 0 || (!hasShell && !code.includes("--fail")), output).toBe(true);
});
