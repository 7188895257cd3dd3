/** `executed` says, for every error of a call, whether the server may have executed the request. */
import { describe, expect, test } from "vitest";
import * as everything from "../../src/index.js";
import {
  AbortError,
  ConnectionError,
  type Fetch,
  MyCreditAppError,
  NotFoundError,
  ServerError,
} from "../../src/index.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  fileId,
  guestId,
} from "../support/client.js";
import { html, json } from "../support/content-types.js";
import {
  findClosedPort,
  head,
  reply,
  replyJson,
  reset,
  type Step,
  script,
  stall,
  startTcpServer,
  write,
  writeAndEnd,
} from "../support/tcp-server.js";

const noToken = replyJson({ error: "invalid_client" }, 401);

/** What one POST meets, and what is then known of it. */
const posts: [string, Step, "no" | "maybe", token?: Step][] = [
  ...[400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 418, 422, 425, 429, 451].map(
    (status): [string, Step, "no"] => [String(status), reply(status), "no"],
  ),
  ...[302, 307, 408, 499, 500, 501, 502, 503, 504, 520, 524, 529, 599].map(
    (status): [string, Step, "maybe"] => [String(status), reply(status), "maybe"],
  ),
  ["503 with Retry-After", reply(503, "", { "retry-after": "1" }), "maybe"],
  ["500 with Retry-After", reply(500, "", { "retry-after": "1" }), "maybe"],
  ["502 with Retry-After", reply(502, "", { "retry-after": "1" }), "maybe"],
  ["200 with a page", reply(200, "<p>", html), "maybe"],
  ["200 with JSON that is cut off", reply(200, "{", json), "maybe"],
  ["200 with nothing", reply(200), "maybe"],
  ["201 with a page", reply(201, "<p>", html), "maybe"],
  ["a body that breaks off", writeAndEnd(head(200, { "content-length": "9" }), "{"), "maybe"],
  ["a reset", reset, "maybe"],
  ["silence", stall, "maybe"],
  [
    "an unsolicited 100 Continue, then a reset",
    (socket, request) => {
      write("HTTP/1.1 100 Continue\r\n\r\n")(socket, request);
      setTimeout(() => socket.resetAndDestroy(), 20);
    },
    "maybe",
  ],
  ["no token", replyJson(action), "no", noToken],
  ["a token endpoint that is down", replyJson(action), "no", reply(503)],
  ["a token endpoint that breaks off", replyJson(action), "no", reset],
];

test.each(posts)("a POST that meets %s", async (_what, step, executed, token) => {
  const server = await startTcpServer(step, token && { token });
  const make = token ? clientWithCredentials : clientWithToken;
  const client = make({ baseUrl: server.url, maxRetries: 0, timeout: 1_000 });
  const error = await errorOf(client.analytics.request(guestId), MyCreditAppError);
  expect(error.executed).toBe(executed);
  expect(error.toJSON()["executed"]).toBe(executed);
  expect(server.requests).toHaveLength(token ? 0 : 1);
});

test("every error class of a call has it, and a request that was never sent is no", async () => {
  const seen = new Map<string, string>();
  const note = (error: MyCreditAppError) => seen.set(error.name, error.executed);
  for (const [, step] of posts.filter(([, , , token]) => token === undefined)) {
    const server = await startTcpServer(step);
    const client = clientWithToken({ baseUrl: server.url, maxRetries: 0, timeout: 300 });
    note(await errorOf(client.analytics.request(guestId), MyCreditAppError));
  }
  // Found last, as any other process may take it.
  const closed = `http://127.0.0.1:${await findClosedPort()}`;
  for (const call of [
    () => clientWithToken({ baseUrl: closed, maxRetries: 0 }).analytics.request(guestId),
    () => clientWithToken({ baseUrl: closed }).analytics.request("x"),
    () => clientWithToken({ baseUrl: closed }).analytics.request(guestId, { signal: AbortSignal.abort() }),
    () => clientWithToken({ baseUrl: closed, writes: "refuse" }).analytics.request(guestId),
  ]) {
    const error = await errorOf(call(), MyCreditAppError);
    note(error);
    expect(error.executed).toBe("no");
  }
  const expected = Object.values(everything)
    .filter((value) => typeof value === "function" && value.prototype instanceof MyCreditAppError)
    .map((value) => (value as typeof MyCreditAppError).prototype.name)
    // Waits and lists throw two of them; the last stands for all.
    .filter((name) => !["OutcomeError", "IncompleteListError", "MyCreditAppError"].includes(name));
  expect([...seen.keys()].sort()).toEqual(expected.sort());
  expect([...seen.values()].every((executed) => executed === "no" || executed === "maybe")).toBe(true);
});

