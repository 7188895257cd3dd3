/**
 * Risk: a proxy answers for a server that has carried out the request, and the client takes the answer for a proof that it has
 * not. Varnish sends 503 with `Retry-After` when its server breaks off.
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { mustRun, root } from "../../../scripts/check/packed.js";
import { expectEqual, freePort, type Place, type Results, type Setting } from "../place.js";
import { faults as allFaults, type BreakingServer, startBreakingServer } from "./breaking-server.js";
import { proxies } from "./proxies.js";

/** What a call came to, as `post.mjs` prints it. */
interface Posted {
  readonly fault: string;
  readonly guestId: string;
  readonly attempts: number;
  readonly executed: string;
  readonly name?: string;
  readonly status?: number;
  readonly message?: string;
}

const transports = ["fetch", "undiciFetch"];
const keeping = "none, and keeps the connection";
const faults = allFaults.filter((fault) => fault !== keeping);
/**
 * The server closes a connection to the proxy that has carried a request before. Varnish then sends the request once more, a POST
 * without a body, too: it takes the server for one that has closed an idle connection. No client can see that.
 */
const kept = "closes, on a kept connection";
/** The server is down, and the proxy is not; nobody listens at the proxy's address. */
const down = "is down";
const proxyDown = "(the proxy is down)";
const names = Object.keys(proxies);

/** How often the server must have acted, and what `executed` must be. */
function expected(proxy: string, fault: string): { acted: number; executed: string } {
  if (fault === "none") return { acted: 1, executed: "resolved" };
  if (fault === down) return { acted: 0, executed: "maybe" };
  if (fault === kept) return { acted: proxy === "Varnish" ? 2 : 1, executed: "maybe" };
  if (fault === proxyDown) return { acted: 0, executed: "no" };
  return { acted: 1, executed: "maybe" };
}

const stepOf = (proxy: string, transport: string, fault: string) => `${proxy}, ${transport}, ${fault}`;

export const proxiesPlace: Place = {
  name: "Varnish, HAProxy, nginx",
  isQuick: true,
  steps: names.flatMap((proxy) =>
    transports.flatMap((transport) =>
      [...faults, kept, down, proxyDown].map((fault) => stepOf(proxy, transport, fault)),
    ),
  ),
  async run(setting) {
    const project = await makeProject(setting);
    const results: Record<string, true | string> = {};
    const details = [["proxy", "the server, after it acted", "acted", "the call"]];
    const note = (proxy: string, transport: string, posted: Posted, acted: number) => {
      const { fault, executed, name, status, attempts, message } = posted;
      const isRight = expectEqual({ acted, executed }, expected(proxy, fault));
      const mustRetry = fault === proxyDown ? 3 : 1;
      const isSent = attempts === mustRetry || `${attempts} attempts instead of ${mustRetry}`;
      results[stepOf(proxy, transport, fault)] =
        isRight === true && isSent === true ? true : `${isRight}, ${isSent}: ${message}`;
      const said = name === undefined ? executed : `${name} ${status ?? ""}`.trim().concat(`, "${executed}"`);
      if (transport === "fetch") details.push([proxy, fault, String(acted), said]);
    };
    for (const [proxy, startProxy] of Object.entries(proxies)) {
      const server = await startBreakingServer();
      const running = await startProxy(server.port);
      const run = async (url: string, some: readonly string[]) => {
        for (const transport of transports)
          for (const posted of await post(project, transport, url, some))
            note(proxy, transport, posted, actsFor(server, posted));
      };
      try {
        await run(running.url, faults);
        for (const transport of transports) {
          await post(project, transport, running.url, [keeping]);
          for (const posted of await post(project, transport, running.url, ["closes"]))
            note(proxy, transport, { ...posted, fault: kept }, actsFor(server, posted));
        }
        server.stop();
        await run(running.url, [down]);
        await run(`http://127.0.0.1:${await freePort()}`, [proxyDown]);
      } finally {
        server.stop();
        await running.stop();
      }
    }
    return { version: await versions(), results: results as Results, details };
  },
};

function actsFor(server: BreakingServer, { guestId }: Posted): number {
  return server.carriedOut.get(guestId) ?? 0;
}

async function post(
  cwd: string,
  transport: string,
  url: string,
  some: readonly string[],
): Promise<readonly Posted[]> {
  return JSON.parse(
    await mustRun(process.execPath, ["post.mjs", transport, url, JSON.stringify(some)], { cwd }),
  ) as Posted[];
}

async function makeProject(setting: Setting): Promise<string> {
  const project = await setting.withUndici(7);
  await cp(join(root, "test/places/proxies/post.mjs"), join(project, "post.mjs"));
  return project;
}

async function versions(): Promise<string> {
  const commands = [
    ["varnishd", "-V"],
    ["haproxy", "-v"],
    ["nginx", "-v"],
  ];
  const printed = await Promise.all(commands.map(([command = "", flag = ""]) => mustRun(command, [flag])));
  return printed.map((text) => /\d+\.\d+\.\d+/.exec(text)?.[0] ?? "unknown").join(", ");
}
