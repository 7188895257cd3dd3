/**
 * Risk: in Cloudflare Workers, promises, timers and sockets end with the request that they were made for. A client in a module
 * variable, as docs/serverless-and-edge.md recommends, shares a token, places in the queue and flights between requests: what one
 * of them leaves behind must not hold up the next.
 */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../../scripts/check/packed.js";
import { type Api, judgeServer, openApi, serverSteps } from "../api.js";
import { exerciseSteps } from "../exercise.js";
import { expectEqual, type Place, type Results } from "../place.js";

/** The part of miniflare that is used here. */
interface Miniflare {
  dispatchFetch(url: string): Promise<Response>;
  dispose(): Promise<void>;
}

/** A worker that runs, and its API. */
interface Running {
  readonly api: Api;
  /** What the handler at this path responds. */
  ask(path: string): Promise<unknown>;
}

const currentDate = "2026-04-01";
/** Before this runtime knew the option `cache` of a request. */
const earlyDate = "2024-09-01";

/** What each scenario must come to. The API and the worker are new for each. */
const scenarios: Readonly<Record<string, (running: Running) => Promise<true | string>>> = {
  "a token that is slow once": async ({ api, ask }) => {
    api.delayMs = (request) => (request === "POST /oauth2/token" && api.tokenRequests === 1 ? 5_000 : 0);
    const outcomes = [await ask("call?call=list&timeout=4000"), await ask("call?call=list&timeout=1000")];
    return expectEqual([outcomes, api.tokenRequests], [["resolved", "resolved"], 2]);
  },
  "a token that is too slow for the first call": async ({ api, ask }) => {
    let isSlow = true;
    api.delayMs = (request) => (request === "POST /oauth2/token" && isSlow ? 5_000 : 0);
    const first = String(await ask("call?call=list&timeout=1000"));
    isSlow = false;
    const later = [await ask("call?call=list"), await ask("call?call=list&timeout=1000")];
    const found = [first.split(":")[0], later, api.tokenRequests <= 3 || api.tokenRequests];
    return expectEqual(found, ["timeout, no", ["resolved", "resolved"], true]);
  },
  "no refresh runs in the background": async ({ api, ask }) => {
    api.expiresIn = 200;
    const outcomes = [await ask("call?call=list"), await ask("move?ms=165000")];
    api.delayMs = (request) => (request === "POST /oauth2/token" ? 300 : 0);
    outcomes.push(await ask("call?call=list"));
    const before = api.tokenRequests;
    await ask("move?ms=10000");
    outcomes.push(await ask("call?call=list"), await ask("call?call=list"));
    return expectEqual(
      [outcomes, before, api.tokenRequests],
      [["resolved", 165_000, "resolved", "resolved", "resolved"], 1, 2],
    );
  },
  "a refresh that outlives its handler": async ({ api, ask }) => {
    const outcomes = [await ask("call?call=list"), await ask("move?ms=3600000")];
    api.delayMs = (request) => (request === "POST /oauth2/token" && api.tokenRequests === 2 ? 1_500 : 0);
    outcomes.push(await ask("race?call=list&giveUpMs=200"));
    outcomes.push(await ask("call?call=list"), await ask("call?call=list&timeout=1000"));
    return expectEqual(
      [outcomes, api.tokenRequests],
      [["resolved", 3_600_000, "gave up", "resolved", "resolved"], 3],
    );
  },
  "handlers that give up their places in the queue": async ({ api, ask }) => {
    await ask("call?call=list");
    api.delayMs = () => 10_000;
    const given = await Promise.all([1, 2].map(() => ask("race?call=list&timeout=1500&giveUpMs=200")));
    api.delayMs = () => 0;
    const next = [await ask("call?call=list&timeout=5000"), await ask("call?call=list&timeout=1000")];
    return expectEqual([...given, ...next], ["gave up", "gave up", "resolved", "resolved"]);
  },
  "a flight that is given up before its POST": async ({ api, ask }) => {
    const guest = randomUUID();
    await ask("call?call=list");
    api.delayMs = () => 10_000;
    const given = await ask(`race?call=ensure&guest=${guest}&giveUpMs=200`);
    api.delayMs = () => 0;
    const next = [await ask(`call?call=ensure&guest=${guest}`), await ask(`call?call=ensure&guest=${guest}`)];
    return expectEqual([given, ...next, api.posts(guest)], ["gave up", "requested", "open", 1]);
  },
  "a flight that is given up after its POST": async ({ api, ask }) => {
    const guest = randomUUID();
    await ask("call?call=list");
    api.delayMs = (request) => (request.endsWith("/analytics/requests") ? 10_000 : 0);
    const given = await ask(`race?call=ensure&guest=${guest}&giveUpMs=500`);
    const next = await ask(`call?call=ensure&guest=${guest}`);
    return expectEqual([given, next, api.posts(guest)], ["gave up", "open", 1]);
  },
  "100 calls at once": async ({ api, ask }) => {
    const outcomes = (await ask("parallel?call=list&count=100")) as string[];
    return expectEqual([new Set(outcomes).size, outcomes[0], api.tokenRequests], [1, "resolved", 1]);
  },
  "100 calls at once, a timeout of 2 s, a token of 1.5 s": async ({ api, ask }) => {
    api.delayMs = (request) => (request === "POST /oauth2/token" ? 1_500 : 0);
    const outcomes = (await ask("parallel?call=list&count=100&timeout=2000")) as string[];
    const found = [[...new Set(outcomes)].join("; "), api.tokenRequests <= 2 || api.tokenRequests];
    return expectEqual(found, ["resolved", true]);
  },
};

