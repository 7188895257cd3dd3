#!/usr/bin/env node
/**
 * The command `mycreditapp`. It loads the client, the test kit and Prism only when a command needs them.
 *
 * | exit code | when                                                                            |
 * |-----------|---------------------------------------------------------------------------------|
 * | 0         | the command did its job, `--help` and `--version` included                      |
 * | 1         | it could not: the API responded with an error or not at all, Prism is missing, the port is taken or not valid, a file cannot be written, a fact is contradicted, or a run ended early |
 * | 2         | the command line has a word, a flag or an input that it cannot have, or names a file that cannot be used |
 * | 3         | `api`: a write was not sent, as it was not allowed                              |
 * | 4         | `api`: nobody knows whether a write was executed                             |
 */
import { createRequire } from "node:module";
import { commands } from "./commands.js";
import { describeCommand, describeProgram } from "./help.js";
import { readCommandLine } from "./read-command-line.js";

async function main(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words);
  switch (line.kind) {
    case "help":
      console.log(line.command === undefined ? describeProgram() : describeCommand(line.command));
      return 0;
    case "version":
      console.log(createRequire(import.meta.url)("mycreditapp/package.json").version);
      return 0;
    case "mistake":
      console.error(line.problems.join("\n"));
      return 2;
    case "run":
      return commands[line.command].run(line.values, line.words);
  }
}

// A reader that has gone, such as `| head -1`, must not end a command that still has a file to write.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // The message of every error of this package and of the kit says what to do; a stack would bury it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
