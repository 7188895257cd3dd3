/** The TypeScript reference: TypeDoc writes Markdown from the public surface, which the site renders as its own pages. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, LogLevel } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { root } from "./openapi.js";

export interface TypeScriptPage {
  /** Its path in the folder of the reference, with `/`, without ending: `classes/ApiError`. */
  path: string;
  markdown: string;
}

/** @throws Error where TypeDoc finds a link or a type that leads nowhere */
export async function readTypeScriptReference(entryPoints: readonly string[]): Promise<TypeScriptPage[]> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-typedoc-"));
  try {
    const options: Partial<PluginOptions> = {
      hidePageHeader: true,
      hideBreadcrumbs: true,
      entryFileName: "index",
      useCodeBlocks: true,
      expandObjects: true,
      parametersFormat: "table",
      propertiesFormat: "table",
      interfacePropertiesFormat: "table",
    };
    const application = await Application.bootstrapWithPlugins({
      plugin: ["typedoc-plugin-markdown"],
      entryPoints: entryPoints.map((name) => fileURLToPath(new URL(name, root))),
      tsconfig: fileURLToPath(new URL("tsconfig.build.json", root)),
      readme: "none",
      name: "TypeScript reference",
      excludeInternal: true,
      excludePrivate: true,
      excludeProtected: true,
      excludeExternals: true,
      disableSources: true,
      sort: ["source-order"],
      logLevel: LogLevel.Error,
      // Always a folder of its own: TypeDoc empties the folder that it writes to, and its default is `docs/`.
      out: folder,
      ...options,
    } as never);
    const project = await application.convert();
    if (project === undefined || application.logger.hasErrors()) throw new Error("TypeDoc failed; see above");
    await application.generateOutputs(project);
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".md"));
    return await Promise.all(
      files.sort().map(async (name) => ({
        path: namedAsImported(name.replaceAll("\\", "/").replace(/\.md$/, "")),
        markdown: namedAsImported(await readFile(join(folder, name), "utf8")),
      })),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** TypeDoc calls a module after its file, and `src/index.ts` therefore `index`. Readers know it by what they import. */
function namedAsImported(text: string): string {
  return text
    .replace(/^index(?=\/)/, "mycreditapp")
    .replace(/(\]\((?:\.\.\/)*)index(?=\/)/g, "$1mycreditapp")
    .replace(/^# index$/m, "# mycreditapp")
    .replace("[index](", "[mycreditapp](");
}
