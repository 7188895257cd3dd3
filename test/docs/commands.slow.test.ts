/**
 * README and guide, typed as a newcomer would: an empty folder with the packed tarball, every command as it stands, every
 * sample saved and run. The address of the mock is the only thing that differs, as port 4010 may be taken.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder, mustRun, pack } from "../../scripts/check/packed.js";
import { markdownFiles } from "../../scripts/docs/tables.js";
import { findClosedPort } from "../support/tcp-server.js";
import { type Block, promisedOutput, readBlocks, toModule, toPrograms } from "./blocks.js";
import { hasShell, runInShell } from "./shell.js";

const minute = 60_000;
const blocks = markdownFiles().flatMap(readBlocks);
const commands = blocks.filter(({ language }) => language === "sh");

/** Commands that are typed below, by how they begin. */
const typed = {
  install: "npm install ../mycreditapp/",
  mock: "npx --no-install mycreditapp mock\n",
  environment: "export MYCREDITAPP_ORGANIZATION_ID",
  file: "cp node_modules/mycreditapp/",
  verify: "npx --no-install mycreditapp verify-spec",
  check: "npx --no-install mycreditapp check",
  merge: "npx --no-install mycreditapp evidence merge",
  currencies: "npx --no-install mycreditapp api listCurrencies\n",
  operations: "npx --no-install mycreditapp operations",
  reads: "npx --no-install mycreditapp api getOrganization",
  dryRun: "npx --no-install mycreditapp api requestOrganizationAnalytics",
  token: 'curl -sS -H "Authorization: Bearer $(',
};
/** Commands that are not, with what types them instead or why nobody can. */
const elsewhere = {
  "npm ci && npm pack": "the tarball is packed by the same script, not in this clone",
  "export MYCREDITAPP_ACCESS_TOKEN": "it needs jq",
  "npx --no-install mycreditapp api listPrivateRecords --all": "it needs jq",
  "npx --no-install mycreditapp api updateGuestConnection":
    "api.slow.test.ts answers its question in a terminal",
  "export NODE_USE_ENV_PROXY": "there is no such proxy",
  "npx esbuild": "`npm run test:setups` bundles the same",
  'npm install --save-dev "@stoplight/prism-cli': "`npm run test:consumer` types it",
  "npx @redocly/cli@2 respect": "workflows.slow.test.ts runs the same",
  "curl --silent --show-error http://127.0.0.1:4010": "it is for Prism; blocks.test.ts runs it there",
  'curl --fail --silent --show-error \\\n  "https://api': "blocks.test.ts sends it to a mock",
};

let folder = "";
let project = "";
let port = 0;
let mock: ChildProcess | undefined;
const environment: Record<string, string> = {};

const here = (text: string) => text.replaceAll("127.0.0.1:4010", `127.0.0.1:${port}`);
const blockOf = (file: string, beginning: string): Block => {
  const block = commands.find(
    (one) =>
      one.file === file && `${one.code}\n`.split("\n").some((line) => `${line}\n`.startsWith(beginning)),
  );
  if (block === undefined) throw new Error(`${file} has no command ${beginning}`);
  return block;
};

/** Types a command into the shell of the project. */
async function type(text: string): Promise<string> {
  const { code, output } = await runInShell(here(text), project, environment);
  expect([text, code, output]).toEqual([text, 0, output]);
  return output;
}

beforeAll(async () => {
  const tarball = await pack();
  folder = await makeFolder();
  project = join(folder, "project");
  await mkdir(join(folder, "mycreditapp"));
  await mkdir(project);
  await copyFile(tarball.path, join(folder, "mycreditapp", tarball.path.split(/[/\\]/).at(-1) ?? ""));
  await mustRun("npm", ["init", "--yes"], { cwd: project });
  port = await findClosedPort();
}, 10 * minute);

