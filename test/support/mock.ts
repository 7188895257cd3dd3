import { inject, onTestFinished } from "vitest";
import { type Mock, openMock } from "../../src/testing/mock.js";

/** A mock of its own for the running test, in front of the one Prism of the whole run. */
export async function openTestMock(): Promise<Mock> {
  const mock = await openMock({ url: inject("prismUrl"), pid: undefined, stop: async () => undefined });
  onTestFinished(() => mock.stop());
  return mock;
}
