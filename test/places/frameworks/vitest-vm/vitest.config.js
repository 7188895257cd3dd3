export default { test: { pool: "vmThreads", testTimeout: 60_000 } };
