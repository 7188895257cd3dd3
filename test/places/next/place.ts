/**
 * Risk: Next.js replaces `fetch`. Version 14 caches responses, those to POSTs and token requests among them, also on disk. The
 * current version prerenders components, and refuses dates and random values in them before the first I/O.
 */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../scripts/check/packed.js";
import { type Api, environmentOf } from "../api.js";
import { askedByActionId, askedByComponentId } from "../ids.js";
import {
  expectEqual,
  freePort,
  type Outcome,
  type Place,
  type Results,
  type Setting,
  startDaemon,
} from "../place.js";
import { everyStep, exerciseServer, openFolder, versionOf, withApi } from "../servers/place.js";

const quiet = { NEXT_TELEMETRY_DISABLED: "1" };

/** Builds a project; `true`, or what Next.js printed. */
async function buildNext(
  node: string,
  cwd: string,
  bin: string,
  env: Record<string, string>,
): Promise<true | string> {
  await rm(join(cwd, ".next"), { recursive: true, force: true });
  const options = { cwd, env: { ...quiet, ...env }, timeoutMs: 240_000 };
  const { code, output } = await run(node, [bin, "build"], options);
  return code === 0 || output;
}

/** Starts a built project, with requests to make. */
async function withNext<Result>(
  node: string,
  cwd: string,
  bin: string,
  api: Api,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const args = [bin, "start", "--port", String(port), "--hostname", "127.0.0.1"];
  const daemon = await startDaemon(node, args, port, { cwd, env: { ...quiet, ...environmentOf(api) } });
  try {
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    await daemon.stop();
  }
}

async function textOf(url: string, init?: RequestInit): Promise<string> {
  const response = await fetch(url, init);
  const text = (await response.text()).replaceAll("<!-- -->", "");
  return response.ok ? text : `${response.status} ${text.slice(0, 500)}`;
}

/** A token response begins so in Next.js's cache, which keeps bodies in base64. */
const cachedToken = Buffer.from('{"access_token":"toke').toString("base64");

/** Every file below a folder that holds a token. */
async function filesWithTokens(folder: string): Promise<string[]> {
  const pattern = new RegExp(`token-\\d+-of-the-matrix|${cachedToken}`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    paths.map(async (path) => (pattern.test(await readFile(path, "latin1")) ? [path] : [])),
  );
  return found.flat();
}

const prerendered = "a page that prerendered before builds";
const threePosts = "three views are three POSTs";
const threeReads = "three views are three GETs";
const renewed = "the token is renewed";
const noToken = ".next holds no token";

async function runNext14(setting: Setting): Promise<Outcome> {
  const folder = await openFolder(setting, "next-14");
  const node = await setting.node(20);
  const bin = "node_modules/next/dist/bin/next";
  const results = await withApi(async (api): Promise<Results> => {
    const isBuilt = await buildNext(node, folder, bin, environmentOf(api));
    if (isBuilt !== true) return { [prerendered]: isBuilt };
    return withNext(node, folder, bin, api, async (url) => {
      const views = (page: string) =>
        Promise.all(["one", "two", "three"].map((view) => textOf(`${url}/${page}?view=${view}`)));
      const asked = await views("ask");
      const isAsked = expectEqual(
        [asked.every((page) => page.includes("active")), api.posts(askedByComponentId)],
        [true, 3],
      );
      const readsBefore = api.requests.filter((line) => line.startsWith("GET")).length;
      const read = await views("currencies");
      const reads = api.requests.filter((line) => line.startsWith("GET")).length - readsBefore;
      const tokensBefore = api.tokenRequests;
      api.revoke();
      const late = [await textOf(`${url}/currencies?view=late`), await textOf(`${url}/prerendered`)];
      return {
        [prerendered]: true,
        [threePosts]: isAsked,
        [threeReads]: expectEqual([read.every((page) => page.includes("USD")), reads], [true, 3]),
        [renewed]: expectEqual(
          [late.every((page) => page.includes("USD")), api.tokenRequests > tokensBefore],
          [true, true],
        ),
        [noToken]: expectEqual(await filesWithTokens(join(folder, ".next")), []),
      };
    });
  });
  return { version: await versionOf(folder, "next"), results };
}

const withoutSecrets = "builds without secrets";
const inComponent = "two views of a server component are two POSTs";
const inAction = "a server action is one POST";
const prerenderedComponent = "a component that calls before anything else builds";

async function runNext(setting: Setting): Promise<Outcome> {
  const folder = await openFolder(setting);
  const node = await setting.node(20);
  const bin = "../node_modules/next/dist/bin/next";
  const cwd = join(folder, "next");
  const isBuilt = await buildNext(node, cwd, bin, {});
  const results: Record<string, true | string> = { [withoutSecrets]: isBuilt };
  if (isBuilt === true)
    await withApi(async (api) => {
      await withNext(node, cwd, bin, api, async (url) => {
        const views = [await textOf(`${url}/records`), await textOf(`${url}/records`)];
        results[inComponent] = expectEqual(
          [views.every((page) => page.includes("active")), api.posts(askedByComponentId)],
          [true, 2],
        );
        results[inAction] = await submitForm(`${url}/action`).then(
          () => expectEqual(api.posts(askedByActionId), 1),
          String,
        );
      });
    });
  if (isBuilt === true) {
    const port = await freePort();
    const args = [bin, "start", "--port", String(port), "--hostname", "127.0.0.1"];
    Object.assign(
      results,
      await withApi((api) => exerciseServer(api, cwd, node, args, { path: "/api/exercise", port })),
    );
  }
  results[prerenderedComponent] = await withApi((api) =>
    buildNext(node, join(folder, "next-component"), bin, environmentOf(api)),
  );
  return { version: await versionOf(folder, "next"), results };
}

/** Submits the form of a page as a browser without JavaScript does. */
async function submitForm(url: string): Promise<void> {
  const page = await textOf(url);
  const form = new FormData();
  for (const [field] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(field)?.[1] ?? "";
    form.append(attribute("name"), attribute("value").replaceAll("&quot;", '"'));
  }
  await textOf(url, { method: "POST", body: form, headers: { origin: new URL(url).origin } });
}

export const nextPlaces: readonly Place[] = [
  {
    name: "Next.js 14",
    isQuick: true,
    steps: [prerendered, threePosts, threeReads, renewed, noToken],
    run: runNext14,
  },
  {
    name: "Next.js, Cache Components",
    isQuick: true,
    steps: [withoutSecrets, inComponent, inAction, prerenderedComponent, ...everyStep],
    run: runNext,
  },
];
