/**
 * Follows `docs/testing-your-integration.md` as a newcomer would: an empty project with the packed tarball, first without
 * Prism, then with it; the test files of the page, saved under their names and run; its other lines, run as one program.
 * Prism is installed by the line of the page, once with the npm of Node 20 and once with that of Node 24, and must be the
 * version that the page says.
 *
 *   npm run test:consumer
 */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import {
  type Ended,
  installFixture,
  installInEmptyProject,
  mustRun,
  pack,
  printTable,
  root,
  run,
} from "./packed.js";

const page = await readFile(join(root, "docs/testing-your-integration.md"), "utf8");
const blocks = [...page.matchAll(/(<!-- not run: .* -->\n)?```(js|ts)\n([\s\S]*?)```/g)].map(
  ([, notRun, language, code = ""]) => ({ isRun: notRun === undefined, language, code }),
);

/** The test files of the page, by the name in their first line. */
const files = new Map(
  blocks.flatMap(({ language, code }) => {
    const name = /^\/\/ (\S+\.js)\n/.exec(code)?.[1];
    return language === "js" && name !== undefined ? [[name, code] as const] : [];
  }),
);
const program = blocks.filter(({ language, isRun }) => language === "ts" && isRun);
const promised = program.flatMap(({ code }) =>
  [...code.matchAll(/\/\/ → (.+)$/gm)].map(([, text = ""]) => text),
);

/** The line that installs Prism, as words. */
const installLine = /^npm install --save-dev "@stoplight\/prism-cli@.*"$/m.exec(page)?.[0] ?? "";
const installWords = installLine.replaceAll('"', "").split(" ").slice(1);
const needsPrism = new Set(["contract.test.js"]);

const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  devDependencies: Record<string, string>;
};
const tarball = await pack();
const runtimes = await installFixture("runtimes");
const npm = process.env["npm_execpath"];
if (npm === undefined) throw new Error("run it by `npm run test:consumer`, so that it finds npm");

/** The Node versions whose Prism the page names. */
const nodes = [
  { binary: join(runtimes, "node_modules/node-20/bin/node"), prism: "5.14" },
  { binary: join(runtimes, "node_modules/node-24/bin/node"), prism: "5.16" },
];
const rows = [["step", "result"]];
const problems: string[] = [];
function note(step: string, { output }: Ended, isRight: boolean): void {
  rows.push([step, isRight ? "ok" : "failed"]);
  if (!isRight) problems.push(`${step}:\n${output}`);
}

// The types are removed here, so that every Node can run the program.
const { code: javascript } = await transform(program.map(({ code }) => code).join("\n"), { loader: "ts" });

for (const { binary, prism } of nodes) {
  const name = /node-\d+/.exec(binary)?.[0];
  if (!existsSync(binary))
    throw new Error(`${name} is not there; npm leaves out what is not for this platform`);
  const consumer = await installInEmptyProject(tarball);
  const runHere = (args: readonly string[]) => run(binary, args, { cwd: consumer, timeoutMs: 600_000 });
  await writeFile(join(consumer, "program.js"), javascript);
  for (const [file, code] of files) await writeFile(join(consumer, file), code);
  const runTests = async (file: string) => {
    const ended = await runHere(["--test", file]);
    const passed = Number(/^# pass (\d+)|^ℹ pass (\d+)/m.exec(ended.output)?.slice(1).find(Boolean) ?? 0);
    note(`${name}: ${file} under node:test, ${passed} tests`, ended, ended.code === 0 && passed > 0);
  };

  const printed = await runHere(["program.js"]);
  const missing = promised.filter((text) => !printed.output.includes(text));
  const isRight = printed.code === 0 && missing.length === 0 && promised.length > 0;
  note(`${name}, without Prism: the lines of the page print what they say`, printed, isRight);
  for (const file of files.keys()) if (!needsPrism.has(file)) await runTests(file);
  const contract = await runHere(["--test", "contract.test.js"]);
  const isAdvised = contract.code !== 0 && contract.output.includes(installLine) && installLine !== "";
  note(`${name}, without Prism: the contract tests say how to install it`, contract, isAdvised);

  // As the npm of that Node would: it chooses the newest version that this Node can run.
  await mustRun(binary, [npm, ...installWords, "--no-audit", "--no-fund", "--prefer-offline"], {
    cwd: consumer,
    timeoutMs: 600_000,
  });
  const manifest = await readFile(join(consumer, "node_modules/@stoplight/prism-cli/package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const isMeant = version.startsWith(`${prism}.`) && page.includes(`${prism} on Node`);
  note(`${name}: the line of the page installs Prism ${version}`, { code: 0, output: version }, isMeant);
  for (const file of needsPrism) await runTests(file);
}

const consumer = await installInEmptyProject(tarball, { "@stoplight/prism-cli": "5.14.2" });
await mustRun(
  "npm",
  [
    "install",
    "--save-dev",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    `vitest@${devDependencies["vitest"]}`,
  ],
  { cwd: consumer, timeoutMs: 600_000 },
);
const runHere = (args: readonly string[]) =>
  run(process.execPath, args, { cwd: consumer, timeoutMs: 600_000 });

const contract = (files.get("contract.test.js") ?? "")
  .replace('import test from "node:test";', 'import { afterAll, test } from "vitest";')
  .replace("test.after(", "afterAll(");
await writeFile(join(consumer, "vitest.test.js"), contract);
const vitest = await runHere([
  "node_modules/vitest/vitest.mjs",
  "run",
  "vitest.test.js",
  "--reporter",
  "dot",
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the output are control characters
const plain = vitest.output.replace(/\u001b\[[\d;]*m/g, "");
const vitestPassed = Number(/Tests\s+(\d+) passed/.exec(plain)?.[1] ?? 0);
note(
  `the same contract tests under vitest, ${vitestPassed} tests`,
  vitest,
  vitest.code === 0 && vitestPassed > 0,
);

printTable(rows);
for (const problem of problems) console.error(problem);
console.log(`${rows.length - 1 - problems.length} passed, ${problems.length} failed`);
if (problems.length > 0) process.exitCode = 1;
