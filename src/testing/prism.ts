import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { join } from "node:path";

/** A running Prism that serves a description. */
export interface Prism {
  readonly url: string;
  /** The process. */
  readonly pid: number | undefined;
  /** Resolves with the reason if the process ends although nobody stopped it. */
  readonly died: Promise<Error>;
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

/** The line that installs the versions which the tests run: 5.14 on Node 20, 5.16 on Node 24. */
export const installPrism = 'npm install --save-dev "@stoplight/prism-cli@^5.14.2"';

/** The file that Prism serves. */
export function descriptionPath(): string {
  return createRequire(import.meta.url).resolve("mycreditapp/openapi.yaml");
}

/** Prism starts within about a second and a half. A machine under load may need many times that. */
const readyWithinMs = 30_000;

/** Of what Prism prints to standard error while it runs. */
const keptCharacters = 2000;

/**
 * The child ends when its standard input does, which happens however this process dies, SIGKILL included.
 */
const endWithParent = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()";

/**
 * Starts Prism in its own process, on a free port of 127.0.0.1.
 *
 * @param options `description`: the path of an OpenAPI file; by default, the shipped one. `dynamic`: responses are made up
 *   from the schemas instead of taken from the examples. `errors`: a response that violates the description becomes an
 *   error. `signal`: ends a start that goes on
 * @throws Error if Prism is not installed, or with what it printed, if it does not come up
 */
export async function startPrism(
  options: {
    description?: string | undefined;
    dynamic?: boolean | undefined;
    errors?: boolean | undefined;
    signal?: AbortSignal | undefined;
  } = {},
): Promise<Prism> {
  const { description = descriptionPath(), dynamic = false, errors = false, signal } = options;
  signal?.throwIfAborted();
  const flags = [
    ...["--host", "127.0.0.1", "--port", "0"],
    ...(dynamic ? ["--dynamic"] : []),
    ...(errors ? ["--errors"] : []),
  ];
  const child = spawn(
    process.execPath,
    ["--import", endWithParent, locatePrism(), "mock", description, ...flags],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const gone = new Promise<string>((resolve) =>
    child.once("exit", (code, by) => resolve(by === null ? `with code ${code}` : `by ${by}`)),
  );
  // The pipe breaks if the child dies first, which is not an error of ours.
  child.stdin.on("error", () => undefined);
  const abort = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", abort, { once: true });
  try {
    const lastLines = { text: "" };
    const url = await untilListening(child, lastLines);
    letGo(child);
    let isStopped = false;
    const died = gone.then((how) => {
      if (isStopped) return new Promise<never>(() => undefined);
      const printed = lastLines.text.trim() === "" ? "" : `. It printed:\n${lastLines.text.trim()}`;
      return new Error(`Prism ended by itself, ${how}; start the mock again${printed}`);
    });
    return {
      url,
      pid: child.pid,
      died,
      async stop() {
        isStopped = true;
        // A program that waits for its end must not end before it.
        child.ref();
        child.kill();
        await gone;
      },
    };
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

/** The child ends with this process; it must not keep this process from ending. */
function letGo(child: ChildProcess): void {
  child.unref();
  // Pipes are sockets, which Node's types do not say.
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as Socket | null)?.unref();
}

/** Reads what Prism prints until it says where it listens. */
function untilListening(child: ChildProcess, lastLines: { text: string }): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    let printed = "";
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(`Prism ${reason}:\n${printed}`));
    };
    const timer = setTimeout(() => fail(`did not come up within ${readyWithinMs} ms`), readyWithinMs);
    const read = (chunk: Buffer) => {
      printed += chunk;
      const url = /Prism is listening on (http:\/\/[\w.:]+)/.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      // Keep reading, or a full pipe would stop Prism; but keep only what may say why it ended.
      child.stdout?.off("data", read).resume();
      child.stderr?.off("data", read).on("data", (chunk) => {
        lastLines.text = (lastLines.text + chunk).slice(-keptCharacters);
      });
      resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`ended with ${code}`));
  });
}

/**
 * Where Prism is installed.
 *
 * @param places files from which to look for it: this package, beside which a package manager installs an optional peer,
 *   then the running project
 * @throws Error that says how to install it
 */
export function locatePrism(
  places: readonly string[] = [import.meta.url, join(process.cwd(), "package.json")],
): string {
  for (const place of places) {
    try {
      return createRequire(place).resolve("@stoplight/prism-cli");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error(`This needs Prism, which is not installed. Run: ${installPrism}`);
}
