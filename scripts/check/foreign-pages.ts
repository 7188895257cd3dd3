/**
 * The parts of the guide that the check of foreign clients writes.
 *
 * | between `<!-- foreign: NAME -->` and `<!-- end of foreign -->` | is                               |
 * |----------------------------------------------------------------|----------------------------------|
 * | `clients`, `tools`                                             | the table of the last check       |
 * | `sample FILE`                                                  | a file of `examples/other-clients/` |
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packed.js";

export const foreignPages = ["docs/other-clients.md"];

const marked = /(<!-- foreign: ([^>]+) -->\n)([\s\S]*?)(<!-- end of foreign -->)/g;

/** The page with each part written again. A table that is not given stays as it is. */
export function withForeign(text: string, tables: Readonly<Record<string, string>>): string {
  return text.replace(marked, (_whole, start: string, name: string, now: string, end: string) => {
    const [, file] = /^sample (\S+)$/.exec(name) ?? [];
    if (file !== undefined) return `${start}\n\`\`\`typescript\n${readSample(file)}\`\`\`\n\n${end}`;
    if (!["clients", "tools"].includes(name)) throw new Error(`nothing is called ${name}`);
    return `${start}${tables[name] ?? now}${end}`;
  });
}

export function toMarkdown(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const [head = [], ...others] = rows;
  return `\n${line(head)}${line(head.map(() => "---"))}${others.map(line).join("")}\n`;
}

/** Writes the pages, or names those that differ. */
export function updatePages(tables: Readonly<Record<string, string>>, isWriting: boolean): string[] {
  return foreignPages.filter((page) => {
    const file = join(root, page);
    const text = readFileSync(file, "utf8");
    const made = withForeign(text, tables);
    if (isWriting && made !== text) writeFileSync(file, made);
    return made !== text;
  });
}

function readSample(file: string): string {
  return readFileSync(join(root, "examples/other-clients", file), "utf8");
}
