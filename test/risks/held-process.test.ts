/**
 * Risk: a process hangs after its work is over, or ends before it. Each program of `ending.ts` is run, and has to end by
 * itself.
 *
 * | what is left                                         | the process           |
 * |------------------------------------------------------|-----------------------|
 * | a request to a guest that every call has left        | ends                  |
 * | a token request in the background that pauses        | ends                  |
 * | a call that pauses before its retry                  | goes on until its end |
 * | requests in flight when it gets SIGTERM, with the sample of docs/frameworks.md | answers them, and ends |
 */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const program = fileURLToPath(new URL("../support/ending.ts", import.meta.url));

interface End {
  readonly printed: string[];
  readonly code: number | null;
  /** The time from its last word to its end. */
  readonly endedAfterMs: number;
}

/** Runs a program to its end. */
function run(
  name: string,
  onText: (text: string, child: ChildProcess) => void = () => undefined,
): Promise<End> {
  const child = spawn(process.execPath, ["--import", "tsx", program, name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  let saidAtMs = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    text += String(chunk);
    saidAtMs = performance.now();
    onText(text, child);
  });
  return new Promise((resolve) =>
    child.on("close", (code) =>
      resolve({ printed: text.trim().split("\n"), code, endedAfterMs: performance.now() - saidAtMs }),
    ),
  );
}

/** The client would look, or try again, for 30 s: on a busy machine, this is a third of it. */
const muchShorterMs = 10_000;

test.each([
  ["gives up a request to a guest that was lost", ["aborted"]],
  ["gives up a request to a guest that hangs", ["aborted"]],
  ["gives it up, and stops the mock", ["aborted"]],
  ["waits for a token in the background, which fails and pauses", ["pauses", "done"]],
])("a program that %s ends by itself", async (name, expected) => {
  const { printed, code, endedAfterMs } = await run(name);
  expect([printed, code]).toEqual([expected, 0]);
  expect(endedAfterMs).toBeLessThan(muchShorterMs);
});

test("a program that pauses before it sends a request again goes on until the response has come", async () => {
  const { printed, code } = await run("pauses before it sends a request again, and does nothing else");
  expect([printed, code]).toEqual([["done"], 0]);
});

test("a web server that gets SIGTERM with a request in flight responds to it, and ends without an error", async () => {
  let responding: Promise<unknown> | undefined;
  const { printed, code } = await run("is a web server that runs the sample of the guide", (text, child) => {
    const port = /port (\d+)\n/.exec(text)?.[1];
    responding ??=
      port === undefined ? undefined : fetch(`http://127.0.0.1:${port}`).then((got) => got.json());
    if (text.includes("request")) child.kill("SIGTERM");
  });
  expect(await responding).toEqual([]);
  expect([printed.at(-1), code]).toEqual(["request", 0]);
});
