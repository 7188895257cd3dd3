/** `check` names what a recording shows, prints nothing of its data, and refuses what is no recording. */
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { runCheck } from "../../src/cli/check/check.js";
import type { EvidenceFile } from "../../src/evidence/report.js";
import { createMock } from "../../src/mock/index.js";
import { shippedDescription } from "../../src/validate/description.js";
import { temporaryFolder } from "../support/folder.js";
import { successExamples } from "../support/openapi.js";
import {
  base,
  type Entry,
  har,
  honest,
  lying,
  organization,
  person,
  plantedLies,
  withPerson,
} from "../support/recording.js";

/** Runs the command on files of these contents. */
async function check(texts: readonly string[], flags: Record<string, boolean> = {}) {
  const folder = await temporaryFolder();
  const files = texts.map((_, index) => join(folder, `${index}.har`));
  for (const [index, text] of texts.entries()) await writeFile(files[index] as string, text);
  return checkFiles(files, flags);
}

async function checkFiles(files: readonly string[], flags: Record<string, boolean> = {}) {
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const out = vi.spyOn(console, "log").mockImplementation(note);
  const error = vi.spyOn(console, "error").mockImplementation(note);
  try {
    const code = await runCheck(flags, files);
    return { code, lines, text: lines.join("\n") };
  } finally {
    out.mockRestore();
    error.mockRestore();
  }
}

async function evidenceOf(entries: readonly Entry[]): Promise<EvidenceFile & { others: number }> {
  const { text } = await check([har(entries)], { json: true });
  return JSON.parse(text) as EvidenceFile & { others: number };
}

function requestExample(operationId: "createGuestInvitation"): unknown {
  return Object.values(shippedDescription().operations.get(operationId)?.request?.examples ?? {})[0];
}

const list = "/guest-connections?limit=100&offset=0";

describe("a lie is named", () => {
  test.each(plantedLies.map((lie) => [lie.what, lie] as const))("%s", async (_what, lie) => {
    // The base URL is known from another request.
    const at = "https://portal.example/api/credit";
    const { code, text } = await check([
      har([await lying(lie, at), await honest("/currencies-of-none", at), await honest(list, at)]),
    ]);
    const { operationId, at: place, difference } = lie.named;
    const line = text.split("\n").find((each) => each.includes(place) && each.includes(operationId ?? place));
    expect(line).toBeDefined();
    const isOpen = /^unknown (field|route)/.test(difference);
    const said = isOpen
      ? difference.replace(/^unknown (field: |route)/, "")
      : difference.replace("another id", "");
    expect(line).toContain(said.split(" than")[0]);
    expect(code).toBe(isOpen ? 0 : 1);
  });
});

test("an honest recording contradicts nothing, confirms facts, and ends with 0", async () => {
  const { code, text } = await check([
    har([await honest(list), await honest(`/organizations/${organization}`)]),
  ]);
  expect(text).toContain("https://api.mycreditapp.ai: 2 exchanges of 2 operations");
  expect(text).toMatch(/^facts: [1-9]\d* confirmed, 0 contradicted$/m);
  expect(text).toContain("0 other exchanges, which are not the API's, left alone");
  expect(code).toBe(0);
});

