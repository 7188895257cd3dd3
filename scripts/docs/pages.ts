/**
 * The pages of the guide, in the order of the navigation. A new page is a Markdown file in `docs/` and a line here; a
 * test names a file without a line.
 */
import { existsSync, readdirSync } from "node:fs";
import { root } from "./openapi.js";

export const guideGroups = ["Start", "Build", "Operate", "Test", "Beyond the client", "Project"] as const;

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
    about: "Install the client and make your first call in five minutes.",
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
    name: "requirements",
    group: "Start",
    title: "Requirements and set-ups",
    about: "Supported versions of Node and TypeScript, other runtimes, and bundlers.",
  },
  {
    name: "configuration",
    group: "Build",
    title: "Configuration",
    about: "Every option of the client and of a single call.",
  },
  {
    name: "tokens",
    group: "Build",
    title: "Tokens",
    about: "Rotate a secret, share a token between processes, bring your own token.",
  },
  {
    name: "errors-and-retries",
    group: "Build",
    title: "Errors and retries",
    about: "Error classes, what to do about each, and the retry policy.",
  },
  {
    name: "idempotency",
    group: "Build",
    title: "Was it carried out?",
    about: "What to do when a POST may have reached the server. There are no idempotency keys.",
  },
  {
    name: "lists",
    group: "Build",
    title: "Lists",
    about: "Read one page, or iterate over all items.",
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
    title: "Waiting",
    about: "Wait for analytics, for a file, or for a guest's answer.",
  },
  {
    name: "data-and-types",
    group: "Build",
    title: "Data and types",
    about: "Field names, null, timestamps, enums, and types for your own functions.",
  },
  {
    name: "workflows",
    group: "Build",
    title: "Workflows",
    about: "Complete tasks, step by step.",
  },
  {
    name: "production-checklist",
    group: "Operate",
    title: "Production checklist",
    about: "What to set and what to watch before you go live.",
  },
  {
    name: "rate-limits",
    group: "Operate",
    title: "Rate limits",
    about: "How the client reacts to 429, and how to stay below a limit.",
  },
  {
    name: "webhooks",
    group: "Operate",
    title: "Webhooks",
    about: "The API documents none. How to find changes without them.",
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
    name: "serverless-and-edge",
    group: "Operate",
    title: "Serverless and edge",
    about: "Lambda, Workers and other short-lived processes.",
  },
  {
    name: "browser-and-back-end",
    group: "Operate",
    title: "Browser and back end",
    about: "Keep the secret on your server and use the API in a web page.",
  },
  {
    name: "behind-a-proxy",
    group: "Operate",
    title: "Behind a proxy",
    about: "Send requests through your company's proxy, and trust its certificate.",
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
    about: "What the client protects, and what is left to you.",
  },
  {
    name: "reliability",
    group: "Operate",
    title: "Reliability",
    about: "Each risk, what the client promises, and the test that shows it.",
  },
  {
    name: "testing-your-integration",
    group: "Test",
    title: "Testing your integration",
    about: "Run a mock of the API inside your own tests.",
  },
  {
    name: "without-the-client",
    group: "Beyond the client",
    title: "The spec without the client",
    about: "Use openapi.yaml with curl, other tools and other languages.",
  },
  {
    name: "other-clients",
    group: "Beyond the client",
    title: "Other clients",
    about: "Use openapi-fetch, React Query or a generated client over the same session.",
  },
  {
    name: "verify-the-spec",
    group: "Beyond the client",
    title: "Verify the spec",
    about: "Find out in minutes which inferred parts are right for the live API.",
  },
  {
    name: "evidence",
    group: "Beyond the client",
    title: "Evidence",
    about: "What the vendor's documentation states, and what is inferred.",
  },
  {
    name: "versioning",
    group: "Project",
    title: "Versioning",
    about: "What a version number promises, and what may change without a major version.",
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
  {
    name: "decisions",
    group: "Project",
    title: "Decisions",
    about: "Design decisions and their trade-offs.",
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
