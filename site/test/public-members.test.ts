/** Every public member of what the package exports is on its page, as the compiler sees it. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../../scripts/docs/openapi.js";
import { composeSite } from "../src/build.js";
import { readSiteInfo } from "../src/site-info.js";
import { exportedPages } from "../src/typescript/pages.js";
import { publicEntryPoints, readExports } from "../src/typescript/read-exports.js";

const folder = fileURLToPath(root);
const pages = new Map(composeSite(readSiteInfo()).pages.map(({ path, content }) => [path, content]));
const addresses = exportedPages(readExports());

/** Members that are there for the language: a reader calls none of them by name. */
const silent = new Set(["then", "catch", "finally", "toJSON", "prototype"]);

/** The members of an exported class or interface, `constructor` included, unless the client makes its instances. */
function membersOf(symbol: ts.Symbol, isValue: boolean, checker: ts.TypeChecker): string[] {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || !(ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)))
    return [];
  const isOurs = (member: ts.Declaration) =>
    member.getSourceFile().fileName.startsWith(`${folder}src/`) &&
    !ts.getJSDocTags(member).some(({ tagName }) => tagName.text === "internal") &&
    (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
  const names = checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .filter(({ declarations = [] }) => declarations.some(isOurs))
    .map(({ name }) => name)
    .filter((name) => /^\w+$/.test(name) && !silent.has(name));
  const constructed = ts.isClassDeclaration(declaration) && isValue && !symbol.name.endsWith("Error");
  return constructed ? [...names, `new ${symbol.name}`] : names;
}

/** The members that a page does not name in a heading or in code. */
function missing(name: string, members: readonly string[], html: string): string[] {
  const text = html.replaceAll("<wbr>", "").replace(/<[^>]*>/g, " ");
  return members
    .filter((member) => !new RegExp(`\\b${member}\\b`).test(text))
    .map((member) => `${name}: ${member}`);
}

test("every public member of an exported class or interface is on its page", () => {
  const { config } = ts.readConfigFile(`${folder}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, folder);
  const entries = [...publicEntryPoints().values()].map((file) => folder + file);
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  let count = 0;
  const lost = entries.flatMap((entry) => {
    const source = program.getSourceFile(entry);
    const module = source && checker.getSymbolAtLocation(source);
    return (module ? checker.getExportsOfModule(module) : []).flatMap((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      const isValue = !exported.declarations?.some(ts.isTypeOnlyExportDeclaration);
      const members = membersOf(symbol, isValue, checker);
      count += members.length;
      return missing(exported.name, members, pages.get(addresses.get(exported.name) ?? "") ?? "");
    });
  });
  expect(lost).toEqual([]);
  expect(count).toBeGreaterThan(200);
});

test("a page that lost a member is noticed", () => {
  const address = addresses.get("MyCreditApp") ?? "";
  const html = pages.get(address) ?? "";
  expect(missing("MyCreditApp", ["asGuestOf", "new MyCreditApp"], html)).toEqual([]);
  const without = html.replaceAll("asGuestOf", "x").replaceAll("new MyCreditApp", "x");
  expect(missing("MyCreditApp", ["asGuestOf", "new MyCreditApp"], without)).toEqual([
    "MyCreditApp: asGuestOf",
    "MyCreditApp: new MyCreditApp",
  ]);
});