describe("requests are judged, if the server accepted them", () => {
  const invitation = {
    ...(successExamples("createGuestInvitation")[0]?.[1] as object),
    email: "x@example.com",
  };
  const post = (sent: unknown, status = 200): Entry => ({
    method: "POST",
    url: `${base}/guest-invitations`,
    sent,
    status,
    body: status === 200 ? invitation : { detail: "No." },
  });
  const sentExample = requestExample("createGuestInvitation");
  const wrong = { email: 7, another: 1 };

  test("a body that does not fit, and a field that is unknown", async () => {
    const { code, text } = await check([har([post(wrong)])]);
    expect(text).toMatch(/createGuestInvitation +body email +type +type: integer instead of string/);
    expect(text).toMatch(/createGuestInvitation body +\(a name of 7 characters of a-z: integer\)/);
    expect(code).toBe(1);
  });

  test.each([
    [{ client_id: "abc" }, 0, "client_secret"],
    [{ client_secret: "recorded" }, 1, "client_id"],
  ])("a token request that was recorded as %j", async (sent, expected, missing) => {
    const body = { access_token: "recorded", expires_in: 3_599 };
    const { code, text } = await check([har([{ method: "POST", url: `${base}/oauth2/token`, sent, body }])]);
    expect(text).toContain("1 exchange");
    expect(text.includes(`missing: ${missing}`)).toBe(expected === 1);
    expect(code).toBe(expected);
  });

  test("a refused request shows nothing", async () => {
    const { code, text } = await check([har([post(wrong, 422)])]);
    expect(text).not.toContain("body email");
    expect(code).toBe(0);
  });

  test("a query", async () => {
    const entry = await honest("/private-records?limit=100&offset=0");
    const url = `${base}/private-records?limit=many&sort=x`;
    const { text } = await check([har([{ ...entry, url }])]);
    expect(text).toMatch(/listPrivateRecords +query limit +type +type: string instead of integer/);
    expect(text).toMatch(/listPrivateRecords +query offset +required +missing: offset/);
    expect(text).toMatch(/listPrivateRecords query +\(a name of 4 characters of a-z: string\)/);
  });

  test("what was sent confirms nothing, as a server may ignore it", async () => {
    const { reports } = await evidenceOf([post(sentExample)]);
    const sent = reports[0]?.facts.filter(({ at }) => at.startsWith("body")) ?? [];
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ verdict }) => verdict !== "not reached")).toEqual([]);
    expect(reports[0]?.sent["createGuestInvitation body email"]?.values).toBe(1);
    const mark = reports[0]?.marks.find(({ pointer }) =>
      pointer.endsWith("GuestInvitationCreate/properties/expired_at"),
    );
    expect(mark).toMatchObject({
      verdict: "not reached",
      note: expect.stringContaining("accepted requests only"),
    });
  });
});

describe("nothing of the data is in the output", () => {
  test.each([[{}], [{ json: true }]])("with %j", async (flags) => {
    const entries = await withPerson();
    expect(har(entries)).toMatch(person);
    const { text } = await check([har(entries)], flags);
    expect(text).toContain("GET /organizations/(12 characters of a-z, -)/(12 characters of a-z, -)");
    expect(text).toContain("PUT /guest-invitations/{guest_invitation_id}");
    expect(text).not.toMatch(person);
  });

  test("nor in the sentence about a file that cannot be read", async () => {
    const { text } = await check(['{"log": Anna Schmidt}']);
    expect(text).toContain("is not valid JSON");
    expect(text).not.toMatch(person);
  });

  test("--names shows names, and says so first", async () => {
    const { lines, text } = await check([har(await withPerson())], { names: true });
    expect(lines[0]).toContain("--names: the output will show names");
    expect(text).toContain("Anna Schmidt");
    expect(text).toContain("anna_schmidt");
    // The text of a field is shown by nothing.
    expect(text).not.toContain("anna.schmidt");
  });
});

describe("what is not the API's is counted and left alone", () => {
  test.each<[string, Entry]>([
    ["a page", { url: "https://portal.example/organizations/x", body: "<html>", mediaType: "text/html" }],
    ["JSON of another host", { url: "https://other.example/settings", body: { theme: 1 } }],
    [
      "a path of ours, with an id of another form",
      { url: "https://other.example/organizations/17", body: { id: 17 } },
    ],
    [
      "a token request of another host",
      { method: "POST", url: "https://login.example/oauth2/token", body: { access_token: 1 } },
    ],
    ["a script below the base URL", { url: `${base}/app.js`, body: "x", mediaType: "text/javascript" }],
    ["a preflight", { method: "OPTIONS", url: `${base}/guest-connections`, body: {} }],
    ["a request without a response", { url: `${base}${list}`, status: 0, body: {} }],
  ])("%s", async (_what, entry) => {
    const { code, text } = await check([har([entry])]);
    expect(text).toContain("No request of the API was found");
    expect(text).toContain("1 other exchange, which is not the API's, left alone");
    expect(code).toBe(0);
  });

  test("a request before the one that shows the base URL is the API's", async () => {
    const at = "https://portal.example/api";
    const first = { url: `${at}/limits`, body: {} };
    const { others, reports } = await evidenceOf([first, await honest(list, at)]);
    expect(others).toBe(0);
    expect(reports[0]?.routes).toEqual({ "GET /(6 characters of a-z)": { 200: 1 } });
  });
});

test("of two base URLs, one below the other, the shorter one counts", async () => {
  const at = "https://portal.example/api";
  const inside = await honest(`/organizations/${organization}`, `${at}/limits`);
  const { reports } = await evidenceOf([inside, await honest(list, at)]);
  expect(reports[0]?.routes).toEqual({ "GET /(6 characters of a-z)/organizations/{uuid}": { 200: 1 } });
  expect(Object.keys(reports[0]?.statuses ?? {})).toEqual(["listGuestConnections"]);
});

