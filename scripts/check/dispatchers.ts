/**
 * Sends with the packed `mycreditapp/undici` through every dispatcher, of every undici, on every Node that the package
 * supports, against a server and a forward proxy on loopback; then with `fetch` and undici through the set-ups of
 * `docs/set-ups.md`.
 *
 *   npm run test:dispatchers
 *
 * | dispatcher | why                                                                                     |
 * |------------|-----------------------------------------------------------------------------------------|
 * | own, given | the dispatcher that `undiciFetch(options)` creates, and one that it is given            |
 * | global     | undici's own; Node's, of another major version, once the global `fetch` has been used; a `MockAgent` or `ProxyAgent` set as the global one |
 *
 * An undici that does not run on a Node must be refused with an error that names a version that does.
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { makeCertificates } from "../../test/support/certificates.js";
import { openEchoServer } from "../../test/support/echo-server.js";
import { type ForwardProxy, openForwardProxy } from "../../test/support/forward-proxy.js";
import { installFixture, installInEmptyProject, pack, printTable, root, run } from "./packed.js";

type Results = Readonly<Record<string, true | string>>;

const nodes = ["20", "22", "24"];
/** The lowest of the peer range, and the newest of both major versions. */
const undicis = ["7.0", "7", "8"];
const unfit = new Set(["20/8"]);
const dispatchers = [
  "own",
  "given",
  "global, untouched",
  "global, after fetch",
  "global, then fetch",
  "global Agent, after fetch",
  "global MockAgent",
  "global MockAgent, after fetch",
  "global ProxyAgent",
  "given EnvHttpProxyAgent",
];
const dispatcherSteps = [
  "get",
  "post",
  "big body",
  "100 at once",
  "upload, File",
  "upload, path",
  "timeout",
  "refused",
];

/** A set-up of `docs/set-ups.md`: on which Nodes, whether over https, through a proxy, with which environment. */
interface Way {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly isTls: boolean;
  readonly isProxied: boolean;
  readonly environment: readonly ("NODE_USE_ENV_PROXY" | "NODE_EXTRA_CA_CERTS")[];
}
const tls = { isTls: true, isProxied: false, environment: [] };
const proxied = { isTls: false, isProxied: true, environment: [] };
const trusted = ["NODE_EXTRA_CA_CERTS"] as const;
const ways: readonly Way[] = [
  { name: "fetch, untrusted", nodes, ...tls },
  { name: "fetch, NODE_EXTRA_CA_CERTS", nodes, ...tls, environment: trusted },
  { name: "fetch, NODE_USE_ENV_PROXY", nodes: ["22", "24"], ...proxied, environment: ["NODE_USE_ENV_PROXY"] },
  {
    name: "fetch, NODE_USE_ENV_PROXY",
    nodes: ["22", "24"],
    ...proxied,
    isTls: true,
    environment: ["NODE_USE_ENV_PROXY", ...trusted],
  },
  { name: "undici, untrusted", nodes, ...tls },
  { name: "undici, connect.ca", nodes, ...tls },
  { name: "undici, EnvHttpProxyAgent", nodes, ...proxied },
  { name: "undici, EnvHttpProxyAgent", nodes, ...proxied, isTls: true, environment: trusted },
  { name: "undici, EnvHttpProxyAgent, ca", nodes, ...proxied, isTls: true },
];

const fixture = await installFixture("dispatchers");
const runtimes = await installFixture("runtimes");
const consumer = await installInEmptyProject(await pack());
const certificates = await makeCertificates();
const [api, secureApi, closed] = [
  await openEchoServer(),
  await openEchoServer(certificates),
  await openEchoServer(),
];
closed.close();

/** A copy of the consumer that has this undici. */
async function makeProject(undici: string): Promise<string> {
  const project = join(consumer, `undici-${undici}`);
  for (const name of ["mycreditapp", "openapi-fetch", "openapi-typescript-helpers"])
    await cp(join(consumer, "node_modules", name), join(project, "node_modules", name), { recursive: true });
  await cp(join(fixture, "node_modules", `undici-${undici}`), join(project, "node_modules/undici"), {
    recursive: true,
  });
  for (const name of ["cell", "network"])
    await cp(join(root, `test/package/dispatchers/${name}.js`), join(project, `${name}.mjs`));
  return project;
}

