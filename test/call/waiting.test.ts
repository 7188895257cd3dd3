import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { ignoreNotFound, nextInterval, type Wait, type WaitOptions, waitFor } from "../../src/call/wait.js";
import {
  AbortError,
  type AnalyticsRun,
  ApiError,
  ConnectionError,
  InputError,
  NotFoundError,
  OutcomeError,
  ResponseError,
  TimeoutError,
} from "../../src/index.js";
import { clientWithToken, errorOf, fileId, guestId, hostId, recordId, secrets } from "../support/client.js";
import { type Answerer, answer, inTurn, json, startServer } from "../support/server.js";
import { watchTimers } from "../support/timers.js";

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

test("waits through several states, an unknown one, and a record that is not listed yet, and reports each change", async () => {
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

test("a failed record is an error with the record", async () => {
  const server = await startServer(history(run("failed")));
  const wait = clientWithToken({ baseUrl: server.url }).privateRecords.analytics.waitFor(
    recordId,
    analyticsId,
  );
  const error = await errorOf(wait, OutcomeError);
  expect(error).toMatchObject({ code: "unsuccessful_outcome", record: run("failed") });
  expect(error.message).toBe(
    `privateRecords.analytics.waitFor: run ${analyticsId} of private record ${recordId}: ended with the status \`failed\``,
  );
  expect(error.operationId).toBe("listPrivateRecordAnalytics");
});

test.each(["invalid", "failed"])("a file that ends as %s is an error with the record", async (status) => {
  const server = await startServer(
    inTurn(json({ id: fileId, status: "processing" }), json({ id: fileId, status })),
  );
  const wait = clientWithToken({ baseUrl: server.url }).financialFiles.waitFor(guestId, fileId, quickly);
  expect((await errorOf(wait, OutcomeError)).record).toEqual({ id: fileId, status });
});

test("a valid file is returned, also for a private record", async () => {
  const valid = { id: fileId, status: "valid" };
  const file = await startServer(json(valid));
  expect(await clientWithToken({ baseUrl: file.url }).financialFiles.waitFor(guestId, fileId)).toEqual(valid);
  const list = await startServer(history(valid));
  const client = clientWithToken({ baseUrl: list.url });
  expect(await client.privateRecords.financialFiles.waitFor(recordId, fileId)).toEqual(valid);
});

const keyWithSpaces = "correct horse battery";

test.each([
  ["a token", secrets.accessToken],
  ["a token in an escaped form", encodeURIComponent(secrets.accessToken)],
  ["a key that a header carries", keyWithSpaces],
])("the words of the API for a file that failed are in the error, without %s", async (_what, secret) => {
  const words = `no tables in q3_2025.xlsx, sent by ${secret}`;
  const file = { id: fileId, status: "invalid", file_message: `${words}\n${"or so ".repeat(60)}` };
  const headers = { "X-Api-Key": keyWithSpaces };
  const single = clientWithToken({ baseUrl: (await startServer(json(file))).url, headers });
  const listed = clientWithToken({ baseUrl: (await startServer(history(file))).url, headers });
  for (const wait of [
    single.financialFiles.waitFor(guestId, fileId),
    listed.privateRecords.financialFiles.waitFor(recordId, fileId),
  ]) {
    const { message, record } = await errorOf(wait, OutcomeError);
    expect(message).toContain(
      ": ended with the status `invalid`: no tables in q3_2025.xlsx, sent by [redacted] or so or so",
    );
    expect(message.length).toBeLessThan(400);
    expect(record).toEqual(file);
  }
});

test.each([
  ["quarantined", "; its last status is `quarantined`"],
  // What does not look like a value of an enum is the server's text.
  ["Held back by Ann", ""],
  ["n".repeat(41), ""],
])("the error of a wait that takes too long says the last status, if it is one: %s", async (status, said) => {
  const server = await startServer(history(run(status)));
  const wait = clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, {
    timeout: 500,
  });
  const { message } = await errorOf(wait, TimeoutError);
  expect(message.split(": ").at(-1)).toBe(
    `not done within 500 ms${said}; raise \`timeout\` if it needs longer`,
  );
});

test("the error of a wait that takes too long carries the last record that was read", async () => {
  const server = await startServer(history(run("processing")));
  const wait = clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, {
    timeout: 500,
    interval: 10,
  });
  const error = await errorOf(wait, TimeoutError);
  expect(error).toMatchObject({
    timeoutMs: 500,
    lastRecord: run("processing"),
    operationId: "listOrganizationAnalytics",
  });
  expect(error.message).toBe(
    `analytics.waitFor: run ${analyticsId} of organization ${guestId}: not done within 500 ms; its last status is \`processing\`; raise \`timeout\` if it needs longer`,
  );
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

test("it waits for a file that is not there yet", async () => {
  const server = await startServer(inTurn(answer(404), json({ id: fileId, status: "valid" })));
  const wait = clientWithToken({ baseUrl: server.url }).financialFiles.waitFor(guestId, fileId, quickly);
  expect((await wait).status).toBe("valid");
  expect(server.requests).toHaveLength(2);
});

describe("a temporary failure does not end the wait", () => {
  test.each([408, 429, 500, 502, 503, 504])("%i", async (status) => {
    const server = await startServer(
      inTurn(history(run("processing")), answer(status), answer(status), history(run("success"))),
    );
    const client = clientWithToken({ baseUrl: server.url, maxRetries: 0 });
    expect((await client.analytics.waitFor(guestId, analyticsId, quickly)).status).toBe("success");
    expect(server.requests).toHaveLength(4);
  });

  test("a connection that breaks, and a read that does not finish in time", async () => {
    const server = await startServer(
      inTurn(
        (_request, response) => response.destroy(),
        () => undefined,
        history(run("success")),
      ),
    );
    const client = clientWithToken({ baseUrl: server.url, maxRetries: 0, timeout: 100 });
    expect((await client.analytics.waitFor(guestId, analyticsId, quickly)).status).toBe("success");
  });

  test("the wait respects `Retry-After`, and its deadline stays the same", async () => {
    const server = await startServer(
      inTurn(history(run("processing")), answer(503, "", { "retry-after": "60" })),
    );
    const client = clientWithToken({ baseUrl: server.url, maxRetries: 0 });
    const wait = client.analytics.waitFor(guestId, analyticsId, { timeout: 150, interval: 1 });
    const error = await errorOf(wait, TimeoutError);
    expect(error).toMatchObject({ timeoutMs: 150, lastRecord: run("processing") });
    expect(error.message).toContain(
      "the last read failed: listOrganizationAnalytics: the server responded with 503",
    );
    expect(server.requests).toHaveLength(2);
  });
});

test.each([400, 401, 403, 404, 422])("any other failure of a read ends it: %i", async (status) => {
  const server = await startServer(answer(status));
  const client = clientWithToken({ baseUrl: server.url });
  expect(await errorOf(client.analytics.waitFor(guestId, analyticsId), ApiError)).toMatchObject({
    status,
    operationId: "listOrganizationAnalytics",
  });
});

test("a certificate that cannot be verified ends it", async () => {
  const failure = Object.assign(new Error("no"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  const client = clientWithToken({ fetch: () => Promise.reject(failure), maxRetries: 0 });
  await errorOf(client.analytics.waitFor(guestId, analyticsId), ConnectionError);
});

describe("a record that does not exist", () => {
  /** A client whose responses come at once, and a clock that the test moves. */
  function withFakeClock(respond: (read: number) => unknown) {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      const response = respond(urls.length);
      return typeof response === "number"
        ? new Response("{}", { status: response })
        : Response.json(response);
    };
    return { client: clientWithToken({ fetch, maxRetries: 0 }), urls };
  }
  const empty = { items: [], total_items: 0 };

  test("in a list is an error after five reads over ten seconds, and the error says what to do", async () => {
    const { client, urls } = withFakeClock(() => empty);
    const wait = errorOf(client.analytics.waitFor(guestId, analyticsId), NotFoundError);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(urls).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(5_000);
    const { message, operationId } = await wait;
    expect(operationId).toBe("listOrganizationAnalytics");
    expect(message).toBe(
      `analytics.waitFor: run ${analyticsId} of organization ${guestId}: not there after 6 reads; pass the \`id\` that \`create\` returned, not that of \`request\``,
    );
  });

  test("is not given up before ten seconds, nor before the fifth read", async () => {
    const { client, urls } = withFakeClock(() => empty);
    const soon = errorOf(client.analytics.waitFor(guestId, analyticsId, { interval: 1 }), NotFoundError);
    const late = errorOf(client.analytics.waitFor(guestId, analyticsId, { interval: 60_000 }), NotFoundError);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(urls.length).toBeGreaterThan(15);
    await vi.advanceTimersByTimeAsync(240_000);
    expect((await soon).message).not.toContain("after 5 reads");
    expect((await late).message).toContain("after 5 reads");
  });

  test("does not count as missing in reads that failed", async () => {
    const { client } = withFakeClock((read) =>
      read < 40 ? 503 : { items: [run("success")], total_items: 1 },
    );
    const wait = client.analytics.waitFor(guestId, analyticsId);
    await vi.advanceTimersByTimeAsync(590_000);
    expect((await wait).status).toBe("success");
  });

  test("that is seen now and then is waited for", async () => {
    const seen = { items: [run("processing")], total_items: 1 };
    const { client } = withFakeClock((read) => {
      if (read === 12) return { items: [run("success")], total_items: 1 };
      return read % 4 === 0 ? seen : empty;
    });
    const wait = client.analytics.waitFor(guestId, analyticsId, { interval: 4_000 });
    await vi.advanceTimersByTimeAsync(400_000);
    expect((await wait).status).toBe("success");
  });

  test("is an error also for a file", async () => {
    const { client } = withFakeClock(() => 404);
    const wait = errorOf(client.financialFiles.waitFor(guestId, fileId), NotFoundError);
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await wait).message).toContain(
      `file ${fileId} of organization ${guestId}: not there after 6 reads`,
    );
  });

  test("that was seen and is gone is an error, too, after the same time", async () => {
    const { client } = withFakeClock((read) =>
      read === 1 ? { items: [run("processing")], total_items: 1 } : empty,
    );
    const wait = errorOf(client.analytics.waitFor(guestId, analyticsId), NotFoundError);
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await wait).message).toContain("not there after");
  });
});

