/** The fenced blocks of README and guide, as the tests run them. */
import { readFileSync } from "node:fs";
import { root } from "../../scripts/docs/openapi.js";

export interface Block {
  /** Where it stands: the file and the line of its first line of code. */
  file: string;
  line: number;
  language: string;
  code: string;
  /** Why it is not run; `undefined` for one that is. */
  notRun: string | undefined;
}

/**
 * Languages that are shown and not run: there is nothing in them that a machine could do. `typescript`, unlike `ts`, is a
 * sample whose packages this one does not install: `npm run test:foreign` compiles and runs it.
 */
export const shownOnly = new Set(["javascript", "text", "json", "yaml", "http", "typescript"]);

export function readBlocks(file: string): Block[] {
  return findBlocks(file, readFileSync(new URL(file, root), "utf8"));
}

/** A fenced block, with the note that the tests read above it. */
const fence =
  /(?:^<!-- not run: (?<reason>.{10,}?) -->\s*)?^(?<indent>[ >]*)```(?<language>\S*)[^\n]*\n(?<code>[\s\S]*?)^\k<indent>```$/gm;

export function findBlocks(file: string, text: string): Block[] {
  return [...text.matchAll(fence)].map(({ 0: whole, index, groups = {} }) => {
    const { reason: notRun, indent = "", language = "", code = "" } = groups;
    const start = index + whole.lastIndexOf(`${code}${indent}\`\`\``);
    const lines = code.replace(/\n$/, "").split("\n");
    return {
      file,
      line: text.slice(0, start).split("\n").length,
      language,
      code: lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join("\n"),
      notRun,
    };
  });
}

/**
 * The programs that a page's blocks make up. A block goes on where the one before ended, as a reader takes it; one that
 * imports the client anew begins another program, so that a section can be read and pasted by itself.
 */
export function toPrograms(blocks: readonly Block[]): Block[][] {
  const programs: Block[][] = [];
  for (const block of blocks) {
    const current = programs.at(-1);
    const isNew = current === undefined || (importsClient(block) && current.some(importsClient));
    if (isNew) programs.push([block]);
    else current.push(block);
  }
  return programs;
}

function importsClient({ code }: Block): boolean {
  return /^import \{[^}]*\bMyCreditApp\b[^}]*\} from "mycreditapp";/m.test(code);
}

/** Blocks as one module. Every line keeps its number, so that the compiler's messages name the line of the page. */
export function toModule(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    for (const [index, line] of block.code.split("\n").entries()) lines[block.line - 1 + index] = line;
  }
  // Makes it a module even where it imports nothing.
  return `${Array.from(lines, (line) => line ?? "").join("\n")}\nexport {};\n`;
}

/** What the blocks say that they print: the text after `// →`, at the end of a line. */
export function promisedOutput(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ code }) =>
    [...code.matchAll(/\/\/ → (.+)$/gm)].map(([, text = ""]) => text.trim()),
  );
}
