/** The samples of an operation in each language, of which a page shows one. */
import type { DocumentedApi, DocumentedOperation } from "../../../scripts/docs/openapi.js";
import { readOperationSamples } from "../../../scripts/docs/samples/operation-samples.js";
import { renderCode } from "../code.js";
import { pythonSample } from "./python-sample.js";

export interface Samples {
  typescript: string;
  curl: string;
  python: string;
}

/** The languages in the order of their tabs, each with the language of its fence. */
export const languages = [
  { key: "typescript", title: "TypeScript", fence: "ts" },
  { key: "curl", title: "curl", fence: "sh" },
  { key: "python", title: "Python", fence: "python" },
] as const;

/** @returns the samples by `operationId` */
export function readSamples(
  document: DocumentedApi,
  operations: readonly DocumentedOperation[],
): ReadonlyMap<string, Samples> {
  const own = readOperationSamples(document);
  return new Map(
    operations.map((operation) => {
      const sample = own[operation.operationId];
      if (sample === undefined) throw new Error(`no samples for ${operation.operationId}`);
      return [operation.operationId, { ...sample, python: pythonSample(document, operation) }];
    }),
  );
}

/** The choice is a group of radio buttons, so that every language is available without a script and in print. */
export function renderSamples(samples: Samples): string {
  const tabs = languages.map(
    ({ key, title }, index) =>
      `<input type="radio" name="language" id="language-${key}" value="${key}"${index === 0 ? " checked" : ""}><label for="language-${key}">${title}</label>`,
  );
  const panels = languages.map(
    ({ key, fence }) => `<div class="panel ${key}">${renderCode(samples[key], fence)}</div>`,
  );
  return `<div class="tabs">${tabs.join("")}\n${panels.join("\n")}</div>`;
}
