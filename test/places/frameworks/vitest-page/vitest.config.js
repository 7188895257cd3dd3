// The page that is simulated comes from the command: `--environment happy-dom` or `jsdom`.
export default { test: { testTimeout: 60_000 } };
