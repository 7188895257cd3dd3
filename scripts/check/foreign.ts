/**
 * Runs clients of other projects over `client.fetch` and tools of other projects on `openapi.yaml`. It prints which
 * criteria each of them meets, what is broken, and whose fault it is.
 *
 * npm run test:foreign fails if something unknown is broken, or if the tables of the guide differ npm run test:foreign --
 * --write writes the tables into the guide
 *
 * The clients and tools are in a separate package (`test/package/foreign`); `foreign-clients.ts` and `foreign-tools.ts`
 * name them.
 */
import { startPrism } from "../../src/testing/prism.js";
import { clients, type ForeignClient } from "./foreign-clients.js";
import { documentTitles } from "./foreign-generators.js";
import { toMarkdown, updatePages } from "./foreign-pages.js";
import { makeForeignProject } from "./foreign-project.js";
import { type ForeignTool, tools } from "./foreign-tools.js";
import { inTwoLanes } from "./in-two-lanes.js";
import { type Ended, printTable } from "./packed.js";

const problems: string[] = [];
const project = await makeForeignProject();

// All generated code is compiled in one go, as most of the time goes into reading the libraries.
const tried: readonly (ForeignClient | ForeignTool)[] = [...clients, ...tools];
const generated = new Map<ForeignClient | ForeignTool, Ended>();
await inTwoLanes(tried, async (one) => {
  if (one.generator) generated.set(one, await project.generate(one.generator));
});
const sampleClient = await project.runNode([
  "../node_modules/@hey-api/openapi-ts/bin/run.js",
  "--no-log-file",
]);
if (sampleClient.code !== 0) problems.push(`openapi-ts.config.ts:\n${sampleClient.output}`);
const messages = await project.compile();

/** The problems with the generated code and the probe of a client or tool. */
function judge(one: ForeignClient | ForeignTool): string {
  const ended = generated.get(one);
  if (ended !== undefined && ended.code !== 0) return ended.output;
  const files = [
    ...(one.generator ? [`generated/${one.generator.output}`] : []),
    ...("probe" in one ? [`clients/${one.probe}`] : []),
  ];
  return messages.filter((message) => files.some((file) => startsWithFile(message, file))).join("\n");
}

/** Whether a compiler message belongs to a file, given without its ending, or to a folder. */
function startsWithFile(message: string, file: string): boolean {
  return [`${file}(`, `${file}/`, `${file}.ts(`, `${file}-`].some((start) => message.startsWith(start));
}

/** The JSON that a program prints on its last line. */
function readOutcome<Outcome>({ code, output }: Ended): Outcome | undefined {
  const line = output
    .split("\n")
    .reverse()
    .find((candidate) => candidate.startsWith("{"));
  return code === 0 && line !== undefined ? (JSON.parse(line) as Outcome) : undefined;
}

const probe = async (name: string) => {
  const ended = await project.runNode(["--import", "tsx", "probe.ts", `clients/${name}.ts`]);
  return readOutcome<Record<string, true | string>>(ended) ?? { start: ended.output };
};
// A criterion that a client without a session also meets would say nothing.
for (const [name, result] of Object.entries(await probe("without-session"))) {
  if (result === true || name === "start") problems.push(`the control, ${name}: ${result}`);
}
const probed = await inTwoLanes(clients, (client) => probe(client.probe));
const criteria = [...new Set(probed.flatMap((results) => Object.keys(results)))];
const clientRows = [["client", "version", "compiles under `strict`", ...criteria, "remark"]];
for (const [index, client] of clients.entries()) {
  const wrong = judge(client);
  if (wrong !== "") problems.push(`${client.name} does not compile:\n${wrong}`);
  for (const name of criteria) {
    const result = probed[index]?.[name] ?? "did not run";
    if (result !== true) problems.push(`${client.name}, ${name}: ${result}`);
  }
  clientRows.push([
    client.name,
    await project.versionOf(client.package),
    wrong === "" ? "✓" : "–",
    ...criteria.map((name) => (probed[index]?.[name] === true ? "✓" : "–")),
    client.remark,
  ]);
}

const toolRows = [["tool", "version", "file", "checked", "result", "reason"]];
const checked = await inTwoLanes(tools, async (tool) => {
  const wrong = judge(tool);
  if (wrong !== "" || tool.program === undefined)
    return { checked: "generates, compiles under `strict`", wrong };
  const ended = await project.runNode(["--import", "tsx", `tools/${tool.program}.ts`]);
  const outcome = readOutcome<{ checked: string; problems: string[] }>(ended);
  return { checked: outcome?.checked ?? "", wrong: outcome ? outcome.problems.join("\n") : ended.output };
});
for (const [index, tool] of tools.entries()) {
  const { checked: what = "", wrong = "" } = checked[index] ?? {};
  const { fault } = tool;
  const isKnown = fault?.shownBy.test(wrong) ?? false;
  if (fault ? !isKnown : wrong !== "")
    problems.push(`${tool.name}, ${tool.document}: ${wrong || "the known fault is gone"}`);
  toolRows.push([
    tool.name,
    await project.versionOf(tool.package),
    documentTitles[tool.document],
    what,
    wrong === "" ? "accepted" : "broken",
    wrong !== "" && fault ? `${fault.whose} fault: ${fault.reason}` : "",
  ]);
}

// The samples, run the way a reader runs them. They are compiled with everything else.
problems.push(...messages.filter((message) => /^[\w-]+\.ts\(|^(tools|criteria|probe|server)/.test(message)));
const prism = await startPrism();
try {
  await inTwoLanes(["openapi-fetch", "openapi-react-query", "hey-api"], async (name) => {
    const { code, output } = await project.runNode(
      ["--import", "tsx", `${name}.ts`, "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60"],
      {
        MYCREDITAPP_ORGANIZATION_ID: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
        MYCREDITAPP_CLIENT_ID: "client-1",
        MYCREDITAPP_CLIENT_SECRET: "canary-secret",
        MYCREDITAPP_BASE_URL: prism.url,
      },
    );
    console.log(`${name}.ts: ${output.trim().replaceAll("\n", "; ")}`);
    if (code !== 0 || !output.includes("USD")) problems.push(`the sample ${name}.ts:\n${output}`);
  });
} finally {
  await prism.stop();
}

printTable(clientRows);
console.log();
printTable(toolRows);
if (problems.length === 0) {
  const isWriting = process.argv.includes("--write");
  const tables = { clients: toMarkdown(clientRows), tools: toMarkdown(toolRows) };
  const stale = updatePages(tables, isWriting);
  if (isWriting) console.log(`wrote ${stale.join(", ") || "nothing: the guide is up to date"}`);
  else if (stale.length > 0)
    problems.push(`${stale.join(", ")} differ from this. Run: npm run test:foreign -- --write`);
}
for (const problem of problems) console.error(problem);
console.log(`${tried.length} clients and tools, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