describe("no poll reads the whole of a long history", () => {
  /** A history in which the run stands at a place. */
  function longHistory(total: number, place: () => number): Answerer {
    let polls = 0;
    return (request, response) => {
      const query = new URL(request.path, "http://127.0.0.1").searchParams;
      const offset = Number(query.get("offset"));
      const count = Math.max(0, Math.min(Number(query.get("limit")), total - offset));
      const items = Array.from({ length: count }, (_, at) => {
        if (offset + at !== place()) return { ...other, id: `other-${offset + at}` };
        polls += 1;
        return run(polls < 3 ? "processing" : "success");
      });
      json({ items, total_items: total })(request, response);
    };
  }

  test.each([
    ["the newest first", 0, 3],
    ["the newest last", 4_999, 4],
    ["it is somewhere between", 250, 6],
    ["it is further in between, where only a later poll looks", 1_050, 20],
  ])("%s", async (_where, place, requests) => {
    const server = await startServer(longHistory(5_000, () => place));
    const client = clientWithToken({ baseUrl: server.url });
    expect((await client.analytics.waitFor(guestId, analyticsId, quickly)).status).toBe("success");
    expect(server.requests.length).toBeLessThanOrEqual(requests);
  });

  test("a run that moves is found again", async () => {
    let place = 4_999;
    const server = await startServer(longHistory(5_000, () => place));
    const client = clientWithToken({ baseUrl: server.url });
    const onUpdate = () => {
      place = 120;
    };
    const wait = client.privateRecords.analytics.waitFor(recordId, analyticsId, { ...quickly, onUpdate });
    expect((await wait).status).toBe("success");
    expect(server.requests.length).toBeLessThan(10);
  });

  test("all pages are read once before a missing run is given up", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const offsets: number[] = [];
    const fetch = async (url: string) => {
      const offset = Number(new URL(url).searchParams.get("offset"));
      offsets.push(offset);
      const items = Array.from({ length: 100 }, (_, at) => ({ ...other, id: `other-${offset + at}` }));
      return Response.json({ items, total_items: 5_000 });
    };
    const wait = errorOf(clientWithToken({ fetch }).analytics.waitFor(guestId, analyticsId), NotFoundError);
    await vi.advanceTimersByTimeAsync(15_000);
    await wait;
    expect(new Set(offsets).size).toBe(50);
    expect(offsets.length).toBe(5 * 5 + 50);
  });
});

