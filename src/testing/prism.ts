import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { descriptionPath } from "./description.js";

/** A running Prism that serves a description. */
export interface Prism {
  readonly url: string;
  /** The process. */
  readonly pid: number | undefined;
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

/** Prism starts within about a second and a half. A machine under load may need many times that. */
const readyWithinMs = 30_000;

/**
 * The child ends when its standard input does, which happens however this process dies, SIGKILL included.
 */
const endWithParent = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()";

/**
 * Starts Prism in its own process, on a free port of 127.0.0.1.
 *
 * @param options `description`: the path of an OpenAPI file; by default, the shipped one. `dynamic`: responses are made up
 *   from the schemas instead of taken from the examples. `errors`: a response that violates the description becomes an
 *   error
 * @throws Error if Prism is not installed, or with what it printed, if it does not come up
 */
export async function startPrism(
  options: {
    description?: string | undefined;
    dynamic?: boolean | undefined;
    errors?: boolean | undefined;
  } = {},
): Promise<Prism> {
  const { description = descriptionPath(), dynamic = false, errors = false } = options;
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
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // The pipe breaks if the child dies first, which is not an error of ours.
  child.stdin.on("error", () => undefined);
  try {
    const url = await untilListening(child);
    return {
      url,
      pid: child.pid,
      async stop() {
        child.kill();
        await gone;
      },
    };
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

/** Reads what Prism prints until it says where it listens. */
function untilListening(child: ChildProcess): Promise<string> {
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
      // Keep reading, or a full pipe would stop Prism; but keep nothing.
      for (const stream of [child.stdout, child.stderr]) stream?.off("data", read).resume();
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
  throw new Error(
    "This needs Prism, which is not installed. Run: npm install --save-dev @stoplight/prism-cli@5",
  );
}
