/** A page for each file or folder of the repository that the guide refers to: example programs, results, rules. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { root } from "../../scripts/docs/openapi.js";
import { fileAddress, rewriteMarkdown } from "./links.js";
import { type MarkdownOptions, renderMarkdown } from "./markdown.js";
import { escapeHtml } from "./shell.js";
import { repositoryFile, type SiteInfo } from "./site-info.js";
import type { SitePage } from "./site-page.js";

/** @param options how to render a Markdown file of the repository on a page with this address */
export function renderFile(
  file: string,
  info: SiteInfo,
  options: (source: string, path: string) => MarkdownOptions,
): SitePage {
  const path = fileAddress(file);
  const isFolder = statSync(new URL(file, root)).isDirectory();
  const source = isFolder ? `${file}/README.md` : file;
  // The front matter of a skill is for the tool that loads it.
  const text = readFileSync(new URL(source, root), "utf8")
    .replace(/^---\n[\s\S]*?\n---\n+/, "")
    .trimEnd();
  const isMarkdown = extname(source) === ".md";
  const language = extname(file).replace(/^\.m?/, "");
  const whole = isMarkdown
    ? text + (isFolder ? `\n\n## Files\n\n${filesIn(file)}\n` : "")
    : `# \`${file}\`\n\n\`\`\`${language}\n${text}\n\`\`\`\n`;
  const { title, description, headings, html } = renderMarkdown(whole, options(source, path));
  const inRepository = repositoryFile(info, file);
  const link = inRepository && `<p><a href="${escapeHtml(inRepository)}">In the repository</a></p>`;
  return {
    path,
    title: isMarkdown ? title : file,
    description: description || `The file ${file} of the repository.`,
    section: "guide",
    breadcrumbs: [{ title: "Guide", href: "guide.html" }],
    headings,
    content: html + (link ?? ""),
    markdown: rewriteMarkdown(whole, source),
    source,
    search: [],
  };
}

function filesIn(folder: string): string {
  return readdirSync(new URL(`${folder}/`, root), { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /^[^.].*\.(ts|mjs|md|json)$/.test(entry.name) && !/-lock/.test(entry.name),
    )
    .filter(({ name }) => name !== "README.md")
    .map(({ name }) => `- [\`${name}\`](${name})`)
    .join("\n");
}