test("a byte order mark before the recording is no mistake", async () => {
  const { code } = await check([`\uFEFF${har([await honest(list)])}`]);
  expect(code).toBe(0);
});

test("a route that the server does not know either is not listed", async () => {
  const { text } = await check([
    har([await honest(list), { url: `${base}/limits`, status: 404, body: { detail: "No." } }]),
  ]);
  expect(text).not.toContain("Routes that openapi.yaml lacks");
});

test("a response whose body was not kept counts, and contradicts nothing", async () => {
  const kept = await honest(list);
  const text = JSON.parse(har([kept])) as {
    log: { entries: { response: { content: { text?: string } } }[] };
  };
  const content = text.log.entries[0]?.response.content;
  delete content?.text;
  const { code, text: printed } = await check([JSON.stringify(text)]);
  expect(printed).toContain("1 response whose body the recording lacks");
  expect(code).toBe(0);
});

test("a body in base64 is read", async () => {
  const parsed = JSON.parse(har([await lying(plantedLies[1] as never)]));
  const { content } = parsed.log.entries[0].response;
  Object.assign(content, { text: Buffer.from(content.text).toString("base64"), encoding: "base64" });
  expect((await check([JSON.stringify(parsed)])).text).toContain("type: null instead of string");
});

test("a value that is nested too deeply is not looked at", async () => {
  const depth = 20_000;
  const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const text = har([{ ...(await honest(list)), body: "DEEP" }]).replace('\\"DEEP\\"', deep);
  expect(text).toContain("[[[[");
  const { code, text: printed } = await check([text]);
  expect(printed).toContain("1 body of which only a part was looked at");
  expect(code).toBe(1);
});

test("evidence of createMock and of Prism confirms nothing", async () => {
  const mock = createMock();
  const response = await mock.fetch(`${base}/organizations/${mock.hostId}`, {
    headers: {
      authorization: "Bearer x",
      "requester-organization-id": mock.hostId,
      "target-organization-id": mock.hostId,
    },
  });
  expect(response.status).toBe(200);
  const body = { ...((await response.json()) as object), name: "Scripted" };
  const ofMock = {
    url: `${base}/organizations/${mock.hostId}`,
    body,
    headers: Object.fromEntries(response.headers),
  };
  const ofPrism = {
    url: `${base}/organizations/${organization}`,
    body: successExamples("getOrganization")[0]?.[1],
  };
  for (const entry of [ofMock, ofPrism]) {
    const { reports } = await evidenceOf([entry]);
    expect(reports[0]).toMatchObject({ mock: true, unjudged: { mock: 1 } });
    const all = [...(reports[0]?.marks ?? []), ...(reports[0]?.facts ?? [])];
    expect(all.filter(({ verdict }) => verdict !== "not reached")).toEqual([]);
  }
});

describe("a file that is no recording ends with 2 and a sentence", () => {
  test.each([
    ["", "is not valid JSON"],
    ["<html>", "is not valid JSON"],
    ["[]", "is no HAR: it has no log.entries"],
    ["null", "is no HAR: it has no log.entries"],
    ['{"log":{}}', "is no HAR: it has no log.entries"],
    [har([]).slice(0, -5), "is cut off: its JSON does not end"],
  ])("%j", async (text, sentence) => {
    const { code, lines } = await check([text]);
    expect(code).toBe(2);
    expect(lines).toEqual([expect.stringContaining(sentence)]);
  });

  test("one that does not exist", async () => {
    const { code, text } = await checkFiles(["no-such.har"]);
    expect([code, text]).toEqual([2, "no-such.har does not exist"]);
  });

  test("one that is larger than 500 MB", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "large.har");
    const handle = await open(file, "w");
    // A hole: it takes no room on the disk.
    await handle.truncate(500_000_001);
    await handle.close();
    const { code, text } = await checkFiles([file]);
    expect(code).toBe(2);
    expect(text).toContain("is larger than 500 MB");
  });

  test("entries without a request or a response are counted", async () => {
    const text = JSON.stringify({ log: { entries: [null, {}, { request: { method: "GET", url: "x" } }] } });
    const { code, text: printed } = await check([text]);
    expect(printed).toContain("3 entries without a request or a response");
    expect(code).toBe(0);
  });
});
