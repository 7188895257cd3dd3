/**
 * Writes the tables and texts of the README and the guide that repeat the code: options, errors, policies, workflows.
 *
 * npm run docs:tables writes them between `<!-- table: NAME -->` and `<!-- end of table -->` npm run docs:tables -- --check
 * names the files whose tables do not match the code
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { parse as parseYaml } from "yaml";
import * as errors from "../../src/errors/errors.js";
import { judge } from "../check/evidence.js";
import { readEvidence } from "../check/evidence-file.js";
import { countSources, countTable, operationTable, pageTable } from "../check/evidence-tables.js";
import { placesTable } from "../check/places-record.js";
import { readClientMethods } from "./methods.js";
import { readOpenApi, readOperations, root } from "./openapi.js";
import { readGuide } from "./pages.js";
import { skillTable } from "./skill-table.js";

const makers: Record<string, () => string> = {
  options: () => optionsTable("src/options.ts", "MyCreditAppOptions"),
  "ensure-options": () => optionsTable("src/call/ensure.ts", "EnsureOptions"),
  "call-options": () => optionsTable("src/call/types.ts", "CallOptions"),
  errors: errorsTable,
  methods: methodsTable,
  "retry-policy": () => policyTable("src/session/retry.ts"),
  "retry-budget": () => policyTable("src/session/retry.ts", "RetryBudget"),
  "token-failures": () => policyTable("src/session/token-failure.ts"),
  "token-policy": () => policyTable("src/session/token-cache.ts"),
  "token-request": () => policyTable("src/session/token-request.ts"),
  "write-policy": () => policyTable("src/session/writes.ts"),
  "log-policy": () => policyTable("src/session/events.ts"),
  "fetch-policy": () => policyTable("src/transports/known-fetch.ts"),
  "form-policy": () => policyTable("src/transports/form.ts"),
  "undici-policy": () => policyTable("src/transports/undici.ts"),
  "client-fetch-policy": () => policyTable("src/call/fetch.ts"),
  "redact-policy": () => policyTable("src/errors/redact.ts"),
  "list-policy": () => policyTable("src/call/lists.ts"),
  "upload-policy": () => policyTable("src/call/upload.ts"),
  "wait-policy": () => policyTable("src/call/wait.ts"),
  "evidence-pages": () => pageTable(readEvidence()),
  "evidence-facts": () => countTable(countSources(judge(readOpenApi(), readEvidence()))),
  "evidence-operations": () => operationTable(readEvidence()),
  "ask-policy": () => policyTable("src/call/ensure.ts") + policyTable("src/call/flight.ts"),
  "answer-policy": () => policyTable("src/call/guest-answer.ts"),
  "input-policy": () => policyTable("src/call/check.ts"),
  "wait-options": () => optionsTable("src/call/wait.ts", "ListWaitOptions"),
  messages: messagesList,
  places: () => placesTable(),
  "guide-links": guideLinks,
  "skill-methods": skillTable,
};

const marked = /(<!-- table: ([\w-]+) -->\n)[\s\S]*?(<!-- end of table -->)/g;

/** The text with each of its tables written again. */
export function withTables(text: string): string {
  return text.replace(marked, (_whole, start: string, name: string, end: string) => {
    const make = makers[name];
    if (make === undefined)
      throw new Error(`no table is called ${name}; known: ${Object.keys(makers).join(", ")}`);
    return `${start}${make()}${end}`;
  });
}

/** What agents read first. */
export const skillFile = "skills/mycreditapp/SKILL.md";

/** README, every page of the guide, and the skill, by their path in the repository. */
export function markdownFiles(): string[] {
  const pages = readdirSync(new URL("docs/", root)).filter((name) => name.endsWith(".md"));
  return ["README.md", ...pages.sort().map((name) => `docs/${name}`), skillFile];
}

export interface Row {
  name: string;
  meaning: string;
  default: string;
}

/** The members of an interface, with the text of their docstrings. "Default: …" becomes a separate column. */
export function readOptions(file: string, interfaceName: string): Row[] {
  const source = parse(file);
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === interfaceName,
  );
  if (found === undefined) throw new Error(`${file} has no interface ${interfaceName}`);
  const inherited = (found.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression }) => readOptions(file, expression.getText())),
  );
  const own = found.members.map((member) => {
    const name = member.name?.getText() ?? "";
    const text = docstringOf(member);
    if (text === "") throw new Error(`${interfaceName}.${name} has no docstring`);
    const [meaning = "", fallback = ""] = text.split(/\s*Default: /);
    return { name, meaning, default: fallback.replace(/\.$/, "") };
  });
  return [...own, ...inherited];
}

export interface ErrorRow {
  name: string;
  code: string;
  meaning: string;
}

/** Every error class that the package exports, in the order in which it is declared. */
export function readErrors(): ErrorRow[] {
  return ["base-error", "errors"]
    .flatMap((file) => parse(`src/errors/${file}.ts`).statements.filter(ts.isClassDeclaration))
    .map((declaration) => {
      const name = declaration.name?.text ?? "";
      const errorClass = (errors as unknown as Record<string, { prototype: errors.MyCreditAppError }>)[name];
      if (errorClass === undefined) throw new Error(`src/errors/errors.ts does not export ${name}`);
      return { name, code: errorClass.prototype.code, meaning: docstringOf(declaration) };
    });
}

