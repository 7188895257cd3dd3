/** The names that code can have, and where the site explains them: operations, methods, data types, exported names. */

import { readClientMethods } from "../../scripts/docs/methods.js";
import { readOpenApi, readOperations, referenceAddress, typeAddress } from "../../scripts/docs/openapi.js";
import type { MarkdownOptions } from "./markdown.js";

export type Symbols = ReadonlyMap<string, string>;

/** @param exported the pages of the TypeScript reference, by name. The pages of data types are in the API reference. */
export function collectSymbols(exported: ReadonlyMap<string, string>): Symbols {
  const symbols = new Map(exported);
  for (const name of Object.keys(readOpenApi().components.schemas)) symbols.set(name, typeAddress(name));
  for (const { name, href } of readClientMethods()) {
    symbols.set(name, href);
    symbols.set(name.replace(/^client\./, ""), href);
  }
  for (const operation of readOperations()) {
    symbols.set(operation.operationId, referenceAddress(operation));
    symbols.set(`${operation.method} ${operation.path}`, referenceAddress(operation));
  }
  return symbols;
}

/** How to render texts of `openapi.yaml` and docstrings: their code is linked, except to the page that it is on. */
export function linking(symbols: Symbols, path: string): MarkdownOptions {
  return {
    rewriteLink: (href) => (/^(https?:|#|@\/)/.test(href) ? href : undefined),
    linkCode: (code) => {
      const address = symbols.get(code.replace(/\(\)$/, ""));
      return address === undefined || address.split("#")[0] === path ? undefined : `@/${address}`;
    },
  };
}
