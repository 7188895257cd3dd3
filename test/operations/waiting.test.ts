import { describe, expect, test, vi } from "vitest";
import {
  AbortError,
  type AnalyticsRun,
  InputError,
  OutcomeError,
  ServerError,
  TimeoutError,
} from "../../src/index.js";
import { nextInterval } from "../../src/operations/waiting.js";
import { clientWithToken, errorOf, fileId, guestId, hostId, recordId } from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";

const analyticsId = "7c1d9a52-4e8b-4f63-9b0a-5d2e8f4a1c30";
const run = (status: string) => ({ id: analyticsId, status, created_at: "2025-09-24T09:15:00.204117" });
const other = { id: fileId, status: "success", created_at: "2025-01-01T00:00:00" };
const history = (...items: unknown[]) => json({ items, total_items: items.length });
const quickly = { interval: 1 };

test("pauses grow, up to 15 s", () => {
  const pauses = [1_000];
  while (pauses.length < 9) pauses.push(nextInterval(pauses.at(-1) ?? 0));
  expect(pauses.slice(0, 4)).toEqual([1_000, 1_500, 2_250, 3_375]);
  expect(pauses.slice(-2)).toEqual([15_000, 15_000]);
  expect(nextInterval(60_000)).toBe(60_000);
});

test("waits through states, an unknown one and a record that is not listed yet, and tells of each change", async () => {
  const server = await startServer(
    inTurn(
      history(),
      history(other, run("in_progress")),
      history(run("in_progress"), other),
      history(run("queued_again")),
      history(run("processing")),
      history(other, run("success")),
    ),
  );
  const seen: string[] = [];
  const onUpdate = ({ status }: AnalyticsRun) => seen.push(status);
  const done = await clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, {
    ...quickly,
    onUpdate,
  });
  expect(done).toEqual(run("success"));
  expect(seen).toEqual(["in_progress", "queued_again", "processing", "success"]);
  expect(server.requests).toHaveLength(6);
});

test("finds a record on a later page", async () => {
  const server = await startServer((request, response) => {
    const isFirst = request.path.endsWith("offset=0");
    const page = isFirst
      ? Array.from({ length: 100 }, (_, index) => ({ ...other, index }))
      : [run("success")];
    json({ items: page, total_items: 101 })(request, response);
  });
  const wait = clientWithToken({ baseUrl: server.url }).privateRecords.analytics.waitFor(
    recordId,
    analyticsId,
    quickly,
  );
  expect((await wait).status).toBe("success");
  expect(server.requests).toHaveLength(2);
});

test("a failure is an error with the record", async () => {
  const server = await startServer(history(run("failed")));
  const wait = clientWithToken({ baseUrl: server.url }).privateRecords.analytics.waitFor(
    recordId,
    analyticsId,
  );
  const error = await errorOf(wait, OutcomeError);
  expect(error).toMatchObject({ code: "unsuccessful_outcome", record: run("failed") });
  expect(error.message).toBe("privateRecords.analytics.waitFor: ended with the status `failed`");
});

test.each(["invalid", "failed"])("a file that ends as %s is an error with the record", async (status) => {
  const server = await startServer(
    inTurn(json({ id: fileId, status: "processing" }), json({ id: fileId, status })),
  );
  const wait = clientWithToken({ baseUrl: server.url }).financialFiles.waitFor(guestId, fileId, quickly);
  expect((await errorOf(wait, OutcomeError)).record).toEqual({ id: fileId, status });
});

test("a file that is valid is returned, of a private record too", async () => {
  const valid = { id: fileId, status: "valid" };
  const file = await startServer(json(valid));
  expect(await clientWithToken({ baseUrl: file.url }).financialFiles.waitFor(guestId, fileId)).toEqual(valid);
  const list = await startServer(history(valid));
  const client = clientWithToken({ baseUrl: list.url });
  expect(await client.privateRecords.financialFiles.waitFor(recordId, fileId)).toEqual(valid);
});

test("the error of a wait that takes too long carries the record last seen", async () => {
  const server = await startServer(history(run("processing")));
  const wait = clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, {
    timeout: 60,
    interval: 10,
  });
  const error = await errorOf(wait, TimeoutError);
  expect(error).toMatchObject({
    timeoutMs: 60,
    lastRecord: run("processing"),
    operationId: "analytics.waitFor",
  });
});

test("so does the error of a wait that ends while the record is read", async () => {
  const server = await startServer(inTurn(history(run("processing")), () => undefined));
  const wait = clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, {
    timeout: 100,
    interval: 1,
  });
  expect(await errorOf(wait, TimeoutError)).toMatchObject({ timeoutMs: 100, lastRecord: run("processing") });
});

describe("an abort ends the wait", () => {
  test.each([
    ["in a pause", history(run("processing"))],
    ["while the record is read", () => undefined],
  ])("%s", async (_when, answerer) => {
    const server = await startServer(answerer);
    const controller = new AbortController();
    const wait = clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, {
      signal: controller.signal,
      interval: 60_000,
    });
    setTimeout(() => controller.abort("enough"), 50);
    expect((await errorOf(wait, AbortError)).cause).toBe("enough");
  });
});

test("a file that is not there yet is waited for", async () => {
  const server = await startServer(inTurn(answer(404), json({ id: fileId, status: "valid" })));
  const wait = clientWithToken({ baseUrl: server.url }).financialFiles.waitFor(guestId, fileId, quickly);
  expect((await wait).status).toBe("valid");
  expect(server.requests).toHaveLength(2);
});

test("an error of reading the record ends the wait", async () => {
  const server = await startServer(answer(500));
  const client = clientWithToken({ baseUrl: server.url, maxRetries: 0 });
  await errorOf(client.analytics.waitFor(guestId, analyticsId), ServerError);
});

test("an error of onUpdate ends the wait", async () => {
  const server = await startServer(history(run("processing")));
  const onUpdate = vi.fn(() => {
    throw new RangeError("mine");
  });
  const wait = clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, { onUpdate });
  await errorOf(wait, RangeError);
});

test("everything wrong with a wait is said at once, and nothing is sent", async () => {
  const server = await startServer(history());
  const client = clientWithToken({ baseUrl: server.url });
  const options = { timeout: -1, interval: 0, signal: 3 as unknown as AbortSignal, timeOut: 5 };
  const wait = client.analytics.waitFor(guestId, "42", options);
  expect((await errorOf(wait, InputError)).problems).toHaveLength(5);
  await errorOf(client.financialFiles.waitFor("42", fileId), InputError);
  // @ts-expect-error a file is read as Host or Self only
  await errorOf(client.asGuestOf(guestId).financialFiles.waitFor(hostId, fileId), InputError);
  expect(server.requests).toEqual([]);
});
