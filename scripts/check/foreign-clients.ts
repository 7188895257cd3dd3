/** The clients of other projects that send through `client.fetch`. */
import { type Generator, heyApi } from "./foreign-generators.js";

/** A client that sends through `client.fetch`, with its probe in `clients/`. */
export interface ForeignClient {
  readonly name: string;
  /** The package whose version is shown. */
  readonly package: string;
  readonly probe: string;
  readonly generator?: Generator;
  /** What a reader needs to know. */
  readonly remark: string;
}

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
      "types: `ScopedPaths`; set `shouldRetryOnError: false`. It has no hook for writes: send a POST with openapi-fetch",
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
