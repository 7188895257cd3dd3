import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

/** A running Prism that serves a description. */
export interface Prism {
  readonly url: string;
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

const readyWithinMs = 30_000;

/**
 * Starts Prism as a process of its own on a free port of 127.0.0.1.
 *
 * @param description the path of an OpenAPI file; `openapi.yaml` of this repository where left out
 * @throws Error with what Prism printed, if it does not come up
 */
export async function startPrism(
  description: string = fileURLToPath(new URL("../openapi.yaml", import.meta.url)),
): Promise<Prism> {
  // Prism has no port "any": a port that is free now may be taken a moment later, so a lost race is run again.
  for (let attemptsLeft = 3; ; attemptsLeft -= 1) {
    try {
      return await startOn(await findFreePort(), description);
    } catch (error) {
      if (attemptsLeft === 0 || !String(error).includes("EADDRINUSE")) throw error;
    }
  }
}

async function startOn(port: number, description: string): Promise<Prism> {
  const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
  // The child ends when its standard input does, which happens however this process dies.
  const endWithParent = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()";
  const child = spawn(
    process.execPath,
    ["--import", endWithParent, prism, "mock", description, "--port", String(port)],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  let printed = "";
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => fail("did not come up"), readyWithinMs);
    const fail = (reason: string) => {
      clearTimeout(timer);
      child.kill();
      reject(new Error(`Prism ${reason} on port ${port}:\n${printed}`));
    };
    const read = (chunk: Buffer) => {
      printed += chunk;
      if (!printed.includes("Prism is listening on")) return;
      clearTimeout(timer);
      // Keep reading, or a full pipe would stop Prism; but keep nothing.
      for (const stream of [child.stdout, child.stderr]) stream.off("data", read).resume();
      resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`ended with ${code}`));
  });

  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await gone;
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port could be had");
  return address.port;
}
