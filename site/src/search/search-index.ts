/** The file that the search reads. A page loads it when the search is first opened. */
import type { SitePage } from "../site-page.js";
import { readAnswers } from "./answers.js";
import type { SearchIndex } from "./rank.js";

export function composeSearchIndex(pages: readonly SitePage[]): SearchIndex {
  return { entries: pages.flatMap(({ search }) => search), answers: readAnswers() };
}

/** A script, not JSON, so that it also works from disk, where a page may not fetch. */
export function renderSearchIndex(pages: readonly SitePage[]): string {
  return `globalThis.searchIndex = ${JSON.stringify(composeSearchIndex(pages))};\n`;
}
