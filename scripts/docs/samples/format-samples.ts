/** Formats the TypeScript samples to a width that fits the page, with the formatter that the project uses. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The columns that fit beside the text at 1440 pixels. */
export const sampleColumns = 62;

const biome = join(
  dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json")),
  "bin/biome",
);

/** Several tests in one process make the samples again; one run of the formatter is enough for the same text. */
let lastRun: { input: string; output: Record<string, string> } | undefined;

/** @param programs by name, which must be a valid file name */
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
