/**
 * Measures by how much a process grows while it uploads 20 MiB: from a path, which is read while it is sent, and from
 * bytes that are in memory already, for comparison. Each upload is made by a process of its own, to a server in this one.
 *
 *     npm run measure:upload
 *
 * Fails where the upload from a path grows the process by half of the file or more.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const fileBytes = 20 * 2 ** 20;
const rounds = 3;
const toMiB = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

/** The process that uploads. It prints the growth of its peak resident size, after a first small upload. */
const uploader = `
  import { readFileSync } from "node:fs";
  import { MyCreditApp } from "mycreditapp";
  const [form, path, small, baseUrl] = process.argv.slice(2);
  const id = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
  const client = new MyCreditApp({ organizationId: id, accessToken: "any", baseUrl });
  const upload = (file) => client.financialFiles.upload(id, { file, currency: "USD" });
  // What the first request of a process costs is not the file's doing.
  for (let round = 0; round < 5; round += 1) await upload(small);
  globalThis.gc();
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 1);
  await upload(form === "path" ? path : { name: "large.pdf", data: readFileSync(path) });
  clearInterval(timer);
  console.log(Math.max(peak, process.memoryUsage().rss) - before);
`;

const server = createServer(async (request, response) => {
  let received = 0;
  for await (const chunk of request) received += (chunk as Buffer).length;
  response.setHeader("content-type", "application/json").end(JSON.stringify({ received }));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
try {
  const [large, small] = [join(folder, "large.pdf"), join(folder, "small.pdf")];
  await writeFile(large, Buffer.alloc(fileBytes, "%PDF"));
  await writeFile(small, "%PDF-1.7");

  const growth: Record<string, number> = {};
  for (const form of ["path", "bytes"]) {
    const found: number[] = [];
    for (let round = 0; round < rounds; round += 1) found.push(await measure(form, large, small));
    growth[form] = found.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
    console.log(`${form.padEnd(6)} ${toMiB(growth[form])} MiB (${found.map(toMiB).join(", ")})`);
  }
  console.log(`growth of the peak resident size while ${toMiB(fileBytes)} MiB are sent, median of ${rounds}`);
  if (!((growth["path"] ?? Number.NaN) < fileBytes / 2)) {
    console.error("an upload from a path must not grow the process by its file");
    process.exitCode = 1;
  }
} finally {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
}

async function measure(...args: string[]): Promise<number> {
  const script = join(import.meta.dirname, "..", `upload-memory-${process.pid}.tmp.ts`);
  await writeFile(script, uploader);
  try {
    const child = spawn(
      process.execPath,
      ["--expose-gc", "--import", import.meta.resolve("tsx"), script, ...args, baseUrl],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let printed = "";
    for await (const chunk of child.stdout) printed += chunk;
    return Number.parseInt(printed, 10);
  } finally {
    await rm(script);
  }
}
