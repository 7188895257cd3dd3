import type { TestProject } from "vitest/node";
import { startPrism } from "../../scripts/start-prism.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the Prism that this test run started. */
    prismUrl: string;
  }
}

/** One real Prism process for the whole run, on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prism = await startPrism();
  project.provide("prismUrl", prism.url);
  return () => prism.stop();
}
