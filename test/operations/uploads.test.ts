/** Files in each form, as they arrive: real `multipart/form-data`, read by a parser that is not ours. */
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type FileInput, InputError, TimeoutError } from "../../src/index.js";
import { clientWithToken, errorOf, guestId, hostId, recordId } from "../support/client.js";
import { answer, inTurn, json, type ReceivedRequest, startServer } from "../support/server.js";

const applicationId = "b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456";
/** Every byte there is, so that nothing survives by chance that is read as text. */
const bytes = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
const pdf = { name: "report.pdf", data: bytes };

async function readForm({ headers, rawBody }: ReceivedRequest) {
  return new Response(new Uint8Array(rawBody), {
    headers: { "content-type": headers["content-type"] ?? "" },
  }).formData();
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  return () => rm(folder, { recursive: true });
});

async function pathOf(name: string, content: Uint8Array = bytes): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe.each<[string, () => FileInput | Promise<FileInput>]>([
  ["a File", () => new File([bytes], "report.pdf", { type: "application/pdf" })],
  ["a File without a type", () => new File([bytes], "report.pdf")],
  [
    "a Blob with a name",
    () => ({ name: "report.pdf", data: new Blob([bytes], { type: "application/pdf" }) }),
  ],
  ["bytes with a name", () => pdf],
  ["bytes with a name and a type", () => ({ ...pdf, type: "Application/PDF; version=1.7" })],
  ["a Buffer with a name", () => ({ name: "report.pdf", data: Buffer.from(bytes) })],
  ["a path", () => pathOf("report.pdf")],
])("%s", (_form, make) => {
  test("arrives whole, under the names of the API", async () => {
    const server = await startServer(json({}));
    await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, {
      file: await make(),
      currency: "USD",
    });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "POST", path: `/organizations/${guestId}/financial-files` });
    const form = await readForm(request as ReceivedRequest);
    expect([...form.keys()].sort()).toEqual(["currency", "file"]);
    expect(form.get("currency")).toBe("USD");
    const file = form.get("file") as File;
    expect([file.name, file.type, file.size]).toEqual(["report.pdf", "application/pdf", bytes.length]);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });
});

test("each upload has its own path and part", async () => {
  const server = await startServer(json({}));
  const client = clientWithToken({ baseUrl: server.url });
  await client.privateRecords.financialFiles.upload(recordId, { file: pdf, currency: "EUR" });
  await client
    .asGuestOf(guestId)
    .creditApplications.uploadTradeProfile(applicationId, { uploading_file: pdf });
  const forms = await Promise.all(server.requests.map(readForm));
  expect(server.requests.map(({ path }) => path)).toEqual([
    `/private-records/${recordId}/financial-files`,
    `/credit-applications/credit-terms/${applicationId}/files`,
  ]);
  expect(forms.map((form) => [...form.keys()].sort())).toEqual([["currency", "file"], ["uploading_file"]]);
});

test("a form is sent again whole after a 429, from a path too", async () => {
  const server = await startServer(inTurn(answer(429, "", { "retry-after": "0" }), json({})));
  const file = await pathOf("again.pdf");
  await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, { file, currency: "USD" });
  expect(server.requests).toHaveLength(2);
  for (const request of server.requests)
    expect(((await readForm(request)).get("file") as File).size).toBe(bytes.length);
});

test.each([
  ["a.zip", "application/zip"],
  ["a.7Z", "application/x-7z-compressed"],
  ["a.b.rar", "application/vnd.rar"],
])("the type of %s is known by its ending", async (name, type) => {
  const server = await startServer(json({}));
  const upload = clientWithToken({ baseUrl: server.url }).financialFiles.upload;
  await upload.call(clientWithToken({ baseUrl: server.url }).financialFiles, guestId, {
    file: { name, data: bytes },
    currency: "USD",
  });
  expect(((await readForm(server.requests[0] as ReceivedRequest)).get("file") as File).type).toBe(type);
});

test("a ZIP is one, whatever Windows calls it", async () => {
  const server = await startServer(json({}));
  const file = new File([bytes], "a.zip", { type: "application/x-zip-compressed" });
  await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, { file, currency: "USD" });
  expect(((await readForm(server.requests[0] as ReceivedRequest)).get("file") as File).type).toBe(
    "application/zip",
  );
});

