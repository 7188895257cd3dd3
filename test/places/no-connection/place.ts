/**
 * Risk: a POST that never left is called "maybe", and somebody has to find out what the server has never seen. HAProxy refuses the
 * tunnel to the API, as the proxy of a company does; a firewall drops the packets to the API without a word.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { mustRun, root } from "../../../scripts/check/packed.js";
import { expectEqual, freePort, type Place, type Setting } from "../place.js";
import { startRefusingProxy } from "../proxies/proxies.js";

const source = join(root, "test/places/no-connection");

/** A Node and what it sends with. `fetch` knows HTTPS_PROXY from Node 22 on. */
const senders = [
  { node: 24, undici: 7, transport: "fetch" },
  { node: 20, undici: 7, transport: "undiciFetch" },
  { node: 24, undici: 8, transport: "undiciFetch" },
] as const;
type Sender = (typeof senders)[number];

/** With how many attempts: a proxy that forbids the tunnel will forbid it again. */
const refusals = [
  { status: 403, attempts: 1 },
  { status: 407, attempts: 1 },
  { status: 503, attempts: 3 },
] as const;
const dropped = "the packets are dropped";

const stepOf = ({ node, undici, transport }: Sender, what: string) =>
  transport === "fetch" ? `Node ${node}, fetch: ${what}` : `Node ${node}, undici ${undici}: ${what}`;
const refusalOf = (status: number) => `the proxy refuses the tunnel with ${status}`;

/** What `post.mjs` prints. */
interface Posted {
  readonly name: string;
  readonly executed: string;
  readonly message: string;
  readonly attempts: number;
}

export const noConnectionPlace: Place = {
  name: "no connection: HAProxy, firewall",
  isQuick: true,
  steps: senders.flatMap((sender) =>
    [...refusals.map(({ status }) => refusalOf(status)), dropped].map((what) => stepOf(sender, what)),
  ),
  async run(setting) {
    for (const undici of [7, 8] as const)
      await cp(join(source, "post.mjs"), join(await setting.withUndici(undici), "post-once.mjs"));
    const results: Record<string, true | string> = {};
    for (const { status, attempts } of refusals) {
      const proxy = await startRefusingProxy(status);
      try {
        const api = `https://127.0.0.1:${await freePort()}`;
        const env = { HTTPS_PROXY: proxy.url, NODE_USE_ENV_PROXY: "1" };
        for (const sender of senders) {
          const posted = await post(setting, sender, api, env);
          const isNamed = posted.message.includes(String(status));
          const found = expectEqual(
            [posted.name, posted.executed, posted.attempts, isNamed],
            ["ConnectionError", "no", attempts, true],
          );
          results[stepOf(sender, refusalOf(status))] = found === true || `${found}: ${posted.message}`;
        }
      } finally {
        await proxy.stop();
      }
    }
    const silent = await startSilentPort();
    try {
      await Promise.all(
        senders.map(async (sender) => {
          const posted = await post(setting, sender, `http://127.0.0.1:${silent.port}`, {});
          const isNamed = posted.message.includes("UND_ERR_CONNECT_TIMEOUT");
          const found = expectEqual([posted.executed, isNamed], ["no", true]);
          results[stepOf(sender, dropped)] = found === true || `${found}: ${posted.message}`;
        }),
      );
    } finally {
      silent.stop();
    }
    const version = /\d+\.\d+\.\d+/.exec(await mustRun("haproxy", ["-v"]))?.[0] ?? "unknown";
    return { version, results };
  },
};

async function post(
  setting: Setting,
  { node, undici, transport }: Sender,
  url: string,
  env: Record<string, string>,
): Promise<Posted> {
  const project = await setting.withUndici(undici);
  const options = { cwd: project, env };
  return JSON.parse(
    await mustRun(await setting.node(node), ["post-once.mjs", transport, url], options),
  ) as Posted;
}

/** A port whose queue of connections is full: the kernel drops the packets that ask for another one. */
async function startSilentPort(): Promise<{ port: number; stop(): void }> {
  const child = spawn(process.execPath, [join(source, "silent-port.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  const port = Number(String(printed));
  // The kernel itself completes as many connections as the queue has room for.
  const fillers = Array.from({ length: 8 }, () => connect(port, "127.0.0.1").on("error", () => undefined));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const stop = () => {
    for (const filler of fillers) filler.destroy();
    child.kill("SIGKILL");
  };
  return { port, stop };
}
