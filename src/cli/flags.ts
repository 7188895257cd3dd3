/** What a command is, and what it is given. */

export interface Flag {
  readonly type: "boolean" | "string";
  /** What the help shows in place of the value. */
  readonly value?: string;
  readonly about: string;
  /** Whether it can be given several times. */
  readonly isRepeated?: boolean;
}

export interface Command {
  readonly about: string;
  /** What the help says below the flags. */
  readonly details: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** The words that the command takes beside its flags; absent if it takes none. */
  readonly words?: {
    /** What the help calls them. */
    readonly shown: string;
    /** The problem if there is none; absent if the command needs none. */
    readonly missing?: string;
    /** Default: any number. */
    readonly most?: number;
  };
  /** @returns the exit code */
  run(values: FlagValues, words: readonly string[]): Promise<number>;
}

/** The flags that were given, by name without the dashes. A flag that may be repeated has all of its values. */
export type FlagValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
