/**
 * The exports of the package, from its sources: declarations, docstrings, and types exactly as written, so that a signature
 * names `CreditApplication` and does not spell out its fields.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { root } from "../../../scripts/docs/openapi.js";

/** The columns that fit into a page. */
const sampleColumns = 84;

export type Kind = "class" | "interface" | "type" | "function" | "constant";

export interface Exported {
  name: string;
  /** The entry to import from: `mycreditapp`, `mycreditapp/testing`. */
  from: string;
  /** Its source file, from the root of the repository. */
  file: string;
  kind: Kind;
  /** Whether users import it with `import type`: the client makes its instances. */
  typeOnly: boolean;
  /** Markdown. */
  description: string;
  examples: string[];
  /** That of a type or a constant. */
  declaration?: string;
  /** The class or interface that it extends. */
  base?: string | undefined;
  properties: Property[];
  /** Its constructor, if users call it: the client makes resources and errors. */
  construct?: Method | undefined;
  methods: Method[];
}

export interface Property {
  name: string;
  type: string;
  optional: boolean;
  description: string;
}

export interface Method {
  name: string;
  signature: string;
  description: string;
  parameters: Property[];
  returns: string;
  returnsDescription: string;
  throws: string;
  examples: string[];
}

/** Unstable and in the generator's own shape: it says in TypeScript what the API reference says better. */
const notShown = "mycreditapp/schema";

/** The source of each entry that users import, by its name. `tsconfig.json` lists them for the examples. */
export function publicEntryPoints(): Map<string, string> {
  const { config } = ts.readConfigFile(fileURLToPath(new URL("tsconfig.json", root)), ts.sys.readFile);
  const { paths } = (config as { compilerOptions: { paths: Record<string, string[]> } }).compilerOptions;
  const entries = Object.entries(paths).map(([name, [file = ""]]) => [name, file.replace("./", "")] as const);
  return new Map(entries.filter(([name]) => name !== notShown));
}

export function readExports(entries: ReadonlyMap<string, string> = publicEntryPoints()): Exported[] {
  const folder = fileURLToPath(root);
  const { config } = ts.readConfigFile(`${folder}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, folder);
  const program = ts.createProgram(
    [...entries.values()].map((file) => folder + file),
    options,
  );
  const checker = program.getTypeChecker();
  return [...entries].flatMap(([from, file]) => {
    const source = program.getSourceFile(folder + file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} exports nothing`);
    return checker.getExportsOfModule(module).flatMap((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const read = readSymbol(target, checker);
      if (read === undefined) return [];
      const typeOnly = symbol.declarations?.some(ts.isTypeOnlyExportDeclaration) === true;
      const construct = typeOnly ? undefined : read.construct;
      return [
        { ...read, construct, name: symbol.name, from, file: read.file.slice(folder.length), typeOnly },
      ];
    });
  });
}

function readSymbol(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): Omit<Exported, "from" | "typeOnly"> | undefined {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined || isInternal(declaration)) return undefined;
  const { name } = symbol;
  const file = declaration.getSourceFile().fileName;
  const shared = { name, file, ...readDocstring(declaration), properties: [], methods: [] };
  const isClass = ts.isClassDeclaration(declaration);
  if (isClass || ts.isInterfaceDeclaration(declaration)) {
    const members = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
    const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    return {
      ...shared,
      kind: isClass ? "class" : "interface",
      base: clause?.types[0]?.expression.getText(),
      properties: members.flatMap((member) => readProperty(member)),
      construct: isClass ? constructorOf(declaration, name) : undefined,
      methods: members.flatMap((member) => readMethods(member)).filter((method) => !silent.has(method.name)),
    };
  }
  if (ts.isFunctionDeclaration(declaration))
    return { ...shared, kind: "function", methods: [readMethod(declaration, name)] };
  if (ts.isTypeAliasDeclaration(declaration)) {
    const text = declaration.getText().replace(/^export /, "");
    return { ...shared, kind: "type", declaration: brokenUnion(text) };
  }
  const type =
    (declaration as ts.VariableDeclaration).type?.getText() ??
    checker.typeToString(checker.getTypeAtLocation(declaration));
  return { ...shared, kind: "constant", declaration: `const ${name}: ${oneLine(type)}` };
}

function constructorOf(declaration: ts.ClassDeclaration, name: string): Method | undefined {
  const found = declaration.members.find(ts.isConstructorDeclaration);
  const isForUsers = found && ts.getJSDocCommentsAndTags(found).length > 0 && !name.endsWith("Error");
  return isForUsers ? readMethod(found, `new ${name}`) : undefined;
}

/** They are there for the language: nobody calls them by name. */
const silent = new Set(["then", "catch", "finally", "toJSON"]);

/** Each member of a long union on a separate line. */
function brokenUnion(text: string): string {
  if (text.includes("\n") || text.length <= sampleColumns) return text;
  return text
    .replace(/ = \|? ?/, " =\n  | ")
    .replace(/ \| /g, "\n  | ")
    .replace("=\n\n", "=\n");
}

