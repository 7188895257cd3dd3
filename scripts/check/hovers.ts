/**
 * Writes `test/types/hovers.md`: what an editor shows at each marked place of `test/types/hovers.ts`. A test fails if they
 * differ.
 *
 *   npm run hovers    writes it, to be committed with the change that it shows
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readEditorAnswers } from "./editor-answers.js";
import { toPage } from "./hovers-page.js";

const folder = new URL("../../test/types/", import.meta.url);
await writeFile(
  new URL("hovers.md", folder),
  toPage(readEditorAnswers(fileURLToPath(new URL("hovers.ts", folder)))),
);
console.log("wrote test/types/hovers.md");
