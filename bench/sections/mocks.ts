import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { atMost, type Extent, type Section } from "../report.js";
import { formatSpread, ratiosTo, spreadOf } from "../statistics.js";
import { root, runNode, workFolder } from "../work.js";

/** Plain Prism, started as the kit starts it: a process of its own, which says where it listens. */
const startPlainPrism = `
  const { spawn } = await import("node:child_process");
  const words = [PRISM, "mock", "-p", "0", ${JSON.stringify(join(root, "openapi.yaml"))}];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((resolve) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      const found = /listening on (http:\\S+)/.exec((printed += chunk));
      if (found) resolve(found[1]);
    });
  });
  const fetch = globalThis.fetch;
  const stop = () => child.kill();
`;
const startServer = (options: string) => `
  const { startMock } = await import("mycreditapp/testing");
  const { url, fetch, stop } = await startMock(${options});
`;

/** How each mock is made ready, so that \`fetch\`, \`url\` and \`stop\` are known. */
const mocks = {
  createMock: `
    const { createMock } = await import("mycreditapp/mock");
    const { fetch } = createMock();
    const url = "https://mock.test";
    const stop = () => undefined;
  `,
  startMock: startServer("{}"),
  "startMock, Prism": startServer('{ engine: "prism" }'),
  "plain Prism": startPlainPrism,
} as const;
type Name = keyof typeof mocks;
const names = Object.keys(mocks) as Name[];

/** From nothing to the first response, and what a request costs after that, each in a process of its own. */
export async function measureMocks({ quick }: Extent): Promise<Section> {
  const rounds = quick ? 1 : 7;
  const calls = quick ? 20 : 200;
  const prism = createRequire(join(root, "package.json")).resolve("@stoplight/prism-cli");
  const starts = new Map<Name, number[]>(names.map((name) => [name, []]));
  const costs = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const file = join(workFolder, `mock-${names.indexOf(name)}.mjs`);
      await writeFile(file, toProgram(mocks[name].replace("PRISM", JSON.stringify(prism)), calls));
      const [start, cost] = JSON.parse(await runNode([file])) as [number, number];
      starts.get(name)?.push(start);
      costs.get(name)?.push(cost);
    }
  }
  const of = (figures: ReadonlyMap<Name, readonly number[]>, name: Name) => figures.get(name) ?? [];
  const ratio = (figures: ReadonlyMap<Name, readonly number[]>, name: Name) =>
    ratiosTo(of(figures, "plain Prism"), of(figures, name));
  return {
    title: "Mocks",
    text:
      `A new Node process makes a mock ready and gets a first response; then ${calls} requests for the currencies, one after the ` +
      `other. ${rounds} interleaved rounds; the ratios are to plain Prism in the same round.`,
    columns: ["mock", "until the first response, ms", "× plain Prism", "a request, ms", "× plain Prism"],
    rows: names.map((name) => [
      name,
      formatSpread(spreadOf(of(starts, name))),
      formatSpread(ratio(starts, name)),
      formatSpread(spreadOf(of(costs, name))),
      formatSpread(ratio(costs, name)),
    ]),
    targets: [
      atMost(
        "createMock, until the first response, × plain Prism",
        { goal: 0.2, budget: 0.2 },
        ratio(starts, "createMock").median,
      ),
      atMost(
        "createMock, a request, × plain Prism",
        { goal: 0.2, budget: 0.2 },
        ratio(costs, "createMock").median,
      ),
    ],
  };
}

function toProgram(start: string, calls: number): string {
  return `
    const begun = performance.now();
    ${start}
    const headers = { Authorization: "Bearer any" };
    const call = async () => (await fetch(url + "/resources/currencies", { headers })).json();
    await call();
    const ready = performance.now() - begun;
    for (let count = 0; count < 20; count += 1) await call();
    const from = performance.now();
    for (let count = 0; count < ${calls}; count += 1) await call();
    const cost = (performance.now() - from) / ${calls};
    console.log(JSON.stringify([ready, cost]));
    await stop();
    process.exit();
  `;
}
