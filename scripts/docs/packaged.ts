/**
 * The guide as it is in the package, so that what is read beside the code is of the version of the code.
 *
 * | in the repository         | in the package                                             |
 * |---------------------------|------------------------------------------------------------|
 * | `docs/README.md`          | `dist/docs/README.md`, the index, with the version         |
 * | a page of the guide       | `dist/docs/`, under the name that it has on the site       |
 * | what is packed as it is   | the same path                                              |
 * | a link to one of these    | leads there                                                |
 * | a link to any other file  | its text                                                   |
 * | a drawing                 | its description: a terminal shows no drawing               |
 * | a note for the tests      | nothing                                                    |
 */
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { replaceLinks } from "./links.js";
import { root } from "./openapi.js";
import { guideIndex, guidePages } from "./pages.js";

/** Files that are packed as they are, and that Markdown may link to. */
const asTheyAre = [
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "openapi.yaml",
  "arazzo.yaml",
  "skills/mycreditapp/SKILL.md",
];

/** Where a file of the repository is in the package; `undefined` if it is not packed. */
export function packagedPath(file: string): string | undefined {
  if (asTheyAre.includes(file)) return file;
  if (file === guideIndex) return "dist/docs/README.md";
  const page = guidePages().find((candidate) => candidate.file === file);
  return page === undefined ? undefined : `dist/docs/${page.name}.md`;
}

/**
 * A Markdown file of the repository as the package has it.
 *
 * @throws Error if the file is not packed
 */
export function packagedText(file: string, text = readFileSync(new URL(file, root), "utf8")): string {
  const path = packagedPath(file);
  if (path === undefined) throw new Error(`${file} is not in the package`);
  const withoutNotes = text.replace(/^<!-- [\s\S]*? -->\n+/gm, "");
  const prose = replaceLinks(withoutNotes, ({ isDrawing, shown, to }, whole) => {
    if (isDrawing) return `Drawing: ${shown}.`;
    if (/^(\w+:|#)/.test(to)) return whole;
    const [target = "", anchor] = to.split("#");
    const packed = packagedPath(posix.join(posix.dirname(file), target));
    if (packed === undefined) return shown;
    const suffix = anchor === undefined ? "" : `#${anchor}`;
    return `[${shown}](${posix.relative(posix.dirname(path), packed)}${suffix})`;
  });
  if (file !== guideIndex) return prose;
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  return prose.replace("# Guide\n", `# Guide to mycreditapp ${version}\n`);
}

/** Every file of `dist/docs/`, by its path in the package. */
export function packagedGuide(): Map<string, string> {
  const files = [guideIndex, ...guidePages().map(({ file }) => file)];
  return new Map(
    files.flatMap((file) => {
      const path = packagedPath(file);
      return path?.startsWith("dist/docs/") ? [[path, packagedText(file)]] : [];
    }),
  );
}
