/**
 * The pages of the guide, as `docs/README.md` lists them: a heading for each group, a line for each page. A new page is a
 * Markdown file and a line there; a test names a file without a line.
 */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { kebab, root } from "./openapi.js";

export interface GuidePage {
  /** The name of the page on the site: that of its file in `docs/`, or its title if the file is elsewhere. */
  name: string;
  /** What the navigation calls it. */
  title: string;
  /** One sentence for indexes, `llms.txt` and the search. */
  about: string;
  group: string;
  /** Its file, from the root of the repository. */
  file: string;
}

export interface GuideGroup {
  title: string;
  pages: GuidePage[];
}

export const guideIndex = "docs/README.md";

export function readGuide(text: string = readFileSync(new URL(guideIndex, root), "utf8")): GuideGroup[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const group = section.split("\n")[0] ?? "";
      const lines = [...section.matchAll(/^- \[(.+?)\]\((\S+)\): (.+)$/gm)];
      const pages = lines.map(([, title = "", link = "", about = ""]) => {
        const file = posix.join("docs", link);
        const name = file.startsWith("docs/") ? posix.basename(file, ".md") : kebab(title);
        return { name, title, about, group, file };
      });
      return { title: group, pages };
    });
}

/** Every page, in the order of the index. */
export function guidePages(): GuidePage[] {
  return readGuide().flatMap(({ pages }) => pages);
}

/** @throws Error if a page was renamed and something still refers to its old name */
export function guidePage(name: string): GuidePage {
  const page = guidePages().find((candidate) => candidate.name === name);
  if (page === undefined) throw new Error(`${guideIndex} lists no page that is called ${name}`);
  return page;
}

/** Every drawing of `docs/`, by its path in the repository. */
export function drawings(): string[] {
  const names = readdirSync(new URL("docs/", root), { recursive: true }) as string[];
  return names.filter((name) => name.endsWith(".svg")).map((name) => `docs/${name.replaceAll("\\", "/")}`);
}
