/** The entries of the package: the source file of each, by the name of its file in `dist/`. */
export const entries = {
  index: "src/index.ts",
  testing: "src/testing/index.ts",
  undici: "src/transports/undici.ts",
  schema: "src/schema.ts",
  cli: "src/cli/cli.ts",
  "verify-spec": "src/cli/verify/verify-spec.ts",
} as const;

/** Entries that are run, not imported by users: they have neither declarations nor source maps. */
export const programs: readonly EntryName[] = ["cli", "verify-spec"];

export type EntryName = keyof typeof entries;

/** The files that belong to one entry only; everything else in `src/` is in the main entry. */
const own: Readonly<Record<EntryName, RegExp>> = {
  index: /^src\//,
  testing: /^src\/testing\//,
  undici: /^src\/transports\/undici/,
  schema: /^/,
  // The internals of the kit are copied: they have no class that a user's object must be an instance of.
  cli: /^src\/(cli(?!\/verify\/verify-spec)|testing\/(?!index))/,
  "verify-spec": /^src\/(cli|testing\/(?!index))/,
};

/**
 * The entry that holds a file, if another entry must import it instead of holding a copy. A second copy of the client would
 * be a second class with its own private fields, which the objects of the first one do not have.
 *
 * @param source the file, from the root of the repository
 */
export function entryOf(source: string, importer: EntryName): string | undefined {
  if (own[importer].test(source)) return undefined;
  if (source === "generated/schema.ts") return "./schema.js";
  if (source === entries.testing) return "./testing.js";
  if (source === entries["verify-spec"]) return "./verify-spec.js";
  return source.startsWith("src/") ? "./index.js" : undefined;
}
