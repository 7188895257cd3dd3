/** The text of a page for the search: its sections, taken from the HTML, so that they include lists, tables and code. */
import { plainText } from "../markdown.js";
import type { SearchEntry, SearchGroup } from "../site-page.js";

interface Place {
  group: SearchGroup;
  title: string;
  href: string;
}

/** One entry per heading. The text before the first one of the second level belongs to the page as a whole. */
export function searchSections(html: string, place: Place): SearchEntry[] {
  return html.split(/(?=<h[23] id=")/).map((part) => {
    const [, level, id, heading = ""] = /^<h([23]) id="([^"]*)">([\s\S]*?)<\/h/.exec(part) ?? [];
    const body = part
      .replace(/<h[1-4][\s\S]*?<\/h[1-4]>/g, "")
      .replace(/<table[\s\S]*?<\/table>/g, (table) => (isList(table) ? "" : table));
    return {
      ...place,
      heading: level === undefined ? "" : plainText(heading.replace(/<a class="anchor"[\s\S]*/, "")),
      code: [...new Set(identifiersIn(body))].join(" "),
      text: readable(body),
      href: id === undefined ? place.href : `${place.href}#${id}`,
    };
  });
}

/** A table that lists everything answers no question: each of its rows has its own page. */
function isList(table: string): boolean {
  return table.split("<tr").length > 40;
}

/** The words of the code, without the punctuation between them. */
function identifiersIn(html: string): string[] {
  return [...html.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].flatMap(([, code = ""]) =>
    plainText(code)
      .split(/[^\w./-]+/)
      .filter((word) => /[a-z]{2}/i.test(word)),
  );
}

/** The readable text: no code blocks, and a full stop between cells and items. */
function readable(html: string): string {
  return plainText(
    html
      .replace(/<(pre|thead|svg)[\s\S]*?<\/\1>/g, " ")
      .replace(/<button[\s\S]*?<\/button>/g, " ")
      .replace(/<\/(?:td|th)>\s*(?=<t[dh])/g, " · ")
      .replace(/<\/(?:li|tr|p|div|summary|dt|dd)>/g, " "),
  ).replace(/\s+/g, " ");
}
