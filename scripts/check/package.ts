/**
 * Checks the tarball that would be published: its files, the links of its Markdown, its size, and the findings of publint
 * and attw (esm-only profile).
 *
 *   npm run package:check
 */
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { wrongLinks } from "../docs/links.js";
import { packagedGuide } from "../docs/packaged.js";
import { tarballBudgetBytes } from "./budgets.js";
import { installFixture, mustRun, pack, printTable, run } from "./packed.js";

const skill = "skills/mycreditapp/SKILL.md";

/** Everything that may be in the tarball. */
const allowed = [
  /^dist\/(index|undici|schema|mock|drift|testing)\.(js|d\.ts)$/,
  /^dist\/docs\/([a-z-]+|README)\.md$/,
  // The command, and what it shares with the mock and the kit.
  /^dist\/(cli|shared-[A-Z0-9]{8})\.js$/,
  /^dist\/third-party-licenses\.txt$/,
  /^(openapi\.yaml|openapi(-session)?\.json|arazzo\.yaml|examples\/financials_q3_2025\.pdf|README\.md|LICENSE|CHANGELOG\.md|package\.json|skills\/mycreditapp\/SKILL\.md)$/,
];
/** What must be in it. */
const needed = [
  "dist/index.js",
  "dist/index.d.ts",
  "dist/drift.js",
  "dist/mock.js",
  "dist/testing.js",
  "dist/undici.js",
  "dist/schema.d.ts",
  "dist/cli.js",
  "dist/third-party-licenses.txt",
  "openapi.yaml",
  "openapi.json",
  "openapi-session.json",
  "arazzo.yaml",
  // The workflows upload this file.
  "examples/financials_q3_2025.pdf",
  skill,
  ...packagedGuide().keys(),
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];

const tarball = await pack();
const names = tarball.files.map(({ path }) => path);
const problems = [
  ...names
    .filter((name) => !allowed.some((pattern) => pattern.test(name)))
    .map((name) => `${name} must not be packed`),
  ...needed.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
];
const sizes = { packed: tarball.size, unpacked: tarball.unpackedSize };
for (const kind of ["packed", "unpacked"] as const)
  if (sizes[kind] > tarballBudgetBytes[kind])
    problems.push(`the tarball has ${sizes[kind]} B ${kind}, its budget is ${tarballBudgetBytes[kind]} B`);

// People read the package offline, and follow its links.
const unpacked = join(dirname(tarball.path), "unpacked");
await mkdir(unpacked);
await mustRun("tar", ["-xzf", tarball.path, "-C", unpacked]);
const texts = new Map<string, string>();
for (const name of names)
  texts.set(name, name.endsWith(".md") ? await readFile(join(unpacked, "package", name), "utf8") : "");
for (const [name, text] of texts)
  problems.push(
    ...wrongLinks(name, text, (path) => texts.get(path)).map((what) => `${name} links to ${what}`),
  );

// esbuild renames a class that names itself, and a crash would show that name.
const code = await readFile(join(unpacked, "package/dist/index.js"), "utf8");
for (const [, name] of code.matchAll(/class (_\w+)/g))
  problems.push(`dist/index.js has the class ${name}; name it in a function outside of it`);

const tools = await installFixture("tools");
// attw would report a YAML file as a sub-path without types.
const judges = {
  publint: ["publint", "run", tarball.path, "--strict"],
  attw: [
    "attw",
    tarball.path,
    "--profile",
    "esm-only",
    "--format",
    "ascii",
    "--exclude-entrypoints",
    "openapi.yaml",
    "arazzo.yaml",
  ],
};
for (const [name, args] of Object.entries(judges)) {
  const { code: status, output } = await run("npm", ["exec", "--prefix", tools, "--", ...args]);
  console.log(output.trim());
  if (status !== 0) problems.push(`${name} found problems`);
}

printTable([
  ["files", "packed", "unpacked"],
  [`${names.length}`, `${tarball.size} B`, `${tarball.unpackedSize} B`],
]);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
