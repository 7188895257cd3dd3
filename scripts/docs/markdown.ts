/** Markdown into the HTML of a page: headings with anchors, highlighted code, links that fit the site. */
import { readFileSync } from "node:fs";
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import yaml from "highlight.js/lib/languages/yaml";
import { Marked, type Tokens } from "marked";
import { root } from "./openapi.js";
import { escapeHtml, type Heading } from "./shell.js";

for (const [name, language] of Object.entries({ bash, http, json, typescript, yaml })) {
  hljs.registerLanguage(name, language);
}
const languages: Record<string, string> = { ts: "typescript", js: "typescript", sh: "bash" };

export interface RenderedMarkdown {
  title: string;
  /** The first paragraph, without markup. */
  description: string;
  headings: Heading[];
  html: string;
  /** Every word of the page, for the search. */
  sections: { id: string; title: string; text: string }[];
}

/** A drawing stands in the page itself, so that it takes the colours of the page. Its own `title` describes it. */
function readImage(href: string, label: string): string {
  if (!href.endsWith(".svg")) throw new Error(`${href} (${label}) is no SVG of docs/`);
  return readFileSync(new URL(`docs/${href}`, root), "utf8");
}

/** Before a block that the tests do not run: why not. Shown to the reader as well. */
const notRun = /^<!-- not run: (.+?) -->\s*$/;

/** @param rewriteLink gives the address of a link on the site, or `undefined` for one that the site does not have */
export function renderMarkdown(
  text: string,
  rewriteLink: (href: string) => string | undefined,
): RenderedMarkdown {
  const headings: Heading[] = [];
  const sections: RenderedMarkdown["sections"] = [];
  const used = new Map<string, number>();
  let description = "";

  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const plain = plainText(html);
        const id = uniqueId(plain, used);
        headings.push({ id, text: plain, level: depth });
        sections.push({ id, title: plain, text: "" });
        return `<h${depth} id="${id}">${html}${depth > 1 ? ` <a class="anchor" href="#${id}" aria-label="Link to this section">#</a>` : ""}</h${depth}>\n`;
      },
      paragraph({ tokens }) {
        const html = this.parser.parseInline(tokens);
        if (tokens.every(({ type }) => type === "image")) return html;
        const plain = plainText(html);
        description ||= plain;
        addText(sections, plain);
        return `<p>${html}</p>\n`;
      },
      code({ text: code, lang }) {
        return renderCode(code, lang ?? "");
      },
      link({ href, title, tokens }) {
        const address = rewriteLink(href);
        const label = this.parser.parseInline(tokens);
        if (address === undefined) return `<span title="A file of the repository">${label}</span>`;
        return `<a href="${escapeHtml(address)}"${title ? ` title="${escapeHtml(title)}"` : ""}>${label}</a>`;
      },
      image({ href, text: label }) {
        return `<figure class="diagram">${readImage(href, label)}</figure>`;
      },
      table(token: Tokens.Table) {
        const cell = (content: Tokens.TableCell, tag: string) => {
          const html = this.parser.parseInline(content.tokens);
          addText(sections, plainText(html));
          return `<${tag}>${html}</${tag}>`;
        };
        const head = token.header.map((content) => cell(content, "th")).join("");
        const rows = token.rows.map(
          (row) => `<tr>${row.map((content) => cell(content, "td")).join("")}</tr>`,
        );
        return `<div class="table" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`;
      },
      html({ text: html }) {
        const reason = notRun.exec(html.trim())?.[1];
        if (reason !== undefined)
          return `<p class="not-run">Not run by the tests: ${escapeHtml(reason)}</p>\n`;
        return html.trim().startsWith("<!--") ? "" : html;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  const title = headings.find(({ level }) => level === 1)?.text;
  if (title === undefined) throw new Error("a page needs a heading of the first level");
  return { title, description, headings, html, sections };
}

export function renderCode(code: string, lang: string): string {
  const name = lang.trim().split(/\s+/)[0] ?? "";
  const language = languages[name] ?? name;
  const html = hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escapeHtml(code);
  return `<div class="code"><pre tabindex="0"><code class="language-${language || "text"}">${html}</code></pre><button class="copy" type="button">Copy</button></div>\n`;
}

function addText(sections: RenderedMarkdown["sections"], text: string): void {
  const last = sections.at(-1);
  if (last) last.text += `${last.text ? " " : ""}${text}`;
}

export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();
}

/** As GitHub makes them, so that a link works there and here. */
function uniqueId(text: string, used: Map<string, number>): string {
  const base = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
  const count = used.get(base) ?? 0;
  used.set(base, count + 1);
  return count === 0 ? base : `${base}-${count}`;
}
