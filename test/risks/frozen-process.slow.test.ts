/**
 * Risk: a request is sent after its deadline, when the process was frozen (`docker pause`, a function between two calls) or
 * its loop was blocked. Timers then fire in any order, so that the clock has to decide.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { startServer } from "../support/server.js";

const program = fileURLToPath(new URL("../support/frozen.ts", import.meta.url));
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the program, and gives its lines as they come. */
function start(args: readonly string[]): { child: ChildProcess; line: (begin: string) => Promise<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    printed += String(chunk);
  });
  const line = async (begin: string) => {
    for (;;) {
      const found = printed.split("\n").find((one) => one.startsWith(begin));
      if (found !== undefined && printed.includes(`${found}\n`)) return found.slice(begin.length);
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${printed}`);
      await sleep(10);
    }
  };
  return { child, line };
}

const limited = { status: 429, headers: { "retry-after": "1" } };

describe.each(["fetch", "undici"])("over %s", (transport) => {
  test.each(["freeze", "block"])(
    "a POST that pauses before it is sent again is not sent any more: %s",
    async (how) => {
      const arrived: number[] = [];
      const server = await startServer((_request, response) => {
        arrived.push(Date.now());
        response.writeHead(limited.status, limited.headers).end();
      });
      const { child, line } = start([server.url, transport, "pause", how]);
      await line("paused");
      if (how === "freeze") {
        child.kill("SIGSTOP");
        await sleep(4_000);
        child.kill("SIGCONT");
      }
      const error = JSON.parse(await line("error ")) as { name: string; executed: string };
      expect(error).toEqual({ name: "TimeoutError", executed: "no" });
      expect(arrived).toHaveLength(1);
    },
  );

  test("a POST that waits in the queue is never sent", async () => {
    const posts: string[] = [];
    const server = await startServer((request, response) => {
      if (request.method === "POST") posts.push(request.path);
      // The slot is held until the process is frozen.
      else setTimeout(() => response.end("{}"), 1_000);
    });
    const { child, line } = start([server.url, transport, "queue", "freeze"]);
    await line("queued");
    child.kill("SIGSTOP");
    await sleep(4_000);
    child.kill("SIGCONT");
    const error = JSON.parse(await line("error ")) as { name: string; executed: string };
    expect(error).toEqual({ name: "TimeoutError", executed: "no" });
    await sleep(200);
    expect(posts).toEqual([]);
  });
});