function readProperty(symbol: ts.Symbol): Property[] {
  const [declaration] = symbol.declarations ?? [];
  if (
    declaration === undefined ||
    !(
      ts.isPropertyDeclaration(declaration) ||
      ts.isPropertySignature(declaration) ||
      ts.isGetAccessorDeclaration(declaration)
    ) ||
    isHidden(symbol, declaration)
  )
    return [];
  const type =
    declaration.type?.getText() ??
    (ts.isPropertyDeclaration(declaration) ? (declaration.initializer?.getText() ?? "") : "");
  return [
    {
      name: symbol.name,
      type: oneLine(type).replace(/ \| undefined$/, ""),
      optional: "questionToken" in declaration && declaration.questionToken !== undefined,
      description: readDocstring(declaration).description,
    },
  ];
}

/** An overloaded method has one signature for each overload. */
function readMethods(symbol: ts.Symbol): Method[] {
  const declarations = (symbol.declarations ?? []).filter(
    (declaration): declaration is ts.MethodDeclaration | ts.MethodSignature =>
      ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration),
  );
  const shown = declarations.filter((declaration) => !isHidden(symbol, declaration));
  // The implementation of an overloaded method is not a signature for users.
  const signatures = shown.length > 1 ? shown.filter((one) => !("body" in one && one.body)) : shown;
  return signatures.map((declaration) => readMethod(declaration, symbol.name));
}

function readMethod(declaration: ts.SignatureDeclaration, name: string): Method {
  const parameters = declaration.parameters.filter((parameter) => parameter.name.getText() !== "this");
  const tags = ts.getJSDocTags(declaration);
  const textOf = (tagName: string) =>
    tags
      .filter((tag) => tag.tagName.text === tagName)
      .map((tag) => clean(ts.getTextOfJSDocComment(tag.comment) ?? ""));
  // TypeScript reads the first word of `@throws` as a type; it belongs to the text.
  const throwing = tags.find((tag) => /^throws?$/.test(tag.tagName.text));
  return {
    name,
    signature: signatureOf(declaration, name),
    ...readDocstring(declaration),
    parameters: parameters.map((parameter) => ({
      name: parameter.name
        .getText()
        .replace(/[{}\s]+/g, " ")
        .trim(),
      type: oneLine(parameter.type?.getText() ?? ""),
      optional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
      description: clean(
        ts
          .getJSDocParameterTags(parameter)
          .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? "")
          .join(" "),
      ),
    })),
    returns: oneLine(declaration.type?.getText() ?? "void"),
    returnsDescription: textOf("returns").join(" "),
    throws: throwing
      ? clean(
          throwing
            .getText()
            .replace(/^@throws?\s*/, "")
            .replace(/^\s*\*\s?/gm, " "),
        )
      : "",
  };
}

function signatureOf(declaration: ts.SignatureDeclaration, name: string): string {
  const generics = declaration.typeParameters?.map((parameter) => parameter.getText()).join(", ");
  const parameters = declaration.parameters
    .filter((parameter) => parameter.name.getText() !== "this")
    .map((parameter) => {
      const optional = parameter.questionToken !== undefined || parameter.initializer !== undefined;
      const label = ts.isIdentifier(parameter.name) ? parameter.name.text : "options";
      const rest = parameter.dotDotDotToken ? "..." : "";
      return `${rest}${label}${optional ? "?" : ""}: ${oneLine(parameter.type?.getText() ?? "unknown")}`;
    });
  const head = `${name}${generics ? `<${oneLine(generics)}>` : ""}`;
  const returns = ts.isConstructorDeclaration(declaration)
    ? ""
    : `: ${oneLine(declaration.type?.getText() ?? "void")}`;
  const line = `${head}(${parameters.join(", ")})${returns}`;
  return line.length <= sampleColumns
    ? line
    : `${head}(\n${parameters.map((one) => `  ${one},\n`).join("")})${returns}`;
}

function readDocstring(declaration: ts.Declaration): { description: string; examples: string[] } {
  // The docstring of a variable is before its statement.
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const description = (ts.getTextOfJSDocComment(comment?.comment) ?? "").replace(
    /\{@link ([\w.]+)[^}]*\}/g,
    "`$1`",
  );
  const examples = ts
    .getJSDocTags(node)
    .filter((tag) => tag.tagName.text === "example")
    .map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/^```\w*\n|\n?```$/g, ""));
  return { description: description.trim(), examples };
}

function isHidden(symbol: ts.Symbol, declaration: ts.Declaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    /^(__|#)/.test(symbol.name) ||
    /\/node_modules\//.test(declaration.getSourceFile().fileName) ||
    (ts.getCombinedModifierFlags(declaration) & hidden) !== 0 ||
    isInternal(declaration)
  );
}

function isInternal(declaration: ts.Declaration): boolean {
  return ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === "internal");
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/([{(<]) /g, "$1")
    .replace(/,? ([)>])/g, "$1")
    .replace(/^\{(.+?);? ?\}$/, "{ $1 }")
    .trim();
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").replace(/^- /, "").trim();
}
