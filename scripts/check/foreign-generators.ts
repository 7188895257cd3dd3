/** Generators of other projects, and the documents of this package that they read. */

/** A document of this package, by its file. `for-openapi-zod-client.json` is the session variant with two edits. */
export type DocumentName = "openapi.yaml" | "openapi-session.json" | "for-openapi-zod-client.json";

/** A generator: it reads a document and writes TypeScript into `generated/`. */
export interface Generator {
  readonly document: DocumentName;
  /** A file or folder in `generated/`. */
  readonly output: string;
  /** The program, in `node_modules`, and its arguments. */
  readonly command: (input: string, output: string) => readonly string[];
  readonly env?: (input: string, output: string) => Record<string, string>;
}

/** The name of each document in the table. */
export const documentTitles: Readonly<Record<DocumentName, string>> = {
  "openapi.yaml": "`openapi.yaml`",
  "openapi-session.json": "`openapi-session.json`",
  "for-openapi-zod-client.json": "`openapi-session.json` without `maxLength` of files and `null` in enums",
};

export const heyApi = (document: DocumentName, output: string): Generator => ({
  document,
  output,
  command: (input, output) => [
    "@hey-api/openapi-ts/bin/run.js",
    "--input",
    input,
    "--output",
    output,
    "--no-log-file",
  ],
});
