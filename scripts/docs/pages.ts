/** The pages of the guide, in the order of the navigation. */

export interface GuidePage {
  /** The Markdown file, without folder and ending; also the name of the page on the site. */
  name: string;
  /** What the navigation calls it. */
  title: string;
  /** One sentence for the front page. */
  about: string;
}

export const guidePages: readonly GuidePage[] = [
  {
    name: "getting-started",
    title: "Getting started",
    about: "Install, give it credentials, make the first call.",
  },
  {
    name: "ids-and-scenarios",
    title: "Three ids and the scenarios",
    about: "Who asks, at whom, whose data.",
  },
  { name: "tokens", title: "Tokens", about: "How a token is fetched, kept, shared and renewed." },
  {
    name: "errors-and-retries",
    title: "Errors and retries",
    about: "Every error class, and what is sent again.",
  },
  {
    name: "lists-uploads-waiting",
    title: "Lists, uploads and waiting",
    about: "Page through a list, send a file, wait for a result.",
  },
  { name: "workflows", title: "Workflows", about: "Whole tasks, step by step, from the Arazzo description." },
  {
    name: "testing-your-integration",
    title: "Testing your integration",
    about: "A mock of the API inside your own tests.",
  },
  {
    name: "reliability",
    title: "Reliability",
    about: "Each risk, what the client promises, the test that shows it.",
  },
  {
    name: "without-the-client",
    title: "The spec without the client",
    about: "Use openapi.yaml with other tools and languages.",
  },
  {
    name: "evidence",
    title: "Evidence",
    about: "Which facts of the description a page states, and which are inferred.",
  },
  {
    name: "verify-the-spec",
    title: "Verify the spec",
    about: "With credentials, find out which guesses of the description hold.",
  },
  { name: "decisions", title: "Decisions", about: "What is hard to reverse, and why it was chosen." },
];

/** A link of the site's header, relative to the site's root. */
export const sections = [
  { key: "guide", title: "Guide", href: "getting-started.html" },
  { key: "reference", title: "Reference", href: "reference.html" },
  { key: "typescript", title: "TypeScript", href: "typescript/index.html" },
  { key: "description", title: "openapi.yaml", href: "openapi.yaml" },
] as const;

export type Section = (typeof sections)[number]["key"] | "home";
