/**
 * The pages of the guide, in the order of the navigation. A new page is a Markdown file in `docs/` and a line here; a
 * test names a file without a line.
 */
import { existsSync, readdirSync } from "node:fs";
import { root } from "./openapi.js";

export const guideGroups = ["Start", "Build", "Operate", "More"] as const;

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
    about: "Install the package and make your first call in five minutes.",
  },
  {
    name: "concepts",
    group: "Start",
    title: "Concepts",
    about: "Host, guest, connection, private record, analytics, score and credit application.",
  },
  {
    name: "who-calls-whom",
    group: "Start",
    title: "Who calls whom",
    about: "The scenarios Self, Guest and Host, and which organization id goes where.",
  },
  {
    name: "methods",
    group: "Start",
    title: "Methods",
    about: "All 51 operations, each with its method, its route and its scenarios.",
  },
  {
    name: "configuration",
    group: "Build",
    title: "Configuration",
    about: "Every option of the client and of a single call, transports, headers.",
  },
  {
    name: "authentication",
    group: "Build",
    title: "Authentication",
    about: "Rotate a secret, share a token between processes, bring your own token.",
  },
  {
    name: "errors-and-retries",
    group: "Build",
    title: "Errors, retries and idempotency",
    about: "What to do about each error, when the client retries, and whether a request was executed.",
  },
  {
    name: "lists",
    group: "Build",
    title: "Lists",
    about: "Read one page or all items, and know when some are missing. Write a CSV file.",
  },
  {
    name: "uploads",
    group: "Build",
    title: "Uploads",
    about: "Send a financial file from a path, from bytes or from a form.",
  },
  {
    name: "waiting",
    group: "Build",
    title: "Waiting and polling",
    about: "Wait for a run, a file or a guest's answer. Find changes without webhooks.",
  },
  {
    name: "data-and-types",
    group: "Build",
    title: "Data and types",
    about: "Field names, null, timestamps, enums, and types for your own functions.",
  },
  {
    name: "testing-your-integration",
    group: "Build",
    title: "Testing your integration",
    about: "Run a mock of the API inside your own tests.",
  },
  {
    name: "production-checklist",
    group: "Operate",
    title: "Production checklist",
    about: "What to set and what to watch before you go live.",
  },
  {
    name: "logging-and-tracing",
    group: "Operate",
    title: "Logging and tracing",
    about: "See every attempt: log lines, metrics and spans.",
  },
  {
    name: "bulk",
    group: "Operate",
    title: "Bulk",
    about: "Ask thousands of guests, each only once, from several processes.",
  },
  {
    name: "set-ups",
    group: "Operate",
    title: "Set-ups",
    about: "Runtimes, TypeScript, Jest, bundlers, serverless, Workers, and a company's proxy.",
  },
  {
    name: "browser-and-back-end",
    group: "Operate",
    title: "Browser and back end",
    about: "Keep the secret on your server and use the API in a web page.",
  },
  {
    name: "troubleshooting",
    group: "Operate",
    title: "Troubleshooting",
    about: "Error messages, their causes, and how to fix them.",
  },
  {
    name: "security",
    group: "Operate",
    title: "Security",
    about: "What the client protects, what is left to you, and how to report a vulnerability.",
    file: "SECURITY.md",
  },
  {
    name: "other-clients",
    group: "More",
    title: "Other languages and clients",
    about: "Use openapi.yaml with curl and generators, or another client over a session.",
  },
  {
    name: "verify-the-spec",
    group: "More",
    title: "How sure is the spec?",
    about: "What the vendor states, what is inferred, and a command that checks it on the live API.",
  },
  {
    name: "reliability",
    group: "More",
    title: "Reliability",
    about: "Each risk, what the client promises, and the test that shows it.",
  },
  {
    name: "policies",
    group: "More",
    title: "Policies in detail",
    about: "The exact rules for retries, tokens, lists and waiting.",
  },
  {
    name: "changelog",
    group: "More",
    title: "Changelog",
    about: "What changed in each version, and what a version number promises.",
    file: "CHANGELOG.md",
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

/** The pages whose Markdown file exists. */
export function presentPages(): GuidePage[] {
  return guidePages.filter((page) => existsSync(new URL(sourceOf(page), root)));
}

/** The first of the named pages that exists, so that links survive when a page is renamed. */
export function firstPresent(names: readonly string[]): GuidePage | undefined {
  const present = presentPages();
  return names.flatMap((name) => present.filter((page) => page.name === name))[0];
}

/** Every drawing of `docs/`, by its path in the repository. */
export function drawings(): string[] {
  const names = readdirSync(new URL("docs/", root), { recursive: true }) as string[];
  return names.filter((name) => name.endsWith(".svg")).map((name) => `docs/${name.replaceAll("\\", "/")}`);
}
