import type { TestProject } from "vitest/node";
import { writeOpenApiJson } from "../../scripts/release/openapi-json.js";
import { startPrism } from "../../src/testing/prism.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the Prism that this test run started. */
    prismUrl: string;
  }
}

/** One real Prism process for the whole run, on a free port, and the JSON form of the description that the kit reads. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await writeOpenApiJson();
  const prism = await startPrism();
  project.provide("prismUrl", prism.url);
  return () => prism.stop();
}
