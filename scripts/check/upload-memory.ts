/**
 * Measures by how much a process that has uploaded before grows while it uploads a file: from a path, which is read while
 * it is sent, and, for comparison, from bytes that are already in memory. A separate process makes each upload, to a server
 * in this one.
 *
 *     npm run measure:upload
 *
 * Data that was read and sent is garbage, which V8 collects only at some 32 MiB. So the growth is measured twice: after a
 * collection before each measurement, and without one, with a larger file.
 *
 * Fails if an upload from a path holds half of the file or more. It judges the smallest growth of the rounds: on a busy
 * machine, a round may be measured and collected too late, but a client that holds the file holds it in every round.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const rounds = 3;
const mebibyte = 2 ** 20;
const toMiB = (bytes: number) => `${(bytes / mebibyte).toFixed(1)} MiB`;

/** The cases to measure. The trade profile has no size limit, so that a larger file can be sent. */
const cases = [
  { form: "path", fileMiB: 100, collected: true, limit: 0.5 },
  { form: "bytes", fileMiB: 100, collected: true, limit: Number.POSITIVE_INFINITY },
  { form: "path", fileMiB: 200, collected: false, limit: 0.5 },
  { form: "bytes", fileMiB: 200, collected: false, limit: Number.POSITIVE_INFINITY },
];

/** The process that uploads. It prints the growth of its peak resident size, after some uploads of 1 MiB. */
const uploader = `
  import { readFileSync } from "node:fs";
  import { MyCreditApp } from "mycreditapp";
  const [form, collected, path, small, baseUrl] = process.argv.slice(2);
  const id = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
  const host = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
  const { creditApplications } = new MyCreditApp({ organizationId: id, accessToken: "any", baseUrl }).asGuestOf(host);
  const upload = (uploading_file) => creditApplications.uploadTradeProfile(id, { uploading_file });
  // The first uploads of a process cost memory that has nothing to do with the file.
  for (let round = 0; round < 10; round += 1) await upload({ path: small });
  globalThis.gc();
  const before = process.memoryUsage().rss;
  let peak = before;
  const look = () => {
    if (collected === "true") globalThis.gc();
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 2);
  await upload(form === "path" ? { path } : { name: "large.pdf", data: readFileSync(path) });
  clearInterval(timer);
  look();
  console.log(peak - before);
`;

const server = createServer(async (request, response) => {
  let received = 0;
  for await (const chunk of request) received += (chunk as Buffer).length;
  response.setHeader("content-type", "application/json").end(JSON.stringify({ received }));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
// Beside the package, so that the script imports it by its name.
const script = join(import.meta.dirname, "..", `upload-memory-${process.pid}.tmp.ts`);
try {
  const [large, small] = [join(folder, "large.pdf"), join(folder, "small.pdf")];
  await writeFile(script, uploader);
  await writeFile(small, Buffer.alloc(mebibyte, "%PDF"));
  console.log(`growth of the peak resident size, the smallest of ${rounds}`);
  for (const { form, fileMiB, collected, limit } of cases) {
    await writeFile(large, Buffer.alloc(fileMiB * mebibyte, "%PDF"));
    const found: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      found.push(await measure(form, String(collected), large, small, baseUrl));
    const smallest = Math.min(...found);
    const what = collected ? "collected before each look" : "as it is";
    console.log(`${fileMiB} MiB from ${form}, ${what}: ${toMiB(smallest)} (${found.map(toMiB).join(", ")})`);
    if (smallest < limit * fileMiB * mebibyte) continue;
    console.error("an upload from a path must not grow the process by its file");
    process.exitCode = 1;
  }
} finally {
  server.close();
  server.closeAllConnections();
  await Promise.all([rm(folder, { recursive: true }), rm(script)]);
}

async function measure(...args: string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", import.meta.resolve("tsx"), script, ...args],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_NO_WARNINGS: "1" } },
  );
  let printed = "";
  for await (const chunk of child.stdout) printed += chunk;
  const growth = Number.parseInt(printed, 10);
  if (Number.isNaN(growth)) throw new Error(`the upload (${args.join(" ")}) ended without its figure`);
  return growth;
}
