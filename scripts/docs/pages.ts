/**
 * The pages of the guide, in the order of the navigation. A new page is a Markdown file in `docs/` and a line here; a
 * test names a file without a line.
 */
import { existsSync } from "node:fs";
import { root } from "./openapi.js";

export const guideGroups = ["Start", "Build", "Operate", "Test", "Project"] as const;

export interface GuidePage {
  /** The name of the page on the site, and of its Markdown file in `docs/` unless `file` names another. */
  name: string;
  /** What the navigation calls it. */
  title: string;
  /** One sentence for the front page, `llms.txt` and the index on GitHub. */
  about: string;
  group: (typeof guideGroups)[number];
  /** Its file, from the root of the repository. */
  file?: string;
}

const pages: readonly GuidePage[] = [
  {
    name: "getting-started",
    group: "Start",
    title: "Getting started",
    about: "Install the client and make your first call.",
  },
  {
    name: "ids-and-scenarios",
    group: "Start",
    title: "Three ids and the scenarios",
    about: "Which organization calls, which one it calls, and whose data is returned.",
  },
  {
    name: "requirements",
    group: "Start",
    title: "Requirements and set-ups",
    about: "Supported versions of Node and TypeScript, other runtimes, and bundlers.",
  },
  {
    name: "tokens",
    group: "Build",
    title: "Tokens",
    about: "How the client fetches, keeps, shares and renews a token.",
  },
  {
    name: "errors-and-retries",
    group: "Build",
    title: "Errors and retries",
    about: "Error classes and the retry policy.",
  },
  {
    name: "lists-uploads-waiting",
    group: "Build",
    title: "Lists, uploads and waiting",
    about: "Page through a list, upload a file, wait for a result.",
  },
  {
    name: "workflows",
    group: "Build",
    title: "Workflows",
    about: "Whole tasks, step by step.",
  },
  {
    name: "without-the-client",
    group: "Build",
    title: "The spec without the client",
    about: "Use openapi.yaml with other tools and languages.",
  },
  {
    name: "reliability",
    group: "Operate",
    title: "Reliability",
    about: "Each risk, what the client promises, and the test that shows it.",
  },
  {
    name: "troubleshooting",
    group: "Operate",
    title: "Troubleshooting",
    about: "Messages, their causes, and how to fix them.",
  },
  {
    name: "testing-your-integration",
    group: "Test",
    title: "Testing your integration",
    about: "A mock of the API inside your own tests.",
  },
  {
    name: "evidence",
    group: "Project",
    title: "Evidence",
    about: "What the vendor's documentation states, and what is inferred.",
  },
  {
    name: "decisions",
    group: "Project",
    title: "Decisions",
    about: "Design decisions and their trade-offs.",
  },
  {
    name: "changelog",
    group: "Project",
    title: "Changelog",
    about: "What changed in each version.",
    file: "CHANGELOG.md",
  },
  {
    name: "security-policy",
    group: "Project",
    title: "Security policy",
    about: "How to report a vulnerability, and what is in scope.",
    file: "SECURITY.md",
  },
];

/** In the order of their groups. */
export const guidePages: readonly GuidePage[] = guideGroups.flatMap((group) =>
  pages.filter((page) => page.group === group),
);

/** The Markdown file of a page, from the root of the repository. */
export function sourceOf(page: GuidePage): string {
  return page.file ?? `docs/${page.name}.md`;
}

/** The pages whose Markdown is there. */
export function presentPages(): GuidePage[] {
  return guidePages.filter((page) => existsSync(new URL(sourceOf(page), root)));
}

/** The first page of those named that is there: pages are renamed, and what links to them is not to break. */
export function firstPresent(names: readonly string[]): GuidePage | undefined {
  const present = presentPages();
  return names.flatMap((name) => present.filter((page) => page.name === name))[0];
}

/** A link of the site's header, from the site's root. */
export const sections = [
  { key: "guide", title: "Guide", href: "getting-started.html" },
  { key: "reference", title: "API reference", href: "reference/index.html" },
  { key: "typescript", title: "TypeScript", href: "typescript/index.html" },
] as const;

export type Section = (typeof sections)[number]["key"] | "home";
