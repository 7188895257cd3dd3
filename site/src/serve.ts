/** `npm run docs:serve`: serves the site on this machine, builds it again when a source changes, and reloads the pages. */
import { type ChildProcess, fork } from "node:child_process";
import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root } from "../../scripts/docs/openapi.js";
import { siteFolder } from "./build.js";

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** What the site shows. A change builds the site again. */
const shown = [
  "docs",
  "skills",
  "openapi.yaml",
  "arazzo.yaml",
  "AGENTS.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
];
/** What a build runs or reads once. A change starts another process for it. */
const run = ["src", "examples", "scripts/docs", "site/src", "package.json"];
/** An editor writes a file in several steps; one build is enough for all of them. */
const settleMs = 200;

/** Added to a page while it is served here, and to no file: reloads the page when the server says so. */
const reloadScript = '<script>new EventSource("/-/changes").onmessage=()=>location.reload()</script>';

export interface SiteServer {
  url: string;
  server: Server;
  /** Reloads every open page. */
  reload(): void;
}

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param prefix the path under which to serve it, such as `/docs/`, to show that it works in any folder
 */
export async function serveSite(
  folder: string,
  { port = 0, prefix = "/", live = false } = {},
): Promise<SiteServer> {
  const open = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    if (live && path === "/-/changes") {
      response
        .writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" })
        .write(":\n\n");
      open.add(response);
      request.on("close", () => open.delete(response));
      return;
    }
    const relative = path.startsWith(prefix) ? path.slice(prefix.length) || "index.html" : undefined;
    const file = relative === undefined ? undefined : normalize(join(folder, relative));
    const inside = file?.startsWith(normalize(folder + sep)) ? file : undefined;
    const content = inside === undefined ? undefined : await readFile(inside).catch(() => undefined);
    if (inside === undefined || content === undefined) {
      const page = await readFile(join(folder, "404.html")).catch(() => "There is no such page.");
      response.writeHead(404, { "content-type": mediaTypes[".html"] }).end(page);
      return;
    }
    const type = mediaTypes[extname(inside)] ?? "text/plain; charset=utf-8";
    const body =
      live && type.startsWith("text/html") ? Buffer.concat([content, Buffer.from(reloadScript)]) : content;
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    server,
    reload: () => {
      for (const response of open) response.write("data: changed\n\n");
    },
  };
}

async function main(): Promise<void> {
  const port = Number(process.env["PORT"] ?? 4000);
  const { url, reload } = await serveSite(siteFolder, { port, live: true });
  console.log(`the documentation is at ${url}; Ctrl+C ends it`);
  /** Builds in a process of its own, so that a changed script is the one that runs. */
  let builder: ChildProcess | undefined;
  const build = (fresh: boolean) => {
    if (!fresh && builder?.connected) return builder.send("build");
    builder?.kill();
    const script = fileURLToPath(new URL("build.ts", import.meta.url));
    builder = fork(script, { execArgv: ["--import", "tsx"] }).on("message", reload);
    return true;
  };
  build(true);
  let timer: NodeJS.Timeout | undefined;
  let fresh = false;
  for (const source of [...shown, ...run])
    watch(fileURLToPath(new URL(source, root)), { recursive: true }, (_event, name) => {
      fresh ||= run.includes(source) && !String(name).startsWith("assets");
      clearTimeout(timer);
      timer = setTimeout(() => {
        build(fresh);
        fresh = false;
      }, settleMs);
    });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