describe("over several attempts", () => {
  const remove = (url: string) => clientWithToken({ baseUrl: url }).financialFiles.delete(guestId, fileId);

  test("a 404 after an attempt that may have been executed is a NotFoundError that says so", async () => {
    const server = await startTcpServer(script(reset, replyJson({ detail: "no such file" }, 404)));
    const error = await errorOf(remove(server.url), NotFoundError);
    expect(error.executed).toBe("maybe");
    expect(error.message).toContain("an earlier attempt of this call may have been executed");
    expect(server.requests.map(({ method }) => method)).toEqual(["DELETE", "DELETE"]);
  });

  test("a 404 at once says nothing about earlier attempts", async () => {
    const server = await startTcpServer(replyJson({ detail: "no such file" }, 404));
    const error = await errorOf(remove(server.url), NotFoundError);
    expect(error.executed).toBe("no");
    expect(error.message).not.toContain("earlier attempt");
  });

  test("a 404 after an attempt that was put off is no", async () => {
    const server = await startTcpServer(script(reply(429, "", { "retry-after": "0" }), reply(404)));
    expect((await errorOf(remove(server.url), NotFoundError)).executed).toBe("no");
    expect(server.requests).toHaveLength(2);
  });

  test("a failed token request after an attempt that may have been executed is maybe", async () => {
    const server = await startTcpServer(script(reset, reply(401)), {
      token: script(replyJson({ access_token: "token-1", expires_in: 3600 }), noToken),
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    const error = await errorOf(client.financialFiles.delete(guestId, fileId), MyCreditAppError);
    expect(error).toMatchObject({ name: "AuthenticationError", executed: "maybe" });
  });
});

describe("an open connection that lost its host", () => {
  /** As the kernel reports it: on a read, though the code is one that a connect has, too. */
  const lost =
    (code: string, log: string[]): Fetch =>
    (_url, { method }) => {
      log.push(method);
      const cause = Object.assign(new Error(`read ${code}`), { code, syscall: "read", errno: -113 });
      return Promise.reject(new TypeError("fetch failed", { cause }));
    };

  test.each(["EHOSTUNREACH", "ENETUNREACH", "ECONNREFUSED", "ETIMEDOUT", "EHOSTDOWN", "ENETDOWN"])(
    "read %s: a POST is sent once and may have been executed, a GET is sent again",
    async (code) => {
      const log: string[] = [];
      const baseUrl = "https://api.example";
      const client = clientWithToken({ baseUrl, fetch: lost(code, log), maxRetries: 1 });
      expect((await errorOf(client.analytics.request(guestId), ConnectionError)).executed).toBe("maybe");
      expect(log).toEqual(["POST"]);
      expect((await errorOf(client.currencies.list(), ConnectionError)).executed).toBe("maybe");
      expect(log).toEqual(["POST", "GET", "GET"]);
    },
  );
});

test("a server that sends 100 Continue unasked sees one POST", async () => {
  const server = await startTcpServer((socket, request) => {
    write("HTTP/1.1 100 Continue\r\n\r\n")(socket, request);
    replyJson(action)(socket, request);
  });
  const call = clientWithToken({ baseUrl: server.url }).analytics.request(guestId);
  const outcome = await call.then(
    () => "data",
    (error: unknown) => (error instanceof ConnectionError ? error.executed : String(error)),
  );
  // undici makes an error of it, which is upstream's; the call is honest about it.
  expect(["data", "maybe"]).toContain(outcome);
  expect(server.requests).toHaveLength(1);
});

/** Aborts so many microtasks after `begin`, in the middle of whatever the call does then. */
async function abortAfter(microtasks: number, controller: AbortController, begin: () => void): Promise<void> {
  begin();
  for (let count = 0; count < microtasks; count += 1) await null;
  controller.abort();
}

describe("an abort at any moment", () => {
  const moments = Array.from({ length: 25 }, (_, index) => index);

  test.each(moments)("%i microtasks after the token came: no means that nothing was sent", async (moment) => {
    const controller = new AbortController();
    let give: (token: string) => void = () => undefined;
    let sent = 0;
    const fetch = (async () => {
      sent += 1;
      return Response.json(action);
    }) as Fetch;
    const accessToken = () =>
      new Promise<string>((resolve) => {
        give = resolve;
      });
    const client = clientWithToken({ baseUrl: "https://api.example", accessToken, fetch });
    const call = client.analytics.request(guestId, { signal: controller.signal }).then(
      () => "maybe",
      (error: unknown) => (error as AbortError).executed,
    );
    await new Promise((resolve) => setImmediate(resolve));
    await abortAfter(moment, controller, () => give("token"));
    expect(await call).toBe(sent === 0 ? "no" : "maybe");
  });

  test.each(moments)("%i microtasks after the slot came: no means that nothing was sent", async (moment) => {
    const controller = new AbortController();
    let finish: () => void = () => undefined;
    let sent = 0;
    const fetch = (() => {
      sent += 1;
      return new Promise((resolve) => {
        finish = () => resolve(Response.json(action));
      });
    }) as Fetch;
    const client = clientWithToken({ baseUrl: "https://api.example", fetch, maxConcurrency: 1 });
    const first = client.analytics.request(guestId);
    const second = client.analytics.request(guestId, { signal: controller.signal }).then(
      () => "data",
      (error: unknown) => (error instanceof AbortError ? error.executed : "another error"),
    );
    await new Promise((resolve) => setImmediate(resolve));
    await abortAfter(moment, controller, finish);
    await first;
    expect(await second).toBe(sent === 1 ? "no" : "maybe");
    // The slot is free again for the next call.
    const third = client.analytics.request(guestId);
    await new Promise((resolve) => setImmediate(resolve));
    finish();
    expect(await third).toEqual(action);
  });
});

test("a 5xx after the retries says maybe for a GET, too", async () => {
  const server = await startTcpServer(reply(500));
  const client = clientWithToken({ baseUrl: server.url, maxRetries: 1 });
  expect((await errorOf(client.currencies.list(), ServerError)).executed).toBe("maybe");
});
