/** The code samples of the reference: TypeScript as it stands in `examples/operations.ts`, curl from the examples of the spec. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { calls } from "../../examples/operations.js";
import { readOpenApi, readOperations } from "../../scripts/docs/openapi.js";
import { curlArguments, curlSample, quote } from "../../scripts/docs/samples/curl-sample.js";
import { sampleColumns } from "../../scripts/docs/samples/format-samples.js";
import { readOperationSamples } from "../../scripts/docs/samples/operation-samples.js";
import { readCallExamples } from "../../scripts/docs/samples/typescript-sample.js";
import { atMock, guideEnvironment, runModule } from "./run-module.js";
import { hasShell, runCurlByFetch, runInShell, splitWords } from "./shell.js";

const document = readOpenApi();
const operations = readOperations(document);
const details = readOperationSamples(document);
const samples = operations.map((operation) => ({
  operation,
  operationId: operation.operationId,
  typescript: details[operation.operationId]?.typescript ?? "",
  curl: details[operation.operationId]?.curl ?? "",
}));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  for (const name of ["financials_q3_2025.pdf", "report_2025.pdf", "invoice1.pdf"]) {
    await writeFile(join(folder, name), "%PDF-1.4\n");
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe("TypeScript", () => {
  test("there is a sample for every call of examples/operations.ts, and it contains the expression of the call", () => {
    const { operationIds } = readCallExamples();
    expect(operationIds).toEqual(Object.keys(calls));
    expect([...operationIds, "createAccessToken"].sort()).toEqual(
      operations.map((o) => o.operationId).sort(),
    );
  });

  test.each(samples)("$operationId runs when it is pasted", async ({ typescript }) => {
    await runModule(typescript, "ts");
  });

  test("no line is wider than the page, except a line that cannot be broken", () => {
    const lines = samples.flatMap(({ typescript }) => typescript.split("\n"));
    expect(lines.filter((line) => line.length > sampleColumns && !/^\s*\S+,?$/.test(line))).toEqual([]);
  });

  test("a sample includes what its call uses, in the order of the file, and nothing else", () => {
    const { sampleFor } = readCallExamples(`
import { readFileSync } from "node:fs";
import type { MyCreditApp } from "mycreditapp";
export const hostId = "h";
export const unused = "u";
/** A comment. */
const name = "a.pdf";
const file = { name, data: readFileSync(name) };
export const calls = {
  one: ({ host }: Clients) => host.files.upload(hostId, { file, name: "unused" }),
};`);
    expect(sampleFor("one")).toBe(`import { MyCreditApp } from "mycreditapp";
import { readFileSync } from "node:fs";

const hostId = "h";
const name = "a.pdf";
const file = { name, data: readFileSync(name) };

// You are the host. Credentials come from the environment.
const host = new MyCreditApp({ organizationId: hostId });
const result = await host.files.upload(hostId, { file, name: "unused" });
console.log(result);`);
    expect(sampleFor("two")).toBeUndefined();
  });
});

describe("curl", () => {
  test.each(samples)(
    "the mock responds to $operationId with 2xx, and refuses a request that does not fit",
    async ({ curl }) => {
      const command = atMock(curl).replace(/^curl/, "curl --fail --silent");
      const { code, output } = hasShell
        ? await runInShell(command, folder, guideEnvironment())
        : await runCurlByFetch(command, folder, guideEnvironment());
      expect(code, output).toBe(0);
    },
  );

  test("a wrong sample fails", async () => {
    const wrong = atMock(samples[1]?.curl ?? "").replace("Authorization", "Authentication");
    const command = wrong.replace(/^curl/, "curl --fail --silent");
    expect(await runCurlByFetch(command, folder, guideEnvironment())).toMatchObject({ code: 22 });
    if (hasShell) expect(await runInShell(command, folder, guideEnvironment())).toMatchObject({ code: 22 });
  });

  test("an upload is read the same way with and without a shell", async () => {
    const upload = samples.find(({ operationId }) => operationId === "uploadFinancialFile")?.curl ?? "";
    expect(upload).toContain("--form");
    const command = atMock(upload).replace(/^curl/, "curl --fail --silent");
    expect(await runCurlByFetch(command, folder, guideEnvironment())).toMatchObject({ code: 0 });
  });

  test.each(samples)("$operationId: a shell reads the intended arguments", ({ operation }) => {
    const environment = guideEnvironment();
    const meant = curlArguments(document, operation)
      .flat()
      .map(({ text, expands }) =>
        expands ? text.replace(/\$(\w+)/g, (_all, name: string) => environment[name] ?? "") : text,
      );
    expect(splitWords(curlSample(document, operation), environment)).toEqual(["curl", ...meant]);
  });

  test.each(["it's", 'a "b"', "$HOME", "`id`", "back\\slash", "new\nline", "", "a;b", "*", "~"])(
    "%j is quoted so that the shell interprets nothing in it",
    async (text) => {
      expect(splitWords(quote({ text }), {})).toEqual([text]);
      if (!hasShell) return;
      const { output } = await runInShell(`printf '<%s>' ${quote({ text })}`, folder, {});
      expect(output).toBe(`<${text}>`);
    },
  );
});

test("the mock is the one of this run", () => {
  expect(atMock("https://api.mycreditapp.ai/v1-beta/x")).toBe(`${inject("prismUrl")}/x`);
});