test("an id in upper case is the same id", async () => {
  const server = await startServer(history(other, run("success")));
  const client = clientWithToken({ baseUrl: server.url });
  const wait = client.analytics.waitFor(guestId, analyticsId.toUpperCase(), quickly);
  expect((await wait).id).toBe(analyticsId);
});

test("a record without a status is a ResponseError, with the response in which it came", async () => {
  const server = await startServer(json({ id: fileId }, 200, { "x-request-id": "r-1" }));
  const { financialFiles } = clientWithToken({ baseUrl: server.url });
  const error = await errorOf(financialFiles.waitFor(guestId, fileId, quickly), ResponseError);
  expect(error.message).toMatch(/: the record has no status: `status` is undefined$/);
  expect([error.requestId, error.bodyStart, error.body]).toEqual(["r-1", "", { id: fileId }]);
});

test("an empty text of the API adds nothing to the error of a file that failed", async () => {
  const server = await startServer(json({ id: fileId, status: "failed", file_message: "" }));
  const { financialFiles } = clientWithToken({ baseUrl: server.url });
  const error = await errorOf(financialFiles.waitFor(guestId, fileId, quickly), OutcomeError);
  expect(error.message).toMatch(/: ended with the status `failed`$/);
});

test("a wait in a list reads pages of the size that you ask for", async () => {
  const server = await startServer(history(run("success")));
  const { analytics } = clientWithToken({ baseUrl: server.url });
  await analytics.waitFor(guestId, analyticsId, { limit: 7 });
  expect(server.requests[0]?.path).toContain("limit=7");
});

