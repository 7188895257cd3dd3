import { defineConfig } from "vitest/config";

/** The site in a real browser: `npm run test:browser`. It needs Chromium, so that `npm test` leaves it out. */
export default defineConfig({
  test: {
    include: ["test/browser/*.browser.ts"],
    globalSetup: ["test/browser/build.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    allowOnly: false,
  },
});
