import { defineConfig } from "vitest/config";
import repository from "../vitest.config.js";

/** Everything about the site that needs no browser: `npm run test:site` at the top. It shares the mock of its tests. */
export default defineConfig((environment) => {
  const { resolve, test } = repository(environment);
  return {
    ...(resolve && { resolve }),
    test: {
      ...test,
      include: ["test/*.test.ts"],
      globalSetup: ["../test/support/prism.ts"],
      setupFiles: ["../test/support/short-pauses.ts"],
    },
  };
});
