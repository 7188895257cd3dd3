/**
 * Measures how large the client is in a bundle, and whether it keeps within its budget.
 *
 *   npm run size
 *
 * Bundled from `dist/` by esbuild for a browser, minified, gzipped at level 9; openapi-fetch is included.
 */
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { clientBudgetBytes } from "./budgets.js";
import { buildPackage, printTable, root } from "./packed.js";

const bundles = {
  "the whole client": 'export * from "mycreditapp";',
  "one call": `import { MyCreditApp } from "mycreditapp";
    console.log(await new MyCreditApp().analytics.request(location.hash));`,
  "of that, the table of operations": 'export * from "./generated/operations.ts";',
  "of that, openapi-fetch": 'export { default } from "openapi-fetch";',
};

await buildPackage();
const rows = [["bundle", "minified", "gzipped"]];
const problems: string[] = [];
const metafiles: Metafile[] = [];
for (const [name, source] of Object.entries(bundles)) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    metafile: true,
    write: false,
  });
  metafiles.push(metafile);
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const gzipped = gzipSync(code, { level: 9 }).length;
  rows.push([name, `${code.length} B`, `${gzipped} B`]);
  if (gzipped > clientBudgetBytes) {
    problems.push(`${name} has ${gzipped} B gzipped, ${gzipped - clientBudgetBytes} B more than its budget`);
  }
  // esbuild itself refuses a Node built-in for a browser; it would bundle everything else.
  const stray = Object.keys(metafile.inputs).filter((file) =>
    /testing|examples|openapi\.(json|yaml)/.test(file),
  );
  if (stray.length > 0) problems.push(`${name} holds what no client needs: ${stray.join(", ")}`);
}

printTable(rows);
const [whole] = metafiles;
const parts = Object.values(whole?.outputs ?? {}).flatMap(({ inputs }) => Object.entries(inputs));
printTable([
  ["the largest files of the whole client", "minified"],
  ...parts
    .sort(([, one], [, other]) => other.bytesInOutput - one.bytesInOutput)
    .slice(0, 8)
    .map(([file, { bytesInOutput }]) => [file, `${bytesInOutput} B`]),
]);
console.log(`budget: ${clientBudgetBytes} B gzipped`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
