/** What the search says when a reader looks for something that does not exist. */
import { guidePage } from "../../../scripts/docs/pages.js";

export interface Answer {
  /** The words of a query that asks for it, as the source of a regular expression. */
  asked: string;
  text: string;
  link: { title: string; href: string };
}

const answers: readonly { asked: RegExp; text: string; page: string }[] = [
  {
    asked: /\bweb ?hooks?\b|\bcallback urls?\b/,
    text: "The API documents no webhooks. Read the state again until it is final: waitFor does that.",
    page: "waiting",
  },
  {
    asked: /\bsandbox\w*|\bstaging\b|\btest environment\b/,
    text: "The API documents no sandbox. The mock answers every operation on your own machine, without credentials.",
    page: "testing-your-integration",
  },
  {
    asked: /\bidempoten\w*/,
    text: "The API documents no idempotency keys. The client does not send an action again if the server may have executed it.",
    page: "errors-and-retries",
  },
  {
    asked: /\brate[ -]?limit(s|ed|ing)?\b/,
    text: "The API documents no rate limits. The client retries a 429, after the pause that the server asks for.",
    page: "errors-and-retries",
  },
  {
    asked: /\b(python|java|php|ruby|golang|rust|kotlin|swift)\b|\bc#|\.net\b/,
    text: "The client is for TypeScript and JavaScript. Each operation has samples for curl and Python, and openapi.yaml works with the generators of other languages.",
    page: "other-clients",
  },
];

/** The answers, each with a page that says more. */
export function readAnswers(): Answer[] {
  return answers.map(({ asked, text, page }) => {
    const { title, name } = guidePage(page);
    return { asked: asked.source, text, link: { title, href: `${name}.html` } };
  });
}
