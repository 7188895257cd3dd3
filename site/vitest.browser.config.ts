import { defineConfig } from "vitest/config";

/** The site in a real browser: `npm run test:browser`. It needs Chromium. */
export default defineConfig({
  test: {
    include: ["test/browser/*.browser.ts"],
    globalSetup: ["test/browser/build.ts"],
    setupFiles: ["../test/support/no-empty-tables.ts"],
    expect: { requireAssertions: true },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The default leaves one core free, which of two is half.
    maxWorkers: "100%",
    allowOnly: false,
  },
});
