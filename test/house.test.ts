/** Data goes one way: no file imports from a floor above its own, type imports included, and no imports go in a circle. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "./support/folder.js";

/** From the top down. */
const floors = [
  /^src\/(index|client|options|schema)\.ts$/,
  /^src\/resources\//,
  /^src\/call\//,
  /^src\/session\//,
  /^src\/transports\//,
  /^src\/errors\//,
  /^generated\//,
  // The type of the rows in `generated/operations.ts`, which is written by hand.
  /^src\/operation-row\.ts$/,
];
/**
 * They stand beside the house: they enter by its door, and nobody in it imports them. Each may import those before it.
 */
const besides = ["validate", "evidence", "mock", "testing", "cli"];
/** What each of them may use, too: the door, the table and its types, the description, and the calls of the examples. */
const usableFromBeside =
  /^(src\/(index|operation-row)\.ts|generated\/|openapi\.json$|examples\/operations\.ts$)/;

interface Import {
  from: string;
  to: string;
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

function importsOf(file: string, text = readFileSync(join(root, file), "utf8")): Import[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => ({
      from: file,
      to: relative(root, resolve(root, dirname(file), fileName))
        .replaceAll("\\", "/")
        .replace(/\.js$/, ".ts"),
    }));
}

/** What is wrong with an import; `undefined` where it runs down or along. */
function judge({ from, to }: Import): string | undefined {
  const placeOf = (file: string) => besides.findIndex((name) => file.startsWith(`src/${name}/`));
  const [own, other] = [placeOf(from), placeOf(to)];
  if (own >= 0) {
    if (other > own) return `${from} imports ${to}, which stands after it`;
    return other >= 0 || usableFromBeside.test(to) ? undefined : `${from} goes past the entry, to ${to}`;
  }
  if (other >= 0) return `${from} imports ${to}, which stands beside the house`;
  const floorOf = (file: string) => floors.findIndex((floor) => floor.test(file));
  if (floorOf(from) < 0) return `${from} stands on no floor`;
  if (floorOf(to) < 0) return `${from} imports ${to}, which stands on no floor`;
  return floorOf(to) < floorOf(from) ? `${from} imports ${to}, a floor above its own` : undefined;
}

/** A circle of imports that goes through a file, as a path; `undefined` where there is none. */
function findCircle(imports: readonly Import[]): string[] | undefined {
  const targets = groupByFrom(imports);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const to of targets.get(file) ?? []) {
      const circle = visit(to, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

function groupByFrom(imports: readonly Import[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  return targets;
}

const imports = [...filesOf("src"), ...filesOf("generated")].flatMap((file) => importsOf(file));

test("no import goes upwards, or past the entry", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.map(judge).filter((problem) => problem !== undefined)).toEqual([]);
});

test("no imports go in a circle", () => {
  expect(findCircle(imports)).toBeUndefined();
});

test("the mock, the validator and the observer import nothing of Node, so that they run everywhere", () => {
  const folders = ["src/validate", "src/evidence", "src/mock"];
  const files = [...folders.flatMap(filesOf), "examples/operations.ts"];
  const names = files.flatMap((file) =>
    ts
      .preProcessFile(readFileSync(join(root, file), "utf8"), true, true)
      .importedFiles.map((each) => each.fileName),
  );
  const packages = names.filter((name) => !name.startsWith("."));
  expect(new Set(packages)).toEqual(new Set(["@cfworker/json-schema", "mycreditapp"]));
});

test("openapi-fetch and openapi-typescript are imported in one file each", () => {
  const importersOf = (name: string) =>
    [...filesOf("src"), ...filesOf("scripts")].filter((file) =>
      ts
        .preProcessFile(readFileSync(join(root, file), "utf8"), true, true)
        .importedFiles.some(({ fileName }) => fileName === name),
    );
  expect(importersOf("openapi-fetch")).toEqual(["src/call/api.ts"]);
  expect(importersOf("openapi-typescript")).toHaveLength(1);
});

describe("the rules notice", () => {
  test.each([
    ["an import upwards", "src/session/loop.ts", "../call/call.js", "a floor above its own"],
    ["a type import upwards", "src/errors/received.ts", "../session/retry.js", "a floor above its own"],
    ["an import of the test kit", "src/client.ts", "./testing/index.js", "beside the house"],
    ["an import of the command", "src/call/call.ts", "../cli/main.js", "beside the house"],
    ["generated/ that imports from src/", "generated/types.ts", "../src/errors/errors.js", "a floor above"],
    ["a way past the entry", "src/testing/mock.ts", "../client.js", "past the entry"],
    ["a way past the entry", "src/validate/validator.ts", "../errors/errors.js", "past the entry"],
    ["the mock that imports the kit on Node", "src/mock/mock.ts", "../testing/prism.js", "stands after it"],
    ["the observer that imports the command", "src/evidence/a.ts", "../cli/table.js", "stands after it"],
    ["an import of the observer", "src/options.ts", "./evidence/drift.js", "beside the house"],
    ["the observer that imports the mock", "src/evidence/a.ts", "../mock/mock.js", "stands after it"],
    ["an import of the validator", "src/client.ts", "./validate/validator.js", "beside the house"],
    ["a way past the entry", "src/cli/main.ts", "../session/loop.js", "past the entry"],
    ["a file on no floor", "src/helpers/text.ts", "../errors/errors.js", "on no floor"],
  ])("%s: %s", (_what, from, specifier, problem) => {
    expect(importsOf(from, `import type { X } from "${specifier}";`).map(judge)).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  test("a circle", () => {
    const circle = [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "c", to: "b" },
    ];
    expect(findCircle(circle)).toEqual(["b", "c", "b"]);
  });
});
