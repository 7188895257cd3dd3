/**
 * Writes `dist/`, one file per entry with its declarations and a source map, `openapi.json` and `openapi-session.json`.
 * None of these files is committed.
 *
 * esbuild bundles the code, which stays readable: it is not minified. rollup-plugin-dts rolls the declarations up.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { mustRun, root } from "../check/packed.js";
import { type EntryName, entries, entryOf, programs } from "./entries.js";
import { writeOpenApiJson } from "./openapi-json.js";
import { writeSessionVariant } from "./session-variant.js";

const dist = join(root, "dist");
const names = Object.keys(entries) as EntryName[];

/** The entry that holds an imported file, if `importer` must not hold a copy of it. */
function sharedEntry(file: string, folder: string, importer: EntryName): string | undefined {
  const source = relative(folder, file).replaceAll("\\", "/");
  return entryOf(source.replace(/(\.d)?\.[jt]s$/, ".ts"), importer);
}

async function bundleCode(name: EntryName): Promise<void> {
  const leaveShared: Plugin = {
    name: "leave-shared-entries",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const shared = sharedEntry(resolve(resolveDir, path), root, name);
        return shared === undefined ? undefined : { path: shared, external: true };
      });
    },
  };
  await build({
    entryPoints: { [name]: join(root, entries[name]) },
    outdir: dist,
    bundle: true,
    format: "esm",
    platform: name === "index" ? "neutral" : "node",
    target: "es2022",
    // Packages that are installed beside this one stay outside it.
    packages: "external",
    plugins: [leaveShared],
    // The programs print no stacks, so they need no source maps.
    sourcemap: !programs.includes(name),
    charset: "utf8",
    logLevel: "warning",
  });
}

async function bundleDeclarations(name: EntryName, declarations: string): Promise<void> {
  const bundle = await rollup({
    input: join(declarations, entries[name].replace(/\.ts$/, ".d.ts")),
    plugins: [
      {
        name: "leave-shared-entries",
        resolveId(path, importer) {
          if (importer === undefined || !path.startsWith(".")) return undefined;
          const shared = sharedEntry(resolve(importer, "..", path), declarations, name);
          return shared === undefined ? undefined : { id: shared, external: true };
        },
      },
      dts(),
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
    ...names.map(bundleCode),
  ]);
  for (const name of names.filter((name) => !programs.includes(name)))
    await bundleDeclarations(name, declarations);
} finally {
  await rm(declarations, { recursive: true, force: true });
}
await writeOpenApiJson();
await writeSessionVariant();
