/** Every Python sample is run, as it is shown, and the mock responds to it with success. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOpenApi, readOperations } from "../../scripts/docs/openapi.js";
import { atMock, guideEnvironment } from "../../test/docs/run-module.js";
import { readSamples } from "../src/reference/samples.js";

const operations = readOperations();
const samples = readSamples(readOpenApi(), operations);

/** Runs each file in one Python, as starting it takes longer than a request. Prints what each ends with. */
const runner = `
import io, json, runpy, sys
from contextlib import redirect_stdout
results = {}
for name in sys.argv[1:]:
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            runpy.run_path(name + ".py")
        results[name] = ["ok", printed.getvalue()]
    except BaseException as error:
        results[name] = ["failed", repr(error)]
print(json.dumps(results))
`;

let folder: string;
let results: Record<string, [state: string, output: string]>;

async function runPython(programs: Record<string, string>): Promise<typeof results> {
  for (const [name, text] of Object.entries(programs))
    await writeFile(join(folder, `${name}.py`), atMock(text));
  const { stdout } = await promisify(execFile)("python3", ["-c", runner, ...Object.keys(programs)], {
    cwd: folder,
    env: { ...process.env, ...guideEnvironment() },
  });
  return JSON.parse(stdout) as typeof results;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  for (const name of ["financials_q3_2025.pdf", "report_2025.pdf", "invoice1.pdf"])
    await writeFile(join(folder, name), "%PDF-1.4\n");
  results = await runPython(Object.fromEntries([...samples].map(([name, { python }]) => [name, python])));
});
afterAll(() => rm(folder, { recursive: true }));

test.each(operations)("the mock responds to $operationId with 2xx", ({ operationId }) => {
  const [state, output] = results[operationId] ?? ["not run", ""];
  expect([state, output]).toEqual(["ok", expect.stringMatching(/^(\{|\[|200)/)]);
});

test("a sample that lacks its token, or sends a wrong body, fails", async () => {
  const python = samples.get("createGuestInvitation")?.python ?? "";
  const wrong = await runPython({
    without_token: python.replace('"Authorization"', '"Authentication"'),
    wrong_body: python.replace('"email":', '"mail":'),
  });
  expect(wrong["without_token"]).toEqual(["failed", expect.stringContaining("401")]);
  expect(wrong["wrong_body"]).toEqual(["failed", expect.stringContaining("422")]);
});
