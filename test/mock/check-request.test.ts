/** What the mock refuses beyond values of the wrong type: forms, tokens, what cannot be read, what it must not be told. */
import { describe, expect, test } from "vitest";
import { fileId, guestId, hostId } from "../../examples/operations.js";
import { createMock } from "../../src/mock/index.js";

const asGuest = {
  Authorization: "Bearer any",
  "Requester-Organization-ID": guestId,
  "Target-Organization-ID": guestId,
};
const origin = "https://mock.test";

async function refusal(path: string, init: RequestInit = {}) {
  const mock = createMock();
  const response = await mock.fetch(origin + path, { ...init, headers: { ...asGuest, ...init.headers } });
  const { detail } = (await response.json()) as { detail: unknown };
  const [request] = mock.requests;
  return { status: response.status, detail, request };
}

describe("the parts of an upload", () => {
  const pdf = (bytes: string, type = "application/pdf") => new File([bytes], "a.pdf", { type });
  const form = (...parts: [name: string, value: string | File][]) => {
    const body = new FormData();
    for (const [name, value] of parts) body.append(name, value);
    return body;
  };

  test.each([
    ["text in place of a file", form(["currency", "USD"], ["file", "text"]), "file", "must be a file"],
    ["an empty file", form(["currency", "USD"], ["file", pdf("")]), "file", "must not be empty"],
    [
      "two files",
      form(["currency", "USD"], ["file", pdf("x")], ["file", pdf("y")]),
      "file",
      "must come once",
    ],
    [
      "a media type that is not allowed",
      form(["currency", "USD"], ["file", pdf("x", "text/plain")]),
      "file",
      "must have one of the media types application/pdf, ",
    ],
    [
      "a file in place of text",
      form(["currency", pdf("USD")], ["file", pdf("x")]),
      "currency",
      "must be text",
    ],
    ["a part that is missing", form(["file", pdf("x")]), "currency", "is required"],
    [
      "text that is too long",
      form(["currency", "USDX"], ["file", pdf("x")]),
      "currency",
      "at most 3 characters",
    ],
  ])("%s is refused", async (_what, body, part, message) => {
    const { status, detail, request } = await refusal(`/organizations/${guestId}/financial-files`, {
      method: "POST",
      body,
    });
    expect(status).toBe(422);
    expect(detail).toContainEqual(
      expect.objectContaining({ loc: ["body", part], msg: expect.stringContaining(message) }),
    );
    expect(request).toMatchObject({ answeredBy: "refusal", body: expect.any(FormData) });
  });

  test("a file whose type is not stated is accepted", async () => {
    const mock = createMock();
    const body = form(["currency", "USD"], ["file", pdf("x", "")]);
    const url = `${origin}/organizations/${guestId}/financial-files`;
    expect((await mock.fetch(url, { method: "POST", headers: asGuest, body })).status).toBe(200);
    expect(mock.requests).toMatchObject([{ violations: [] }]);
  });

  test("a file that is too large is refused", async () => {
    const large = new File([new Uint8Array(20_971_521)], "a.pdf", { type: "application/pdf" });
    const { status, detail } = await refusal(`/organizations/${guestId}/financial-files`, {
      method: "POST",
      body: form(["currency", "USD"], ["file", large]),
    });
    expect(status).toBe(422);
    expect(JSON.stringify(detail)).toContain("must have at most 20971520 bytes; got 20971521");
  });

  test("a form that is cut off is a 400", async () => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const { status, detail } = await refusal(`/organizations/${guestId}/financial-files`, {
      method: "POST",
      headers,
      body: '--x\r\nContent-Disposition: form-data; name="currency"\r\n\r\nU',
    });
    expect(status).toBe(400);
    expect(detail).toContain("body cannot be read as multipart/form-data");
  });
});

