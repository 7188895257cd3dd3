import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts a separate Redis on a free loopback port, with nothing on disk. */
export async function startRedis(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-redis-"));
  const port = await findFreePort();
  const persistence = ["--save", "", "--appendonly", "no", "--dir", folder];
  const child = spawn("redis-server", ["--bind", "127.0.0.1", "--port", String(port), ...persistence]);
  const failed = once(child, "error").then(([error]) => {
    throw new Error("redis-server cannot be started; is Debian's package redis-server installed?", {
      cause: error,
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes("Ready to accept connections")) resolve();
    });
    child.once("exit", () => reject(new Error(`redis-server ended:\n${printed}`)));
  });
  await Promise.race([ready, failed]);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const gone = once(child, "exit");
      child.kill();
      await gone;
      await rm(folder, { recursive: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
