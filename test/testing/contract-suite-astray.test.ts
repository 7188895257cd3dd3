/** A client that sends something else than its operation is found, whatever the server answers. */
import { expect, test, vi } from "vitest";
import type { Clients } from "../../examples/operations.js";
import { contractSuite } from "../../src/testing/index.js";
import { action } from "../support/client.js";
import { json, startServer } from "../support/server.js";

vi.mock("../../examples/operations.js", async (original) => ({
  ...(await original<typeof import("../../examples/operations.js")>()),
  // A slip in the table: the call under this name is that of another operation.
  calls: {
    listCurrencies: ({ host }: Clients) => host.analytics.request("a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60"),
  },
}));

test("a request for another operation is found", async () => {
  const server = await startServer(json(action));
  const runs: (() => Promise<void>)[] = [];
  contractSuite((_name, run) => runs.push(run), { baseUrl: server.url });
  expect(runs).toHaveLength(1);
  await expect(runs[0]?.()).rejects.toThrow(/analytics\/requests is not listCurrencies/);
});
