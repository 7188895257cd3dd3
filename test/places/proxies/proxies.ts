/**
 * The proxies of Debian's packages, in the configuration that the packages come with, in front of one server.
 *
 * | what differs from the package          | why                                                          |
 * |----------------------------------------|--------------------------------------------------------------|
 * | ports, paths, user                     | they run beside the machine's own                            |
 * | the wait for a silent server: 2 s      | the defaults are 50 to 60 s                                  |
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startDaemon } from "../place.js";

/** A proxy that runs. */
export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

const silenceSeconds = 2;

export const proxies: Readonly<Record<string, (serverPort: number) => Promise<Proxy>>> = {
  Varnish: (serverPort) =>
    start(async (port, folder) => [
      "varnishd",
      "-F",
      ...["-a", `127.0.0.1:${port}`],
      ...["-b", `127.0.0.1:${serverPort}`],
      ...["-n", join(folder, "varnish")],
      ...["-s", "malloc,16m"],
      ...["-j", "none"],
      ...["-p", `first_byte_timeout=${silenceSeconds}`],
    ]),
  HAProxy: (serverPort) =>
    start(async (port, folder) => {
      const path = join(folder, "haproxy.cfg");
      await writeFile(path, haproxyConfiguration(port, serverPort));
      return ["haproxy", "-db", "-f", path];
    }),
  nginx: (serverPort) => startNginx((port) => nginxSite(`listen 127.0.0.1:${port};`, serverPort)),
};

/** `/etc/haproxy/haproxy.cfg` of the package: its defaults, and the server. */
function haproxyConfiguration(port: number, serverPort: number): string {
  return `defaults
  mode http
  option httplog
  option dontlognull
  timeout connect 5000
  timeout client 50000
  timeout server ${silenceSeconds}s
frontend api
  bind 127.0.0.1:${port}
  default_backend servers
backend servers
  server one 127.0.0.1:${serverPort}
`;
}

/** A forward proxy that answers every request, CONNECT among them, with a status. */
export function startRefusingProxy(status: number): Promise<Proxy> {
  return start(async (port, folder) => {
    const path = join(folder, "haproxy.cfg");
    const lines = [
      "defaults",
      "  mode http",
      "  timeout connect 5000",
      "  timeout client 50000",
      "  timeout server 50000",
      "frontend company",
      `  bind 127.0.0.1:${port}`,
      `  http-request deny deny_status ${status}`,
    ];
    await writeFile(path, `${lines.join("\n")}\n`);
    return ["haproxy", "-db", "-f", path];
  });
}

/** A site of nginx that passes everything on, as nginx's own guide for beginners writes it. */
export function nginxSite(listening: string, serverPort: number): string {
  return `server {
    ${listening}
    location / {
      proxy_pass http://127.0.0.1:${serverPort};
      proxy_read_timeout ${silenceSeconds}s;
    }
  }`;
}

/** Starts nginx with one site, on a free port. */
export function startNginx(site: (port: number, folder: string) => string): Promise<Proxy> {
  return start(async (port, folder) => {
    const path = join(folder, "nginx.conf");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const paths = temporary.map((name) => `  ${name}_temp_path ${join(folder, name)};`).join("\n");
    await writeFile(
      path,
      `pid ${join(folder, "nginx.pid")};
error_log ${join(folder, "error.log")};
worker_processes auto;
daemon off;
events { worker_connections 768; }
http {
${paths}
  access_log off;
  sendfile on;
  tcp_nopush on;
  gzip on;
  ${site(port, folder)}
}
`,
    );
    return ["nginx", "-e", join(folder, "error.log"), "-c", path];
  });
}

async function start(write: (port: number, folder: string) => Promise<string[]>): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-proxy-"));
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const [command = "", ...args] = await write(port, folder);
  const daemon = await startDaemon(command, args, port);
  const stop = async () => {
    await daemon.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
