/** The commands, with their flags. The help, the checks and the messages are made from this table. */
import type { FlagValues } from "./flag-values.js";

export interface Flag {
  readonly type: "boolean" | "string";
  /** What the help shows in place of the value. */
  readonly value?: string;
  readonly about: string;
}

export interface Command {
  readonly about: string;
  /** What the help says below the flags. */
  readonly details: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** @returns the exit code */
  run(values: FlagValues): Promise<number>;
}

export const programName = "npx --no-install mycreditapp";

export const commands = {
  mock: {
    about: "Serve a mock of the API on this machine, without credentials.",
    details: `The mock responds with the examples of openapi.yaml and says why it refuses a request. Stop it with Ctrl+C; it also ends
with the process that started it.
With --engine prism, Prism responds, and the header \`Prefer: code=429, example=message\` asks for a certain response:
npm install --save-dev "@stoplight/prism-cli@^5.14.2"`,
    flags: {
      port: { type: "string", value: "NUMBER", about: "The port. Default: 4010. 0 picks a free one." },
      host: {
        type: "string",
        value: "ADDRESS",
        about: "The address to listen on. Default: 127.0.0.1. 0.0.0.0 lets other machines in.",
      },
      engine: {
        type: "string",
        value: "NAME",
        about: "What responds: built-in or prism. Default: built-in.",
      },
      dynamic: { type: "boolean", about: "For Prism: make up responses from the schemas." },
      errors: {
        type: "boolean",
        about: "For Prism: respond with an error if a response violates openapi.yaml.",
      },
    },
    run: async (values) => (await import("./mock.js")).runMock(values),
  },
  "verify-spec": {
    about: "Compare the live API with openapi.yaml. Reads only, and changes nothing.",
    details: `It takes the credentials from MYCREDITAPP_ORGANIZATION_ID, MYCREDITAPP_CLIENT_ID and MYCREDITAPP_CLIENT_SECRET, and the
base URL from MYCREDITAPP_BASE_URL. It sends GET requests and the token request, and nothing else. The file that it writes
holds the names and values of openapi.yaml, types and counts: no ids, texts or amounts. Ctrl+C ends the run; the command then
writes what it has learned. The exit code is 1 if anything is contradicted, or if the run ended early.`,
    flags: {
      "dry-run": { type: "boolean", about: "Send nothing; print a line for each request." },
      output: {
        type: "string",
        value: "FILE",
        about: "The file to write. Default: evidence-live.json.",
      },
      names: {
        type: "boolean",
        about: "Show names of fields and values of enums that openapi.yaml lacks. They may be data.",
      },
    },
    run: async (values) => (await import("./verify/verify-spec.js")).runVerifySpec(values),
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];
