/**
 * Risk: a server that ends an HTTP/2 connection, as nginx does after `keepalive_requests`, ends the requests beside it, too. The
 * client must neither carry one out twice nor leave it undecided where the server has refused it.
 *
 * | over     | undecided may be                                                                                     |
 * |----------|------------------------------------------------------------------------------------------------------|
 * | HTTP/1.1 | none                                                                                                 |
 * | HTTP/2, undici 8 | a response that the end of the connection cut off; the error names the cause                 |
 * | HTTP/2, undici 7 (`allowH2: true`, which is not its default) | also a stream that the server refused, as undici 7 does not tell; the error says what to do |
 */
import { cp } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { mustRun, root } from "../../../scripts/check/packed.js";
import { makeCertificates } from "../../support/certificates.js";
import { listen, type Place } from "../place.js";
import { startNginx } from "../proxies/proxies.js";

const requestCount = 1_500;
const requestsPerConnection = 20;

/** What is sent with, and over which HTTP it must go. */
interface Cell {
  readonly node: 20 | 24 | 26;
  readonly undici: 7 | 8;
  readonly transport: string;
  readonly http: "HTTP/1.1" | "HTTP/2.0";
}

const cells: readonly Cell[] = ([20, 24, 26] as const).flatMap((node): Cell[] => {
  const own = "undiciFetch, own Agent";
  const off = "undiciFetch, allowH2: false";
  return [
    { node, undici: 7, transport: "fetch", http: "HTTP/1.1" },
    { node, undici: 7, transport: own, http: "HTTP/1.1" },
    { node, undici: 7, transport: off, http: "HTTP/1.1" },
    { node, undici: 7, transport: "undiciFetch, allowH2: true", http: "HTTP/2.0" },
    // undici 8 does not run on Node 20.
    ...(node === 20
      ? []
      : ([
          { node, undici: 8, transport: own, http: "HTTP/2.0" },
          { node, undici: 8, transport: off, http: "HTTP/1.1" },
        ] as const)),
  ];
});

const stepOf = ({ node, undici, transport }: Cell) =>
  transport === "fetch" ? `Node ${node}, fetch` : `Node ${node}, undici ${undici}, ${transport}`;
/** What the message of an undecided request must have. */
function explanationOf({ http, undici }: Cell): RegExp | undefined {
  if (http === "HTTP/1.1") return undefined;
  return undici === 7
    ? /allowH2: false/
    : /the response broke off from https:\/\/127\.0\.0\.1:\d+: UND_ERR_SOCKET/;
}
/** A tenth would be no accident. */
const mostUndecided = requestCount / 10;

export const http2Place: Place = {
  name: "nginx over HTTP/2",
  isQuick: true,
  steps: cells.map(stepOf),
  async run(setting) {
    const certificates = await makeCertificates();
    const carriedOut = new Map<string, number>();
    const server = createServer(async (request, response) => {
      for await (const _chunk of request);
      const guestId = request.url?.split("/")[2] ?? "";
      carriedOut.set(guestId, (carriedOut.get(guestId) ?? 0) + 1);
      // Some requests are still open when their connection ends.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      response.writeHead(201, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: "1", guest_organization_id: guestId, status: "active" }));
    });
    const serverPort = await listen(server);
    let port = 0;
    const folder = join(certificates.caFile, "..");
    const nginx = await startNginx((free) => {
      port = free;
      return `server {
    listen 127.0.0.1:${free} ssl http2;
    ssl_certificate ${join(folder, "server.pem")};
    ssl_certificate_key ${join(folder, "server.key")};
    keepalive_requests ${requestsPerConnection};
    location / {
      proxy_pass http://127.0.0.1:${serverPort};
      add_header X-HTTP-Version $server_protocol;
    }
  }`;
    });
    const results: Record<string, true | string> = {};
    const details = [["client", "resolved", "undecided", "carried out twice", '"no", but carried out']];
    try {
      for (const cell of cells) {
        const project = await setting.withUndici(cell.undici);
        await cp(join(root, "test/places/http2/posts.mjs"), join(project, "posts.mjs"));
        const args = ["posts.mjs", cell.transport, `https://127.0.0.1:${port}`, certificates.caFile];
        const env = { NODE_EXTRA_CA_CERTS: certificates.caFile };
        const options = { cwd: project, env, timeoutMs: 180_000 };
        const printed = await mustRun(
          await setting.node(cell.node),
          [...args, String(requestCount)],
          options,
        );
        const { outcomes, undecided, versions } = JSON.parse(printed) as Posts;
        const count = (matches: (outcome: string, acted: number) => boolean) =>
          Object.entries(outcomes).filter(([id, outcome]) => matches(outcome, carriedOut.get(id) ?? 0))
            .length;
        const found = {
          resolved: count((outcome) => outcome === "resolved"),
          undecided: undecided.length,
          twice: count((_, acted) => acted > 1),
          wrongNo: count((outcome, acted) => outcome === "no" && acted > 0),
          notDone: count((outcome, acted) => outcome === "resolved" && acted === 0),
        };
        details.push([
          stepOf(cell),
          ...[found.resolved, found.undecided, found.twice, found.wrongNo].map(String),
        ]);
        results[stepOf(cell)] = judge(cell, found, undecided, versions);
      }
    } finally {
      await nginx.stop();
      server.closeAllConnections();
      server.close();
      await certificates.remove();
    }
    const version = (await mustRun("nginx", ["-v"])).trim().replace(/^.*nginx\//, "");
    return { version, results, details };
  },
};

/** What `posts.mjs` prints. */
interface Posts {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly undecided: readonly string[];
  readonly versions: readonly string[];
}

function judge(
  cell: Cell,
  found: Readonly<Record<string, number>>,
  undecided: readonly string[],
  versions: readonly string[],
): true | string {
  if (versions.join() !== cell.http) return `it went over ${versions.join(" and ")}, not ${cell.http}`;
  const { resolved = 0, twice, wrongNo, notDone } = found;
  if (twice !== 0 || wrongNo !== 0 || notDone !== 0) return JSON.stringify(found);
  if (resolved === requestCount) return true;
  const explanation = explanationOf(cell);
  const isFew = resolved + undecided.length === requestCount && undecided.length < mostUndecided;
  const [unexplained] = undecided.filter((message) => !explanation?.test(message));
  return (isFew && unexplained === undefined) || `${JSON.stringify(found)}: ${unexplained}`;
}
