/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  plugins: [import.meta.resolve("@stryker-mutator/vitest-runner")],
  testRunner: "vitest",
  vitest: { configFile: "mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  mutate: ["src/{session,call,errors}/**/*.ts"],
  // What a mutant of a constant costs is every test of its file once more.
  ignoreStatic: true,
  // The tests need the repository's own files only.
  ignorePatterns: [
    "/bench",
    "/site",
    "/dist",
    "/mutation/node_modules",
    "/test/package",
    "/examples/*/node_modules",
  ],
  tempDirName: "mutation/.sandbox",
  incremental: true,
  incrementalFile: "mutation/results.json",
  reporters: ["json", "html", "progress"],
  jsonReporter: { fileName: "mutation/report/report.json" },
  htmlReporter: { fileName: "mutation/report/report.html" },
  concurrency: 2,
  timeoutMS: 5_000,
};
