/** The links of a Markdown file, and what is wrong with them. */
import { posix } from "node:path";

/** A fence, a link or a drawing, or a span of code, which may show a link without being one. */
const markdown = /^[ >]*```[\s\S]*?^[ >]*```$|(!?)\[((?:`[^`\n]*`|[^\]`])*)\]\(([^)\s]+)\)|`[^`\n]*`/gm;

export interface Link {
  isDrawing: boolean;
  shown: string;
  to: string;
}

/** The text with each of its links replaced. What is in code stays. */
export function replaceLinks(text: string, replace: (link: Link, whole: string) => string): string {
  return text.replace(markdown, (whole, mark: string | undefined, shown: string, to: string | undefined) =>
    to === undefined ? whole : replace({ isDrawing: mark === "!", shown, to }, whole),
  );
}

function linksOf(text: string): string[] {
  return [...text.matchAll(markdown)].flatMap(([, , , to]) => to ?? []);
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): string[] {
  const headings = text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/**
 * What is wrong with the links of a file.
 *
 * @param file its path
 * @param read the text of another file by its path, "" for one without headings, `undefined` if there is none
 */
export function wrongLinks(file: string, text: string, read: (path: string) => string | undefined): string[] {
  return linksOf(text).flatMap((link) => {
    if (/^https?:/.test(link)) return [];
    if (/^\w+:/.test(link)) return [`${link}: GitHub does not know this scheme`];
    const [target = "", anchor] = link.split("#");
    const page = target === "" ? text : read(posix.join(posix.dirname(file), target));
    if (page === undefined) return [`${link}: there is no such file`];
    const isKnown = anchor === undefined || page === "" || anchorsOf(page).includes(anchor);
    return isKnown ? [] : [`${link}: there is no such heading`];
  });
}
