/** The steps of CONTRIBUTING's "Add an operation", followed in a copy of the repository, end green. */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { copyRepository } from "../support/copy-of-repository.js";
import { root } from "../support/folder.js";

const timeoutMs = 30 * 60_000;

/**
 * The tests that go through every operation. The others know none by name, and some of them fail on a busy machine, which
 * would say nothing about the steps.
 */
const tests = [
  ...["completeness", "contract", "docs", "house", "messages", "scenarios", "scoped-paths", "scripts"],
  ...["cli/verify-spec", "risks/null-fields", "testing/build", "testing/contract-suite", "testing/scenarios"],
].map((name) => `test/${name}`);

/** The new operation is a sibling of `listRiskRanges`: it has the same fields and a page of its own. */
const asSibling = (text: string) =>
  text
    .replaceAll("listRiskRanges", "listRiskBands")
    .replaceAll("resources/risk-ranges", "resources/risk-bands")
    .replaceAll("resources/get-the-default-risk-ranges", "resources/get-the-risk-bands")
    .replaceAll("Get the default risk ranges", "Get the risk bands")
    .replaceAll("List risk ranges", "List risk bands")
    .replaceAll("riskRanges(", "riskBands(");

/** What a contributor writes, by the file that a step names: the part that is copied for the sibling. */
const edits: Readonly<Record<string, RegExp>> = {
  "openapi.yaml": /^ {2}\/resources\/risk-ranges:\n(?: {4}.*\n|\n)+/m,
  "evidence.yaml": /^ {2}listRiskRanges:\n(?: {4}.*\n|\n)+/m,
  "src/resources/scoring.ts": /^ {2}\/\*\*\n(?: {3}\*.*\n)+ {2}riskRanges\([\s\S]*?^ {2}\}\n/m,
  "examples/operations.ts": /^ {2}listRiskRanges: .*\n/m,
  "src/cli/verify/plan.ts": /^ {2}\{ operationId: "listRiskRanges" \},\n/m,
};

const steps = (await readFile(join(root, "CONTRIBUTING.md"), "utf8"))
  .split("## Add an operation")[1]
  ?.split("\n## ")[0]
  ?.split(/^\d+\. /m)
  .slice(1)
  // What comes after the list is no step.
  .map((step) => step.split("\n\n")[0] as string) as string[];

test("the steps, and no others, name what there is to edit", () => {
  const places = Object.keys(edits).map((file) =>
    file.startsWith("src/resources/") ? "src/resources/" : file,
  );
  const named = steps.flatMap((step) => step.match(/(?<=`)[\w/-]+(?:\.(?:yaml|ts)|\/)(?=`)/g) ?? []);
  expect([...new Set(named)].sort()).toEqual(places.sort());
});

test(
  "they end green",
  async () => {
    const folder = await copyRepository();
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST_|MYCREDITAPP_)|^NODE_ENV$/.test(name)),
    );
    for (const step of steps) {
      for (const [file, part] of Object.entries(edits)) {
        const place = file.startsWith("src/resources/") ? `${dirname(file)}/` : file;
        if (!step.includes(`\`${place}\``)) continue;
        const text = await readFile(join(folder, file), "utf8");
        const [copied = ""] = part.exec(text) ?? [];
        expect([file, copied]).not.toEqual([file, ""]);
        const separator = file.startsWith("src/resources/") ? "\n" : "";
        await writeFile(
          join(folder, file),
          text.replace(copied, () => copied + separator + asSibling(copied)),
        );
      }
      for (const [, words = ""] of step.matchAll(/`npm ((?:run )?[\w:]+)`/g)) {
        const command = words === "test" ? [words, "--", ...tests] : words.split(" ");
        const { code, output } = await promisify(execFile)("npm", command, {
          cwd: folder,
          env: environment,
          maxBuffer: 256 * 1024 * 1024,
        }).then(
          () => ({ code: 0, output: "" }),
          (error: { code: number; stdout: string; stderr: string }) => ({
            code: error.code,
            output: (error.stdout + error.stderr).slice(-8_000),
          }),
        );
        expect([words, code, output]).toEqual([words, 0, ""]);
      }
    }
    const table = await readFile(join(folder, "docs/verify-the-spec.md"), "utf8");
    expect(table).toContain("`listRiskBands`");
  },
  timeoutMs,
);
