import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format } from "node:util";
import { expect, inject, onTestFinished, vi } from "vitest";
import { hostId } from "../../examples/operations.js";
import { root } from "../../scripts/docs/openapi.js";

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

/** Operations whose `org_id` may differ from the target: the vendor's own exception. */
const exceptions = /^\/organizations\/[^/]+\/(analytics|documents|metrics)\b/;

/**
 * What is wrong with the organizations of a request: the mock takes any, and the API would refuse it.
 *
 * `openapi.yaml` says of `org_id` that it must equal `Target-Organization-ID`, except for documents, document requests,
 * analytics and metrics.
 */
export function wrongOrganization(url: URL, target: string | null): string | undefined {
  const [, organization] = /^\/organizations\/([^/]+)/.exec(url.pathname) ?? [];
  if (organization === undefined || organization === target || exceptions.test(url.pathname))
    return undefined;
  return `${url.pathname} is called with Target-Organization-ID ${target}`;
}

/** The file that a reader copies from the package before the samples upload it. */
const sampleFile = fileURLToPath(new URL("examples/financials_q3_2025.pdf", root));

/** Runs a module to its end. @returns what it printed */
export async function runModule(code: string, ending: "ts" | "js"): Promise<string> {
  // In the repository, so that the module finds the package and its dependencies by their names.
  const folder = await mkdtemp(join(fileURLToPath(new URL(".", import.meta.url)), ".run-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, `module.${ending}`);
  const withFile = code.replaceAll('path: "financials_q3_2025.pdf"', `path: ${JSON.stringify(sampleFile)}`);
  await writeFile(file, atMock(withFile));
  for (const [name, value] of Object.entries(guideEnvironment())) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  let printed = "";
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    printed += `${format(...values)}\n`;
  });
  onTestFinished(() => log.mockRestore());
  const wrong: string[] = [];
  const send = globalThis.fetch;
  vi.stubGlobal("fetch", (input: string | URL | Request, init?: RequestInit) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}));
    const url = new URL(input instanceof Request ? input.url : input);
    const problem = wrongOrganization(url, headers.get("Target-Organization-ID"));
    if (problem !== undefined) wrong.push(problem);
    return send(input, init);
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  await import(pathToFileURL(file).href);
  expect(wrong, "the organizations of these calls do not fit").toEqual([]);
  return printed;
}
