/**
 * Writes `dist/`, one file per entry with its declarations, what the mock, the kit and the command share, and the guide;
 * `openapi.json`, and `openapi-session.json`. None of these files is committed.
 *
 * esbuild bundles the code, which stays readable: it is not minified. rollup-plugin-dts rolls the declarations up.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { mustRun, root } from "../check/packed.js";
import { packagedGuide } from "../docs/packaged.js";
import { type EntryName, entries, entryOf, programs, sharing } from "./entries.js";
import { writeOpenApiJson } from "./openapi-json.js";
import { writeSessionVariant } from "./session-variant.js";

const dist = join(root, "dist");
const names = Object.keys(entries) as EntryName[];

/** The entry that holds an imported file, if `importer` must not hold a copy of it. */
function sharedEntry(file: string, folder: string, importer: EntryName): string | undefined {
  const source = relative(folder, file).replaceAll("\\", "/");
  return entryOf(source.replace(/(\.d)?\.[jt]s$/, ".ts"), importer);
}

/** @param group entries that are bundled together */
async function bundleCode(group: readonly EntryName[]): Promise<void> {
  const [name] = group as [EntryName];
  const resolveImports: Plugin = {
    name: "resolve-imports",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        // One copy for the kit and for users, at the root of the package.
        if (path.endsWith("/openapi.json")) return { path: "../openapi.json", external: true };
        const shared = sharedEntry(resolve(resolveDir, path), root, name);
        // An import that only removed code uses goes with it.
        return shared === undefined ? undefined : { path: shared, external: true, sideEffects: false };
      });
      onResolve({ filter: /^@cfworker\/json-schema$/ }, ({ path }) => ({
        path: fileURLToPath(import.meta.resolve(path)),
      }));
    },
  };
  const { outputFiles } = await build({
    write: false,
    entryPoints: Object.fromEntries(group.map((each) => [each, join(root, entries[each])])),
    outdir: dist,
    bundle: true,
    splitting: group.length > 1,
    chunkNames: "shared-[hash]",
    format: "esm",
    platform: "neutral",
    target: "es2022",
    // Every supported Node and bundler reads them.
    supported: { "import-attributes": true },
    // Packages that are installed beside this one stay outside it, but for the one that is bundled.
    packages: "external",
    plugins: [resolveImports],
    // No source maps: they would be a third of the package, and its code can be read as it is.
    charset: "utf8",
    logLevel: "warning",
  });
  await mkdir(dist, { recursive: true });
  // The docstrings are in the declarations, where editors look for them.
  for (const { path, text } of outputFiles) {
    const mode = text.startsWith("#!") ? 0o755 : 0o644;
    await writeFile(path, text.replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, ""), { mode });
  }
}

async function bundleDeclarations(name: EntryName, declarations: string): Promise<void> {
  const bundle = await rollup({
    input: join(declarations, entries[name].replace(/\.ts$/, ".d.ts")),
    plugins: [
      {
        name: "leave-shared-entries",
        resolveId(path, importer) {
          if (importer === undefined || !path.startsWith(".")) return undefined;
          const file = resolve(importer, "..", path);
          if (name === "testing" && file === join(declarations, "src/mock/index.js"))
            return { id: "./mock.js", external: true };
          const shared = sharedEntry(file, declarations, name);
          return shared === undefined ? undefined : { id: shared, external: true };
        },
      },
      dts(),
      {
        // A level of four spaces is a tenth of the declarations.
        name: "indent-by-tabs",
        renderChunk: (code) => code.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4)),
      },
    ],
    external: /^[^./]/,
    onwarn: (warning) => {
      // A module that has only types has nothing to run.
      if (warning.code !== "EMPTY_BUNDLE") throw new Error(warning.message);
    },
  });
  await bundle.write({ file: join(dist, `${name}.d.ts`), format: "es" });
  await bundle.close();
}

await rm(dist, { recursive: true, force: true });
const declarations = await mkdtemp(join(root, ".build-"));
try {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  await Promise.all([
    mustRun(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", declarations]),
    ...names.filter((name) => !sharing.includes(name)).map((name) => bundleCode([name])),
    bundleCode(sharing),
  ]);
  for (const name of names.filter((name) => !programs.includes(name)))
    await bundleDeclarations(name, declarations);
} finally {
  await rm(declarations, { recursive: true, force: true });
}
await cp(join(root, "scripts/release/third-party-licenses.txt"), join(dist, "third-party-licenses.txt"));
for (const [path, text] of packagedGuide()) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
await writeOpenApiJson();
await writeSessionVariant();
