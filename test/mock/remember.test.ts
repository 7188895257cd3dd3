/** A mock that remembers: what was created, uploaded, updated and deleted is what is read. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  applicationId,
  type Clients,
  calls,
  documentRequestId,
  fileId,
  guestProfile,
  invitationId,
  recordId,
  recordProfile,
} from "../../examples/operations.js";
import {
  type ApiCall,
  ConnectionError,
  InputError,
  MyCreditAppError,
  NotFoundError,
  ServerError,
} from "../../src/index.js";
import { type Assumption, createMock } from "../../src/mock/index.js";
import { shippedDescription } from "../../src/validate/description.js";
import { shippedValidator } from "../../src/validate/validator.js";
import { errorOf, guestId, hostId } from "../support/client.js";
import { openTestMock } from "../support/mock.js";

const other = "11111111-2222-4333-8444-555555555555";
const assume: Assumption[] = ["connection shows the request"];
const pdf = (text: string, name = "ledger.pdf") => ({ name, data: new TextEncoder().encode(text) });

function open(options: { assume?: Assumption[] } = {}) {
  const mock = createMock({ remember: true, ...options });
  const host = mock.client();
  const guest = mock.client({ organizationId: guestId });
  const upload = (text: string, name?: string) =>
    guest.financialFiles.upload(guestId, { file: pdf(text, name), currency: "EUR" });
  return { mock, host, guest, upload };
}

test("three uploads list three, each with an id of its own and the properties of its file", async () => {
  const { guest, host, upload } = open();
  expect(await guest.financialFiles.list(guestId)).toEqual({ items: [], total_items: 0 });
  const uploaded = [await upload("one"), await upload("two", "b.pdf"), await upload("one")];
  expect(uploaded.map(({ id }) => id)).toEqual([
    "00000000-0000-4000-8000-000000000001",
    "00000000-0000-4000-8000-000000000002",
    "00000000-0000-4000-8000-000000000003",
  ]);
  expect(uploaded[1]).toMatchObject({
    original_filename: "b.pdf",
    mime_type: "application/pdf",
    size_bytes: 3,
    sha256: createHash("sha256").update("two").digest("hex"),
    currency: "EUR",
    status: "uploaded",
    uploaded_by_organization_id: guestId,
  });
  const list = await guest.financialFiles.list(guestId);
  expect(list).toEqual({ items: uploaded, total_items: 3 });
  expect(await guest.financialFiles.get(guestId, uploaded[1]?.id as string)).toEqual(uploaded[1]);
  expect(await host.asHostOf(guestId).financialFiles.list(guestId)).toEqual(list);
  const stranger = open();
  expect((await stranger.guest.financialFiles.list(guestId)).total_items).toBe(0);
});

test("of two uploads side by side, the first id is first in the list, however long its file takes", async () => {
  const { guest, upload } = open();
  await Promise.all([upload("x".repeat(5_000_000)), upload("y")]);
  const { items } = await guest.financialFiles.list(guestId);
  expect(items.map(({ id }) => id.slice(-1))).toEqual(["1", "2"]);
});

test("the same program gets the same ids and times in every run, and after `reset`", async () => {
  const { mock, upload, host } = open();
  const run = async () => [await upload("a"), await host.analytics.request(guestId), await upload("b")];
  const first = await run();
  mock.reset();
  expect(mock.requests).toEqual([]);
  expect(await run()).toEqual(first);
  expect(new Set(first.map(({ created_at }) => created_at)).size).toBe(3);
  const second = open();
  expect([await second.upload("a")]).toEqual(first.slice(0, 1));
});

test("`limit` and `offset` cut a page, and `total_items` counts all that match", async () => {
  const { guest, upload } = open();
  for (const text of ["a", "b", "c", "d", "e"]) await upload(text, `${text}.pdf`);
  const names = async (query: object) => {
    const { items, total_items } = await guest.financialFiles.list(guestId, query);
    return [items.map(({ original_filename }) => original_filename), total_items];
  };
  expect(await names({ limit: 2 })).toEqual([["a.pdf", "b.pdf"], 5]);
  expect(await names({ limit: 2, offset: 4 })).toEqual([["e.pdf"], 5]);
  expect(await names({ offset: 9 })).toEqual([[], 5]);
  const all = [];
  for await (const { original_filename } of guest.financialFiles.list(guestId, { limit: 2 }))
    all.push(original_filename);
  expect(all).toHaveLength(5);
});

describe("filters and orders", () => {
  const files = async () => {
    const { mock, host } = open();
    const ids = [];
    for (const name of ["b.pdf", "c.pdf", "a.pdf"]) {
      const { id } = await host.privateRecords.financialFiles.upload(recordId, {
        file: pdf(name, name),
        currency: "USD",
      });
      ids.push(id);
    }
    mock.advance(ids[0] as string, { status: "valid" });
    return async (query: object) => {
      const { items } = await host.privateRecords.financialFiles.list(recordId, query);
      return items.map(({ original_filename }) => original_filename).join(" ");
    };
  };

  test.each<[string, object, string]>([
    ["the documented order if none is given: the newest upload first", {}, "a.pdf c.pdf b.pdf"],
    ["a direction", { order_dir: "asc" }, "b.pdf c.pdf a.pdf"],
    ["a field", { order_by: "original_filename" }, "c.pdf b.pdf a.pdf"],
    ["a field and a direction", { order_by: "original_filename", order_dir: "asc" }, "a.pdf b.pdf c.pdf"],
    ["one status", { statuses: ["valid"] }, "b.pdf"],
    ["two statuses", { statuses: ["valid", "uploaded"], order_dir: "asc" }, "b.pdf c.pdf a.pdf"],
    ["a status that nothing has", { statuses: ["failed"] }, ""],
  ])("%s", async (_what, query, expected) => {
    expect(await (await files())(query)).toBe(expected);
  });

  test("applications are filtered by what their other responses show, and records by being archived", async () => {
    const { host } = open();
    const count = async (query: object) => (await host.creditApplications.list(query)).total_items;
    expect(await count({ shipper_id: guestId })).toBe(2);
    expect(await count({ shipper_id: other })).toBe(0);
    expect(await count({ credit_application_types: ["factoring"] })).toBe(1);
    expect(await count({ credit_application_statuses: ["approved"] })).toBe(0);
    expect((await host.privateRecords.list({ archived: true })).total_items).toBe(0);
    expect((await host.privateRecords.list({ archived: false })).total_items).toBe(2);
  });

  test.each<[string, (clients: Clients) => PromiseLike<unknown>, RegExp]>([
    [
      "a search",
      ({ host }) => host.privateRecords.list({ search_text: "Example" }),
      /the mock cannot apply `search_text`: what matches is not documented; script the response/,
    ],
    [
      "an order by a field that one of the items does not have",
      ({ host }) => host.privateRecords.list({ order_by: "total_score" }),
      /cannot sort by `total_score`, which one of the items does not have/,
    ],
    [
      "a parameter that the description does not know",
      ({ host }) => host.creditApplications.list({}, { query: { country: "US" } }),
      /cannot apply `country`/,
    ],
  ])("%s is refused with 501 and a sentence, and noted", async (_what, list, sentence) => {
    const { mock, host, guest } = open();
    const error = await errorOf(list({ host, guest }), ServerError);
    expect([error.status, error.message]).toEqual([501, expect.stringMatching(sentence)]);
    expect(mock.requests.at(-1)).toMatchObject({
      answeredBy: "refusal",
      violations: [{ code: "remember", severity: "error" }],
    });
  });
});

test("a negative limit is refused, which the client never sends", async () => {
  const { mock } = open();
  const ids = { "Requester-Organization-ID": hostId, "Target-Organization-ID": hostId };
  const response = await mock.fetch("https://mock.test/private-records?limit=-1&offset=0", {
    headers: { Authorization: "Bearer any", ...ids },
  });
  expect([response.status, await response.text()]).toEqual([
    501,
    expect.stringContaining("negative `limit`"),
  ]);
});

test("what was deleted is 404, and so is what never was; the message says what the mock knows", async () => {
  const { guest, host, upload } = open();
  const { id } = await upload("one");
  const kept = await upload("two");
  await guest.financialFiles.delete(guestId, id);
  for (const missing of [id, fileId]) {
    for (const call of [
      () => guest.financialFiles.get(guestId, missing),
      () => guest.financialFiles.delete(guestId, missing),
      () => host.asHostOf(guestId).financialFiles.createIssue(guestId, missing, { subject: "x" }),
    ])
      expect((await errorOf(call(), NotFoundError)).message).toContain(
        `the mock remembers no financial file ${missing}: it begins with its examples`,
      );
  }
  expect(await guest.financialFiles.list(guestId)).toEqual({ items: [kept], total_items: 1 });
  await errorOf(host.guestConnections.get(other), NotFoundError);
  await errorOf(host.guestInvitations.get(invitationId), NotFoundError);
  await errorOf(host.privateRecords.analytics.create(other), NotFoundError);
  await errorOf(host.privateRecords.financialFiles.list(other), NotFoundError);
  await errorOf(host.creditApplications.confirmAdditionalDocuments(other), MyCreditAppError);
});

test("a run has an id of its own in its history, which two records do not share", async () => {
  const { host } = open();
  const run = await host.privateRecords.analytics.create(recordId);
  const { items } = await host.privateRecords.analytics.list(recordId);
  expect(items).toEqual([expect.objectContaining({ ...run, balance_sheets: [] })]);
  const [, second] = (await host.privateRecords.list()).items;
  expect((await host.privateRecords.analytics.list(second?.id as string)).total_items).toBe(0);
  const own = await host.analytics.create(guestId);
  expect([own.id, own.status]).toEqual(["00000000-0000-4000-8000-000000000002", "in_progress"]);
  expect((await host.analytics.list(guestId)).items.map(({ id }) => id)).toEqual([own.id]);
});

test("an issue names the file that it is about, and the organization that reported it", async () => {
  const { host, upload } = open();
  const { id } = await upload("one");
  const { financialFiles } = host.asHostOf(guestId);
  expect(await financialFiles.createIssue(guestId, id, { subject: "Total" })).toMatchObject({
    file_id: id,
    created_by_organization_id: hostId,
    subject: "Total",
    message: null,
  });
});

test("an invitation has what was sent, and nothing of the example in its place", async () => {
  const { host } = open();
  const invitation = await host.guestInvitations.create({
    email: "new@example.com",
    expired_at: "2031-01-01T00:00:00",
  });
  expect(invitation).toMatchObject({
    email: "new@example.com",
    expired_at: "2031-01-01T00:00:00",
    parent_organization_id: null,
    parent_organization_name: null,
  });
  expect(await host.guestInvitations.get(invitation.id)).toEqual(invitation);
  expect((await host.guestInvitations.list({ statuses: ["sent"], expired: false })).items).toEqual([
    invitation,
  ]);
});

describe("updates are read back", () => {
  test("of an organization: a field that is left out is gone", async () => {
    const { guest, host } = open();
    const { website: _left, ...profile } = guestProfile;
    const updated = await guest.organizations.update(guestId, { ...profile, name: "New Name" });
    expect(updated).toMatchObject({ id: guestId, name: "New Name", phone: null });
    expect(updated).not.toHaveProperty("website");
    expect(await host.asHostOf(guestId).organizations.get(guestId)).toEqual(updated);
  });

  test("of a private record, in its list too", async () => {
    const { host } = open();
    const updated = await host.privateRecords.update(recordId, {
      ...recordProfile,
      name: "Renamed",
      email: null,
    });
    expect(updated).toMatchObject({ name: "Renamed", email: null, phone: null });
    const { items } = await host.privateRecords.list();
    expect(items.find(({ id }) => id === recordId)).toMatchObject({ name: "Renamed", email: null });
  });

  test("of a connection: archived by the host, disconnected by the guest", async () => {
    const { host, guest } = open();
    const archived = await host.guestConnections.update(guestId, { archived: true });
    expect(archived).toMatchObject({ archived: true, archived_at: expect.any(String) });
    expect(await host.guestConnections.get(guestId)).toEqual(archived);
    expect(await guest.hostConnections.get(hostId)).toMatchObject({ archived: false });
    const back = await host.guestConnections.update(guestId, { archived: false });
    expect(back).toMatchObject({ archived: false, archived_at: null });
    await guest.hostConnections.update(hostId, { status: "disconnected" });
    expect((await host.guestConnections.get(guestId)).status).toBe("disconnected");
  });

  test("of an application: what the response says about its status is what is read", async () => {
    const { host, guest, mock } = open();
    const { creditApplications } = guest.asGuestOf(hostId);
    const status = async () => (await host.creditApplications.get(applicationId)).status;
    expect(await status()).toBe("pending");
    await host.creditApplications.reject(applicationId);
    expect(await status()).toBe("rejected");
    await creditApplications.resubmit(applicationId);
    expect(await status()).toBe("pending");
    mock.advance(applicationId, { status: "needs_action" });
    await creditApplications.uploadTradeProfile(applicationId, { uploading_file: pdf("x", "profile.pdf") });
    await creditApplications.confirmAdditionalDocuments(applicationId);
    expect(await host.creditApplications.get(applicationId)).toMatchObject({
      status: "needs_action",
      data: { trade_profile_document: { filename: "profile.pdf" }, details: { currency: "USD" } },
    });
    await creditApplications.finalize(applicationId);
    expect(
      (await host.creditApplications.list({ credit_application_statuses: ["finalized"] })).total_items,
    ).toBe(1);
  });

  test("of a document request: the status of a canceled one is not documented, so that it has none", async () => {
    const { host } = open();
    expect((await host.documentRequests.list(guestId)).items[0]?.status).toBe("pending");
    const canceled = await host.documentRequests.cancel(guestId, documentRequestId);
    expect(canceled).not.toHaveProperty("status");
    expect((await host.documentRequests.list(guestId)).items).toEqual([canceled]);
  });
});

test("a new connection is seen from both sides, with the ids of the two", async () => {
  const { mock } = open();
  const guest = mock.client({ organizationId: other });
  const host = mock.client({ organizationId: invitationId });
  await errorOf(host.guestConnections.get(other), NotFoundError);
  await guest.hostConnections.create({ host_organization_id: invitationId });
  expect(await host.guestConnections.get(other)).toMatchObject({
    host_organization_id: invitationId,
    guest_organization_id: other,
    status: "connected",
  });
  expect((await guest.hostConnections.get(invitationId)).guest_organization_id).toBe(other);
  mock.advance(other, { status: "disconnected" });
  expect((await guest.hostConnections.get(invitationId)).status).toBe("disconnected");
  await guest.hostConnections.create({ host_organization_id: invitationId });
  const again = await guest.hostConnections.list({ statuses: ["connected", "disconnected"] });
  expect(
    again.items.filter(({ host_organization_id }) => host_organization_id === invitationId),
  ).toHaveLength(1);
  await host.guestConnections.notifyDisconnection(other);
});

describe("advance", () => {
  test("a status changes when the test says so, and not before", async () => {
    const { mock, guest, upload } = open();
    const { id } = await upload("one");
    const status = async () => (await guest.financialFiles.get(guestId, id)).status;
    expect([await status(), await status()]).toEqual(["uploaded", "uploaded"]);
    mock.advance(id, { status: "invalid", file_message: "No valid document is found" });
    expect(await guest.financialFiles.get(guestId, id)).toMatchObject({
      status: "invalid",
      file_message: "No valid document is found",
    });
    expect((await guest.financialFiles.list(guestId)).items[0]?.status).toBe("invalid");
  });

  test("a wait ends with what the test says", async () => {
    const { mock, guest } = open();
    const { analytics } = guest.asGuestOf(hostId);
    const { id } = await analytics.create(guestId);
    const seen: string[] = [];
    const run = await analytics.waitFor(guestId, id, {
      interval: 1,
      onUpdate: ({ status }) => {
        seen.push(status);
        if (status === "in_progress")
          mock.advance(id, { status: "success", analyzed_on: "2025-09-24T09:18:41" });
      },
    });
    expect([seen, run.analyzed_on]).toEqual([["in_progress", "success"], "2025-09-24T09:18:41"]);
  });

  test("a status that the API may add is accepted if the test says so", async () => {
    const { mock, guest, upload } = open();
    const { id } = await upload("one");
    const change = { status: "paused" };
    expect(
      (
        await errorOf(
          Promise.resolve().then(() => mock.advance(id, change)),
          InputError,
        )
      ).message,
    ).toMatch(/^advance: \/status must be .*pass `allowUnknownEnumValues: true`/);
    mock.advance(id, change, { allowUnknownEnumValues: true });
    expect((await guest.financialFiles.get(guestId, id)).status).toBe("paused");
  });

  test.each<[string, (mock: ReturnType<typeof createMock>, id: string) => void, RegExp]>([
    [
      "an unknown id",
      (mock) => mock.advance(other, { status: "valid" }),
      /remembers nothing with the id "1111/,
    ],
    [
      "a field that there is not",
      (mock, id) => mock.advance(id, { state: "valid" }),
      /no field `state`; there are: id/,
    ],
    ["a value of another type", (mock, id) => mock.advance(id, { size_bytes: "1" }), /size_bytes must be/],
    ["the id", (mock, id) => mock.advance(id, { id: other }), /leave out `id`/],
    ["no object", (mock, id) => mock.advance(id, "valid" as never), /must be an object/],
    [
      "an unknown option",
      (mock, id) => mock.advance(id, {}, { force: true } as object),
      /unknown option `force`/,
    ],
    ["a mock that does not remember", (_, id) => createMock().advance(id, {}), /pass `remember: true`/],
  ])("%s is refused, and changes nothing", async (_what, change, message) => {
    const { mock, guest, upload } = open();
    const before = await upload("one");
    expect(() => change(mock, before.id)).toThrow(message);
    expect(() => change(mock, before.id)).toThrow(InputError);
    expect(await guest.financialFiles.get(guestId, before.id)).toEqual(before);
  });
});

describe("an open request of a host", () => {
  test("shows at no connection by itself", async () => {
    const { mock, host } = open();
    const { id } = await host.analytics.request(guestId);
    expect((await host.guestConnections.get(guestId)).active_action_type).toBeNull();
    expect(() => mock.advance(id, { status: "resolved" })).toThrow(/with `assume:/);
  });

  test("shows at its connection if the test assumes it, on both sides, until it is resolved", async () => {
    const { mock, host, guest } = open({ assume });
    const asked = await host.analytics.ensureRequested(guestId);
    expect(asked.outcome).toBe("requested");
    expect((await host.analytics.ensureRequested(guestId)).outcome).not.toBe("requested");
    expect((await guest.hostConnections.get(hostId)).active_action_type).toBe("analytics_request");
    const second = await host.analytics.request(guestId);
    mock.advance((asked as { action: { id: string } }).action.id, { status: "resolved" });
    expect((await host.guestConnections.get(guestId)).active_action_type).toBe("analytics_request");
    mock.advance(second.id, { status: "resolved" });
    expect(await host.guestConnections.get(guestId)).toMatchObject({
      active_action_type: null,
      active_action_updated_at: null,
    });
  });

  test("can be taken from its connection, by the id of the guest", async () => {
    const { mock, host } = open({ assume });
    await host.analytics.ensureRequested(guestId);
    const connection = await host.guestConnections.waitForAnswer(guestId, {
      interval: 1,
      onUpdate: ({ active_action_type }) => {
        if (active_action_type !== null)
          mock.advance(guestId, { active_action_type: null, total_score: 91.5 });
      },
    });
    expect(connection.total_score).toBe(91.5);
  });
});

describe("a server that fails after it has acted", () => {
  const count = async (fault: "reset" | "truncate", options?: { executed: boolean }) => {
    const { mock, guest, upload } = open();
    mock.fail("uploadFinancialFile", fault, options);
    const error = await errorOf(upload("one"), ConnectionError);
    expect(error.executed).toBe("maybe");
    return (await guest.financialFiles.list(guestId)).total_items;
  };

  test("has the file if its response had begun, or if the test says so, and no other", async () => {
    expect(await count("truncate")).toBe(1);
    expect(await count("truncate", { executed: false })).toBe(0);
    expect(await count("reset")).toBe(0);
    expect(await count("reset", { executed: true })).toBe(1);
  });

  test("has not acted on a request that it would have refused", async () => {
    const { mock, host } = open();
    mock.fail("createGuestInvitation", "truncate");
    const response = await mock.fetch("https://mock.test/guest-invitations", {
      method: "POST",
      headers: {
        Authorization: "Bearer any",
        "Content-Type": "application/json",
        "Requester-Organization-ID": hostId,
        "Target-Organization-ID": hostId,
      },
      body: JSON.stringify({ email: "no email" }),
    });
    await expect(response.text()).rejects.toThrow();
    expect((await host.guestInvitations.list()).total_items).toBe(0);
  });

  test("cannot have acted on a request that it never received, or without a memory", () => {
    const { mock } = open();
    expect(() => mock.fail("uploadFinancialFile", "refuse", { executed: true })).toThrow(/has not received/);
    expect(() => createMock().fail("uploadFinancialFile", "reset", { executed: true })).toThrow(
      /remember: true/,
    );
  });
});

test("a scripted response comes first, and is not remembered", async () => {
  const { mock, guest, upload } = open();
  mock.respond("uploadFinancialFile", { example: "uploaded" });
  expect((await upload("one")).id).toBe(fileId);
  expect(mock.requests.at(-1)?.answeredBy).toBe("script");
  expect((await guest.financialFiles.list(guestId)).total_items).toBe(0);
  expect(mock.requests.at(-1)?.answeredBy).toBe("memory");
});

test.each([
  ["in process", async () => createMock({ remember: true })],
  ["on a port", async () => openTestMock({ remember: true })],
])("every operation keeps to the description: %s", async (_where, start) => {
  const mock = await start();
  const clients: Clients = { host: mock.client(), guest: mock.client({ organizationId: guestId }) };
  const file = await clients.guest.financialFiles.upload(guestId, { file: pdf("x"), currency: "USD" });
  const invitation = await clients.host.guestInvitations.create({
    email: "a@example.com",
    expired_at: "2031-01-01T00:00:00",
  });
  const adapted = {
    getFinancialFile: () => clients.guest.financialFiles.get(guestId, file.id),
    createFinancialFileIssue: () =>
      clients.host.asHostOf(guestId).financialFiles.createIssue(guestId, file.id, { subject: "x" }),
    getGuestInvitation: () => clients.host.guestInvitations.get(invitation.id),
    listPrivateRecords: () => clients.host.privateRecords.list({ archived: false }),
    deleteFinancialFile: () => clients.guest.financialFiles.delete(guestId, file.id),
  };
  const rows = { ...calls, ...adapted, deleteFinancialFile: undefined };
  const last = { deleteFinancialFile: adapted.deleteFinancialFile };
  for (const [operationId, call] of [...Object.entries(rows), ...Object.entries(last)]) {
    if (call === undefined) continue;
    const { data } = await (call as (clients: Clients) => ApiCall<unknown>)(clients).withResponse();
    const { success } = shippedDescription().operations.get(operationId as "getCurrency") ?? {};
    const violations =
      success?.body === undefined ? [] : shippedValidator().findViolations(success.body.schemaPointer, data);
    expect([operationId, violations]).toEqual([operationId, []]);
    expect(mock.requests.at(-1)?.violations).toEqual([]);
  }
  expect(mock.requests.filter(({ answeredBy }) => answeredBy === "memory").length).toBeGreaterThan(30);
});

test("what a mock without a memory cannot do is refused when it is created", async () => {
  expect(() => createMock({ assume })).toThrow("createMock: `assume` needs `remember: true`");
  expect(() => createMock({ remember: true, assume: ["all is well"] as never })).toThrow(
    /`assume` must be an array of "connection shows the request"/,
  );
  expect(() => createMock({ remember: "yes" as never })).toThrow(/`remember` must be true or false/);
});
