import { parseArgs } from "node:util";
import { didYouMean } from "../validate/messages.js";
import { type CommandName, commandNames, commands, programName } from "./commands.js";
import type { Command, FlagValues } from "./flags.js";

export type CommandLine =
  | { kind: "help"; command?: CommandName }
  | { kind: "version" }
  | { kind: "mistake"; problems: readonly string[] }
  | { kind: "run"; command: CommandName; values: FlagValues; words: readonly string[] };

/** What the words of a command line mean. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const [first, ...rest] = words;
  if (first === "--help" || first === "-h" || first === "help") {
    const about = findCommand(rest);
    return about === undefined ? { kind: "help" } : { kind: "help", command: about };
  }
  if (first === "--version" || first === "-v") return { kind: "version" };
  const command = findCommand(words);
  if (command === undefined) {
    const problem = first === undefined ? "a command is missing" : `unknown command \`${first}\``;
    const guess = first === undefined ? "" : didYouMean(first, commandNames);
    return mistake([`${problem}${guess}; the commands are: ${commandNames.join(", ")}`], programName);
  }
  return readFlags(command, words.slice(command.split(" ").length));
}

/** The command that the first words name: some names have two. */
function findCommand(words: readonly string[]): CommandName | undefined {
  return commandNames.find((name) => name === words.slice(0, name.split(" ").length).join(" "));
}

function readFlags(command: CommandName, words: readonly string[]): CommandLine {
  const { flags, words: wanted }: Command = commands[command];
  const names = Object.keys(flags).map((name) => `--${name}`);
  const options = Object.fromEntries(Object.entries(flags).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...options, help: { type: "boolean", short: "h" } },
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const isUnknown = (token: (typeof tokens)[number] | undefined) =>
    token?.kind === "option" && token.name !== "help" && !Object.hasOwn(flags, token.name);
  const values: Record<string, string | boolean | readonly string[]> = {};
  const problems: string[] = [];
  const found: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      // The word would have been the value of that flag.
      const followsUnknown = isUnknown(tokens.find(({ index }) => index === token.index - 1));
      if (wanted !== undefined && found.length < (wanted.most ?? Number.POSITIVE_INFINITY))
        found.push(token.value);
      else if (!followsUnknown)
        problems.push(`unexpected word \`${token.value}\`; the flags are: ${names.join(", ")}`);
      continue;
    }
    if (token.name === "help") return { kind: "help", command };
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (flag === undefined) {
      const guess = didYouMean(token.rawName, names);
      problems.push(`unknown flag \`${token.rawName}\`${guess}; the flags are: ${names.join(", ")}`);
    } else if (flag.type === "boolean" && token.value !== undefined) {
      problems.push(`\`--${token.name}\` takes no value`);
    } else if (flag.type === "string" && (!token.value || isNextFlag(token))) {
      problems.push(`\`--${token.name}\` needs a value: --${token.name} ${flag.value ?? "VALUE"}`);
    } else {
      const earlier = values[token.name];
      values[token.name] = flag.isRepeated
        ? [...(Array.isArray(earlier) ? (earlier as string[]) : []), token.value ?? ""]
        : (token.value ?? true);
    }
  }
  if (wanted?.missing !== undefined && found.length === 0)
    problems.push(`${wanted.missing}: ${command} ${wanted.shown}`);
  if (problems.length > 0) return mistake(problems, `${programName} ${command}`);
  return { kind: "run", command, values, words: found };
}

/** A value that begins with `-` is the next flag, unless it is written as `--output=-x`. */
function isNextFlag({
  value,
  inlineValue,
}: {
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}) {
  return inlineValue !== true && value?.startsWith("-") === true;
}

function mistake(problems: readonly string[], command: string): CommandLine {
  return { kind: "mistake", problems: [...problems, `${command} --help lists what there is.`] };
}