const limited = "handlers that give up their places in the queue";
const datedSteps = (date: string) =>
  [...exerciseSteps, ...serverSteps, "upload"].map((step) => `${date}, ${step}`);

export const workerdPlace: Place = {
  name: "Cloudflare Workers (workerd)",
  isQuick: true,
  steps: [...Object.keys(scenarios), ...datedSteps(currentDate), ...datedSteps(earlyDate)],
  async run(setting) {
    const consumer = await setting.consumer();
    const outfile = join(consumer, "worker.bundle.mjs");
    await build({
      entryPoints: [join(root, "test/places/workerd/worker.js")],
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      // The packed client, not the source that the compiler's paths name.
      alias: { mycreditapp: join(consumer, "node_modules/mycreditapp/dist/index.js") },
      nodePaths: [join(consumer, "node_modules")],
      mainFields: ["module", "main"],
      logLevel: "error",
    });
    const script = await readFile(outfile, "utf8");
    const folder = await setting.packageOf("miniflare");
    const { Miniflare } = (await import(join(folder, "dist/src/index.js"))) as {
      Miniflare: new (options: object) => Miniflare;
    };
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
      version: string;
    };

    const inWorker = async <Result>(
      compatibilityDate: string,
      variables: Record<string, string>,
      use: (running: Running) => Promise<Result>,
    ): Promise<Result> => {
      const api = await openApi();
      const bindings = { API: api.url, ...variables };
      const miniflare = new Miniflare({ modules: true, script, compatibilityDate, bindings });
      try {
        const ask = async (path: string) =>
          (await miniflare.dispatchFetch(`http://worker/${path}`)).json() as Promise<unknown>;
        return await use({ api, ask });
      } finally {
        await miniflare.dispose();
        api.close();
      }
    };

    const results: Record<string, true | string> = {};
    for (const [name, scenario] of Object.entries(scenarios)) {
      const variables: Record<string, string> = name === limited ? { MAX_CONCURRENCY: "2" } : {};
      results[name] = await inWorker(currentDate, variables, scenario).catch(String);
    }
    for (const date of [currentDate, earlyDate]) {
      const found = await inWorker(date, {}, async ({ api, ask }) => {
        const exercised = (await ask("exercise")) as Results;
        const server = judgeServer(api);
        const upload = expectEqual([await ask("upload"), api.uploads], ["resolved", ["balance.pdf"]]);
        return { ...exercised, ...server, upload };
      }).catch((error: unknown): Results => ({ start: String(error) }));
      for (const [step, result] of Object.entries(found)) results[`${date}, ${step}`] = result;
    }
    return { version: `miniflare ${version}`, results };
  },
};
