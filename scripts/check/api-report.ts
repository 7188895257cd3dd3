/**
 * Writes `test/types/api-report.md`: everything that users of the package can import, as API Extractor reads it from the
 * built types.
 *
 *   npm run api:report    writes it, to be committed with the change that it shows
 *   npm run api:check     fails if the committed one differs
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildPackage, installFixture, makeFolder, mustRun, root } from "./packed.js";

const tools = await installFixture("tools");
const entryPoints = {
  mycreditapp: "dist/index.d.ts",
  "mycreditapp/mock": "dist/mock.d.ts",
  "mycreditapp/drift": "dist/drift.d.ts",
  "mycreditapp/testing": "dist/testing.d.ts",
  "mycreditapp/undici": "dist/undici.d.ts",
};

/** Messages of API Extractor about its own conventions, not about the types. */
const silenced = ["ae-missing-release-tag", "ae-undocumented", "ae-unresolved-link"];

/** The parts of API Extractor that are used. It is installed beside its lock file, not among our dependencies. */
interface ApiExtractor {
  ExtractorConfig: {
    prepare(options: {
      configObject: object;
      configObjectFullPath: undefined;
      packageJsonFullPath: string;
    }): object;
  };
  Extractor: { invoke(config: object, options: { localBuild: boolean }): { errorCount: number } };
}

async function extract(name: string, entryPoint: string): Promise<string> {
  const { Extractor, ExtractorConfig } = createRequire(join(tools, "package.json"))(
    "@microsoft/api-extractor",
  ) as ApiExtractor;
  const folder = await makeFolder();
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, entryPoint),
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: { extends: join(root, "tsconfig.json"), include: [join(root, entryPoint)] },
      },
      apiReport: {
        enabled: true,
        reportFolder: folder,
        reportTempFolder: join(folder, "temp"),
        reportFileName: "report",
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: "none", addToApiReportFile: true },
          ...Object.fromEntries(silenced.map((id) => [id, { logLevel: "none", addToApiReportFile: false }])),
        },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
  const { errorCount } = Extractor.invoke(config, { localBuild: true });
  if (errorCount > 0) throw new Error(`API Extractor cannot read the types of ${name}`);
  const report = await readFile(join(folder, "report.api.md"), "utf8");
  const code = /```ts\n[\s\S]*```/.exec(report)?.[0];
  if (code === undefined) throw new Error(`no report of ${name}:\n${report}`);
  return `## ${name}\n\n${code.replace(/^```ts\n+/, "```ts\n").replace(/\n+\/\/ \(No @packageDocumentation.*\)\n+/, "\n")}\n`;
}

await buildPackage();
const sections: string[] = [];
for (const [name, entryPoint] of Object.entries(entryPoints)) sections.push(await extract(name, entryPoint));
const report = `# The surface of the package

Written by \`npm run api:report\` from the built types. A change of this file is a change that users can see.

${sections.join("\n")}`;

const path = join(root, "test/types/api-report.md");
if (process.argv.includes("--check")) {
  const committed = await readFile(path, "utf8").catch(() => "");
  if (committed.replaceAll("\r\n", "\n") !== report) {
    const now = join(await makeFolder(), "api-report.md");
    await writeFile(now, report);
    console.error("test/types/api-report.md does not say what the package exports. Run: npm run api:report");
    console.error(
      await mustRun("git", ["--no-pager", "diff", "--no-index", "--no-color", path, now]).catch(String),
    );
    process.exitCode = 1;
  } else console.log("test/types/api-report.md says what the package exports");
} else {
  await writeFile(path, report);
  console.log("wrote test/types/api-report.md");
}
