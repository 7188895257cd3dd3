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
  /** The words of the query that say what it asks for, for the page to mark. */
  words: readonly string[];
}

/** A title counts more than a heading, a heading more than a name in code, and that more than a word of the text. */
const weights = { title: 8, heading: 6, code: 3, text: 1 };
/** A match of a synonym ranks below a match of the query's own words. */
const synonymWeight = 0.5;
const shownPerGroup = 4;
/** From this length on, a word is also found with one wrong letter. */
const fuzzyFrom = 5;

/**
 * Many types have an option such as `timeout`; most readers mean the client's. A rule in every detail, and a message, are
 * for those who ask for it in its own words.
 */
const pageWeights: Readonly<Record<string, number>> = {
  MyCreditAppOptions: 1.5,
  "Policies in detail": 0.3,
  Troubleshooting: 0.5,
};

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
    const asked = withoutFillers(query.trim());
    const known = synonyms.filter(([words]) => words.test(text));
    // Those with a weight of their own say what the query means, and not only what it may be about.
    const phrases = [asked, ...known.flatMap(([, others, weight]) => (weight === undefined ? [] : others))];
    const also = known.flatMap(([, others, weight = synonymWeight]) =>
      others.map((words) => ({ queries: [words], combineWith: "AND" as const, boost: scaled(weight) })),
    );
    const whole = { queries: [asked], combineWith: "AND" as const };
    const found = text === "" ? [] : index.search({ combineWith: "OR", queries: [whole, ...also] });
    const inAnyOrder = found.length > 0 ? found : index.search({ queries: [asked], combineWith: "OR" });
    const ranked = (text === "" ? [] : inAnyOrder)
      .flatMap(({ id, score }) => {
        const entry = entries[id as number];
        if (entry === undefined) return [];
        const meant = pageWeights[entry.title] ?? 1;
        const covered = Math.max(...phrases.map((phrase) => coverage(entry, phrase)));
        return [{ entry, score: score * meant * exactness(entry, asked) * covered }];
      })
      .sort((one, other) => other.score - one.score);
    return {
      groups: grouped(ranked.map(({ entry }) => entry)),
      count: ranked.length,
      answer: answers.find(({ asked: words }) => new RegExp(words).test(text)),
      words: splitWords(asked).map(normalize),
    };
  };
}

/** "how to test" asks for "test". */
function withoutFillers(query: string): string {
  const rest = query
    .replace(/\b(how|what|where|do|does|can|i|to|the|an?|my|is|of|in|for|with)\b/gi, " ")
    .trim();
  return rest === "" || /^\S+ \//.test(query) ? query : rest;
}

/** A title that has the words of the query is about them, the more so if it is the title of a whole page. */
function coverage(entry: SearchEntry, query: string): number {
  const words = splitWords(query).map(normalize);
  const own = new Set(splitWords(`${entry.title} ${entry.heading}`).map(normalize));
  const share = words.filter((word) => own.has(word)).length / words.length;
  return 1 + share * share * (entry.heading === "" ? 2 : 1);
}

/**
 * A reader who types the exact name of a page, a class or an operation wants that one. `RateLimitError` and `total_score`
 * can only be names; `score` may be a subject, too. A word of a title means the page or the section.
 */
function exactness(entry: SearchEntry, query: string): number {
  const asked = normalize(query);
  const code = entry.code.toLowerCase();
  if (
    query.includes("/") &&
    entry.group === "API reference" &&
    ` ${code} `.includes(` ${query.toLowerCase()} `)
  )
    return 50;
  const asNamed = /^\w*([a-z][A-Z]|_)\w*$/.test(query) ? 20 : 3;
  if (normalize(entry.heading === "" ? entry.title : entry.heading) === asked) return asNamed;
  // A subject has a page of the guide, or a section of one: "guest" means "Host and guest", not an option of that name.
  const isSubject = splitWords(entry.heading || entry.title)
    .map(normalize)
    .includes(asked);
  if (entry.group === "Guide" && isSubject) return 2;
  const [operationId = "", ...names] = code.split(" ").slice(0, 3).map(normalize);
  if (operationId === asked && entry.group === "API reference") return asNamed;
  return [operationId, ...names].includes(asked) ? 3 : 1;
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
