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
  /** What the help calls the files that the command takes, at least one; absent if it takes none. */
  readonly files?: string;
  /** @returns the exit code */
  run(values: FlagValues, files: readonly string[]): Promise<number>;
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
  check: {
    about: "Compare recordings of the API (HAR files) with openapi.yaml. Sends nothing.",
    details: `Record in the developer tools of a browser, in the network tab: Export HAR, with content. The command finds the requests of the
API below any base URL, compares requests and responses with openapi.yaml, and lists routes that openapi.yaml lacks. The output
holds the names and values of openapi.yaml, types and counts: no ids, texts or amounts. The exit code is 1 if anything is
contradicted, and 2 if a file is no HAR, is cut off, or is larger than 500 MB.`,
    files: "FILE.har ...",
    flags: {
      json: { type: "boolean", about: "Print the evidence as JSON, for programs and for `evidence merge`." },
      names: {
        type: "boolean",
        about:
          "Show names of fields, words of routes and values of enums that openapi.yaml lacks. They may be data.",
      },
    },
    run: async (values, files) => (await import("./check/check.js")).runCheck(values, files),
  },
  "evidence merge": {
    about: "Say what to edit in openapi.yaml and evidence.yaml, and how many files of evidence say so.",
    details: `The files are those of \`verify-spec\`, of \`check --json\`, and what \`watch().evidence()\` of mycreditapp/drift returns. One file is
one witness. Only what an origin in \`servers\` of openapi.yaml responded counts; what a mock responded never does.`,
    files: "FILE.json ...",
    flags: {
      origin: {
        type: "string",
        value: "ORIGINS",
        about: "Other origins to list, apart: https://proxy.example,https://test.example.",
      },
    },
    run: async (values, files) => (await import("./evidence/merge.js")).runMerge(values, files),
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];
