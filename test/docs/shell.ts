/**
 * Runs a shell command of the documentation.
 *
 * With bash and curl on the machine the text is run as a reader would paste it. Without them (`npm test` asks for nothing
 * but npm) a `curl` command is read here, by the rules of quoting that the documentation uses, and sent by `fetch`.
 */
import { execFile, execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";

export interface CommandResult {
  /** The exit status: 0 when all went well, as with `curl --fail`. */
  code: number;
  output: string;
}

export const hasShell = (() => {
  try {
    execFileSync("bash", ["-c", "command -v curl"]);
    return true;
  } catch {
    return false;
  }
})();

export async function runInShell(
  text: string,
  folder: string,
  environment: Record<string, string>,
): Promise<CommandResult> {
  return promisify(execFile)("bash", ["-euo", "pipefail", "-c", text], {
    cwd: folder,
    env: { ...process.env, ...environment },
  }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

/** The same for one `curl` command, without a shell and without curl. */
export async function runCurlByFetch(
  text: string,
  folder: string,
  environment: Record<string, string>,
): Promise<CommandResult> {
  const [command, ...words] = splitWords(text, environment);
  if (command !== "curl") throw new Error(`only curl is read without a shell, not ${command}`);
  const headers = new Headers();
  const form = new FormData();
  let method = "GET";
  let url: string | undefined;
  let body: string | FormData | undefined;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const value = () => words.shift() ?? "";
    if (word === "--request") method = value();
    else if (word === "--header") headers.append(...splitHeader(value()));
    else if (word === "--data") body = value();
    else if (word === "--form") {
      await appendPart(form, value(), folder);
      body = form;
    } else if (word === "--fail" || word === "--silent" || word === "--show-error") continue;
    else if (word.startsWith("-")) throw new Error(`curl's ${word} is not read without a shell`);
    else url = word;
  }
  if (url === undefined) throw new Error("curl without an address");
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  return { code: response.ok ? 0 : 22, output: await response.text() };
}

/** Words as a POSIX shell takes them: single and double quotes, variables, a line that goes on after a backslash. */
export function splitWords(text: string, environment: Record<string, string>): string[] {
  const words: string[] = [];
  const piece = /'([^']*)'|"((?:\\.|[^"\\])*)"|\\\n|\\(.)|(\s+)|([^\s'"\\]+)/gy;
  let word: string | undefined;
  const expand = (part: string) => part.replace(/\$(\w+)/g, (_all, name: string) => environment[name] ?? "");
  for (const [whole, single, double, escaped, space, bare] of text.trim().matchAll(piece)) {
    if (single !== undefined) word = (word ?? "") + single;
    else if (double !== undefined) word = (word ?? "") + expand(double).replace(/\\(["\\`$])/g, "$1");
    else if (escaped !== undefined) word = (word ?? "") + escaped;
    else if (bare !== undefined) word = (word ?? "") + expand(bare);
    else if ((space !== undefined || whole === "\\\n") && word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

function splitHeader(header: string): [string, string] {
  const colon = header.indexOf(":");
  return [header.slice(0, colon), header.slice(colon + 1).trim()];
}

async function appendPart(form: FormData, part: string, folder: string): Promise<void> {
  const [, name = "", value = "", type] = /^(\w+)=(.*?)(?:;type=(.+))?$/.exec(part) ?? [];
  if (!value.startsWith("@")) return form.append(name, value);
  const bytes = await readFile(join(folder, value.slice(1)));
  form.append(name, new Blob([bytes], type ? { type } : {}), basename(value.slice(1)));
}
