/** The entries of the package: the source file of each, by the name of its file in `dist/`. */
export const entries = {
  index: "src/index.ts",
  mock: "src/mock/index.ts",
  drift: "src/evidence/drift.ts",
  testing: "src/testing/index.ts",
  undici: "src/transports/undici.ts",
  schema: "src/schema.ts",
  cli: "src/cli/cli.ts",
} as const;

/** Entries that are run, not imported by users: they have no declarations. */
export const programs: readonly EntryName[] = ["cli"];

/** Entries that are bundled together: what several of them use is in a file that they share. */
export const sharing: readonly EntryName[] = ["mock", "drift", "testing", "cli"];

export type EntryName = keyof typeof entries;

const besideTheHouse = /^src\/(validate|evidence|mock|testing|cli)\//;

/** The files that belong to one entry, or to those that share them; everything else in `src/` is in the main entry. */
const own: Readonly<Record<EntryName, RegExp>> = {
  index: /^src\//,
  mock: besideTheHouse,
  drift: besideTheHouse,
  testing: besideTheHouse,
  // Of these it has copies, which hold no class and share their mark by `Symbol.for`.
  undici: /^src\/(transports\/(undici|known-fetch)|errors\/(failure|shape))/,
  // But for the types that the main entry exports, too.
  schema: /^(?!generated\/(types|calls)\.ts$)/,
  cli: besideTheHouse,
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
  return source.startsWith("src/") || importer === "schema" ? "./index.js" : undefined;
}
