/**
 * Risk: a caller uses its objects for the next call while the first is still in flight, and the first sends what they hold
 * then. A request is written before the caller gets its promise; copied is only what is read later.
 */
import { expect, test, vi } from "vitest";
import type { CallOptions, Fetch, FetchInit } from "../../src/index.js";
import { known } from "../../src/transports/known-fetch.js";
import { clientWithToken, guestId, hostId, recordId } from "../support/client.js";

const api = "https://api.example";

/** A client whose token comes late, so that nothing is sent before the caller has changed its objects. */
function recorded(answer: unknown = {}) {
  const fetch = known(
    vi.fn<Fetch>(async () => Response.json(answer)),
    () => true,
  );
  const accessToken = () => new Promise<string>((resolve) => setTimeout(() => resolve("token-1234"), 5));
  const client = clientWithToken({ baseUrl: api, fetch, accessToken });
  const sent = (at = 0) => fetch.mock.calls[at] as [string, FetchInit, unknown];
  return { client, sent, fetch };
}

test("path, query, headers and JSON of a call", async () => {
  const { client, sent } = recorded();
  const input = { path: { org_id: "first" }, query: { tag: ["a"] }, body: { name: "first" } };
  const options = { headers: { "x-trace": "1" }, query: { extra: "1" } } satisfies CallOptions;
  const call = client.request("PUT /things/{org_id}", input, options);
  input.path.org_id = "..";
  input.query.tag.push("b");
  input.body.name = "second";
  options.headers["x-trace"] = "2";
  options.query.extra = "2";
  await call;
  const [url, { headers, body }] = sent();
  expect(url).toBe(`${api}/things/first?tag=a&extra=1`);
  expect([headers["x-trace"], body]).toEqual(["1", '{"name":"first"}']);
});

test("the headers of a call beside a function that is asked for headers later", async () => {
  const { client, sent } = recorded();
  const headers = { "x-trace": "1" };
  const call = client
    .withOptions({ headers: async () => ({ "x-asked": "1" }) })
    .currencies.get("USD", { headers });
  headers["x-trace"] = "2";
  await call;
  expect(sent()[1].headers).toMatchObject({ "x-trace": "1", "x-asked": "1" });
});

test("the fields of an upload", async () => {
  const { client, sent } = recorded();
  const body = { file: new File(["%PDF"], "a.pdf"), currency: "USD" };
  const form = { period: "Q3" };
  const call = client.financialFiles.upload(guestId, body, { form });
  body.currency = "EUR";
  form.period = "Q4";
  await call;
  const written = sent()[1].body as FormData;
  expect([written.get("currency"), written.get("period")]).toEqual(["USD", "Q3"]);
});

test("the query and the options of a list, whose later pages are requested later", async () => {
  const { client, fetch } = recorded({ items: [{ id: "a" }, { id: "b" }], total_items: 4 });
  const query = { limit: 2, search_text: "first" };
  const options = { headers: { "x-trace": "1" }, query: { extra: "1" }, incomplete: "allow" as const };
  const list = client.privateRecords.list(query, options);
  query.search_text = "second";
  options.headers["x-trace"] = "2";
  options.query.extra = "2";
  await list.toArray().catch(() => undefined);
  expect(fetch.mock.calls.length).toBeGreaterThan(1);
  for (const [url, { headers }] of fetch.mock.calls) {
    expect(url).toContain("search_text=first");
    expect(url).toContain("extra=1");
    expect(headers["x-trace"]).toBe("1");
  }
});

test("the options of a wait", async () => {
  const { client } = recorded({ id: recordId, status: "valid" });
  const first = vi.fn();
  const options = { onUpdate: first as () => void, timeout: 5_000 };
  const wait = client.financialFiles.waitFor(hostId, recordId, options);
  options.onUpdate = () => expect.fail("the other function was called");
  options.timeout = 1;
  await wait;
  expect(first).toHaveBeenCalledTimes(1);
});

test("the options of `ensureRequested`", async () => {
  const { client } = recorded({ guest_organization_id: guestId, status: "connected" });
  const first = vi.fn();
  const options = { onRequest: first as () => void, timeout: 5_000 };
  const asked = client.analytics.ensureRequested(guestId, options);
  options.onRequest = () => expect.fail("the other function was called");
  options.timeout = 1;
  await asked;
  expect(first).toHaveBeenCalledTimes(1);
});

test("bytes and forms given to `client.fetch` and `client.request`", async () => {
  const { client, sent } = recorded();
  const bytes = Uint8Array.of(1, 2, 3);
  const form = new FormData();
  form.append("name", "first");
  const calls = [
    client.fetch("/file", { method: "PUT", body: bytes }),
    client.fetch("/form", { method: "POST", body: form }),
    client.request("POST /form", { body: form }),
  ];
  bytes[0] = 9;
  form.set("name", "second");
  await Promise.all(calls);
  const bodies = [0, 1, 2].map((at) => sent(at)[1].body);
  const [file] = bodies.filter((body) => body instanceof Uint8Array);
  expect([...(file as Uint8Array)]).toEqual([1, 2, 3]);
  const forms = bodies.filter((body) => body instanceof FormData);
  expect(forms.map((one) => one.get("name"))).toEqual(["first", "first"]);
});

test("a file is opened when it is sent, and not by a call that is refused", async () => {
  const fs = process.getBuiltinModule("node:fs");
  const open = vi.spyOn(fs, "openAsBlob");
  const { client } = recorded();
  const path = new URL(import.meta.url).pathname;
  const body = { file: { path, name: "a.pdf" }, currency: "USD" };
  await expect(client.financialFiles.upload("no-id", body)).rejects.toThrow("must be a UUID");
  expect(open).not.toHaveBeenCalled();
  const call = client.financialFiles.upload(guestId, body);
  await Promise.resolve();
  expect(open).not.toHaveBeenCalled();
  await call;
  expect(open).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});
