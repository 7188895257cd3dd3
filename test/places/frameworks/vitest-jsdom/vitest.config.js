export default { test: { environment: "jsdom", testTimeout: 60_000 } };
