/** A form arrives whole, whatever the `fetch` of the caller makes of `FormData`. */
import { expect, onTestFinished, test, vi } from "vitest";
import type { Fetch } from "../../src/index.js";
import { writeForm } from "../../src/transports/form.js";
import { clientWithToken, guestId } from "../support/client.js";
import { json, startServer } from "../support/server.js";

test("names, texts and files are written as a browser writes them", async () => {
  const form = new FormData();
  form.append('a "quoted"\r\nname', "one\ntwo\rthree\r\nfour");
  form.append("file", new File([Uint8Array.of(0, 255, 10)], 'r"ë\n.pdf', { type: "application/pdf" }));
  form.append("plain", new Blob(["x"]));
  const { body, contentType } = await writeForm(form);
  // Read by the platform, which writes forms the same way.
  const read = await new Response(body, { headers: { "content-type": contentType } }).formData();
  expect(read.get('a "quoted"\r\nname')).toBe("one\r\ntwo\r\nthree\r\nfour");
  const file = read.get("file") as File;
  expect([file.type, [...new Uint8Array(await file.arrayBuffer())]]).toEqual([
    "application/pdf",
    [0, 255, 10],
  ]);
  expect((read.get("plain") as File).type).toBe("application/octet-stream");
  expect(contentType).not.toBe((await writeForm(form)).contentType);
});

const upload = { file: new File(["%PDF-1.7"], "a.pdf", { type: "application/pdf" }), currency: "EUR" };

test.each<[string, Fetch]>([
  // As undici's own `fetch` does with the `FormData` of Node.
  [
    "that writes a foreign form as a text",
    (url, init) => {
      const body = init.body instanceof FormData ? "[object FormData]" : init.body;
      return fetch(url, { ...init, body } as RequestInit);
    },
  ],
  ["that passes it on", (url, init) => fetch(url, init as RequestInit)],
])(
  "a `fetch` of the caller %s gets a form that is written, with a boundary of our own",
  async (_what, given) => {
    const server = await startServer(json({ id: "f" }));
    await clientWithToken({ baseUrl: server.url, fetch: given }).financialFiles.upload(guestId, upload);
    const [request] = server.requests;
    expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=----mycreditapp-/);
    expect(request?.body).toContain('filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7');
    expect(request?.body).toContain('name="currency"\r\n\r\nEUR');
  },
);

test("so does the global `fetch` of an environment with a `FormData` of its own, such as jsdom", async () => {
  class ForeignForm {
    readonly entriesOfForm: [string, unknown][] = [];
    append(name: string, value: unknown) {
      this.entriesOfForm.push([name, value]);
    }
    getAll() {
      return [];
    }
    entries() {
      return this.entriesOfForm.values();
    }
    [Symbol.iterator]() {
      return this.entries();
    }
  }
  const server = await startServer(json({ id: "f" }));
  vi.stubGlobal("FormData", ForeignForm);
  onTestFinished(() => void vi.unstubAllGlobals());
  await clientWithToken({ baseUrl: server.url, fetch: undefined }).financialFiles.upload(guestId, upload);
  expect(server.requests[0]?.body).toContain("%PDF-1.7");
});
