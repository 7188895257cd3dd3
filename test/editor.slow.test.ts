/** What the package shows to those who write code with it, before they read a page of its documentation. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { readEditorAnswers, startLanguageService } from "../scripts/check/editor-answers.js";
import { toPage } from "../scripts/check/hovers-page.js";

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const answers = readEditorAnswers(pathOf("types/hovers.ts"));

test("test/types/hovers.md is what an editor shows (npm run hovers writes it)", async () => {
  const committed = await readFile(pathOf("types/hovers.md"), "utf8");
  expect(toPage(answers)).toBe(committed.replaceAll("\r\n", "\n"));
  expect(answers.length).toBeGreaterThanOrEqual(30);
});

test("an editor shows something at each place, and no type as a path into the description", () => {
  const texts = answers.map(({ text }) => text);
  expect(texts).not.toContain("");
  expect(texts.filter((text) => /components\[|operations\[|\bany\b/.test(text))).toEqual([]);
});

test("no exported type has the name of a global type, which it could shadow or be mistaken for", () => {
  const entryPoints = ["../src/index.ts", "../src/testing/index.ts", "../src/transports/undici.ts"].map(
    pathOf,
  );
  const program = startLanguageService(entryPoints).getProgram() as ts.Program;
  const checker = program.getTypeChecker();
  const isGlobal = (name: string) =>
    checker
      .resolveName(name, undefined, ts.SymbolFlags.Type | ts.SymbolFlags.Value, false)
      ?.declarations?.some((declaration) => program.isSourceFileDefaultLibrary(declaration.getSourceFile()));
  const exported = entryPoints.flatMap((path) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile);
    return checker.getExportsOfModule(module as ts.Symbol).map(({ name }) => name);
  });
  expect(exported).toContain("ConnectionAction");
  expect(isGlobal("DocumentType")).toBe(true);
  expect(exported.filter(isGlobal)).toEqual([]);
});