describe("what cannot be read is a 400", () => {
  test.each([
    ["a path", "/resources/currencies/%zz", {}, "has an escape that cannot be decoded"],
    ["a path of no operation", "/nowhere/%E0%A4%A", {}, "has an escape that cannot be decoded"],
    [
      "JSON that is cut off",
      "/oauth2/token",
      { method: "POST", body: '{"client_id":' },
      "body cannot be read as application/json",
    ],
    [
      "JSON that is not UTF-8",
      "/oauth2/token",
      { method: "POST", body: new Uint8Array([0x22, 0xff, 0x22]) },
      "body cannot be read as application/json",
    ],
  ])("%s", async (_what, path, init, message) => {
    const { status, detail } = await refusal(path, {
      ...init,
      headers: { "Content-Type": "application/json" },
    });
    expect(status).toBe(400);
    expect(detail).toContain(message);
  });
});

test.each(["bearer any", "BEARER any", "Bearer  any"])(
  "the token of `%s` is accepted",
  async (Authorization) => {
    const response = await createMock().fetch(`${origin}/resources/currencies`, {
      headers: { Authorization },
    });
    expect(response.status).toBe(200);
  },
);

test.each(["any", "Bearer", "Basic YTpi", "Bearer a b"])(
  "the token of `%s` is refused",
  async (Authorization) => {
    const { status, detail } = await refusal("/resources/currencies", { headers: { Authorization } });
    expect(status).toBe(401);
    expect(detail).toContain("header authorization has another form; send `Bearer ` and a token");
  },
);

test("a status goes before those that are less sure: no token, then the media type, then values, then organizations", async () => {
  const wrong = {
    method: "PUT",
    body: "x",
    headers: { Authorization: "", "Content-Type": "text/plain", "Target-Organization-ID": hostId },
  };
  const path = `/organizations/${guestId}`;
  expect((await refusal(path, wrong)).status).toBe(401);
  const { Authorization: _none, ...authorized } = wrong.headers;
  expect((await refusal(path, { ...wrong, headers: authorized })).status).toBe(415);
  const headers = { ...authorized, "Content-Type": "application/json" };
  expect((await refusal(path, { ...wrong, headers })).status).toBe(400);
  const last = await refusal(path, { ...wrong, headers, body: "{}" });
  expect(last.status).toBe(422);
  // The violations of every stage are noted, those of the body and that of the organizations.
  expect(new Set(last.request?.violations.map(({ location }) => location[1]))).toEqual(
    new Set(["body", "path"]),
  );
});

test("a missing field is named by its own place, and an index is a number", async () => {
  const { detail } = await refusal(`/organizations/${guestId}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  expect(detail).toContainEqual({ loc: ["body", "name"], msg: "is required", type: "required" });
});

test("the values of a query are those that their texts stand for", async () => {
  const query = "limit=10&offset=0&archived=true";
  const headers = { ...asGuest, "Requester-Organization-ID": hostId, "Target-Organization-ID": hostId };
  const right = await createMock().fetch(`${origin}/private-records?${query}`, { headers });
  expect(right.status).toBe(200);
  const { detail } = await refusal("/private-records?limit=ten&archived=maybe&offset=1.5", { headers });
  expect(detail).toEqual([
    { loc: ["query", "archived"], msg: "must be true or false", type: "type" },
    { loc: ["query", "limit"], msg: "must be a whole number", type: "type" },
    { loc: ["query", "offset"], msg: "must be a whole number", type: "type" },
  ]);
});

test("a query parameter and a field that the description does not know are no violations: it is open", async () => {
  const mock = createMock();
  await mock.fetch(`${origin}/oauth2/token?new=1`, {
    method: "POST",
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify({ client_id: "a", client_secret: "b", new: 1 }),
  });
  expect(mock.requests).toMatchObject([{ answeredBy: "example", violations: [], query: { new: "1" } }]);
});

test("`Prefer` is refused with what to do instead", async () => {
  const { status, detail } = await refusal("/resources/currencies", { headers: { Prefer: "code=503" } });
  expect(status).toBe(501);
  expect(detail).toContain('start the mock with `engine: "prism"`, or script the response');
});

test("a method that the path does not have is a 405, and names those that it has", async () => {
  const { status, detail } = await refusal(`/organizations/${guestId}/financial-files/${fileId}`, {
    method: "PATCH",
  });
  expect(status).toBe(405);
  expect(detail).toMatch(/has no PATCH at .*, but GET, DELETE$/);
});
