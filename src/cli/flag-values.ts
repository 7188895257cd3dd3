/** The flags that were given, by name without the dashes. */
export type FlagValues = Readonly<Record<string, string | boolean | undefined>>;
