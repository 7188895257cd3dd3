/** The bundled scripts of the pages: one that every page loads, and one that the search loads when it is opened. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entries = ["site", "search"];

export async function bundleScripts(): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => fileURLToPath(new URL(`browser/${name}.ts`, import.meta.url))),
    outdir: "/",
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? "", text]));
}