function optionsTable(file: string, interfaceName: string): string {
  const rows = readOptions(file, interfaceName);
  return rows.some((row) => row.default !== "")
    ? table(
        ["option", "meaning", "default"],
        rows.map((row) => [`\`${row.name}\``, row.meaning, row.default]),
      )
    : table(
        ["option", "meaning"],
        rows.map((row) => [`\`${row.name}\``, row.meaning]),
      );
}

function errorsTable(): string {
  return table(
    ["class", "`code`", "when"],
    readErrors().map(({ name, code, meaning }) => [`\`${name}\``, `\`${code}\``, meaning]),
  );
}

/** Every operation with its method, its route, and the scenarios that the vendor's documentation allows. */
function methodsTable(): string {
  const methods = readClientMethods();
  const nameOf = (scenario: string) => scenario.charAt(0).toUpperCase() + scenario.slice(1);
  const rows = readOperations().map(({ operationId, summary, method, path, "x-scenarios": allowed }) => {
    const found = methods.find((candidate) => candidate.operationId === operationId);
    const scenarios = ["self", "guest", "host"].filter((scenario) => allowed?.includes(scenario));
    return [
      found === undefined ? "the client itself" : `\`${found.name.replace(/^client\./, "")}\``,
      summary.replaceAll("|", "\\|"),
      `\`${method.toUpperCase()} ${path}\``,
      scenarios.map(nameOf).join(", "),
    ];
  });
  return table(["method", "what it does", "route", "only as"], rows);
}

/** The tables in the comment at the top of a file, or of one of its classes, which the code below them follows. */
function policyTable(file: string, className?: string): string {
  return readPolicyTables(file, className)
    .map((rows) => table(rows[0] ?? [], rows.slice(1)))
    .join("");
}

/** The cells of those tables, one row after the other, including the header rows. */
export function readPolicy(file: string): string[][] {
  return readPolicyTables(file).flat();
}

function readPolicyTables(file: string, className?: string): string[][][] {
  const text = readFileSync(new URL(file, root), "utf8");
  const before = className === undefined ? undefined : text.split(`export class ${className} `)[0];
  const comments = (before ?? text).match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  const comment = comments.at(before === undefined ? 0 : -1) ?? "";
  const tables = [...comment.matchAll(/(?:^ \* \|.+\|\s*\n)+/gm)].map(([lines]) =>
    [...lines.matchAll(/^ \* \|(.+)\|\s*$/gm)]
      .map(([, row = ""]) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
      .filter((cells) => !cells.every((cell) => /^-+$/.test(cell))),
  );
  if (tables.every((rows) => rows.length < 2)) throw new Error(`${file} has no table in its comment`);
  return tables;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |\n`;
  return `\n${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}\n`;
}

/** The messages that `test/messages.test.ts` provokes, each a heading, so that it can be linked and found. */
function messagesList(): string {
  const sections = parseYaml(readFileSync(new URL("test/messages.yaml", root), "utf8")) as {
    section: string;
    messages: { error: string; message: string; cause: string; fix: string }[];
  }[];
  return sections
    .map(({ section, messages }) => {
      const entries = messages.map(
        ({ error, message, cause, fix }) =>
          `\n### ${toHeading(message)}\n\n\`${error}\`: ${cause}. **Fix:** ${fix}.\n`,
      );
      return `\n## ${section}\n${entries.join("")}`;
    })
    .join("")
    .concat("\n");
}

/** A message on one line. Names in backticks stay code, addresses become code; elsewhere, nothing is read as Markdown. */
function toHeading(message: string): string {
  return message
    .replaceAll("\n", " ")
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith("`") ? part : part.replace(/https?:\/\/[^\s;,"]+/g, "`$&`").replace(/[<*[]/g, "\\$&"),
    )
    .join("");
}

/** The guide with a line per group, for the README. */
function guideLinks(): string {
  const lines = readGuide().map(({ title, pages }) => {
    const links = pages.map((page) => `[${page.title}](${page.file})`);
    return `- **${title}**: ${links.join(" · ")}`;
  });
  return `\n${lines.join("\n")}\n\n`;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(new URL(file, root), "utf8"), ts.ScriptTarget.Latest, true);
}

/** The text of a docstring without its tags, on one line. */
function docstringOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(comment?.comment) ?? "")
    .replace(/\s+/g, " ")
    .replaceAll("|", "\\|")
    .trim();
}

function main(): void {
  const stale: string[] = [];
  for (const file of markdownFiles()) {
    const address = new URL(file, root);
    const text = readFileSync(address, "utf8");
    const made = withTables(text);
    if (made === text) continue;
    stale.push(file);
    if (!process.argv.includes("--check")) writeFileSync(address, made);
  }
  if (!process.argv.includes("--check")) {
    console.log(
      stale.length > 0 ? `wrote the tables of ${stale.join(", ")}` : "every table follows from the code",
    );
  } else if (stale.length > 0) {
    console.error(`the tables of ${stale.join(", ")} do not follow from the code. Run: npm run docs:tables`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
