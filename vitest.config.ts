import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  resolve: {
    // Examples and README blocks import the package by its name, as a reader's code does.
    alias: [
      {
        find: "mycreditapp/undici",
        replacement: fileURLToPath(new URL("src/undici.ts", import.meta.url)),
      },
      { find: /^mycreditapp$/, replacement: fileURLToPath(new URL("src/index.ts", import.meta.url)) },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/prism.ts"],
    // A developer's own credentials must neither reach a test nor change what it sees.
    env: {
      MYCREDITAPP_ORGANIZATION_ID: "",
      MYCREDITAPP_CLIENT_ID: "",
      MYCREDITAPP_CLIENT_SECRET: "",
      MYCREDITAPP_BASE_URL: "",
      // `npm run test:undici` runs the tests of everything that is sent over the other transport.
      TEST_TRANSPORT: mode === "undici" ? "undici" : "fetch",
    },
    testTimeout: 30_000,
    allowOnly: false,
  },
}));
