/** The file that the search reads, which a page loads when the search is opened for the first time. */
import type { SitePage } from "../site-page.js";
import { readAnswers } from "./answers.js";
import type { SearchIndex } from "./rank.js";

export function composeSearchIndex(pages: readonly SitePage[]): SearchIndex {
  return { entries: pages.flatMap(({ search }) => search), answers: readAnswers() };
}

/** A script and not JSON, so that it can be read from disk too, where a page may not fetch. */
export function renderSearchIndex(pages: readonly SitePage[]): string {
  return `globalThis.searchIndex = ${JSON.stringify(composeSearchIndex(pages))};\n`;
}
