import { mergeConfig, type ViteUserConfig } from "vitest/config";
import projectConfig from "../vitest.config.js";

const { test, ...config } = projectConfig({ mode: "mutation", command: "serve" }) as ViteUserConfig;

/** The tests that `run.ts` names, without Prism. Vitest adds lists to each other, so the lists are replaced by hand. */
export default mergeConfig(config, {
  test: {
    ...test,
    include: process.env["MUTATION_TESTS"]?.split(",") ?? [],
    globalSetup: [],
    // A module that is read once for all tests saves half of the time, and no test here minds.
    isolate: false,
    // A mutant that hangs is found sooner.
    testTimeout: 4_000,
  },
} satisfies ViteUserConfig);
