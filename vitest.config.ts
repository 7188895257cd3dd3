import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  resolve: {
    // Examples and README blocks import the package by its name, as a reader's code does.
    alias: [
      { find: /^mycreditapp$/, replacement: source("src/index.ts") },
      { find: /^mycreditapp\/mock$/, replacement: source("src/mock/index.ts") },
      { find: /^mycreditapp\/drift$/, replacement: source("src/evidence/drift.ts") },
      { find: /^mycreditapp\/testing$/, replacement: source("src/testing/index.ts") },
      { find: /^mycreditapp\/undici$/, replacement: source("src/transports/undici.ts") },
    ],
  },
  test: {
    // What stalls, or starts servers and processes by the dozen, has a run of its own: `npm run test:slow`.
    include: [mode === "slow" ? "test/**/*.slow.test.ts" : "test/**/*.test.ts"],
    // The projects of test/package have test runners of their own: `npm run test:setups`.
    exclude: [
      "**/node_modules/**",
      "test/package/**",
      ...(mode === "slow" || mode === "undici" ? [] : ["test/**/*.slow.test.ts"]),
    ],
    globalSetup: ["test/support/prism.ts"],
    setupFiles: ["test/support/short-pauses.ts", "test/support/no-empty-tables.ts"],
    // A developer's own credentials must neither reach a test nor change what it sees.
    env: {
      MYCREDITAPP_ORGANIZATION_ID: "",
      MYCREDITAPP_CLIENT_ID: "",
      MYCREDITAPP_CLIENT_SECRET: "",
      MYCREDITAPP_BASE_URL: "",
      MYCREDITAPP_LOG: "",
      MYCREDITAPP_WRITES: "",
      // `npm run test:undici` runs the tests of everything that is sent over the other transport.
      TEST_TRANSPORT: mode === "undici" ? "undici" : (process.env["TEST_TRANSPORT"] ?? "fetch"),
    },
    // A thread starts sooner than a process, and each file has one of its own either way.
    pool: "threads",
    // One more than there are cores, as many tests wait for a server. The other modes share the cores with other checks.
    maxWorkers: availableParallelism() + (mode === "slow" || mode === "undici" ? 0 : 1),
    testTimeout: 60_000,
    // Hooks start servers: on a busy machine, Prism alone takes more than the default of 10 s.
    hookTimeout: 60_000,
    // A test whose loop ran over nothing fails.
    expect: { requireAssertions: true },
    allowOnly: false,
  },
}));
