/** A page of the site before it is written, and the functions that make its links work in any folder. */

/** A link of the site's header, from the site's root. */
export const sections = [
  { key: "guide", title: "Guide", href: "guide.html" },
  { key: "reference", title: "API reference", href: "reference/index.html" },
  { key: "typescript", title: "TypeScript", href: "typescript/index.html" },
] as const;

export type Section = (typeof sections)[number]["key"] | "home";

export interface Heading {
  id: string;
  text: string;
  level: number;
}

/** Something that the search can find. The ranking reads `title`, `heading`, `code` and `text`, in falling weight. */
export interface SearchEntry {
  group: SearchGroup;
  /** The page, operation, class, option or type. */
  title: string;
  /** The section of the page; empty for a page as a whole. */
  heading: string;
  /** Method names, paths, parameters and fields. */
  code: string;
  text: string;
  /** From the root of the site. */
  href: string;
}
export type SearchGroup = "Guide" | "API reference" | "TypeScript" | "Errors" | "Options" | "Data types";

/** The data types are part of the reference, and too many to be in its navigation. */
export type NavigationKey = Section | "types";

export interface SitePage {
  /** From the root of the site: `reference/reject-credit-application.html`. */
  path: string;
  title: string;
  description: string;
  section: Section;
  /** Its side navigation; by default, that of its section. */
  navigation?: NavigationKey;
  /** The way down to this page, without the page itself. */
  breadcrumbs?: readonly { title: string; href: string }[];
  headings: readonly Heading[];
  /** The HTML of the page. An address that begins with `@/` starts from the root of the site. */
  content: string;
  /** The same as Markdown, with the same addresses; none for a page that a machine has no use for. */
  markdown?: string;
  /** The file of the repository that the page is made from. */
  source?: string;
  search: readonly SearchEntry[];
  /** `wide`: the whole width, without a side navigation. `operation`: samples beside the text. */
  layout?: "wide" | "operation";
}

/** The way from a page back to the root of the site: `""`, or `"../"` for each folder. */
export function toRoot(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** Makes every address that starts from the root of the site start from another place: by default, from the page. */
export function fromPage(text: string, path: string, base = toRoot(path)): string {
  return text.replace(/(="|\]\()@\//g, `$1${base}`);
}

/** The Markdown beside a page. */
export function markdownPath(path: string): string {
  return path.replace(/\.html$/, ".md");
}

/** Makes the links of a Markdown twin point to other twins, so that a reader of Markdown stays there. */
export function twinAddresses(markdown: string, path: string): string {
  return fromPage(markdown.replace(/(\]\(@\/[\w./-]*?)\.html(?=[#)])/g, "$1.md"), path);
}