test("a wait whose first read does not end says nothing of the record", async () => {
  const server = await startServer(() => undefined);
  const { financialFiles } = clientWithToken({ baseUrl: server.url });
  const error = await errorOf(financialFiles.waitFor(guestId, fileId, { timeout: 50 }), TimeoutError);
  expect(error.message).toMatch(/: not done within 50 ms; raise `timeout` if it needs longer$/);
});

test("an entry that is not a record is skipped, but a null in place of a record is an error", async () => {
  const server = await startServer(history(null, 5, {}, run("success")));
  const client = clientWithToken({ baseUrl: server.url });
  expect((await client.analytics.waitFor(guestId, analyticsId)).status).toBe("success");
  const nothing = await startServer(inTurn(json(null), json({ id: fileId, status: "valid" })));
  const { financialFiles } = clientWithToken({ baseUrl: nothing.url });
  const error = await errorOf(financialFiles.waitFor(guestId, fileId, quickly), ResponseError);
  expect(error.message).toContain("null where an object was expected");
});

describe("an asynchronous onUpdate", () => {
  test("is awaited before the next read", async () => {
    const server = await startServer(inTurn(history(run("processing")), history(run("success"))));
    const steps: string[] = [];
    const onUpdate = async ({ status }: AnalyticsRun) => {
      steps.push(`${status} after ${server.requests.length}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      steps.push(`noted before ${server.requests.length + 1}`);
    };
    await clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, {
      ...quickly,
      onUpdate,
    });
    expect(steps).toEqual(["processing after 1", "noted before 2", "success after 2", "noted before 3"]);
  });

  test("that fails ends the wait", async () => {
    const server = await startServer(history(run("processing")));
    const onUpdate = () => Promise.reject(new RangeError("mine"));
    const { analytics } = clientWithToken({ baseUrl: server.url });
    await errorOf(analytics.waitFor(guestId, analyticsId, { ...quickly, onUpdate }), RangeError);
    expect(server.requests).toHaveLength(1);
  });

  test("that never settles is ended by the deadline", async () => {
    const server = await startServer(history(run("processing")));
    const onUpdate = () => new Promise(() => undefined);
    const { analytics } = clientWithToken({ baseUrl: server.url });
    await errorOf(analytics.waitFor(guestId, analyticsId, { timeout: 100, onUpdate }), TimeoutError);
  });
});

test("an error of onUpdate ends the wait", async () => {
  const server = await startServer(history(run("processing")));
  const onUpdate = vi.fn(() => {
    throw new RangeError("mine");
  });
  const wait = clientWithToken({ baseUrl: server.url }).analytics.waitFor(guestId, analyticsId, { onUpdate });
  await errorOf(wait, RangeError);
});

test.each([0, -1, 2 ** 31, Number.POSITIVE_INFINITY, Number.NaN, "5"])(
  "an interval of %s is refused: Node would not pause at all",
  async (interval) => {
    const server = await startServer(history(run("processing")));
    const { analytics } = clientWithToken({ baseUrl: server.url });
    const wait = analytics.waitFor(guestId, analyticsId, { interval: interval as number, timeout: 50 });
    expect((await errorOf(wait, InputError)).message).toContain(
      "option `interval` must be a number of milliseconds",
    );
    expect(server.requests).toEqual([]);
  },
);

test.each([null, 5, new AbortController().signal, []])(
  "invalid options (%o) are refused",
  async (options) => {
    const { analytics } = clientWithToken({});
    const wait = analytics.waitFor(guestId, analyticsId, options as unknown as undefined);
    expect((await errorOf(wait, InputError)).message).toContain("the options must be a plain object");
  },
);

test("all problems with a wait are reported at once, and nothing is sent", async () => {
  const server = await startServer(history());
  const client = clientWithToken({ baseUrl: server.url });
  const options = { timeout: 0.5, interval: 0, signal: 3 as unknown as AbortSignal, timeOut: 5 };
  const wait = client.analytics.waitFor(guestId, "42", options);
  expect((await errorOf(wait, InputError)).problems).toHaveLength(5);
  await errorOf(client.financialFiles.waitFor("42", fileId), InputError);
  // @ts-expect-error a file is read as Host or Self only
  await errorOf(client.asGuestOf(guestId).financialFiles.waitFor(hostId, fileId), InputError);
  expect(server.requests).toEqual([]);
});

test("an id from JSON that cannot be text is an InputError", async () => {
  const odd = JSON.parse('{"toString":1}') as string;
  const client = clientWithToken({ baseUrl: "http://127.0.0.1:1" });
  await errorOf(client.analytics.waitFor(odd, recordId), InputError);
  await errorOf(client.financialFiles.waitFor(hostId, odd), InputError);
  await errorOf(client.guestConnections.waitForAnswer(odd), InputError);
  await errorOf(client.analytics.ensureRequested(odd), InputError);
});

describe("with made-up reads,", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  interface Thing {
    state: string;
  }

  const inMs = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  const longestMs = 2 ** 31 - 1;
  const ready = { state: "ready" };
  const busy = { state: "busy" };

  /** A wait whose reads come to each of these in turn, the last one from then on; an `Error` fails. */
  function thingOf(reads: readonly unknown[], changes: Partial<Pick<Wait<Thing>, "id" | "advice">> = {}) {
    let done = 0;
    const read = vi.fn(async (_signal: AbortSignal, _isLast: boolean) => {
      const found = reads[Math.min(done, reads.length - 1)];
      done += 1;
      if (found instanceof Error) throw found;
      return found === undefined ? undefined : { record: found as Thing };
    });
    const judge = vi.fn<Wait<Thing>["judge"]>(({ state }) => {
      if (state === "ready") return "done";
      return state === "broken" ? { failure: "it is broken" } : "again";
    });
    const names = { method: "things.waitFor", operationId: "getThing", argument: "thingId" };
    return { ...names, id: fileId, subject: "thing 7", read, judge, ...changes };
  }

  const isLastOf = ({ read }: ReturnType<typeof thingOf>) => read.mock.calls.map(([, isLast]) => isLast);

  test("a record that is ready at once is returned", async () => {
    const thing = thingOf([ready]);
    expect(await waitFor(thing)).toBe(ready);
    expect(isLastOf(thing)).toEqual([false]);
  });

  test("a record that means failure is an error with the record", async () => {
    const thing = thingOf([{ state: "broken" }]);
    const { message, record, operationId } = await errorOf(waitFor(thing), OutcomeError);
    expect({ message, record, operationId }).toEqual({
      message: "things.waitFor: thing 7: it is broken",
      record: { state: "broken" },
      operationId: "getThing",
    });
  });

  test.each<[string, unknown[]]>([
    ["the record is ready", [ready]],
    ["the record means failure", [{ state: "broken" }]],
    ["a read fails", [new RangeError("odd")]],
  ])("a wait that ends because %s leaves neither a timer nor a listener behind", async (_why, reads) => {
    const areCleared = watchTimers(54_321);
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, "removeEventListener");
    await Promise.allSettled([waitFor(thingOf(reads), { signal, timeout: 54_321 })]);
    expect(areCleared()).toEqual([true]);
    expect(removed).toHaveBeenCalledTimes(1);
  });

  test("a wait that an abort ends in a pause leaves no timer behind", async () => {
    const areCleared = watchTimers(54_321);
    const controller = new AbortController();
    const wait = waitFor(thingOf([busy]), { signal: controller.signal, interval: 54_321 });
    const ended = errorOf(wait, AbortError);
    await inMs(10);
    controller.abort();
    await ended;
    expect(areCleared()).toEqual([true]);
  });

  test("the pauses grow from one second to fifteen, until ten minutes have passed", async () => {
    const at: number[] = [];
    const startMs = performance.now();
    const thing = thingOf([busy]);
    thing.read.mockImplementation(async () => {
      at.push(performance.now() - startMs);
      return { record: busy };
    });
    const ended = errorOf(waitFor(thing), TimeoutError);
    await inMs(600_000);
    const { message, timeoutMs, lastRecord, cause } = await ended;
    expect({ message, timeoutMs, lastRecord, cause }).toEqual({
      message: "things.waitFor: thing 7: not done within 600000 ms; raise `timeout` if it needs longer",
      timeoutMs: 600_000,
      lastRecord: busy,
      cause: undefined,
    });
    const pauses = at.slice(1).map((readMs, index) => Math.floor(readMs - (at[index] ?? 0)));
    expect(pauses.slice(0, 8)).toEqual([1_000, 1_500, 2_250, 3_375, 5_062, 7_593, 11_390, 15_000]);
    expect(new Set(pauses.slice(8))).toEqual(new Set([15_000]));
  });

  test("the error of a deadline says how the last read failed, unless a later one succeeded", async () => {
    const failure = new ConnectionError("reset");
    const failed = errorOf(waitFor(thingOf([busy, failure]), { timeout: 5_000 }), TimeoutError);
    const passed = errorOf(waitFor(thingOf([failure, busy]), { timeout: 5_000 }), TimeoutError);
    await inMs(5_000);
    const start = "things.waitFor: thing 7: not done within 5000 ms; raise `timeout` if it needs longer";
    expect(await failed).toMatchObject({
      message: `${start}; the last read failed: reset`,
      operationId: "getThing",
      lastRecord: busy,
      cause: { name: "ConnectionError", message: "reset" },
    });
    const { message, cause } = await passed;
    expect([message, cause]).toEqual([start, undefined]);
  });

  test.each<[string, (controller: AbortController) => void]>([
    ["in a pause", (controller) => controller.abort("enough")],
    ["with an error as its reason", (controller) => controller.abort(new Error("enough"))],
  ])("an abort %s ends the wait, and its error says why", async (_when, abort) => {
    const controller = new AbortController();
    const ended = errorOf(waitFor(thingOf([busy]), { signal: controller.signal }), AbortError);
    await inMs(500);
    abort(controller);
    const { message, operationId, cause } = await ended;
    expect({ message, operationId, cause }).toEqual({
      message: "things.waitFor: thing 7: aborted by your signal: enough",
      operationId: "getThing",
      cause: controller.signal.reason,
    });
  });

  test("a signal that timed out is named as such", async () => {
    const signal = AbortSignal.abort(new DOMException("late", "TimeoutError"));
    const { message } = await errorOf(waitFor(thingOf([busy]), { signal }), AbortError);
    expect(message).toBe("things.waitFor: thing 7: aborted by your signal, which timed out");
  });

  describe("a record that is not there", () => {
    test.each<[string, { advice?: string }]>([
      ["", {}],
      ["; ask the owner", { advice: "ask the owner" }],
    ])(
      "is given up at the first read after ten seconds, with a message that ends in %j",
      async (end, changes) => {
        const thing = thingOf([undefined], changes);
        const ended = errorOf(waitFor(thing), NotFoundError);
        await inMs(14_000);
        const { message, status, operationId } = await ended;
        expect({ message, status, operationId }).toEqual({
          message: `things.waitFor: thing 7: not there after 6 reads${end}`,
          status: 404,
          operationId: "getThing",
        });
        expect(isLastOf(thing)).toEqual([false, false, false, false, false, true]);
        expect(thing.judge).not.toHaveBeenCalled();
      },
    );

    test("is not given up because of a read that failed: it is read once more", async () => {
      const missing = Array(5).fill(undefined);
      const thing = thingOf([...missing, new ConnectionError("reset"), ready]);
      const wait = waitFor(thing);
      await inMs(30_000);
      expect(await wait).toBe(ready);
      expect(isLastOf(thing)).toEqual([false, false, false, false, false, true, true]);
    });

    test("is given up if it is missing at the read after that", async () => {
      const missing = Array(5).fill(undefined);
      const ended = errorOf(
        waitFor(thingOf([...missing, new ConnectionError("reset"), undefined])),
        NotFoundError,
      );
      await inMs(30_000);
      expect((await ended).message).toBe("things.waitFor: thing 7: not there after 6 reads");
    });

    test("may show at the last read", async () => {
      const thing = thingOf([...Array(5).fill(undefined), ready]);
      const wait = waitFor(thing);
      await inMs(14_000);
      expect(await wait).toBe(ready);
    });
  });

  describe("`Retry-After` of a read that failed", () => {
    const limited = (retryAfter?: number) => new ApiError("busy", { status: 429, retryAfter });

    test.each([
      [undefined, 1_000],
      [0.5, 1_000],
      [1, 1_000],
      [7, 7_000],
    ])("of %s s makes the pause %i ms long", async (retryAfter, pauseMs) => {
      const thing = thingOf([limited(retryAfter), ready]);
      const wait = waitFor(thing);
      await inMs(pauseMs - 1);
      expect(thing.read).toHaveBeenCalledTimes(1);
      await inMs(1);
      expect(await wait).toBe(ready);
    });

    test("of more than Node can wait makes the longest pause, and not none", async () => {
      const delays = vi.spyOn(globalThis, "setTimeout");
      const thing = thingOf([limited(3_000_000), ready]);
      const ended = errorOf(waitFor(thing, { timeout: 5_000 }), TimeoutError);
      await inMs(5_000);
      await ended;
      expect(delays.mock.calls.map(([, delayMs]) => delayMs)).toContain(longestMs);
      expect(thing.read).toHaveBeenCalledTimes(1);
    });
  });

  test("`onUpdate` is called when the record is new or has changed, before it is judged", async () => {
    const onUpdate = vi.fn();
    const thing = thingOf([busy, { ...busy }, { state: "queued" }, new ConnectionError("reset"), ready]);
    thing.judge.mockImplementation((record) => {
      expect(onUpdate.mock.lastCall).toEqual([record]);
      return record.state === "ready" ? "done" : "again";
    });
    const wait = waitFor(thing, { onUpdate, interval: 1 });
    await inMs(100);
    expect(await wait).toBe(ready);
    expect(onUpdate.mock.calls).toEqual([[busy], [{ state: "queued" }], [ready]]);
  });

  describe("a record that is nested too deeply to be written", () => {
    const deep = (state: string) => {
      const nested = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`) as unknown;
      return { state, nested };
    };

    test("does not end a wait", async () => {
      const last = deep("ready");
      const wait = waitFor(thingOf([deep("busy"), last]), { interval: 1 });
      await inMs(10);
      expect((await wait) === last).toBe(true);
    });

    test("counts as changed after each read", async () => {
      const seen: string[] = [];
      const same = deep("busy");
      const wait = waitFor(thingOf([same, same, deep("ready")]), {
        interval: 1,
        onUpdate: ({ state }) => seen.push(state),
      });
      await inMs(10);
      expect((await wait).state).toBe("ready");
      expect(seen).toEqual(["busy", "busy", "ready"]);
    });
  });

  test("without `onUpdate` no record is written to be compared", async () => {
    const toJSON = vi.fn();
    const wait = waitFor(
      thingOf([
        { ...busy, toJSON },
        { ...ready, toJSON },
      ]),
      { interval: 1 },
    );
    await inMs(10);
    expect((await wait).state).toBe("ready");
    expect(toJSON).not.toHaveBeenCalled();
  });

  test.each([0.001, 1, longestMs])("an interval of %d ms is allowed", async (interval) => {
    expect(await waitFor(thingOf([ready]), { interval })).toBe(ready);
  });

  describe("a wait is refused, and nothing is read,", () => {
    const uuid =
      "`thingId` must be a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6; got a string of 2 characters";
    const option = (name: string, message: string) => ({
      place: "option",
      pointer: `/options${name}`,
      message,
    });
    const wanted = `must be a number of milliseconds above 0, up to ${longestMs} (24.8 days)`;

    test.each<[string, unknown, unknown, string, object[]]>([
      [
        "if the id is no UUID",
        "42",
        {},
        uuid,
        [{ place: "argument", pointer: "/path/thingId", message: uuid }],
      ],
      [
        "if the options are not an object",
        fileId,
        null,
        "the options must be a plain object; got null",
        [option("", "must be a plain object; got null")],
      ],
      [
        "if the interval is too long",
        fileId,
        { interval: longestMs + 1 },
        `option \`interval\` ${wanted}; got 2147483648`,
        [option("/interval", `${wanted}; got 2147483648`)],
      ],
      [
        "if `onUpdate` is not a function",
        fileId,
        { onUpdate: "log" },
        "option `onUpdate` must be a function; got a string of 3 characters",
        [option("/onUpdate", "must be a function; got a string of 3 characters")],
      ],
      [
        "if an option is unknown",
        fileId,
        { every: 5 },
        "unknown option `every`; known: timeout, interval, signal, onUpdate",
        [option("/every", "unknown option `every`; known: timeout, interval, signal, onUpdate")],
      ],
      [
        "if the id and the options are wrong",
        "42",
        [],
        `2 problems:\n- ${uuid}\n- the options must be a plain object; got an array`,
        [
          { place: "argument", pointer: "/path/thingId", message: uuid },
          option("", "must be a plain object; got an array"),
        ],
      ],
    ])("%s", async (_what, id, options, text, issues) => {
      const thing = thingOf([ready], { id: id as string });
      const error = await errorOf(waitFor(thing, options as WaitOptions<Thing>), InputError);
      expect(error.message).toBe(`things.waitFor: ${text}`);
      expect(error).toMatchObject({ issues, operationId: "getThing", executed: "no" });
      expect(thing.read).not.toHaveBeenCalled();
    });
  });

  test("every option may be left `undefined`", async () => {
    const options = { timeout: undefined, interval: undefined, signal: undefined, onUpdate: undefined };
    expect(await waitFor(thingOf([ready]), options)).toBe(ready);
  });
});

describe("a read that gets a 404 has found no record, and any other failure is passed on:", () => {
  test.each([
    ["another status", new ApiError("no", { status: 410 })],
    ["a lost connection", new ConnectionError("reset")],
    ["a text", "reset"],
  ])("%s", (_what, failure) => {
    expect(ignoreNotFound(new NotFoundError("no", { status: 404 }))).toBeUndefined();
    let thrown: unknown;
    try {
      ignoreNotFound(failure);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBe(failure);
  });
});