describe("bad input is refused, and nothing is sent", () => {
  const largest = 20_971_520;
  test.each<[string, unknown, string]>([
    ["no file", undefined, "body `file` is required"],
    [
      "a number",
      42,
      "body `file` must be a File, { data: Blob or Uint8Array, name } or the path of a file; got 42",
    ],
    ["bytes without a name", { data: bytes }, "body `file` must be a File"],
    ["a Blob without a name", new Blob([bytes]), "body `file` must be a File"],
    [
      "another type",
      new File([bytes], "a.csv", { type: "text/csv" }),
      "must have one of the media types application/pdf",
    ],
    ["another ending", { name: "a.exe", data: bytes }, "got none"],
    ["an ending that every object has", { name: "a.constructor", data: bytes }, "got none"],
    ["a type that its ending hides", new File([bytes], "a.pdf", { type: "text/html" }), "got text/html"],
    [
      "one byte too many",
      { name: "a.pdf", data: new Uint8Array(largest + 1) },
      `may have ${largest} bytes at the most`,
    ],
    ["a path that is none", "/no/such/file.pdf", "body `file` names a file that cannot be opened (ENOENT)"],
    ["a folder", tmpdir(), "body `file` names a path that is no file"],
    ["a path with a NUL", "a\0b.pdf", "body `file` names a file that cannot be opened"],
  ])("%s", async (_what, file, problem) => {
    const server = await startServer(json({}));
    const body = { file: file as FileInput, currency: "USD" };
    const error = await errorOf(
      clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, body),
      InputError,
    );
    expect(error.problems).toEqual([expect.stringContaining(problem)]);
    expect([server.requests, server.tokenRequests]).toEqual([[], []]);
  });

  test("the largest file is not too large", async () => {
    const server = await startServer(json({}));
    const file = { name: "a.pdf", data: new Uint8Array(largest) };
    await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, { file, currency: "USD" });
    expect(server.requests).toHaveLength(1);
  });

  test("everything at once", async () => {
    const body = { file: { name: "a.txt", data: bytes }, currency: "US" };
    const error = await errorOf(clientWithToken({}).financialFiles.upload("us", body), InputError);
    expect(error.problems).toEqual([
      expect.stringContaining("path `org_id` must be a UUID"),
      "body `currency` must have exactly 3 characters; got 2",
      expect.stringContaining("body `file` must have one of the media types"),
    ]);
  });

  test("in a scenario that the documentation does not allow", async () => {
    const body = { file: pdf, currency: "USD" };
    const { financialFiles } = clientWithToken({}).asGuestOf(guestId);
    // @ts-expect-error an organization's file is uploaded as Host or Self
    await errorOf(financialFiles.upload(hostId, body), InputError);
    const { creditApplications } = clientWithToken({});
    // @ts-expect-error a trade profile is uploaded as Guest
    const upload = creditApplications.uploadTradeProfile(applicationId, { uploading_file: pdf });
    await errorOf(upload, InputError);
  });

  test("a path, where there are no files", async () => {
    vi.stubGlobal("process", undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const upload = clientWithToken({}).financialFiles.upload(guestId, { file: "a.pdf", currency: "USD" });
    const error = await errorOf(upload, InputError);
    expect(error.problems).toEqual([expect.stringContaining("cannot be a path here")]);
  });
});

test("an upload has five minutes where a call has 30 s, unless told otherwise", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const silent = { fetch: () => new Promise<never>(() => undefined) };
  const body = { file: pdf, currency: "USD" };
  const timeouts = [
    clientWithToken(silent).financialFiles.upload(guestId, body),
    clientWithToken(silent).analytics.create(guestId),
    clientWithToken({ ...silent, timeout: 7_000 }).financialFiles.upload(guestId, body),
    clientWithToken(silent).financialFiles.upload(guestId, body, { timeout: 5_000 }),
  ].map(async (call) => (await errorOf(call, TimeoutError)).timeoutMs);
  await vi.advanceTimersByTimeAsync(300_001);
  expect(await Promise.all(timeouts)).toEqual([300_000, 30_000, 7_000, 5_000]);
});

test("a file from a path goes out in the one way in which fetch keeps no copy of it", async () => {
  const sent: { redirect: string; window?: null }[] = [];
  const client = clientWithToken({
    fetch: async (_url, { redirect, window }) => {
      sent.push({ redirect, ...(window === null && { window }) });
      return Response.json({});
    },
  });
  await client.financialFiles.upload(guestId, { file: pdf, currency: "USD" });
  await client.financialFiles.upload(guestId, { file: await pathOf("a.pdf"), currency: "USD" });
  expect(sent).toEqual([{ redirect: "manual" }, { redirect: "error", window: null }]);
});

test("a redirect of a file from a path is not followed either", async () => {
  const elsewhere = await startServer(json({}));
  const server = await startServer(answer(307, "", { location: elsewhere.url }));
  const upload = { file: await pathOf("a.pdf"), currency: "USD" };
  const error = await errorOf(
    clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, upload),
    Error,
  );
  expect(error).toMatchObject(
    process.env["TEST_TRANSPORT"] === "undici"
      ? { status: 307 }
      : { code: "connection_failed", executed: "maybe" },
  );
  expect([server.requests.length, elsewhere.requests.length]).toEqual([1, 0]);
});

test("a file from a path is read while it is sent, and arrives as it is", async () => {
  const large = Uint8Array.from({ length: 5 * 2 ** 20 }, (_, index) => (index * 7 + (index >> 8)) % 256);
  const server = await startServer(json({}));
  const file = await pathOf("large.pdf", large);
  await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, { file, currency: "USD" });
  const [request] = server.requests as [ReceivedRequest];
  const received = (await readForm(request)).get("file") as File;
  const digest = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
  expect(digest(new Uint8Array(await received.arrayBuffer()))).toBe(digest(large));
  // A length is known beforehand: a gateway that takes no chunked request takes this one.
  expect(Number(request.headers["content-length"])).toBe(request.rawBody.length);
});
