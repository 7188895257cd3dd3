/** The pages of the TypeScript reference, in the frame of the site. */
import { readFileSync } from "node:fs";
import { type EntryName, entries } from "../release/entries.js";
import type { Write } from "./guide.js";
import { renderMarkdown } from "./markdown.js";
import { root } from "./openapi.js";
import { type NavigationGroup, type PackageInfo, renderPage } from "./shell.js";
import { readTypeScriptReference, type TypeScriptPage } from "./typescript-reference.js";

const folder = "typescript/";
const groupTitles: Record<string, string> = {
  classes: "Classes",
  interfaces: "Interfaces",
  "type-aliases": "Types",
  functions: "Functions",
  variables: "Constants",
};

export async function buildTypeScriptReference(write: Write, info: PackageInfo): Promise<void> {
  const pages = await readTypeScriptReference(publicEntryPoints());
  const navigation = groupPages(pages);
  for (const { path, markdown } of pages) {
    const { title, description, headings, html } = renderMarkdown(markdown, (href) =>
      href.replace(/\.md(?=#|$)/, ".html"),
    );
    await write(
      `${folder}${path}.html`,
      renderPage(
        {
          title,
          description,
          section: "typescript",
          toRoot: "../".repeat(path.split("/").length),
          current: `${folder}${path}.html`,
          navigation,
          headings,
          content: html,
        },
        info,
      ),
    );
  }
}

/** Unstable and in the generator's own shape: it says in TypeScript what the API reference says better. */
const notShown = "./schema";

/** The sources behind the sub-paths of the package that have types. */
export function publicEntryPoints(): string[] {
  const { exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
    exports: Record<string, string | { types: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === "object" && path !== notShown
      ? [entries[target.types.replace(/^\.\/dist\/|\.d\.ts$/g, "") as EntryName]]
      : [],
  );
}

function groupPages(pages: readonly TypeScriptPage[]): NavigationGroup[] {
  const groups = new Map<string, { title: string; href: string }[]>();
  for (const { path } of pages) {
    const steps = path.split("/");
    const name = steps.pop() ?? "";
    if (name === "index") continue;
    const kind = steps.pop() ?? "";
    // Each sub-path of the package has a folder of its own before that of the kind.
    const title = `${steps[0] === "mycreditapp" ? "" : `mycreditapp/${steps[0]}: `}${groupTitles[kind] ?? kind}`;
    const links = groups.get(title) ?? [];
    links.push({ title: name, href: `${folder}${path}.html` });
    groups.set(title, links);
  }
  return [
    { title: "TypeScript reference", links: [{ title: "Overview", href: `${folder}index.html` }] },
    ...[...groups].map(([title, links]) => ({ title, links })),
  ];
}