afterAll(async () => {
  // Ctrl+C reaches every process of the terminal: npm, its shell, and the mock.
  if (mock?.pid !== undefined && mock.exitCode === null) {
    const ended = once(mock, "exit");
    process.kill(-mock.pid, "SIGINT");
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

test("every command is typed here or elsewhere", () => {
  const known = [...Object.values(typed), ...Object.keys(elsewhere)];
  const forgotten = commands.filter(
    ({ code }) => !known.some((beginning) => `${code}\n`.startsWith(beginning)),
  );
  expect(forgotten).toEqual([]);
  expect(hasShell, "bash and curl are needed").toBe(true);
});

test("the package is installed by the line of README and of Getting started", {
  timeout: 10 * minute,
}, async () => {
  const line = /^npm install \S+/m;
  const [inReadme] = line.exec(blockOf("README.md", "npm ci && npm pack").code) ?? [];
  const inGuide = blockOf("docs/getting-started.md", typed.install).code;
  expect(inReadme).toBe(inGuide);
  await type(inGuide);
  // What single samples need besides, as their pages say.
  await type("npm install keyv pino undici@7 && npm install --save-dev tsx");
});

test(
  "the mock starts, and the environment is that of the page",
  async () => {
    const { code } = blockOf("docs/getting-started.md", typed.mock);
    expect(blockOf("README.md", typed.mock).code).toBe(code);
    mock = spawn(`exec ${code} --port ${port}`, {
      cwd: project,
      shell: true,
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    await new Promise<void>((resolve, reject) => {
      mock?.stdout?.on("data", (text) => String(text).includes(String(port)) && resolve());
      mock?.on("exit", (status) => reject(new Error(`the mock ended with ${status}`)));
    });
    const exported = here(blockOf("docs/getting-started.md", typed.environment).code);
    for (const [, name = "", value = ""] of exported.matchAll(/(MYCREDITAPP_\w+)=(\S+)/g))
      environment[name] = value;
    expect(Object.keys(environment)).toHaveLength(4);
  },
  minute,
);

test(
  "README: the quick example is saved and run",
  async () => {
    const [quick] = readBlocks("README.md").filter(({ language }) => language === "js");
    await writeFile(join(project, "quick.mjs"), quick?.code ?? "");
    const printed = await type(blockOf("README.md", typed.environment).code);
    for (const text of promisedOutput(quick ? [quick] : [])) expect(printed).toContain(text);
  },
  minute,
);

test("Uploads: the file of the samples is copied", async () => {
  await type(blockOf("docs/uploads.md", typed.file).code);
});

test(
  "How sure is the spec: a dry run begins as the page shows",
  async () => {
    const [dryRun = ""] = blockOf("docs/verify-the-spec.md", typed.verify).code.split("\n");
    const shown =
      readBlocks("docs/verify-the-spec.md").find(({ code }) => code.startsWith("GET /"))?.code ?? "";
    const printed = (await type(dryRun)).split("\n");
    expect(printed.slice(0, 2)).toEqual(shown.split("\n").slice(0, 2));
    for (const line of shown.split("\n")) expect(printed).toContain(line);
  },
  minute,
);

const running = blocks.filter(
  ({ notRun, language }) => notRun === undefined && ["ts", "js"].includes(language),
);
const samples = markdownFiles().flatMap((file) => {
  const own = running.filter((block) => block.file === file);
  const programs = toPrograms(own.filter(({ language }) => language === "ts"));
  const scripts = own.filter(({ language }) => language === "js").map((block) => [block]);
  return [...programs, ...scripts].map((program) => ({ place: `${file}:${program[0]?.line}`, program }));
});

describe.each(samples)("$place", ({ place, program }) => {
  test(
    "is saved, run, and prints what it says",
    async () => {
      const ending = program[0]?.language === "js" ? "mjs" : "mts";
      const name = `${place.replace(/\W/g, "-")}.${ending}`;
      await writeFile(join(project, name), here(toModule(program)));
      const printed = await type(ending === "mjs" ? `node ${name} 2>&1` : `npx tsx ${name} 2>&1`);
      for (const text of promisedOutput(program)) expect(printed).toContain(text);
    },
    minute,
  );
});

test("In the terminal: each command prints data", { timeout: minute }, async () => {
  const page = "docs/terminal.md";
  expect(JSON.parse(await type(blockOf(page, typed.currencies).code))).toHaveLength(2);
  expect(await type(blockOf(page, typed.operations).code)).toContain("client.guestConnections.list");
  expect(await type(blockOf(page, typed.reads).code)).toContain('"total_items"');
  expect(await type(blockOf(page, typed.dryRun).code)).toMatch(
    /^POST http.*\n[\s\S]*\nAuthorization: Bearer \.\.\.\n/,
  );
  expect(await type(blockOf(page, typed.token).code)).toContain('"total_items"');
});

test("How sure is the spec: a recording is checked, and two files of evidence are merged", async () => {
  const page = "docs/verify-the-spec.md";
  const recording = new URL("../testing/recordings/demo.har", import.meta.url);
  await copyFile(recording, join(project, "recording.har"));
  expect(await type(blockOf(page, typed.check).code)).toContain("0 contradicted");
  await copyFile(join(project, "evidence-portal.json"), join(project, "evidence-live.json"));
  expect(await type(blockOf(page, typed.merge).code)).not.toBe("");
});
