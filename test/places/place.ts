/** What each place of the matrix (`scripts/check/places.ts`) is: a framework, a proxy or a runtime, and what to show there. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";

/** What each step came to: `true`, or what went wrong. */
export type Results = Readonly<Record<string, true | string>>;

/** The folders that a place works in. Each is made when it is first asked for. */
export interface Setting {
  /** A project that has the packed client and nothing else. */
  consumer(): Promise<string>;
  /** The same with undici 7 or 8. */
  withUndici(major: 7 | 8): Promise<string>;
  /** The projects of `test/places/frameworks` or `test/places/next-14`, installed, with the packed client. */
  frameworks(name: "frameworks" | "next-14"): Promise<string>;
  /** The binary of a Node. */
  node(major: 20 | 22 | 24 | 26): Promise<string>;
  /** The path of a package of `test/package/runtimes`. */
  packageOf(name: string): Promise<string>;
}

/** What a place came to. */
export interface Outcome {
  /** What was run, with its version. */
  readonly version: string;
  readonly results: Results;
  /** Rows to print below the result. */
  readonly details?: readonly (readonly string[])[];
}

/** A row of the matrix. */
export interface Place {
  readonly name: string;
  /** Whether `.ci/run` runs it. The others run with `--all`. */
  readonly isQuick: boolean;
  /** Each of these must have run and passed. */
  readonly steps: readonly string[];
  run(setting: Setting): Promise<Outcome>;
}

/** `true`, or what was found instead. */
export function expectEqual(found: unknown, expected: unknown): true | string {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  return one === other || `expected ${other}, got ${one}`;
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a server on loopback; returns its port. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** A server that runs as a process of its own. */
export interface Daemon {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** Starts a program that listens on a port, and waits until it does. */
export async function startDaemon(
  command: string,
  args: readonly string[],
  port: number,
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Daemon> {
  const child = spawn(command, args, {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that whatever it starts ends with it.
    detached: true,
  });
  let output = "";
  const note = (chunk: Buffer) => {
    output += String(chunk);
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  child.on("error", (error) => note(Buffer.from(String(error))));
  const stop = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    process.kill(-child.pid, "SIGTERM");
    const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), 5_000);
    await ended;
    clearTimeout(timer);
  };
  const latestMs = performance.now() + 60_000;
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() > latestMs) {
      await stop();
      throw new Error(`${command} does not listen on port ${port}:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { process: child, printed: () => output, stop };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
