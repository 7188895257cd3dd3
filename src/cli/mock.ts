import { fstatSync, readFileSync } from "node:fs";
import type { Mock, MockRequest } from "../testing/index.js";
import type { FlagValues } from "./flag-values.js";

const defaultPort = 4010;
const checkParentEveryMs = 1000;

/** The command `mock`. It ends when you stop it, or with its parent process. */
export async function runMock(values: FlagValues): Promise<number> {
  // Watched from the start, as the parent can end while Prism starts.
  const { ended, hasEnded, unwatch } = watchForTheEnd();
  const { startMock } = await import("../testing/index.js");
  const { port = String(defaultPort), host, dynamic, errors } = values;
  let mock: Mock | undefined;
  try {
    mock = await startMock({
      // The kit refuses a port that is not a number, and shows its text.
      port: /^\d+$/.test(String(port)) ? Number(port) : (port as unknown as number),
      host: host as string | undefined,
      dynamic: dynamic === true,
      errors: errors === true,
      onRequest: (request) => {
        console.log(describeRequest(request));
        // Nobody reads the requests of a command, which may run for days.
        mock?.reset();
      },
    });
    console.log(`Prism is listening on ${mock.url} and serves openapi.yaml. Stop it with Ctrl+C.`);
    await ended;
    return 0;
  } catch (error) {
    // Ctrl+C reaches Prism too, which may end before it is up.
    if (hasEnded()) return 0;
    throw error;
  } finally {
    unwatch();
    await mock?.stop();
  }
}

function describeRequest({ method, path, operationId, violations }: MockRequest): string {
  const reasons = violations.map((violation) => {
    const { message } = Object(violation) as { message?: unknown };
    return `\n  ${String(message ?? violation)}`;
  });
  return `${method} ${path} ${operationId ?? "(no operation)"}${reasons.join("")}`;
}

/**
 * | what ends the mock                                | how the command notices                                        |
 * |---------------------------------------------------|----------------------------------------------------------------|
 * | Ctrl+C, `kill`, a terminal that is closed          | SIGINT, SIGTERM, SIGHUP                                        |
 * | a parent that holds a pipe to its standard input  | the pipe ends. The end of a file or of `/dev/null` means nothing |
 * | any other parent that has ended                   | another process is the parent now. npm and npx start commands through a shell, which outlives them, so the parent's parent counts, too, if the system shows it |
 */
function watchForTheEnd(): { ended: Promise<void>; hasEnded: () => boolean; unwatch: () => void } {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let hasEnded = false;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = () => {
      hasEnded = true;
      resolve();
    };
  });
  for (const signal of signals) process.on(signal, end);
  const ancestors = readAncestors();
  const timer = setInterval(() => readAncestors() !== ancestors && end(), checkParentEveryMs);
  const isPipe = isPipeOrSocket(0);
  if (isPipe) process.stdin.once("end", end).once("close", end).resume();
  // If the reader of the output has gone, this process must still stop Prism before it ends.
  process.stdout.on("error", end);
  return {
    ended,
    hasEnded: () => hasEnded,
    unwatch: () => {
      for (const signal of signals) process.off(signal, end);
      clearInterval(timer);
      if (isPipe) process.stdin.pause();
    },
  };
}

/** The ids of the parent and of its parent. */
function readAncestors(): string {
  const parent = process.ppid;
  try {
    // Linux. The name of the program, in parentheses, may contain anything.
    const [, , grandparent] = readFileSync(`/proc/${parent}/stat`, "utf8").replace(/^.*\)/s, ")").split(" ");
    return `${parent} ${grandparent}`;
  } catch {
    return String(parent);
  }
}

function isPipeOrSocket(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isFIFO() || status.isSocket();
  } catch {
    return false;
  }
}
