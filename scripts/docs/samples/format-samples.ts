/** Formats the TypeScript samples to a width that fits the page, with the formatter that the project uses. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What fits into the column of a page at 1440 pixels. */
export const sampleColumns = 84;

const biome = join(
  dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json")),
  "bin/biome",
);

/** The samples are made anew by several tests in one process; one run of the formatter is enough for the same text. */
let lastRun: { input: string; output: Record<string, string> } | undefined;

/** @param programs by name; a name must do as a file name */
export function formatSamples(programs: Readonly<Record<string, string>>): Record<string, string> {
  const input = JSON.stringify(programs);
  if (lastRun?.input === input) return lastRun.output;
  const folder = mkdtempSync(join(tmpdir(), "mycreditapp-samples-"));
  try {
    const settings = { formatter: { indentStyle: "space", indentWidth: 2, lineWidth: sampleColumns } };
    writeFileSync(join(folder, "biome.json"), JSON.stringify(settings));
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, `${name}.ts`), text);
    execFileSync(process.execPath, [biome, "format", "--write", "--log-level=error", "."], {
      cwd: folder,
      stdio: "pipe",
    });
    const output = Object.fromEntries(
      Object.keys(programs).map((name) => [name, readFileSync(join(folder, `${name}.ts`), "utf8").trimEnd()]),
    );
    lastRun = { input, output };
    return output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
