/** What the search says when a reader looks for something that does not exist. */
import { firstPresent } from "../../../scripts/docs/pages.js";

export interface Answer {
  /** The words of a query that asks for it, as the source of a regular expression. */
  asked: string;
  text: string;
  link: { title: string; href: string } | undefined;
}

const answers: readonly { asked: RegExp; text: string; pages: readonly string[] }[] = [
  {
    asked: /\bweb ?hooks?\b|\bcallback urls?\b/,
    text: "The API documents no webhooks. Read the state again until it is final: waitFor does that.",
    pages: ["webhooks", "waiting", "lists-uploads-waiting"],
  },
  {
    asked: /\bsandbox\w*|\bstaging\b|\btest environment\b/,
    text: "The API documents no sandbox. The mock answers every operation on your own machine, without credentials.",
    pages: ["testing-your-integration", "testing"],
  },
  {
    asked: /\bidempoten\w* keys?\b|\bidempoten\w*/,
    text: "The API documents no idempotency keys. The client does not send an action again if the server may have carried it out.",
    pages: ["idempotency", "errors-and-retries"],
  },
  {
    asked: /\brate[ -]?limit(s|ed|ing)?\b/,
    text: "The API documents no rate limits. The client retries a 429, after the pause that the server asks for.",
    pages: ["rate-limits", "errors-and-retries"],
  },
  {
    asked: /\bgraphql\b|\bgrpc\b/,
    text: "The API is HTTP with JSON. There is no other form of it.",
    pages: ["getting-started"],
  },
];

/** The answers, with links to pages that exist, as the names of pages change. */
export function readAnswers(): Answer[] {
  return answers.map(({ asked, text, pages }) => {
    const page = firstPresent(pages);
    return { asked: asked.source, text, link: page && { title: page.title, href: `${page.name}.html` } };
  });
}
