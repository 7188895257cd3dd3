/** The search itself: one index over everything, which runs in the page and in the tests. */
import MiniSearch from "minisearch";
import type { SearchEntry, SearchGroup } from "../site-page.js";
import type { Answer } from "./answers.js";
import { synonyms } from "./synonyms.js";
import { normalize, splitWords } from "./words.js";

export interface SearchIndex {
  entries: readonly SearchEntry[];
  answers: readonly Answer[];
}

export interface Found {
  groups: { name: SearchGroup; entries: SearchEntry[] }[];
  count: number;
  answer: Answer | undefined;
}

/** A title counts more than a heading, a heading more than a name in code, and that more than a word of the text. */
const weights = { title: 8, heading: 6, code: 3, text: 1 };
/** A match of a synonym ranks below a match of the query's own words. */
const synonymWeight = 0.5;
const shownPerGroup = 6;
/** From this length on, a word is also found with one wrong letter. */
const fuzzyFrom = 6;

/** Many types have an option such as `timeout`. Most readers mean the client's. */
const mostMeant = { title: "MyCreditAppOptions", weight: 1.5 };

/** Of two equal matches, the guide comes first, as it explains and the reference lists. */
const groupWeights: Record<SearchGroup, number> = {
  Guide: 1.7,
  "API reference": 1.15,
  Errors: 1.1,
  Options: 1,
  TypeScript: 0.8,
  "Data types": 0.7,
};

const matching = {
  // A number matches only itself: 401 is not the beginning of a port.
  prefix: (term: string) => !/^\d+$/.test(term),
  fuzzy: (term: string) => (term.length >= fuzzyFrom && !/\d/.test(term) ? 0.15 : false),
  weights: { fuzzy: 0.2, prefix: 0.5 },
};

export function createSearch({ entries, answers }: SearchIndex): (query: string) => Found {
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: Object.keys(weights),
    tokenize: splitWords,
    processTerm: normalize,
    searchOptions: {
      ...matching,
      boost: weights,
      boostDocument: (id) => groupWeights[entries[id as number]?.group ?? "Guide"],
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));

  return (query) => {
    const text = query.trim().toLowerCase();
    const also = synonyms.filter(([asked]) => asked.test(text)).flatMap(([, words]) => words);
    const searched = also.map((words) => ({
      queries: [words],
      combineWith: "AND" as const,
      boost: scaled(synonymWeight),
    }));
    const asked = { queries: [query.trim()], combineWith: "AND" as const };
    const found = text === "" ? [] : index.search({ combineWith: "OR", queries: [asked, ...searched] });
    const inAnyOrder =
      found.length > 0 ? found : index.search({ queries: [query.trim()], combineWith: "OR" });
    const exact = normalize(query.trim());
    const isCode = /^\w*([a-z][A-Z]|_)\w*$/.test(query.trim());
    const ranked = (text === "" ? [] : inAnyOrder)
      .flatMap(({ id, score }) => {
        const entry = entries[id as number];
        const meant = entry?.title === mostMeant.title ? mostMeant.weight : 1;
        return entry ? [{ entry, score: score * meant * exactness(entry, exact, isCode) }] : [];
      })
      .sort((one, other) => other.score - one.score);
    return {
      groups: grouped(ranked.map(({ entry }) => entry)),
      count: ranked.length,
      answer: answers.find(({ asked: words }) => new RegExp(words).test(text)),
    };
  };
}

/**
 * A reader who types the exact name of a page, a class or an operation wants that one. `RateLimitError` and `total_score`
 * can only be names; `score` may be a subject, too. A word of a title means the page or the section.
 */
function exactness(entry: SearchEntry, query: string, isCode: boolean): number {
  const asNamed = isCode ? 20 : 3;
  if (normalize(entry.heading === "" ? entry.title : entry.heading) === query) return asNamed;
  // A subject has a page of the guide, or a section of one: "guest" means "Host and guest", not an option of that name.
  const isSubject = splitWords(entry.heading || entry.title)
    .map(normalize)
    .includes(query);
  if (entry.group === "Guide" && isSubject) return 2;
  const [operationId = "", ...names] = entry.code.split(" ").slice(0, 3).map(normalize);
  if (operationId === query && entry.group === "API reference") return asNamed;
  return [operationId, ...names].includes(query) ? 3 : 1;
}

function scaled(factor: number): Record<string, number> {
  return Object.fromEntries(Object.entries(weights).map(([field, weight]) => [field, weight * factor]));
}

/** The groups, ordered by the best entry of each. */
function grouped(entries: readonly SearchEntry[]): Found["groups"] {
  const groups = new Map<SearchGroup, SearchEntry[]>();
  for (const entry of entries) {
    const list = groups.get(entry.group) ?? [];
    if (list.length < shownPerGroup) list.push(entry);
    groups.set(entry.group, list);
  }
  return [...groups].map(([name, list]) => ({ name, entries: list }));
}