/** Runs a program of the project, and adds to its results whether the proxy was used where it should be. */
async function runProgram(
  node: string,
  project: string,
  args: readonly string[],
  proxy: { readonly used: ForwardProxy; readonly isExpected: boolean },
  env: Record<string, string> = {},
): Promise<Results> {
  const passedBefore = proxy.used.requests.length;
  const binary = join(runtimes, "node_modules", `node-${node}`, "bin/node");
  const { code, output } = await run(binary, args, { cwd: project, env, timeoutMs: 60_000 });
  const line = output.split("\n").find((candidate) => candidate.startsWith("{"));
  if (code !== 0 || line === undefined) return { start: output.trim() || `ended with ${code}` };
  const isUsed = proxy.used.requests.length > passedBefore;
  const results = JSON.parse(line) as Results;
  return isUsed === proxy.isExpected ? results : { ...results, proxy: isUsed ? "was used" : "was not used" };
}

const problems: string[] = [];
const outcomes = new Map<string, "ok" | "refused" | "failed">();

/** Records the result of a cell. Each expected step must have run and passed. */
function note(cell: string, expected: readonly string[], results: Results, passed: "ok" | "refused"): void {
  const missing = Object.fromEntries(expected.map((step) => [step, "did not run"]));
  const wrong = Object.entries({ ...missing, ...results }).filter(([, result]) => result !== true);
  for (const [step, result] of wrong) problems.push(`${cell}, ${step}: ${result}`);
  outcomes.set(cell, wrong.length === 0 ? passed : "failed");
}

const cellOf = (node: string, undici: string, dispatcher: string) =>
  `Node ${node}, undici ${undici}, ${dispatcher}`;
const wayOf = (node: string, { name, isTls }: Way) => `Node ${node}, ${name}${isTls ? ", https" : ""}`;

async function runNode(node: string, projects: ReadonlyMap<string, string>): Promise<void> {
  const proxy = await openForwardProxy();
  const urls = JSON.stringify({ api: api.url, proxy: proxy.url, closed: closed.url });
  try {
    for (const [undici, project] of projects) {
      const isUnfit = unfit.has(`${node}/${undici}`);
      for (const dispatcher of dispatchers) {
        const isExpected = dispatcher.includes("Proxy") && !isUnfit;
        const results = await runProgram(node, project, ["cell.mjs", dispatcher, urls], {
          used: proxy,
          isExpected,
        });
        const steps = isUnfit ? ["names undici@7"] : dispatcherSteps;
        note(cellOf(node, undici, dispatcher), steps, results, isUnfit ? "refused" : "ok");
      }
    }
    for (const way of ways.filter((one) => one.nodes.includes(node))) {
      const { name, isTls, isProxied, environment } = way;
      const env = {
        ...(isProxied && { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: "" }),
        ...(environment.includes("NODE_USE_ENV_PROXY") && { NODE_USE_ENV_PROXY: "1" }),
        ...(environment.includes("NODE_EXTRA_CA_CERTS") && { NODE_EXTRA_CA_CERTS: certificates.caFile }),
      };
      const args = ["network.mjs", name, (isTls ? secureApi : api).url, certificates.caFile];
      const used = { used: proxy, isExpected: isProxied };
      const results = await runProgram(node, projects.get("7") as string, args, used, env);
      const steps = name.includes("untrusted") ? ["certificate is refused"] : ["get", "post", "upload"];
      note(wayOf(node, way), steps, results, "ok");
    }
  } finally {
    proxy.close();
  }
}

try {
  const projects = new Map<string, string>();
  for (const undici of undicis) projects.set(undici, await makeProject(undici));
  await Promise.all(nodes.map((node) => runNode(node, projects)));
} finally {
  api.close();
  secureApi.close();
  await certificates.remove();
}

console.log(
  "Node/undici. Each cell: GET, POST, a big body, 100 at once, two uploads, a timeout, a closed port",
);
printTable([
  ["dispatcher", ...nodes.flatMap((node) => undicis.map((undici) => `${node}/${undici}`))],
  ...dispatchers.map((dispatcher) => [
    dispatcher,
    ...nodes.flatMap((node) =>
      undicis.map((undici) => outcomes.get(cellOf(node, undici, dispatcher)) ?? "did not run"),
    ),
  ]),
]);
console.log("\nBehind a proxy, undici 7. Each cell: GET, POST, an upload");
printTable([
  ["set-up", ...nodes.map((node) => `Node ${node}`)],
  ...ways.map((way) => [
    wayOf("", way).slice("Node , ".length),
    ...nodes.map((node) => outcomes.get(wayOf(node, way)) ?? "-"),
  ]),
]);
for (const problem of problems) console.error(problem);
const failed = [...outcomes.values()].filter((outcome) => outcome === "failed").length;
console.log(`${outcomes.size - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
