/** Converts Markdown to the HTML of a page: headings with anchors, highlighted code, links that work on the site. */
import { Marked, type Tokens } from "marked";
import { renderCode } from "./code.js";
import { breakable, escapeHtml } from "./shell.js";
import type { Heading } from "./site-page.js";

export interface RenderedMarkdown {
  title: string;
  /** The first paragraph, without markup. */
  description: string;
  headings: Heading[];
  html: string;
}

export interface MarkdownOptions {
  /** Returns the address of a link on the site, or `undefined` for one that the site does not have. */
  rewriteLink(href: string): string | undefined;
  /** Returns the address of what a piece of code names: an operation, a class, a method. */
  linkCode?(code: string): string | undefined;
  /** The same for a name inside a longer piece of code: `ApiCall<CreditApplication>`. */
  linkPart?(name: string): string | undefined;
  /** Returns a drawing to embed in the page, so that it takes the colours of the page. */
  readImage?(href: string): string;
}

/** GitHub's notation for a note: a quotation whose first line names its kind. */
const callout = /^<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(?:<br>)?\s*/;
/** Code that is longer may break at its spaces and hyphens; shorter code stays on one line. */
const longCode = 44;

export function renderMarkdown(text: string, options: MarkdownOptions): RenderedMarkdown {
  const headings: Heading[] = [];
  const used = new Map<string, number>();
  let description = "";
  /** Code in a heading or a link is not linked, as a link cannot contain a link. */
  let insideLink = false;
  let insideTable = false;

  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        insideLink = true;
        const html = this.parser.parseInline(tokens);
        insideLink = false;
        const plain = plainText(html);
        const id = uniqueId(plain, used);
        headings.push({ id, text: plain, level: depth });
        return renderHeading(depth, id, html);
      },
      paragraph({ tokens }) {
        const html = this.parser.parseInline(tokens);
        if (tokens.every(({ type }) => type === "image")) return html;
        description ||= plainText(html);
        return `<p>${html}</p>\n`;
      },
      code({ text: code, lang }) {
        return renderCode(code, lang ?? "");
      },
      codespan({ text: code }) {
        const kind = code.length > longCode ? ' class="long"' : "";
        const address = insideLink ? undefined : options.linkCode?.(code);
        const isType = address === undefined && !insideLink && /[<|[(]/.test(code);
        const write = insideTable ? breakable : escapeHtml;
        const html = `<code${kind}>${isType ? linkNames(code, options, write) : write(code)}</code>`;
        return address === undefined ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
      },
      link({ href, title, tokens }) {
        const address = options.rewriteLink(href);
        insideLink = address !== undefined;
        const label = this.parser.parseInline(tokens);
        insideLink = false;
        if (address === undefined) return label;
        return `<a href="${escapeHtml(address)}"${title ? ` title="${escapeHtml(title)}"` : ""}>${label}</a>`;
      },
      image({ href, text: label }) {
        if (!href.endsWith(".svg") || !options.readImage)
          throw new Error(`${href} (${label}) is no SVG of docs/`);
        return `<figure class="diagram">${options.readImage(href)}</figure>`;
      },
      blockquote({ tokens }) {
        const html = this.parser.parse(tokens);
        const kind = callout.exec(html)?.[1];
        if (kind === undefined) return `<blockquote>${html}</blockquote>\n`;
        const word = sentence(kind.toLowerCase());
        return `<div class="callout ${kind.toLowerCase()}"><p><strong>${word}.</strong> ${html.replace(callout, "")}</div>\n`;
      },
      table(token: Tokens.Table) {
        insideTable = true;
        const cells = (row: Tokens.TableCell[]) => row.map(({ tokens }) => this.parser.parseInline(tokens));
        // Tables that are made from the code name their columns in small letters.
        const head = cells(token.header).map(sentence);
        const rows = token.rows.map(cells);
        insideTable = false;
        const label = headings.at(-1)?.text ?? "Table";
        return renderTable(uniqueLabel(label, used), head, rows);
      },
      html({ text: html }) {
        // Comments are for tests and writers: why a block is not run, where a table is written.
        return html.trim().startsWith("<!--") ? "" : html;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  const title = headings.find(({ level }) => level === 1)?.text;
  if (title === undefined) throw new Error("a page needs a heading of the first level");
  return { title, description, headings, html };
}

/** Links each name of a type that has a page. */
function linkNames(code: string, options: MarkdownOptions, write: (text: string) => string): string {
  return code
    .split(/(\b[A-Z]\w+)/)
    .map((part, index) => {
      const address = index % 2 === 1 ? options.linkPart?.(part) : undefined;
      return address === undefined ? write(part) : `<a href="${escapeHtml(address)}">${write(part)}</a>`;
    })
    .join("");
}

/** Renders Markdown that has no title. */
export function renderBody(text: string, options: MarkdownOptions): string {
  return renderMarkdown(`# _\n\n${text}`, options).html.replace(/^<h1[\s\S]*?<\/h1>\n/, "");
}

/** Renders a few words of Markdown without a paragraph around them. */
export function renderInline(text: string, options: MarkdownOptions): string {
  return renderBody(text, options).replace(/^<p>([\s\S]*)<\/p>\n$/, (whole, inner: string) =>
    inner.includes("<p>") ? whole : inner,
  );
}

export function renderHeading(depth: number, id: string, html: string): string {
  const anchor = depth > 1 ? ` <a class="anchor" href="#${id}" aria-label="Link to this section">#</a>` : "";
  return `<h${depth} id="${id}">${html}${anchor}</h${depth}>\n`;
}

/**
 * A table that can be scrolled sideways by itself, also by keyboard. On a phone each row becomes a block, and each cell says
 * which column it is of.
 */
export function renderTable(label: string, head: readonly string[], rows: readonly string[][]): string {
  const header = head.map((html) => (html === "" ? "<td></td>" : `<th scope="col">${html}</th>`));
  const labels = head.map((html) => escapeHtml(plainText(html)));
  const body = rows.map(
    (row) =>
      `<tr>${row.map((html, index) => `<td data-label="${labels[index]}">${html}</td>`).join("")}</tr>`,
  );
  return `<div class="table" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table><thead><tr>${header.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>\n`;
}

/** Plain words with a capital; a name with its version, or markup, as it is. */
function sentence(text: string): string {
  return /^[a-z][a-z ,]*$/.test(text) ? text.replace(/^./, (letter) => letter.toUpperCase()) : text;
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

/** Two tables under one heading get a number. */
function uniqueLabel(label: string, used: Map<string, number>): string {
  const key = `table: ${label}`;
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  return count === 1 ? `Table: ${label}` : `Table ${count}: ${label}`;
}

/** The same ids as on GitHub, so that a link works in both places. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function uniqueId(text: string, used: Map<string, number>): string {
  const base = headingId(text);
  const count = used.get(base) ?? 0;
  used.set(base, count + 1);
  return count === 0 ? base : `${base}-${count}`;
}
