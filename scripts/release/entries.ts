/** The entries of the package: the file that each is made from, by the name of the file in `dist/` that it becomes. */
export const entries = {
  index: "src/index.ts",
  testing: "src/testing/index.ts",
  undici: "src/transports/undici.ts",
  schema: "src/schema.ts",
} as const;

export type EntryName = keyof typeof entries;

/** What belongs to an entry alone; everything else of `src/` is in the main entry. */
const own: Readonly<Record<EntryName, RegExp>> = {
  index: /^src\//,
  testing: /^src\/testing\//,
  undici: /^src\/transports\/undici/,
  schema: /^/,
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
  return source.startsWith("src/") ? "./index.js" : undefined;
}
