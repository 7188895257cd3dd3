/**
 * Reads what an editor shows to a user of the package, from TypeScript's own language service.
 *
 * A file of samples marks places by a caret in a comment below the line:
 *
 *     const action = await client.analytics.request(guestId);
 *     //    ^ hover
 *
 * | mark          | reads                                                  |
 * |---------------|--------------------------------------------------------|
 * | `hover`       | the text shown for the name at the caret               |
 * | `signature`   | the signature of the call whose arguments the caret is in |
 * | `completions` | what the editor offers at the caret                    |
 * | `error`       | the error at the caret, which `@ts-expect-error` hides from the compiler |
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface EditorAnswer {
  /** The line of the sample, without its indentation. */
  readonly line: string;
  readonly kind: string;
  /** The name at the caret. */
  readonly at: string;
  readonly text: string;
}

/** A language service over some files and what they import, with the settings of this repository. */
export function startLanguageService(paths: readonly string[]): ts.LanguageService {
  const configPath = `${root}tsconfig.json`;
  const { config } = ts.readConfigFile(configPath, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...paths],
    getScriptVersion: () => "1",
    getScriptSnapshot(name) {
      const text = ts.sys.readFile(name);
      return text === undefined
        ? undefined
        : ts.ScriptSnapshot.fromString(paths.includes(name) ? withErrorsShown(text) : text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

/** Every marked place of a file of samples, in order, with what the editor shows there. */
export function readEditorAnswers(path: string): EditorAnswer[] {
  const service = startLanguageService([path]);
  const lines = withErrorsShown(readFileSync(path, "utf8")).split(/\r?\n/);
  const file = service.getProgram()?.getSourceFile(path);
  if (file === undefined) throw new Error(`TypeScript cannot read ${path}`);
  return lines.flatMap((comment, index) => {
    const [, before = "", kind = ""] = /^(\s*\/\/ *)\^ (\w+)$/.exec(comment) ?? [];
    if (kind === "") return [];
    let sampleIndex = index - 1;
    while (/^\s*\/\//.test(lines[sampleIndex] ?? "")) sampleIndex -= 1;
    const line = lines[sampleIndex] ?? "";
    const position = file.getPositionOfLineAndCharacter(sampleIndex, before.length);
    const at = /^[\w$]*/.exec(line.slice(before.length))?.[0] ?? "";
    return [{ line: line.trim(), kind, at, text: ask(service, path, kind, position) }];
  });
}

function ask(service: ts.LanguageService, path: string, kind: string, position: number): string {
  switch (kind) {
    case "hover": {
      const info = service.getQuickInfoAtPosition(path, position);
      const [description] = ts.displayPartsToString(info?.documentation).split("\n\n");
      return [ts.displayPartsToString(info?.displayParts), description ?? ""].join("\n").trim();
    }
    case "signature": {
      const help = service.getSignatureHelpItems(path, position, undefined);
      return (help?.items ?? []).map(signatureText).join("\n");
    }
    case "completions": {
      const { entries = [] } = service.getCompletionsAtPosition(path, position, undefined) ?? {};
      return entries
        .map(({ name, kindModifiers }) => name + (kindModifiers?.includes("optional") ? "?" : ""))
        .join("\n");
    }
    case "error": {
      const errors = service
        .getSemanticDiagnostics(path)
        .filter(({ start = 0, length = 0 }) => start <= position && position < start + length);
      return errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n");
    }
    default:
      throw new Error(`a sample asks for \`${kind}\`; known: hover, signature, completions, error`);
  }
}

function signatureText(item: ts.SignatureHelpItem): string {
  const text = ts.displayPartsToString;
  const parameters = item.parameters.map(({ displayParts }) => text(displayParts));
  const separator = text(item.separatorDisplayParts);
  return text(item.prefixDisplayParts) + parameters.join(separator) + text(item.suffixDisplayParts);
}

/** The same text without the comments that tell the compiler to expect errors. */
function withErrorsShown(text: string): string {
  return text.replaceAll("// @ts-expect-error", "// (ts-expect-error");
}
