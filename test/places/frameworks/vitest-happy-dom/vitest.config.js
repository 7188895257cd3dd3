export default { test: { environment: "happy-dom", testTimeout: 60_000 } };
