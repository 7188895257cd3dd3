/** `verify-spec` only reads, and writes down no data of anybody. */
import { expect, test } from "vitest";
import { describeReport } from "../../src/cli/verify/describe-report.js";
import { getOnly } from "../../src/cli/verify/get-only.js";
import { verify } from "../../src/cli/verify/verify.js";
import { count, createSighting } from "../../src/evidence/sighting.js";
import { MyCreditApp } from "../../src/index.js";
import { json, startServer } from "../support/server.js";
import { guestId, honestFetch, options, spec } from "./honest-server.js";

test("its transport sends GET requests and the token request, and nothing else", async () => {
  const server = await startServer(json({}));
  const fetch = getOnly(server.url, (url, init) => globalThis.fetch(url, init as RequestInit));
  const client = new MyCreditApp({ ...options, baseUrl: server.url, fetch });
  await client.organizations.get(options.organizationId);
  await expect(client.analytics.request(guestId)).rejects.toThrow();
  await expect(client.financialFiles.delete(guestId, guestId)).rejects.toThrow();
  await expect(client.request("PATCH /x", { body: {} })).rejects.toThrow();
  await expect(client.request("POST /oauth2/token/", { body: {} })).rejects.toThrow();
  await expect(client.request("POST /x/oauth2/token", { body: {} })).rejects.toThrow();
  await expect(client.fetch("/x", { method: "HEAD" })).rejects.toThrow();
  const init = { method: "GET", headers: {}, body: "{}" };
  await expect(fetch(`${server.url}/x`, init as never, {} as never)).rejects.toThrow("only reads");
  expect(server.requests.map(({ method }) => method)).toEqual(["GET"]);
  expect(server.tokenRequests.map(({ method }) => method)).toEqual(["POST"]);
});

test("a whole run sends GET requests and one token request", async () => {
  const requests: string[] = [];
  await verify(spec, { ...options, fetch: honestFetch({}, requests) }, () => undefined);
  const others = requests.filter((request) => !request.startsWith("GET "));
  expect(requests.length).toBeGreaterThan(100);
  expect(others).toEqual(["POST /oauth2/token"]);
});

const canary = /canary|987654|424242|4711|[\da-f]{8}-[\da-f]{4}-/i;

test("no name, amount, id or text of a response is in what it writes and prints", async () => {
  let number = 987_654.25;
  const plant = (value: unknown, name = ""): unknown => {
    if (Array.isArray(value)) return value.map((each) => plant(each));
    if (typeof value === "number") {
      number += 1;
      return name === "total_items" ? 424_242 : number;
    }
    // An id and a status are needed to go on; every other text is somebody's.
    if (typeof value === "string")
      return /id$|^(code|status|email)$/.test(name) ? value : `Canary ${name} GmbH`;
    if (typeof value !== "object" || value === null) return value;
    const planted = Object.entries(value).map(([each, held]) => [each, plant(held, each)]);
    return {
      ...Object.fromEntries(planted),
      "Canary Trading Ltd": 987_654,
      canary_987654: "Canary",
      canary_gmbh: { "Canary Street 4711": 987_654 },
      // Enums, of which one is open: a value that looks like one of theirs may still be a name.
      ...("document_type" in value && { document_type: "canary_document" }),
      ...("value_type" in value && { value_type: "canary_person" }),
    };
  };
  const lines: string[] = [];
  const fetch = honestFetch({
    answer: (_asked, { status, body }) => ({
      status,
      body: _asked.operationId === "createAccessToken" ? body : plant(body),
    }),
  });
  const report = await verify(spec, { ...options, fetch }, (line, outcome) =>
    lines.push(`${line} ${outcome}`),
  );
  const written = [JSON.stringify(report), ...describeReport(report), ...lines].join("\n");
  expect(written).toContain("(a name of 11 characters of a-z, _: object)");
  expect(written).toContain("unlisted: (13 characters of a-z, _)");
  expect(canary.exec(written)?.[0]).toBeUndefined();
  expect(written).not.toContain(options.clientSecret);
  expect(written).not.toContain("token-1");
  // The canaries are what is looked for: they are in the answers.
  const answered = await fetch(
    `${options.baseUrl}/private-records?limit=1&offset=0`,
    { method: "GET" } as never,
    {} as never,
  );
  expect(canary.test(await answered.text())).toBe(true);
});

test("with --names, unknown names and values are in what it writes, and the report says so", async () => {
  const fetch = honestFetch({
    item: (item) => Object.assign(item, { credit_limit_id: 1, ["x".repeat(200)]: 1, status: "Bob Smith" }),
  });
  const report = await verify(spec, { ...options, fetch }, () => undefined, { names: true });
  const known = { credit_limit_id: 3, ["x".repeat(80)]: 3 };
  expect(report.unknownFields).toMatchObject({ "listGuestConnections response items[]": known });
  expect(describeReport(report).join("\n")).toContain("unlisted: Bob Smith");
  expect(report.names).toBe(true);
  expect((await verify(spec, { ...options, fetch }, () => undefined)).names).toBe(false);
});

test("what it announces holds no text of a response", async () => {
  const lines: string[] = [];
  await verify(spec, { ...options, fetch: honestFetch() }, (line) => lines.push(line));
  expect(lines).toContainEqual(expect.stringContaining("search_text={a+email}"));
  expect(lines.join("\n")).not.toContain("@example.com");
});

test("a map is not taken for a list of fields", async () => {
  const names = Array.from(
    { length: 40 },
    (_, index) => `customer_${String.fromCharCode(97 + (index % 26))}${"x".repeat(index)}`,
  );
  const fetch = honestFetch({
    item: (item) => Object.assign(item, Object.fromEntries(names.map((name) => [name.slice(0, 40), 1]))),
  });
  const report = await verify(spec, { ...options, fetch }, () => undefined);
  expect(report.unknownFields).toMatchObject({ "listGuestConnections response items[]": { "(a map)": 3 } });
  expect(JSON.stringify(report)).not.toContain("customer_");
});

test("a field that is named like a member of every object is counted", () => {
  const { unknownFields, enumValues } = createSighting();
  count(unknownFields, "constructor");
  count(enumValues, "constructor");
  expect(JSON.stringify([unknownFields, enumValues])).toBe('[{"constructor":1},{"constructor":1}]');
});

test("a server that cannot be reached is an error, and no report of nothing", async () => {
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  const withToken = {
    organizationId: options.organizationId,
    accessToken: "token-1",
    baseUrl: options.baseUrl,
  };
  const run = verify(spec, { ...withToken, maxRetries: 0, fetch }, () => undefined);
  await expect(run).rejects.toMatchObject({ code: "connection_failed" });
});
