import { type CommandName, commandNames, commands, programName } from "./commands.js";
import type { Command } from "./flags.js";

export function describeProgram(): string {
  const width = Math.max(...commandNames.map(({ length }) => length));
  return [
    `Usage: ${programName} COMMAND [FLAGS]`,
    "",
    ...commandNames.map((name) => `  ${name.padEnd(width)}  ${commands[name].about}`),
    "",
    `${programName} COMMAND --help lists the flags of a command; ${programName} --version prints the version.`,
  ].join("\n");
}

export function describeCommand(name: CommandName): string {
  const { about, details, flags, words }: Command = commands[name];
  const rows = [...Object.entries(flags), ["help", { about: "Print this text." }] as const].map(
    ([flag, { about, ...rest }]) => {
      const value = "value" in rest && rest.value !== undefined ? ` ${rest.value}` : "";
      return [`--${flag}${value}`, about] as const;
    },
  );
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    `Usage: ${programName} ${name}${words === undefined ? "" : ` ${words.shown}`} [FLAGS]`,
    "",
    about,
    "",
    ...rows.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`),
    "",
    details,
  ].join("\n");
}
