/** Files in each form, as they arrive: real `multipart/form-data`, read by a parser that is not ours. */
import { createHash } from "node:crypto";
import { createReadStream, openAsBlob, statSync } from "node:fs";
import { appendFile, mkdtemp, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { toForm } from "../../src/call/upload.js";
import type { Problem } from "../../src/errors/problem.js";
import { AbortError, type CallOptions, type FileInput, InputError, TimeoutError } from "../../src/index.js";
import type { InputRule } from "../../src/operation-row.js";
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

/** What another realm makes, as a test runner or `node:vm` has one. */
function foreign(script: string): Uint8Array | ArrayBuffer {
  return runInNewContext(script) as Uint8Array | ArrayBuffer;
}

/** A `File` of a class that is not the global one. */
function foreignFile(): File {
  class ForeignFile {
    readonly name = "report.pdf";
    readonly type = "application/pdf";
    readonly size = bytes.length;
    readonly [Symbol.toStringTag] = "File";
    async arrayBuffer() {
      return bytes.buffer;
    }
  }
  return new ForeignFile() as unknown as File;
}

async function* inPieces(data: Uint8Array) {
  for (let at = 0; at < data.length; at += 100) yield data.subarray(at, at + 100);
}

function detached(): Uint8Array {
  const data = new Uint8Array(8);
  structuredClone(data, { transfer: [data.buffer] });
  return data;
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
  ["a path", async () => ({ path: await pathOf("report.pdf") })],
  ["the URL of a file", async () => ({ path: pathToFileURL(await pathOf("report.pdf")) })],
  [
    "the URL of a file with other characters",
    async () => ({ path: pathToFileURL(await pathOf("ü %20#.pdf")), name: "report.pdf" }),
  ],
  ["a web stream", () => ({ name: "report.pdf", data: new Blob([bytes]).stream() })],
  [
    "the body of a Response",
    () => ({ name: "report.pdf", data: new Response(bytes).body as ReadableStream }),
  ],
  [
    "a stream of Node",
    async () => ({ name: "report.pdf", data: createReadStream(await pathOf("report.pdf")) }),
  ],
  ["an async generator", () => ({ name: "report.pdf", data: inPieces(bytes) })],
  [
    "a Blob whose name knows better than its type",
    () => ({ name: "report.pdf", data: new Blob([bytes], { type: "text/plain" }) }),
  ],
  ["a path that is named otherwise", async () => ({ path: await pathOf("upload_8f3a"), name: "report.pdf" })],
  ["an ArrayBuffer with a name", () => ({ name: "report.pdf", data: bytes.buffer })],
  ["a DataView with a name", () => ({ name: "report.pdf", data: new DataView(bytes.buffer) })],
  [
    "bytes of another realm",
    () => ({ name: "report.pdf", data: foreign("Uint8Array.from({ length: 1024 }, (_, i) => i % 256)") }),
  ],
  [
    "an ArrayBuffer of another realm",
    () => ({
      name: "report.pdf",
      data: foreign("Uint8Array.from({ length: 1024 }, (_, i) => i % 256).buffer"),
    }),
  ],
  ["a File of another realm", () => foreignFile()],
  ["a Blob of another realm with a name", () => ({ name: "report.pdf", data: foreignFile() })],
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

test("a whole form is sent again after a 429, also from a path", async () => {
  const server = await startServer(inTurn(answer(429, "", { "retry-after": "0" }), json({})));
  const file = { path: await pathOf("again.pdf") };
  await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, { file, currency: "USD" });
  expect(server.requests).toHaveLength(2);
  for (const request of server.requests)
    expect(((await readForm(request)).get("file") as File).size).toBe(bytes.length);
});

describe("a stream", () => {
  const type = "application/pdf";
  const upload = (url: string, data: unknown, options?: CallOptions) =>
    clientWithToken({ baseUrl: url }).financialFiles.upload(
      guestId,
      { file: { name: "q3.pdf", data: data as ReadableStream, type }, currency: "USD" },
      options,
    );

  /** A web stream that yields what it is given, and then waits; it notes whether it was closed. */
  function watched(chunks: readonly unknown[]) {
    const seen = { pulled: 0, isClosed: false };
    const data = new ReadableStream<unknown>(
      {
        pull: (controller) => {
          if (seen.pulled < chunks.length) controller.enqueue(chunks[seen.pulled]);
          seen.pulled += 1;
        },
        cancel: () => {
          seen.isClosed = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { data, seen };
  }

  test("is read once, and sent again from memory after a 429", async () => {
    const server = await startServer(inTurn(answer(429, "", { "retry-after": "0" }), json({})));
    await upload(server.url, inPieces(bytes));
    expect(server.requests).toHaveLength(2);
    for (const request of server.requests)
      expect(((await readForm(request)).get("file") as File).size).toBe(bytes.length);
  });

  test("is read up to the size that is allowed and no further, and is closed then", async () => {
    const server = await startServer(json({}));
    const piece = new Uint8Array(2 ** 20);
    const { data, seen } = watched(Array(100).fill(piece));
    const error = await errorOf(upload(server.url, data), InputError);
    expect(error).toMatchObject({
      executed: "no",
      operationId: "uploadFinancialFile",
      message:
        'uploadFinancialFile: body `file` is too large: "q3.pdf" has more than 20 MiB, the most that is allowed',
    });
    expect([seen, server.requests]).toEqual([{ pulled: 21, isClosed: true }, []]);
  });

  test("may have the largest size that is allowed", async () => {
    const server = await startServer(json({}));
    const piece = new Uint8Array(2 ** 20);
    await upload(server.url, Readable.from(Array(20).fill(piece)));
    expect(server.requests).toHaveLength(1);
  });

  test.each<[string, () => unknown, string]>([
    ["is empty", () => Readable.from([]), 'is empty: "q3.pdf" has 0 bytes'],
    [
      "has text",
      () => Readable.from(["%PDF"]),
      'must be bytes; the stream of "q3.pdf" has a string of 4 characters; give the stream no encoding',
    ],
    ["has objects", () => Readable.from([{}]), 'must be bytes; the stream of "q3.pdf" has an object'],
    [
      "fails",
      () => createReadStream("/no/such/file.pdf"),
      'cannot be read: the stream of "q3.pdf" failed: ENOENT',
    ],
    [
      "fails as a connection that was never made does",
      () =>
        new ReadableStream({
          start: (controller) =>
            controller.error(
              Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" }),
            ),
        }),
      'cannot be read: the stream of "q3.pdf" failed: ECONNREFUSED',
    ],
    [
      "is read elsewhere",
      () => {
        const { data } = watched([]);
        data.getReader();
        return data;
      },
      "`data` is a stream that something else reads",
    ],
  ])("that %s is an InputError, and nothing is sent", async (_what, make, problem) => {
    const server = await startServer(json({}));
    const error = await errorOf(upload(server.url, make()), InputError);
    expect(error.problems).toEqual([`body \`file\` ${problem}`]);
    expect(error.executed).toBe("no");
    expect(server.requests).toEqual([]);
  });

  test("that does not end meets the deadline of the call, which says so, and is closed", async () => {
    const server = await startServer(json({}));
    const { data, seen } = watched([bytes]);
    const error = await errorOf(upload(server.url, data, { timeout: 100 }), TimeoutError);
    expect(error.message).toContain("the body that you passed did not end");
    expect([error.executed, seen.isClosed, server.requests]).toEqual(["no", true, []]);
  });

  test("that does not end is closed when the call is aborted", async () => {
    const controller = new AbortController();
    const { data, seen } = watched([bytes]);
    const uploading = errorOf(upload("http://127.0.0.1:9", data, { signal: controller.signal }), AbortError);
    await vi.waitFor(() => expect(seen.pulled).toBe(2));
    controller.abort();
    expect((await uploading).executed).toBe("no");
    expect(seen.isClosed).toBe(true);
  });

  test("of Node that does not end is closed when the call is aborted", async () => {
    const controller = new AbortController();
    const data = new Readable({ read: () => undefined });
    const uploading = errorOf(upload("http://127.0.0.1:9", data, { signal: controller.signal }), AbortError);
    await vi.waitFor(() => expect(data.listenerCount("readable")).toBe(1));
    controller.abort();
    await uploading;
    expect(data.destroyed).toBe(true);
  });

  test("of an async generator is closed when it fails and when the call is aborted", async () => {
    const closed: string[] = [];
    async function* pieces(name: string, then: () => Promise<unknown>) {
      try {
        yield bytes;
        await then();
        yield "no bytes";
      } finally {
        closed.push(name);
      }
    }
    const server = await startServer(json({}));
    const ended = pieces("ended", async () => undefined);
    expect((await errorOf(upload(server.url, ended), InputError)).message).toContain("must be bytes");
    const unread = pieces("unread", async () => undefined);
    const returned = vi.spyOn(unread, "return");
    await errorOf(upload(server.url, unread, { signal: AbortSignal.abort() }), AbortError);
    expect(returned).toHaveBeenCalledOnce();
    expect([closed, server.requests]).toEqual([["ended"], []]);
  });

  test("has the type that is given beside it, whatever its name", async () => {
    const server = await startServer(json({}));
    const file = { data: Readable.from([bytes]) as never, name: "report", type: "application/pdf" };
    await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, { file, currency: "USD" });
    const sent = (await readForm(server.requests[0] as ReceivedRequest)).get("file") as File;
    expect([sent.name, sent.type]).toEqual(["report", "application/pdf"]);
  });

  test("that was not read is closed: after bad input, and after a call that ended before", async () => {
    const [one, other] = [watched([bytes]), new Readable({ read: () => undefined })];
    const bad = clientWithToken({}).financialFiles.upload("us", {
      file: { name: "q3.pdf", data: one.data as never },
      currency: "USD",
    });
    await errorOf(bad, InputError);
    await errorOf(upload("http://127.0.0.1:9", other, { signal: AbortSignal.abort() }), AbortError);
    expect([one.seen.isClosed, other.destroyed]).toEqual([true, true]);
  });
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

test("a ZIP file is accepted, whatever Windows calls its type", async () => {
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
      "body `file` must be a File, { data, name } with a Blob, bytes or a stream, or { path }; got 42",
    ],
    ["a string", "report.pdf", "got a string of 10 characters; for a file of this machine write { path: … }"],
    ["bytes alone", bytes, "it has no name: write { data: …, name: … }"],
    ["a Blob alone", new Blob([bytes]), "it has no name: write { data: …, name: … }"],
    ["bytes without a name", { data: bytes }, "body `file` needs a `name` beside its `data`"],
    ["neither bytes nor a path", { name: "a.pdf" }, "body `file` must be a File"],
    ["bytes and a path", { data: bytes, path: "a.pdf", name: "a.pdf" }, "body `file` must be a File"],
    [
      "text as bytes",
      { data: "%PDF", name: "a.pdf" },
      "`data` must be a Blob, bytes or a stream; got a string",
    ],
    ["a type that is none", { ...pdf, type: 5 }, "`type` must be a string; got 5"],
    ["a name that is none", { data: bytes, name: 5 }, "`name` must be a string; got 5"],
    ["what a form parser of a server gives", { path: "/tmp/x", size: 3 }, "has unknown properties: size"],
    [
      "a name with directories",
      { ...pdf, name: "../../x.pdf" },
      "without directories and control characters",
    ],
    ["one of Windows", { ...pdf, name: "a\\x.pdf" }, "without directories and control characters"],
    ["a name with a NUL", { ...pdf, name: "a\0.pdf" }, "without directories and control characters"],
    ["a File with such a name", new File([bytes], "../x.pdf"), "without directories"],
    ["an empty name", { ...pdf, name: "" }, "the name of a file"],
    [
      "a name that is an ending",
      { ...pdf, name: "pdf" },
      'its type cannot be guessed from the name "pdf": pass `type`, or a `name` with such an extension',
    ],
    ["no bytes", { name: "a.pdf", data: new Uint8Array() }, 'body `file` is empty: "a.pdf" has 0 bytes'],
    ["an empty File", new File([], "a.pdf"), "is empty"],
    ["bytes that were handed over", { name: "a.pdf", data: detached() }, "body `file`"],
    [
      "another type",
      new File([bytes], "a.csv", { type: "text/csv" }),
      "must be of one of the types .pdf, .zip, .7z, .rar",
    ],
    ["another ending", { name: "a.exe", data: bytes }, "cannot be guessed from the name"],
    [
      "an ending that every object has",
      { name: "a.constructor", data: bytes },
      "cannot be guessed from the name",
    ],
    [
      "a type that its ending hides",
      new File([bytes], "a.pdf", { type: "text/html" }),
      '"a.pdf" has text/html',
    ],
    [
      "one byte too many",
      { name: "a.pdf", data: new Uint8Array(largest + 1) },
      'body `file` is too large: "a.pdf" has 20.1 MiB; at most 20 MiB are allowed',
    ],
    ["a path that is none", { path: "/no/such.pdf" }, 'cannot be opened (ENOENT): "/no/such.pdf"'],
    ["an empty path", { path: "" }, "`path` must be a path; got an empty string"],
    ["a folder", { path: tmpdir() }, "is a directory"],
    ["a device", { path: "/dev/null" }, 'is not a regular file: "/dev/null"'],
    [
      "the URL of another machine's file",
      { path: new URL("file://host/a.pdf") },
      "cannot be opened (ERR_INVALID_FILE_URL_HOST)",
    ],
    [
      "a URL that cannot be decoded",
      { path: new URL("file:///a%zz.pdf") },
      'cannot be opened (unknown reason): "/a%zz.pdf"',
    ],
    ["a path with a NUL", { path: "a\0b.pdf" }, "body `file` cannot be opened"],
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

  test("all problems at once", async () => {
    const body = { file: { name: "a.txt", data: bytes }, currency: "US" };
    const error = await errorOf(clientWithToken({}).financialFiles.upload("us", body), InputError);
    expect(error.problems).toEqual([
      expect.stringContaining("`organizationId` must be a UUID"),
      "body `currency` must have exactly 3 characters; got 2",
      expect.stringContaining("body `file` must be of one of the types"),
    ]);
  });

  test("a field that the form lacks, unless the option `form` gives it", async () => {
    const server = await startServer(json({}));
    const { financialFiles } = clientWithToken({ baseUrl: server.url });
    const body = { file: pdf, currency: "USD", period: "Q3" };
    const error = await errorOf(financialFiles.upload(guestId, body), InputError);
    expect(error.problems).toEqual([
      "unknown field `period`; if the server knows it, pass it in the option `form`",
    ]);
    const upload = { file: pdf, currency: "USD" };
    await financialFiles.upload(guestId, upload, { form: { period: "Q3", final: true, part: 1 } });
    const form = await readForm(server.requests[0] as ReceivedRequest);
    expect([...form.entries()].filter(([, value]) => typeof value === "string")).toEqual([
      ["currency", "USD"],
      ["period", "Q3"],
      ["final", "true"],
      ["part", "1"],
    ]);
    const known = financialFiles.upload(guestId, upload, { form: { currency: "EUR" } });
    expect((await errorOf(known, InputError)).message).toContain("`currency` is a parameter of its own");
    const value = financialFiles.upload(guestId, upload, { form: { period: {} as string } });
    expect((await errorOf(value, InputError)).message).toContain("`period` must be a string");
    const nothing = financialFiles.upload(guestId, { file: pdf, currency: null as unknown as string });
    await errorOf(nothing, InputError);
    expect(server.requests).toHaveLength(1);
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

  test("a path, on a runtime without files", async () => {
    vi.stubGlobal("process", undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const upload = clientWithToken({}).financialFiles.upload(guestId, {
      file: { path: "a.pdf" },
      currency: "USD",
    });
    const error = await errorOf(upload, InputError);
    expect(error.problems).toEqual([expect.stringContaining("cannot be a path here")]);
  });
});

test("an upload has five minutes and a call has 30 s, unless an option says otherwise", async () => {
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

test("a file from a path is sent in the only way in which fetch keeps no copy of it", async () => {
  const sent: { redirect: string; window?: null }[] = [];
  const client = clientWithToken({
    fetch: async (_url, { redirect, window }) => {
      sent.push({ redirect, ...(window === null && { window }) });
      return Response.json({});
    },
  });
  await client.financialFiles.upload(guestId, { file: pdf, currency: "USD" });
  await client.financialFiles.upload(guestId, { file: { path: await pathOf("a.pdf") }, currency: "USD" });
  expect(sent).toEqual([{ redirect: "manual" }, { redirect: "error", window: null }]);
});

test("a redirect is not followed for a file from a path, either", async () => {
  const elsewhere = await startServer(json({}));
  const server = await startServer(answer(307, "", { location: elsewhere.url }));
  const upload = { file: { path: await pathOf("a.pdf") }, currency: "USD" };
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
  const file = { path: await pathOf("large.pdf", large) };
  await clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, { file, currency: "USD" });
  const [request] = server.requests as [ReceivedRequest];
  const received = (await readForm(request)).get("file") as File;
  const digest = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
  expect(digest(new Uint8Array(await received.arrayBuffer()))).toBe(digest(large));
  // A length is known beforehand: a gateway that takes no chunked request takes this one.
  expect(Number(request.headers["content-length"])).toBe(request.rawBody.length);
});

describe("a file that changes while it is sent is reported as such", () => {
  test.each<[string, (path: string) => Promise<void>]>([
    ["it shrinks", (path) => truncate(path, 10)],
    ["it grows", (path) => appendFile(path, bytes)],
    ["it vanishes", (path) => rm(path)],
    ["it is written again, as long as before", (path) => utimes(path, 2, 2)],
    ["it grows, and has its time set back", (path) => appendFile(path, bytes).then(() => utimes(path, 1, 1))],
  ])("%s", async (_how, change) => {
    const server = await startServer(json({}));
    const path = await pathOf("changing.pdf");
    await utimes(path, 1, 1);
    const client = clientWithToken({
      baseUrl: server.url,
      accessToken: () => change(path).then(() => "token"),
    });
    const upload = client.financialFiles.upload(guestId, { file: { path }, currency: "USD" });
    const error = await errorOf(upload, InputError);
    expect(error.message).toContain("the file changed or vanished while it was being sent");
    expect(server.requests).toEqual([]);
  });

  test("also for a Blob of the caller", async () => {
    const path = await pathOf("own-blob.pdf");
    const data = await openAsBlob(path);
    await truncate(path, 10);
    const server = await startServer(json({}));
    const file = { data, name: "a.pdf" };
    const upload = clientWithToken({ baseUrl: server.url }).financialFiles.upload(guestId, {
      file,
      currency: "USD",
    });
    expect((await errorOf(upload, InputError)).message).toContain("changed or vanished");
  });
});

test.each<[string, object, object | undefined]>([
  ["a currency from JSON that cannot be text", { currency: JSON.parse('{"toString":1}') }, undefined],
  ["an option `form` that is null", { currency: "USD" }, { form: null }],
  ["a field of `form` that cannot be text", { currency: "USD" }, { form: { extra: Object.create(null) } }],
  ["a name with half a character", { currency: "USD", name: "q3\ud800.pdf" }, undefined],
])(
  "%s is an InputError, and nothing is sent",
  async (_what, { name = "q3.pdf", ...fields }: { name?: string }, options) => {
    const server = await startServer(json({}));
    const body = { file: { data: new TextEncoder().encode("%PDF"), name }, ...fields } as never;
    const { financialFiles } = clientWithToken({ baseUrl: server.url });
    const error = await errorOf(financialFiles.upload(hostId, body, options as never), InputError);
    expect(error.executed).toBe("no");
    expect(server.requests).toEqual([]);
  },
);

/** Turns one file into a part, without sending it. */
async function convert(file: unknown, rule: Partial<InputRule> = {}) {
  const problems: Problem[] = [];
  const rules = { file: { type: "file", ...rule } };
  const { open, isStreamed } = toForm(rules, { file }, problems);
  const part = (await open(new AbortController().signal)).get("file") as File | null;
  return { part, isStreamed, problems, message: problems[0]?.message };
}

describe("a refused file has its place, and a message that says how to fix it:", () => {
  const wanted = "must be a File, { data, name } with a Blob, bytes or a stream, or { path }";
  const badName = "must have a `name` that is the name of a file, without directories and control characters";
  const half = "must have a `name` without half a character (a lone surrogate)";
  const advice = "it has no name: write { data: …, name: … }";
  /** What tests of a browser's code have in place of the platform's own class. */
  const withTag = (tag: string) => ({ [Symbol.toStringTag]: tag, name: "a.pdf", type: "application/pdf" });
  class Upload {
    readonly path = "a.pdf";
  }

  test.each<[unknown, string]>([
    [42, `${wanted}; got 42`],
    [[bytes], `${wanted}; got an array`],
    [new Upload(), `${wanted}; got an object`],
    ["report.pdf", `${wanted}; got a string of 10 characters; for a file of this machine write { path: … }`],
    ["", `${wanted}; got an empty string; for a file of this machine write { path: … }`],
    [bytes, `${wanted}; got an object; ${advice}`],
    [bytes.buffer, `${wanted}; got an object; ${advice}`],
    [new Blob([bytes]), `${wanted}; got an object; ${advice}`],
    [{ name: "a.pdf" }, wanted],
    [{ ...pdf, path: "a.pdf" }, wanted],
    [{ path: "/tmp/x", size: 3, mtime: 4 }, `has unknown properties: size, mtime; ${wanted}`],
    [{ data: bytes }, "needs a `name` beside its `data`"],
    [{ data: null, name: "a.pdf" }, "`data` must be a Blob, bytes or a stream; got null"],
    [
      { data: new Response("%PDF"), name: "a.pdf" },
      "`data` must be a Blob, bytes or a stream; got an object",
    ],
    [{ data: withTag("File"), name: "a.pdf" }, "`data` must be a Blob, bytes or a stream; got an object"],
    [{ data: withTag("Blob"), name: "a.pdf" }, "`data` must be a Blob, bytes or a stream; got an object"],
    [{ ...pdf, type: null }, "`type` must be a string; got null"],
    [{ ...pdf, name: null }, "`name` must be a string; got null"],
    [{ path: 5 }, "`path` must be a path; got 5"],
    [{ path: null }, "`path` must be a path; got null"],
    [
      { path: new URL("https://a.example/a.pdf") },
      "`path` must be a path or a `file:` URL; got https:; for a file of another machine, pass { data: (await fetch(url)).body, name: … }",
    ],
    [new URL("file:///a.pdf"), `${wanted}; got an object; for a file of this machine write { path: … }`],
    [new Blob([bytes]).stream(), `${wanted}; got an object; ${advice}`],
    [Readable.from([bytes]), `${wanted}; got an object; ${advice}`],
    [{ data: new Blob([bytes]).stream() }, "needs a `name` beside its `data`"],
    [{ path: "" }, "`path` must be a path; got an empty string"],
    [{ ...pdf, name: "" }, badName],
    [{ ...pdf, name: "a/b.pdf" }, badName],
    [{ ...pdf, name: "a\\b.pdf" }, badName],
    [{ ...pdf, name: "a\u007f.pdf" }, badName],
    [{ ...pdf, name: "a\u001f.pdf" }, badName],
    [{ ...pdf, name: "a\ud800.pdf" }, half],
    [new File([bytes], "a/b.pdf"), badName],
    [{ name: "a.pdf", data: detached() }, 'is empty: "a.pdf" has 0 bytes'],
    [{ name: "a.pdf", data: new Uint8Array() }, 'is empty: "a.pdf" has 0 bytes'],
  ])("%o", async (file, message) => {
    const { part, problems } = await convert(file);
    expect(problems).toEqual([{ pointer: "/body/file", message, text: `body \`file\` ${message}` }]);
    expect(part).toBeNull();
  });

  test.each<[Partial<InputRule>, number, string, string | undefined]>([
    [{ maxLength: 2 }, 2, "", undefined],
    [{ maxLength: 2 }, 3, "", 'is too large: "some" has 3 bytes; at most 2 bytes are allowed'],
    [{}, 3, "", undefined],
    [{ mediaTypes: ["application/pdf", "c/d"] }, 1, "c/d", undefined],
    [
      { mediaTypes: ["application/zip", "application/pdf", "c/d"] },
      1,
      "e/f",
      'must be of one of the types .pdf, .zip; "some" has e/f',
    ],
    [
      { mediaTypes: ["application/pdf", "c/d"] },
      1,
      "",
      'must be of one of the types .pdf; its type cannot be guessed from the name "some": ' +
        "pass `type`, or a `name` with such an extension",
    ],
  ])("%o for %i bytes of the type %j", async (rule, length, type, message) => {
    const found = await convert({ name: "some", data: new Uint8Array(length), type }, rule);
    expect([found.message, found.part?.size]).toEqual([message, message === undefined ? length : undefined]);
  });
});

describe("a path that cannot be opened", () => {
  const seenFrom = `, relative to ${process.cwd()}`;

  test.each<[string, string]>([
    ["no-such.pdf", seenFrom],
    ["no/such.pdf", seenFrom],
    ["no\\such.pdf", seenFrom],
    ["disk-C:/no-such.pdf", seenFrom],
    ["1:no-such.pdf", seenFrom],
    ["/no/such.pdf", ""],
    ["\\\\server\\no-such.pdf", ""],
    ["C:\\no-such.pdf", ""],
    ["c:/no-such.pdf", ""],
  ])("is shown, and if it is relative, from where: %s", async (path, from) => {
    expect((await convert({ path })).message).toBe(
      `cannot be opened (ENOENT): ${JSON.stringify(path)}${from}`,
    );
  });

  test("for an unknown reason is refused as well", async () => {
    const path = await pathOf("unknown.pdf");
    const openAsBlob = () => Promise.reject(new Error("no code"));
    const fs = { statSync, openAsBlob } as unknown as typeof import("node:fs");
    vi.spyOn(process, "getBuiltinModule").mockReturnValue(fs as never);
    onTestFinished(() => void vi.restoreAllMocks());
    expect((await convert({ path })).message).toBe(
      `cannot be opened (unknown reason): ${JSON.stringify(path)}`,
    );
  });

  test.each<[string, unknown]>([
    ["no process, as in a browser", undefined],
    ["a process without modules, as a bundler gives it", { cwd: () => "/" }],
    ["no module of files", { cwd: () => "/", getBuiltinModule: () => undefined }],
    ["files that cannot be read as a Blob", { cwd: () => "/", getBuiltinModule: () => ({ statSync }) }],
  ])("as there is %s", async (_what, process) => {
    vi.stubGlobal("process", process);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect((await convert({ path: "a.pdf" })).message).toBe(
      "cannot be a path here, because this platform has no files; pass a File, or { data, name }",
    );
  });
});

describe("a Blob without even an empty type has that of its ending:", () => {
  const blobLike = (tag: string, name?: string) => ({
    [Symbol.toStringTag]: tag,
    type: undefined,
    size: bytes.length,
    arrayBuffer: async () => bytes.buffer,
    ...(name !== undefined && { name }),
  });

  test.each<[string, unknown]>([
    ["a Blob with a name beside it", { data: blobLike("Blob"), name: "a.pdf" }],
    ["a Blob that has a name", blobLike("Blob", "a.pdf")],
    ["a File", blobLike("File", "a.pdf")],
  ])("%s", async (_what, file) => {
    const { part, problems } = await convert(file);
    expect(problems).toEqual([]);
    expect([part?.name, part?.type, part?.size]).toEqual(["a.pdf", "application/pdf", bytes.length]);
  });
});

describe("the name and the type of a part", () => {
  test.each<[name: string, type: string | undefined, expected: string]>([
    ["a.pdf", undefined, "application/pdf"],
    ["a.PDF", "", "application/pdf"],
    ["a.b.zip", "application/octet-stream", "application/zip"],
    ["a.zip", "Application/X-Zip-Compressed", "application/zip"],
    ["a.7z", undefined, "application/x-7z-compressed"],
    ["a.rar", undefined, "application/vnd.rar"],
    ["a.doc", undefined, "application/msword"],
    ["a.docx", undefined, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["a.xls", undefined, "application/vnd.ms-excel"],
    ["a.xlsx", undefined, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["a.pdf", "text/html", "text/html"],
    ["a.pdf", " Application/PDF ; version=1.7;\nx", "application/pdf"],
    ["a.zip", " ; x=1", "application/zip"],
    ["a", "application/octet-stream", "application/octet-stream"],
    ["a.txt", undefined, ""],
    ["pdf", undefined, ""],
    ["a.pdf.", undefined, ""],
    ["a.toString", undefined, ""],
  ])("%s with the type %j: %s", async (name, type, expected) => {
    const { part } = await convert({ name, type, data: bytes });
    expect([part?.name, part?.type]).toEqual([name, expected]);
  });

  test("come from the Blob, unless they are given", async () => {
    const data = new Blob([bytes], { type: "application/zip" });
    expect((await convert({ name: "a", data })).part?.type).toBe("application/zip");
    expect((await convert({ name: "a", data, type: "application/pdf" })).part?.type).toBe("application/pdf");
  });

  test.each<[name: string, expected: string]>([
    ["a.pdf", "application/pdf"],
    ["a.txt", "text/plain"],
  ])("of a Blob that says text/plain and is named %s: %s", async (name, expected) => {
    const data = new Blob([bytes], { type: "text/plain" });
    expect((await convert({ name, data })).part?.type).toBe(expected);
    const given = await convert({ name, data, type: "application/zip" });
    expect(given.part?.type).toBe("application/zip");
  });

  test("come from the path, unless they are given", async () => {
    const path = await pathOf("a.b.zip");
    const address = pathToFileURL(await pathOf("a b#ü.zip"));
    expect((await convert({ path: address })).part?.name).toBe("a b#ü.zip");
    const files = [{ path }, { path, name: "c.pdf" }, { path, type: "application/pdf" }];
    const parts = await Promise.all(files.map((file) => convert(file)));
    expect(parts.map(({ part, isStreamed }) => [part?.name, part?.type, isStreamed])).toEqual([
      ["a.b.zip", "application/zip", true],
      ["c.pdf", "application/pdf", true],
      ["a.b.zip", "application/pdf", true],
    ]);
  });
});

describe("the other parts of a form", () => {
  test("are written as text, and nothing is left out that was not refused before", async () => {
    const problems: Problem[] = [];
    const rules = { name: { type: "string" }, count: { type: "integer" }, none: { type: "string" } };
    const body = { name: "x", count: 0, none: undefined, other: "not in the rules" };
    const { open, isStreamed } = toForm(rules, body, problems, { final: false, list: [1] });
    expect([...(await open(new AbortController().signal)).entries()]).toEqual([
      ["name", "x"],
      ["count", "0"],
      ["final", "false"],
    ]);
    expect([isStreamed, problems]).toEqual([false, []]);
  });

  test.each([undefined, null])("lack a file that may be %s", async (file) => {
    expect(await convert(file, { nullable: true })).toEqual({
      part: null,
      isStreamed: false,
      problems: [],
      message: undefined,
    });
  });

  test("may be several files, of which one that is streamed decides", async () => {
    const problems: Problem[] = [];
    const rules = { one: { type: "file" }, two: { type: "file" }, three: { type: "file" } };
    const body = { one: pdf, two: { path: await pathOf("two.pdf") }, three: pdf };
    const { open, isStreamed } = toForm(rules, body, problems);
    expect([[...(await open(new AbortController().signal)).keys()], isStreamed, problems]).toEqual([
      ["one", "two", "three"],
      true,
      [],
    ]);
    expect(toForm(rules, { one: pdf }, problems).isStreamed).toBe(false);
  });
});
