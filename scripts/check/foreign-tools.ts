/** The tools of other projects that read the documents of this package, and what is known to be broken in them. */
import { type DocumentName, type Generator, heyApi } from "./foreign-generators.js";

/** A tool that reads the document. */
export interface ForeignTool {
  readonly name: string;
  readonly package: string;
  readonly document: DocumentName;
  /** A generator, whose output is compiled. */
  readonly generator?: Generator;
  /** A program in `tools/`, which prints what it checked and what is wrong. */
  readonly program?: string;
  /** A known fault. The check fails if the tool is broken in another way, and if it no longer is. */
  readonly fault?: { readonly whose: string; readonly reason: string; readonly shownBy: RegExp };
}

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
