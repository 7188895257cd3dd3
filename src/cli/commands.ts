/** The commands, with their flags. The help, the checks and the messages are made from this table. */
import type { Command } from "./flags.js";

export const programName = "npx --no-install mycreditapp";

export const commands = {
  api: {
    about: "Call the API: an operation, or a method and a path.",
    details: `Examples:
  api listGuestConnections --query limit=10
  api getOrganization --path org_id=054b4106-174b-46b0-97f8-86d8d7b6f0af
  api listPrivateRecords --all | jq .name
  api GET /resources/currencies
  api updateGuestConnection --path guest_org_id=ID --body archived:=true --write

It takes the credentials from MYCREDITAPP_ORGANIZATION_ID, MYCREDITAPP_CLIENT_ID and MYCREDITAPP_CLIENT_SECRET, and the base URL from
MYCREDITAPP_BASE_URL. \`operations\` lists the operations. The input of an operation is checked against openapi.yaml before anything
is sent; that of a method and a path is sent as it is. Data goes to standard output, everything else to standard error.

A request that may change something needs --write. The command shows it and asks; --yes sends it without a question. Without
a terminal and without --yes, nothing is sent.

Exit codes: 0 done; 1 the API responded with an error, or not at all; 2 a mistake in the command line or the input; 3 a write was
not allowed; 4 nobody knows whether a write was executed.`,
    words: { shown: "OPERATION | METHOD PATH", missing: "an operation is missing", most: 2 },
    flags: {
      path: {
        type: "string",
        value: "NAME=VALUE",
        isRepeated: true,
        about: "A value for {NAME} of the route.",
      },
      query: {
        type: "string",
        value: "NAME=VALUE",
        isRepeated: true,
        about: "A query parameter. Repeat it for each entry of a list.",
      },
      body: {
        type: "string",
        value: "NAME=TEXT",
        isRepeated: true,
        about: "A field of the body. NAME:=JSON for a number, true, null, a list; @FILE for the whole body.",
      },
      file: { type: "string", value: "FILE", about: "The file to upload." },
      "as-guest-of": { type: "string", value: "ID", about: "Call as a guest of this host." },
      "as-host-of": { type: "string", value: "ID", about: "Call as the host of this guest." },
      all: { type: "boolean", about: "Every item of a list, one line of JSON each." },
      "dry-run": { type: "boolean", about: "Send nothing; print the request." },
      write: { type: "boolean", about: "Allow a request that may change something." },
      yes: { type: "boolean", about: "Do not ask before a write." },
    },
    run: async (values, words) => (await import("./api/api.js")).runApi(values, words),
  },
  token: {
    about: "Print an access token, for curl.",
    details: `It takes the credentials from the environment, as \`api\` does. Anyone who holds the token can act as your organization until
it expires:
  curl -H "Authorization: Bearer $(npx --no-install mycreditapp token)" ...`,
    flags: {},
    run: async () => (await import("./api/api.js")).runToken(),
  },
  operations: {
    about: "List the operations: route, method of the client, scenarios.",
    details: `With a word, it lists the operations that have it in their name, route, method or summary. The last column has the scenarios that the
vendor's documentation allows; it is empty where the documentation does not say.`,
    words: { shown: "[WORD]", most: 1 },
    flags: {},
    run: async (_values, words) => (await import("./api/operations.js")).runOperations(words),
  },
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
    words: { shown: "FILE.har ...", missing: "a file is missing" },
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
    words: { shown: "FILE.json ...", missing: "a file is missing" },
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
