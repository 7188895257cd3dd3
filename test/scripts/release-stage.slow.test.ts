/**
 * Staging a release, and doing it again: npm itself, on the Node of the workflow, against a registry of our own that answers
 * as npm's does.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { installFixture, makeFolder, mustRun, root, run } from "../../scripts/check/packed.js";

interface Staged {
  readonly versions: Readonly<
    Record<
      string,
      { readonly bugs?: object; readonly homepage?: string; readonly dist: { readonly integrity: string } }
    >
  >;
}

/** What the registry has, and what it was asked to do. */
let published: Record<string, { integrity: string }> | undefined;
let staged: Staged[];
let isDown: boolean;
/** Why the registry refuses whatever is staged. */
let conflict: string | undefined;
let folder: string;
let tarball: string;
let integrity: string;
let environment: Record<string, string>;
let node: string;

const readJson = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Staged;
};

const registry = createServer(async (request, response) => {
  const answer = (status: number, body: object) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  if (isDown) return answer(400, { error: "broken" });
  if (request.method === "POST" && request.url === "/-/stage/package/mycreditapp") {
    const document = await readJson(request);
    if (conflict !== undefined) return answer(409, { error: conflict });
    if (staged.length > 0)
      return answer(409, { error: 'Cannot publish over previously staged version "0.2.0".' });
    staged.push(document);
    return answer(201, { stageId: "00000000-0000-4000-8000-000000000000" });
  }
  if (request.url !== "/mycreditapp" || published === undefined) return answer(404, {});
  const versions = Object.entries(published).map(([version, dist]) => [
    version,
    { name: "mycreditapp", version, dist: { ...dist, tarball: "http://127.0.0.1/none.tgz" } },
  ]);
  answer(200, {
    name: "mycreditapp",
    "dist-tags": { latest: "0.1.0" },
    versions: Object.fromEntries(versions),
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const { port } = registry.address() as AddressInfo;
  const tools = await installFixture("tools");
  node = join(await installFixture("runtimes"), "node_modules/node-26/bin/node");
  folder = await makeFolder();
  await writeFile(join(folder, "npmrc"), `//127.0.0.1:${port}/:_authToken=token-of-the-test\n`);
  environment = {
    PATH: [join(tools, "node_modules/.bin"), process.env["PATH"]].join(delimiter),
    NPM_CONFIG_REGISTRY: `http://127.0.0.1:${port}/`,
    NPM_CONFIG_USERCONFIG: join(folder, "npmrc"),
    NPM_CONFIG_CACHE: join(folder, "cache"),
    NPM_CONFIG_FETCH_RETRIES: "0",
  };
  const manifest = { name: "mycreditapp", version: "0.2.0", repository: "github:owner/name" };
  await mkdir(join(folder, "package"));
  await writeFile(join(folder, "package/package.json"), JSON.stringify(manifest));
  await mustRun("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: join(folder, "package"),
    env: environment,
  });
  tarball = join(folder, "mycreditapp-0.2.0.tgz");
  integrity = `sha512-${createHash("sha512")
    .update(await readFile(tarball))
    .digest("base64")}`;
}, 600_000);
afterAll(async () => {
  registry.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  published = { "0.1.0": { integrity: "sha512-of-another" } };
  staged = [];
  isDown = false;
  conflict = undefined;
});

const stage = (file = tarball, env = environment) =>
  run(node, [join(root, "scripts/release/stage.ts"), file], { env });

describe("a tarball is staged", () => {
  test("as it is; npm makes `bugs` and `homepage` of `repository`", async () => {
    expect(await stage()).toMatchObject({
      code: 0,
      output: expect.stringContaining("0.2.0 is staged on npm"),
    });
    expect(staged.map(({ versions }) => versions)).toEqual([
      {
        "0.2.0": expect.objectContaining({
          bugs: { url: "https://github.com/owner/name/issues" },
          homepage: "https://github.com/owner/name#readme",
          dist: expect.objectContaining({ integrity }),
        }),
      },
    ]);
  });

  test("of a package that npm does not know yet", async () => {
    published = undefined;
    expect(await stage()).toMatchObject({
      code: 0,
      output: expect.stringContaining("0.2.0 is staged on npm"),
    });
    expect(staged).toHaveLength(1);
  });

  test("once: the next run finds it staged, and goes on", async () => {
    await stage();
    expect(await stage()).toMatchObject({
      code: 0,
      output: expect.stringContaining("0.2.0 waits on npm already, staged by an earlier run"),
    });
    expect(staged).toHaveLength(1);
  });

  test("not if a person has approved it: the next run goes on", async () => {
    published = { "0.2.0": { integrity } };
    expect(await stage()).toMatchObject({
      code: 0,
      output: expect.stringContaining("0.2.0 is published, with this very tarball"),
    });
    expect(staged).toEqual([]);
  });
});

describe("the release fails", () => {
  test("if another tarball was published under the version", async () => {
    published = { "0.2.0": { integrity: "sha512-of-another" } };
    expect(await stage()).toMatchObject({
      code: 1,
      output: expect.stringContaining("npm has published another tarball as 0.2.0: sha512-of-another"),
    });
    expect(staged).toEqual([]);
  });

  test("if npm does not say what is published", async () => {
    isDown = true;
    expect(await stage()).toMatchObject({
      code: 1,
      output: expect.stringContaining("npm does not say whether 0.2.0 is published"),
    });
  });

  test("if npm refuses for another reason", async () => {
    const anonymous = { ...environment, NPM_CONFIG_USERCONFIG: join(folder, "none") };
    expect(await stage(tarball, anonymous)).toMatchObject({
      code: 1,
      output: expect.stringContaining("npm did not stage mycreditapp@0.2.0 (ENEEDAUTH)"),
    });
  });

  test("without the name of a tarball", async () => {
    expect(await stage("mycreditapp.zip")).toMatchObject({
      code: 1,
      output: expect.stringContaining("name one tarball of npm pack"),
    });
  });

  test("if npm sees another conflict than a version that waits", async () => {
    conflict =
      "Failed to save packument. A common cause is if you try to publish a new package before the previous one";
    expect(await stage()).toMatchObject({
      code: 1,
      output: expect.stringContaining("npm did not stage mycreditapp@0.2.0 (E409)"),
    });
  });

  test.each(["10.9.9", "11.14.9"])("with npm %s, which cannot stage", async (version) => {
    const bin = join(folder, version);
    await mkdir(bin);
    await writeFile(join(bin, "npm"), `#!/bin/sh\necho '{ "npm": "${version}" }'\n`, { mode: 0o755 });
    const old = { ...environment, PATH: [bin, environment["PATH"]].join(delimiter) };
    expect(await stage(tarball, old)).toMatchObject({
      code: 1,
      output: expect.stringContaining(`npm stage needs npm 11.15 or later; this is ${version}`),
    });
  });
});
