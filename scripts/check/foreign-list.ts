/** Which clients and tools of other projects are tried: how each is called, and what is known to be broken. */

/** A document of this package, by its file. `for-openapi-zod-client.json` is the session variant with two edits. */
export type DocumentName = "openapi.yaml" | "openapi-session.json" | "for-openapi-zod-client.json";

/** A generator: it reads a document and writes TypeScript into `generated/`. */
export interface Generator {
  readonly document: DocumentName;
  /** A file or folder in `generated/`. */
  readonly output: string;
  /** The program, in `node_modules`, and its arguments. */
  readonly command: (input: string, output: string) => readonly string[];
  readonly env?: (input: string, output: string) => Record<string, string>;
}

/** A client that sends through `client.fetch`, with its probe in `clients/`. */
export interface ForeignClient {
  readonly name: string;
  /** Whose version is shown. */
  readonly package: string;
  readonly probe: string;
  readonly generator?: Generator;
  /** What a reader has to know. */
  readonly remark: string;
}

/** A tool that reads the document. */
export interface ForeignTool {
  readonly name: string;
  readonly package: string;
  readonly document: DocumentName;
  /** What it makes is compiled. */
  readonly generator?: Generator;
  /** A program in `tools/`, which prints what it checked and what is wrong. */
  readonly program?: string;
  /** What is known to be broken. The check fails where it is broken otherwise, and where it no longer is. */
  readonly fault?: { readonly whose: string; readonly reason: string; readonly shownBy: RegExp };
}

const heyApi = (document: DocumentName, output: string): Generator => ({
  document,
  output,
  command: (input, output) => [
    "@hey-api/openapi-ts/bin/run.js",
    "--input",
    input,
    "--output",
    output,
    "--no-log-file",
  ],
});

const orval = (document: DocumentName, output: string): Generator => ({
  document,
  output,
  command: (input, output) => [
    "orval/dist/bin/orval.mjs",
    "--input",
    input,
    "--output",
    output,
    "--client",
    "fetch",
  ],
});

const swaggerTypescriptApi = (document: DocumentName, output: string): Generator => ({
  document,
  output,
  command: (input, output) => [
    "swagger-typescript-api/dist/cli.mjs",
    "generate",
    "--path",
    input,
    "--output",
    output,
    "--name",
    "client.ts",
  ],
});

const zodClient = (document: DocumentName, output: string): Generator => ({
  document,
  output,
  command: (input, output) => ["openapi-zod-client/bin.js", input, "--output", output],
});

const session = "openapi-session.json";

export const clients: readonly ForeignClient[] = [
  {
    name: "openapi-fetch",
    package: "openapi-fetch",
    probe: "openapi-fetch",
    remark: "types: `ScopedPaths`",
  },
  {
    name: "openapi-react-query",
    package: "openapi-react-query",
    probe: "openapi-react-query",
    remark: "types: `ScopedPaths`; set `retry: false` in the `QueryClient`",
  },
  {
    name: "swr-openapi",
    package: "swr-openapi",
    probe: "swr-openapi",
    remark:
      "types: `ScopedPaths`; set `shouldRetryOnError: false`. It has no hook that writes: the POST is openapi-fetch's",
  },
  {
    name: "@hey-api/openapi-ts",
    package: "@hey-api/openapi-ts",
    probe: "hey-api",
    generator: heyApi(session, "hey-api"),
    remark: "session variant",
  },
  {
    name: "orval",
    package: "orval",
    probe: "orval",
    generator: {
      document: session,
      output: "orval.ts",
      command: () => ["orval/dist/bin/orval.mjs", "--config", "orval.config.mjs"],
    },
    remark: "session variant; a mutator calls `client.fetch`. Set `urlEncodeParameters: true`",
  },
  {
    name: "oazapfts",
    package: "oazapfts",
    probe: "oazapfts",
    generator: {
      document: session,
      output: "oazapfts.ts",
      command: (input, output) => ["oazapfts/dist/cli.js", input, output],
    },
    remark: "session variant",
  },
  {
    name: "redocly generate-client",
    package: "@redocly/cli",
    probe: "redocly",
    generator: {
      document: session,
      output: "redocly.ts",
      command: (input, output) => ["@redocly/cli/bin/cli.js", "generate-client", input, "--output", output],
    },
    remark: "session variant",
  },
];

export const tools: readonly ForeignTool[] = [
  ...(["openapi.yaml", session] as const).flatMap((document): ForeignTool[] => {
    const suffix = document === session ? "session" : "whole";
    return [
      {
        name: "@hey-api/openapi-ts",
        package: "@hey-api/openapi-ts",
        document,
        generator: heyApi(document, `tool-hey-api-${suffix}`),
      },
      { name: "orval", package: "orval", document, generator: orval(document, `tool-orval-${suffix}.ts`) },
      {
        name: "swagger-typescript-api",
        package: "swagger-typescript-api",
        document,
        generator: swaggerTypescriptApi(document, `tool-swagger-typescript-api-${suffix}`),
      },
    ];
  }),
  {
    name: "typed-openapi",
    package: "typed-openapi",
    document: "openapi.yaml",
    generator: {
      document: "openapi.yaml",
      output: "typed-openapi.ts",
      command: (input, output) => ["typed-openapi/bin.js", input, "--output", output],
    },
  },
  {
    name: "Kubb (types, zod, client)",
    package: "@kubb/cli",
    document: "openapi.yaml",
    generator: {
      document: "openapi.yaml",
      output: "kubb",
      command: () => ["@kubb/cli/bin/kubb.cjs", "generate", "--config", "kubb.config.mjs"],
      env: (input, output) => ({ KUBB_INPUT: input, KUBB_OUTPUT: output }),
    },
  },
  {
    name: "openapi-zod-client",
    package: "openapi-zod-client",
    document: session,
    generator: zodClient(session, "openapi-zod-client-unedited.ts"),
    fault: {
      whose: "the tool's",
      reason: "it writes `.max()` for the size of a file and `null` into `z.enum()`; zod has neither",
      shownBy: /Property 'max' does not exist/,
    },
  },
  {
    name: "openapi-zod-client",
    package: "openapi-zod-client",
    document: "for-openapi-zod-client.json",
    generator: zodClient("for-openapi-zod-client.json", "openapi-zod-client.ts"),
    program: "openapi-zod-client",
  },
  {
    name: "express-openapi-validator",
    package: "express-openapi-validator",
    document: "openapi.yaml",
    program: "express-openapi-validator",
  },
  { name: "MSW, `fromOpenApi`", package: "@mswjs/source", document: "openapi.yaml", program: "msw" },
];

/** How the table calls a document. */
export const documentTitles: Readonly<Record<DocumentName, string>> = {
  "openapi.yaml": "`openapi.yaml`",
  "openapi-session.json": "`openapi-session.json`",
  "for-openapi-zod-client.json": "`openapi-session.json` without `maxLength` of files and `null` in enums",
};
