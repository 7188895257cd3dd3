/** Where the client runs, by what the runtimes themselves define. `npm run test:runtimes` asks the real ones. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { packageVersion } from "../../generated/operations.js";
import { isBrowser, readEnvironment, userAgent } from "../../src/session/environment.js";

afterEach(() => vi.unstubAllGlobals());

const chrome =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const client = `mycreditapp/${packageVersion}`;

/** What a runtime defines of what is looked at. What it lacks is `undefined`, or not there at all. */
type Globals = Readonly<Record<string, unknown>>;

const browsers: [runtime: string, globals: Globals][] = [
  ["a page", { window: {}, document: {}, navigator: { userAgent: chrome }, process: undefined }],
  ["a page whose bundler brings a process", { window: {}, document: {}, navigator: { userAgent: chrome } }],
  ["a web worker", { WorkerGlobalScope: class {}, navigator: { userAgent: chrome }, process: undefined }],
  [
    "a service worker, also of an extension",
    {
      WorkerGlobalScope: class {},
      ServiceWorkerGlobalScope: class {},
      navigator: { userAgent: chrome },
      process: undefined,
    },
  ],
];

const node = { versions: { node: "20.20.2" } };

const servers: [runtime: string, globals: Globals, agent: string | undefined][] = [
  ["Node 20, which has no navigator", { navigator: undefined, process: node }, "node/20.20"],
  [
    "Node 24, which has one",
    { navigator: { userAgent: "Node.js/24" }, process: { versions: { node: "24.21.0" } } },
    "node/24.21",
  ],
  [
    "Node that renders pages, with a window and no document",
    { window: {}, navigator: undefined, process: node },
    "node/20.20",
  ],
  ["Bun", { Bun: { version: "1.4.5" }, navigator: { userAgent: "Bun/1.4.5" }, process: node }, "bun/1.4.5"],
  [
    "Deno",
    { Deno: { version: { deno: "2.9.6" } }, navigator: { userAgent: "Deno/2.9.6" }, process: node },
    "deno/2.9.6",
  ],
  [
    "a worker of Deno",
    {
      Deno: { version: { deno: "2.9.6" } },
      WorkerGlobalScope: class {},
      navigator: { userAgent: "Deno/2.9.6" },
      process: undefined,
    },
    "deno/2.9.6",
  ],
  [
    "workerd",
    {
      WorkerGlobalScope: class {},
      ServiceWorkerGlobalScope: class {},
      navigator: { userAgent: "Cloudflare-Workers" },
      process: undefined,
    },
    "workerd",
  ],
  [
    "workerd with a process",
    { WorkerGlobalScope: class {}, navigator: { userAgent: "Cloudflare-Workers" }, process: node },
    "workerd",
  ],
  [
    "a worker that mentions Mozilla further on",
    {
      WorkerGlobalScope: class {},
      navigator: { userAgent: "Edge like Mozilla/5.0" },
      process: undefined,
    },
    undefined,
  ],
  [
    "a document without a window, as some tests have it",
    { document: {}, navigator: undefined, process: { versions: { node: "26.10.11" } } },
    "node/26.10",
  ],
  ["a process without versions", { navigator: undefined, process: {} }, undefined],
  [
    "an old workerd, without a navigator",
    { WorkerGlobalScope: class {}, navigator: undefined, process: undefined },
    undefined,
  ],
];

function enter(globals: Globals): void {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

test.each(browsers)("%s is a browser, which sends a User-Agent of its own", (_runtime, globals) => {
  enter(globals);
  const [found, agent] = [isBrowser(), userAgent({ name: "acme", version: "1" })];
  vi.unstubAllGlobals();
  expect([found, agent]).toEqual([true, undefined]);
});

describe.each(servers)("%s", (_runtime, globals, agent) => {
  test("is not a browser, and is named", () => {
    enter(globals);
    const [found, plain, named] = [
      isBrowser(),
      userAgent(undefined),
      userAgent({ name: "acme", version: "1.2" }),
    ];
    vi.unstubAllGlobals();
    expect(found).toBe(false);
    expect(plain).toBe(agent && `${client} ${agent}`);
    expect(named).toBe(agent && `acme/1.2 ${client} ${agent}`);
  });
});

test("here it is Node", () => {
  expect(userAgent(undefined)).toMatch(/^mycreditapp\/\d+\.\d+\.\d+ node\/\d+\.\d+$/);
});

test("an environment variable counts as unset if it is empty or missing, or if there is no environment", () => {
  vi.stubEnv("SOME_VARIABLE", "a");
  expect(readEnvironment("SOME_VARIABLE")).toBe("a");
  vi.stubEnv("SOME_VARIABLE", "");
  expect([readEnvironment("SOME_VARIABLE"), readEnvironment("NO_SUCH_VARIABLE")]).toEqual([
    undefined,
    undefined,
  ]);
  vi.unstubAllEnvs();
  const processes = [undefined, {}].map((value) => {
    vi.stubGlobal("process", value);
    const found = readEnvironment("PATH");
    vi.unstubAllGlobals();
    return found;
  });
  expect(processes).toEqual([undefined, undefined]);
});

test("a variable that the program may not read counts as unset, as Deno throws for it", () => {
  const env = new Proxy(
    {},
    {
      get() {
        throw new Error('Requires env access to "MYCREDITAPP_LOG"');
      },
    },
  );
  vi.stubGlobal("process", { env });
  const found = readEnvironment("MYCREDITAPP_LOG");
  vi.unstubAllGlobals();
  expect(found).toBeUndefined();
});
