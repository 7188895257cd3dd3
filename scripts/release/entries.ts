/** The entries of the package: the file that each is made from, by the name of the file in `dist/` that it becomes. */
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

/** What belongs to an entry alone; everything else of `src/` is in the main entry. */
const own: Readonly<Record<EntryName, RegExp>> = {
  index: /^src\//,
  testing: /^src\/testing\//,
  undici: /^src\/transports\/undici/,
  schema: /^/,
  // What the kit keeps to itself is copied: none of it is a class that a user's object has to fit.
  cli: /^src\/(cli(?!\/verify\/verify-spec)|testing\/(?!index))/,
  "verify-spec": /^src\/(cli|testing\/(?!index))/,
};

/**
 * The entry that holds a file, where another entry must import it instead of holding a copy: a second copy of the client
 * would be a second class with private fields of its own, to which the first one's objects do not fit.
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
