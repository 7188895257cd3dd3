/**
 * Follows `docs/testing-your-integration.md` as a newcomer would: an empty project with the packed tarball, first without
 * Prism, then with it; the test files of the page, saved under their names and run; its other lines, run as one program.
 *
 *   npm run test:consumer
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { type Ended, installInEmptyProject, mustRun, pack, printTable, root, run } from "./packed.js";

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

const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  devDependencies: Record<string, string>;
};
const consumer = await installInEmptyProject(await pack());
const save = (name: string, code: string) => writeFile(join(consumer, name), code);
const runHere = (args: readonly string[]) =>
  run(process.execPath, args, { cwd: consumer, timeoutMs: 600_000 });

const rows = [["step", "result"]];
const problems: string[] = [];
function note(step: string, { output }: Ended, isRight: boolean): void {
  rows.push([step, isRight ? "ok" : "failed"]);
  if (!isRight) problems.push(`${step}:\n${output}`);
}

// The types are removed here, so that every Node can run the program.
const { code: javascript } = await transform(program.map(({ code }) => code).join("\n"), { loader: "ts" });
await save("program.js", javascript);
const withoutPrism = await runHere(["program.js"]);
const advice = "npm install --save-dev @stoplight/prism-cli@5";
note("without Prism, it says how to install it", withoutPrism, withoutPrism.output.includes(advice));

const packages = ["@stoplight/prism-cli", "vitest"].map((name) => `${name}@${devDependencies[name]}`);
await mustRun("npm", ["install", "--save-dev", "--prefer-offline", "--no-audit", "--no-fund", ...packages], {
  cwd: consumer,
  timeoutMs: 600_000,
});

const printed = await runHere(["program.js"]);
const missing = promised.filter((text) => !printed.output.includes(text));
note("the lines of the page print what they say", printed, printed.code === 0 && missing.length === 0);

for (const [name, code] of files) {
  await save(name, code);
  const ended = await runHere(["--test", name]);
  const passed = Number(/^# pass (\d+)|^ℹ pass (\d+)/m.exec(ended.output)?.slice(1).find(Boolean) ?? 0);
  note(`${name} under node:test, ${passed} tests`, ended, ended.code === 0 && passed > 0);
}

const contract = (files.get("contract.test.js") ?? "")
  .replace('import test from "node:test";', 'import { afterAll, test } from "vitest";')
  .replace("test.after(", "afterAll(");
await save("vitest.test.js", contract);
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
