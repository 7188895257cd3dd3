import { inject, onTestFinished } from "vitest";
import type { MockServer, MockServerOptions } from "../../src/testing/index.js";
import type { Prism } from "../../src/testing/prism.js";
import { openMock } from "../../src/testing/start-mock.js";

type Listening = Omit<MockServerOptions, "engine" | "dynamic" | "errors">;

/** A mock on a port, for the running test. */
export async function openTestMock(options: Listening = {}): Promise<MockServer> {
  const mock = await openMock(options);
  onTestFinished(() => mock.stop());
  return mock;
}

/** The one Prism of the whole run, which no mock stops. */
export function runningPrism(): Prism {
  return {
    url: inject("prismUrl"),
    pid: undefined,
    died: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

/** A mock of its own for the running test, in front of the one Prism of the whole run. */
export async function openPrismMock(options: Listening = {}): Promise<MockServer> {
  const mock = await openMock(options, async () => runningPrism());
  onTestFinished(() => mock.stop());
  return mock;
}
