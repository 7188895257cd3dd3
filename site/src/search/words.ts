/** How the search reads words: in the same way in the pages, in the query and in the tests. */

/** `listCreditApplications` is found by itself and by each of its words, `total_score` by both of its parts. */
export function splitWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const parts = word
        .replace(/([a-z\d])([A-Z])/g, "$1 $2")
        .split(/[\s_]+/)
        .filter((part) => part !== "");
      return parts.length > 1 ? [word, ...parts] : [word];
    });
}

/** In lower case and in the singular: `currencies` and `currency` are one word. */
export function normalize(word: string): string {
  const small = word.toLowerCase();
  if (small.length > 4 && small.endsWith("ies")) return `${small.slice(0, -3)}y`;
  return small.length > 3 && /[^su]s$/.test(small) ? small.slice(0, -1) : small;
}
