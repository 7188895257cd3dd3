/** What the command makes of its words, and that it loads no more than it needs. */
import { build } from "esbuild";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { runMock } from "../../src/cli/mock.js";
import { readCommandLine } from "../../src/cli/read-command-line.js";
import type { MockServer } from "../../src/testing/index.js";
import { openMock } from "../../src/testing/start-mock.js";
import { root, run } from "./command.js";

test.each([[["--help"]], [["-h"]], [["help"]]])("%j lists the commands and ends with 0", async (words) => {
  const { code, stdout } = await run(words);
  expect(code).toBe(0);
  expect(stdout).toContain("Usage: npx --no-install mycreditapp COMMAND");
  expect(stdout).toMatch(/^ {2}mock .*\n {2}verify-spec /m);
});

test.each([
  ["mock", ["--port NUMBER", "--engine NAME", "--dynamic", "--errors"]],
  ["verify-spec", ["--dry-run", "--output FILE"]],
  ["check", ["--json", "--names"]],
])("%s --help lists its flags and ends with 0", async (command, flags) => {
  const { code, stdout } = await run([command, "--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain(`Usage: npx --no-install mycreditapp ${command}`);
  for (const flag of flags) expect(stdout).toContain(`  ${flag}`);
});

test("`help` and the name of a command is the help of that command", () => {
  expect(readCommandLine(["help", "mock"])).toEqual({ kind: "help", command: "mock" });
  expect(readCommandLine(["help", "nothing"])).toEqual({ kind: "help" });
  expect(readCommandLine(["-v"])).toEqual({ kind: "version" });
});

test("--version prints the version of the package", async () => {
  expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe("an invalid command line ends with 2 and lists the valid words", () => {
  test.each([
    [
      [],
      "a command is missing; the commands are: api, token, operations, mock, verify-spec, check, evidence merge",
    ],
    [
      ["verify"],
      "unknown command `verify`; did you mean `verify-spec`?; the commands are: api, token, operations, mock, verify-spec, check, evidence merge",
    ],
    [
      ["xyz"],
      "unknown command `xyz`; the commands are: api, token, operations, mock, verify-spec, check, evidence merge",
    ],
    [
      ["mock", "--prot", "1"],
      "unknown flag `--prot`; did you mean `--port`?; the flags are: --port, --host, --engine, --dynamic, --errors",
    ],
    [["mock", "--port"], "`--port` needs a value: --port NUMBER"],
    [["mock", "--port", "--help"], "`--port` needs a value: --port NUMBER"],
    [["mock", "--port", "-1"], "`--port` needs a value: --port NUMBER"],
    [["mock", "--host", "--errors"], "`--host` needs a value: --host ADDRESS"],
    [["verify-spec", "--output", "--dry-run"], "`--output` needs a value: --output FILE"],
    [["mock", "--dynamic=no"], "`--dynamic` takes no value"],
    [
      ["mock", "5000"],
      "unexpected word `5000`; the flags are: --port, --host, --engine, --dynamic, --errors",
    ],
    [
      ["mock", "--toString"],
      "unknown flag `--toString`; the flags are: --port, --host, --engine, --dynamic, --errors",
    ],
  ])("%j", (words, problem) => {
    expect(readCommandLine(words)).toMatchObject({
      kind: "mistake",
      problems: expect.arrayContaining([problem]),
    });
  });

  test("the exit code", async () => {
    const { code, stderr, stdout } = await run(["mock", "--prot"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("npx --no-install mycreditapp mock --help lists what there is.");
  });
});

test("flags are read", () => {
  expect(readCommandLine(["mock", "--port", "5000", "--dynamic", "--errors"])).toEqual({
    kind: "run",
    command: "mock",
    values: { port: "5000", dynamic: true, errors: true },
    words: [],
  });
});

test("a value may begin with a dash after an equals sign", () => {
  expect(readCommandLine(["verify-spec", "--output=-x"])).toEqual({
    kind: "run",
    command: "verify-spec",
    values: { output: "-x" },
    words: [],
  });
});

test("a command of two words takes files and flags in any order", () => {
  expect(readCommandLine(["evidence", "merge", "a.json", "--origin", "https://x.example", "b.json"])).toEqual(
    {
      kind: "run",
      command: "evidence merge",
      values: { origin: "https://x.example" },
      words: ["a.json", "b.json"],
    },
  );
  expect(readCommandLine(["help", "evidence", "merge"])).toEqual({ kind: "help", command: "evidence merge" });
});

test("a command that takes files needs one", () => {
  expect(readCommandLine(["check", "--json"])).toMatchObject({
    kind: "mistake",
    problems: ["a file is missing: check FILE.har ...", expect.stringContaining("check --help")],
  });
});

test("the command `mock` keeps no request that it has answered", async () => {
  vi.spyOn(console, "log").mockReturnValue(undefined);
  const started: MockServer[] = [];
  vi.doMock("../../src/testing/start-mock.js", () => ({
    openMock: async (...options: Parameters<typeof openMock>) => {
      const mock = await openMock(...options);
      started.push(mock);
      return mock;
    },
  }));
  const ended = runMock({ port: "0" });
  onTestFinished(async () => {
    process.emit("SIGTERM");
    expect(await ended).toBe(0);
    vi.doUnmock("../../src/testing/start-mock.js");
    vi.restoreAllMocks();
  });
  const mock = await vi.waitUntil(() => started[0]);
  for (let count = 0; count < 3; count += 1) await fetch(`${mock.url}/resources/currencies`);
  expect(console.log).toHaveBeenCalledWith(expect.stringContaining("GET /resources/currencies"));
  expect(mock.requests).toEqual([]);
});

test.each([
  [{ port: "x" }, '`--port` must be a whole number from 0 to 65535; got "x"'],
  [{ port: "65536" }, '`--port` must be a whole number from 0 to 65535; got "65536"'],
  [{ engine: "prisma" }, '`--engine` must be built-in or prism; got "prisma"'],
  [{ dynamic: true }, "`--dynamic` needs `--engine prism`"],
  [{ errors: true, engine: "built-in" }, "`--errors` needs `--engine prism`"],
])("the command `mock` refuses %j, and starts nothing", async (values, sentence) => {
  const error = vi.spyOn(console, "error").mockReturnValue(undefined);
  onTestFinished(() => error.mockRestore());
  expect(await runMock(values)).toBe(1);
  expect(error).toHaveBeenCalledExactlyOnceWith(sentence);
});

test("neither the client nor the kit is loaded before a command runs", async () => {
  const { metafile } = await build({
    entryPoints: [`${root}src/cli/cli.ts`],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outdir: "nowhere",
    write: false,
    metafile: true,
  });
  const filesOf = (chunk: string): string[] => {
    const { inputs, imports } = metafile.outputs[chunk] ?? { inputs: {}, imports: [] };
    const atOnce = imports.filter(({ kind, external }) => kind === "import-statement" && !external);
    return [...Object.keys(inputs), ...atOnce.flatMap(({ path }) => filesOf(path))];
  };
  expect(filesOf("nowhere/cli.js").sort()).toEqual([
    "src/cli/cli.ts",
    "src/cli/commands.ts",
    "src/cli/help.ts",
    "src/cli/read-command-line.ts",
    "src/validate/messages.ts",
  ]);
  expect(Object.keys(metafile.inputs)).toContain("src/testing/start-mock.ts");
});
