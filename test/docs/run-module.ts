import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format } from "node:util";
import { inject, onTestFinished, vi } from "vitest";
import { hostId } from "../../examples/operations.js";

/** The environment in which the guide's programs run: credentials of the host, and the mock for an API. */
export function guideEnvironment(): Record<string, string> {
  return {
    MYCREDITAPP_ORGANIZATION_ID: hostId,
    MYCREDITAPP_CLIENT_ID: "5gtyhu78ujmlko90iikmjunbh",
    MYCREDITAPP_CLIENT_SECRET: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
    MYCREDITAPP_BASE_URL: inject("prismUrl"),
    MYCREDITAPP_ACCESS_TOKEN: "a-token",
  };
}

/** The text with the addresses of API and mock replaced by that of the mock of this test run. */
export function atMock(text: string): string {
  const prism = inject("prismUrl");
  return text
    .replaceAll("http://127.0.0.1:4010", prism)
    .replaceAll("https://api.mycreditapp.ai/v1-beta", prism);
}

/** Runs a module to its end. @returns what it printed */
export async function runModule(code: string, ending: "ts" | "js"): Promise<string> {
  // In the repository, so that the module finds the package and its dependencies by their names.
  const folder = await mkdtemp(join(fileURLToPath(new URL(".", import.meta.url)), ".run-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, `module.${ending}`);
  await writeFile(file, atMock(code));
  for (const [name, value] of Object.entries(guideEnvironment())) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  let printed = "";
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    printed += `${format(...values)}\n`;
  });
  onTestFinished(() => log.mockRestore());
  await import(pathToFileURL(file).href);
  return printed;
}
