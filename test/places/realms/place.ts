/**
 * Risk: a test runner runs the client in another realm than Node's, or in a simulated page: errors, dates, URLs and files that
 * come from outside are then no instances of the client's classes, and globals are missing.
 */
import { cp, mkdtemp, readFile } from "node:fs/promises";
import { createServer as createTlsServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { mustRun, root, run } from "../../../scripts/check/packed.js";
import { selfSigned } from "../../support/self-signed.js";
import { type Api, openApi } from "../api.js";
import { givenToken, hostId } from "../ids.js";
import {
  expectEqual,
  freePort,
  listen,
  type Outcome,
  type Place,
  type Results,
  type Setting,
} from "../place.js";
import { realmSteps } from "./check.js";

const source = join(root, "test/places");
const arrived = "the server got the file";
const dateArrived = "the server got the date";

/** Runs something that writes its results, with a fresh API and with servers that fail; adds what the API has seen. */
async function withServers(
  use: (env: Record<string, string>) => Promise<string>,
  judge: (api: Api) => Results,
): Promise<Results> {
  const api = await openApi();
  const tls = createTlsServer(selfSigned());
  const selfSignedPort = await listen(tls);
  const urls = {
    api: api.url,
    closed: `http://127.0.0.1:${await freePort()}`,
    selfSigned: `https://localhost:${selfSignedPort}`,
    token: givenToken,
    organizationId: hostId,
  };
  try {
    const results = JSON.parse(await use({ URLS: JSON.stringify(urls) })) as Results;
    return { ...results, ...judge(api) };
  } finally {
    api.close();
    tls.close();
  }
}

const judgeUpload = ({ uploads }: Api): Results => ({ [arrived]: expectEqual(uploads, ["balance.pdf"]) });
const judgeRealm = (api: Api): Results => ({
  ...judgeUpload(api),
  [dateArrived]: /^\{"at":"\d{4}-\d\d-\d\dT[\d:.]+Z?"\}$/.test(api.things[0] ?? "") || `got ${api.things[0]}`,
});

async function versionOf(folder: string, name: string): Promise<string> {
  const text = await readFile(join(folder, "node_modules", name, "package.json"), "utf8");
  return `${name} ${(JSON.parse(text) as { version: string }).version}`;
}

/** Runs a test runner in a project of `test/places/frameworks`; it writes its results into a file. */
function runner(
  project: string,
  script: string,
  args: readonly string[],
  nodes: readonly (20 | 24)[],
  judge: (api: Api) => Results,
) {
  return async (setting: Setting): Promise<Outcome> => {
    const folder = await setting.frameworks("frameworks");
    for (const file of ["ids.js", "realms/check.js", "realms/node-realm.js"])
      await cp(join(source, file), join(folder, file.replace("realms/", "")));
    const results: Record<string, true | string> = {};
    for (const node of nodes) {
      const found = await withServers(async (env) => {
        const path = join(await mkdtemp(join(tmpdir(), "mycreditapp-results-")), "results.json");
        const [before, after] = script === vitest ? [[], ["run", ...args]] : [args, []];
        const ended = await run(
          await setting.node(node),
          [...before, join(folder, "node_modules", script), ...after],
          {
            cwd: join(folder, project),
            env: { ...env, RESULTS: path, NODE_OPTIONS: "" },
            timeoutMs: 180_000,
          },
        );
        return readFile(path, "utf8").catch(() => Promise.reject(new Error(ended.output)));
      }, judge).catch((error: unknown): Results => ({ start: String(error) }));
      for (const [step, result] of Object.entries(found))
        results[nodes.length > 1 ? `Node ${node}, ${step}` : step] = result;
    }
    return { version: await versionOf(folder, script.split("/")[0] ?? ""), results };
  };
}

const jest = "jest/bin/jest.js";
const vitest = "vitest/vitest.mjs";
const esm = ["--experimental-vm-modules", "--no-warnings"];
const inRealm = [...realmSteps, arrived, dateArrived];
const inPage = ["first call", "File of the page", "404 is a NotFoundError, no", arrived];
const onBoth = (steps: readonly string[]) =>
  [20, 24].flatMap((node) => steps.map((step) => `Node ${node}, ${step}`));

export const realmPlaces: readonly Place[] = [
  {
    name: "a vm context",
    isQuick: true,
    steps: onBoth(inRealm),
    async run(setting) {
      const consumer = await setting.consumer();
      const outfile = join(consumer, "realm.bundle.js");
      await build({
        entryPoints: [join(source, "realms/check.js")],
        outfile,
        bundle: true,
        format: "iife",
        globalName: "realm",
        platform: "neutral",
        mainFields: ["module", "main"],
        alias: { mycreditapp: join(consumer, "node_modules/mycreditapp/dist/index.js") },
        nodePaths: [join(consumer, "node_modules")],
        logLevel: "error",
      });
      for (const file of ["vm.mjs", "node-realm.js"])
        await cp(join(source, "realms", file), join(consumer, file));
      const results: Record<string, true | string> = {};
      for (const node of [20, 24] as const) {
        const found = await withServers(
          async (env) => mustRun(await setting.node(node), ["vm.mjs", outfile], { cwd: consumer, env }),
          judgeRealm,
        );
        for (const [step, result] of Object.entries(found)) results[`Node ${node}, ${step}`] = result;
      }
      return { version: "Node 20 and 24", results };
    },
  },
  {
    name: "Jest, ES modules",
    isQuick: true,
    steps: onBoth(inRealm),
    run: runner("jest-esm", jest, esm, [20, 24], judgeRealm),
  },
  {
    name: "Jest, CommonJS by Babel",
    isQuick: false,
    steps: inRealm,
    run: runner("jest-babel", jest, [], [20], judgeRealm),
  },
  {
    name: "Jest, jsdom",
    isQuick: true,
    steps: ["import", "stub", "no TextEncoder"],
    run: runner("jest-jsdom", jest, esm, [20], () => ({})),
  },
  {
    name: "vitest, vmThreads",
    isQuick: true,
    steps: onBoth(inRealm),
    run: runner("vitest-vm", vitest, [], [20, 24], judgeRealm),
  },
  {
    name: "vitest, happy-dom",
    isQuick: false,
    steps: inPage,
    run: runner("vitest-page", vitest, ["--environment", "happy-dom"], [20], judgeUpload),
  },
  {
    name: "vitest, jsdom",
    isQuick: false,
    steps: onBoth(inPage),
    run: runner("vitest-page", vitest, ["--environment", "jsdom"], [20, 24], judgeUpload),
  },
];
