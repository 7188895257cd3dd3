/** The flags that were given, by name without the dashes. A flag that may be repeated has all of its values. */
export type FlagValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
