import { defineConfig } from "vitest/config";

/** Everything about the site that needs no browser: `npm run test:site` at the top. */
export default defineConfig({
  test: { include: ["test/*.test.ts"], pool: "threads", testTimeout: 60_000, allowOnly: false },
});
