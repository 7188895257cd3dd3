import { fileURLToPath } from "node:url";
import ts from "typescript";
import { root } from "../../scripts/docs/openapi.js";

/**
 * Type-checks texts as if they were files of this repository, under its own strict settings, in one program.
 *
 * @param files the texts by file name, relative to the repository
 * @returns the compiler's messages, with file and line
 */
export function typeCheck(files: Readonly<Record<string, string>>): string[] {
  const folder = fileURLToPath(root);
  const config = ts.readConfigFile(`${folder}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
  const texts = new Map(Object.entries(files).map(([name, text]) => [folder + name, text]));
  const settings: ts.CompilerOptions = { ...options, allowJs: true, checkJs: true, noEmit: true };
  // A reader tries a block out; he need not use each of its names.
  Object.assign(settings, { noUnusedLocals: false, noUnusedParameters: false });
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  const program = ts.createProgram([...texts.keys()], settings, host);
  return [...texts.keys()].flatMap((name) => {
    const source = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((diagnostic) => {
      const line =
        source && diagnostic.start !== undefined
          ? source.getLineAndCharacterOfPosition(diagnostic.start).line + 1
          : 0;
      const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
      return `${name.slice(folder.length)}:${line} ${message}`;
    });
  });
}
