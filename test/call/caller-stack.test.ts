/** The stack of an error names the function that made the call, however the call is awaited and wherever it was made. */
import { describe, expect, test, vi } from "vitest";
import { withCallerStack } from "../../src/call/api-call.js";
import type { MyCreditApp } from "../../src/index.js";
import * as everything from "../../src/index.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  fileId,
  guestId,
} from "../support/client.js";
import { answer, json, startServer } from "../support/server.js";
import { findClosedPort } from "../support/tcp-server.js";

/** What an application calls its functions. */
const ways: Record<string, (client: MyCreditApp, signal?: AbortSignal) => Promise<unknown>> = {
  async loadAwaited(client, signal) {
    return await client.privateRecords.list({}, { signal });
  },
  async loadWithResponse(client, signal) {
    return await client.privateRecords.list({}, { signal }).withResponse();
  },
  async loadIterated(client, signal) {
    for await (const record of client.privateRecords.list({}, { signal })) if (record) return record;
    return undefined;
  },
  async loadPages(client, signal) {
    for await (const page of client.privateRecords.list({}, { signal }).pages()) if (page) return page;
    return undefined;
  },
  async loadOne(client, signal) {
    return await client.organizations.get(guestId, { signal });
  },
  async loadOneInTwoSteps(client, signal) {
    const call = client.organizations.get(guestId, { signal });
    // Or it would be a rejection that nobody handles for a while.
    call.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return await call;
  },
};

/** V8 says `async`; the test runner leaves the word out where it maps a stack to its source. */
const frameOf = (name: string) => new RegExp(`at (async )?(Object\\.)?${name} `);

const silent = () => undefined;

/** Each class of error, with what brings it about. */
const causes: Record<string, () => Promise<{ client: MyCreditApp; signal?: AbortSignal }>> = {
  ...Object.fromEntries(
    Object.entries({
      BadRequestError: 400,
      AuthenticationError: 401,
      ApiError: 402,
      PermissionError: 403,
      NotFoundError: 404,
      ConflictError: 409,
      ValidationError: 422,
      RateLimitError: 429,
      ServerError: 500,
    }).map(([name, status]) => [
      name,
      async () => ({
        client: clientWithToken({ baseUrl: (await startServer(json({}, status))).url, maxRetries: 0 }),
      }),
    ]),
  ),
  ResponseError: async () => ({
    client: clientWithToken({
      baseUrl: (await startServer(answer(200, "<p>", { "content-type": "text/html" }))).url,
    }),
  }),
  ConnectionError: async () => ({
    client: clientWithToken({ baseUrl: `http://127.0.0.1:${await findClosedPort()}`, maxRetries: 0 }),
  }),
  TimeoutError: async () => ({
    client: clientWithToken({ baseUrl: (await startServer(silent)).url, timeout: 50 }),
  }),
  AbortError: async () => ({
    client: clientWithToken({ baseUrl: (await startServer(silent)).url }),
    signal: AbortSignal.timeout(50),
  }),
  InputError: async () => ({
    client: clientWithToken({
      headers: () => {
        throw new Error("no headers today");
      },
    }),
  }),
};

describe.each(Object.entries(causes))("%s", (name, prepare) => {
  test.each(Object.entries(ways))("%s", async (caller, load) => {
    const { client, signal } = await prepare();
    const error = await errorOf(load(client, signal), everything.MyCreditAppError);
    expect(error.name).toBe(name);
    expect(error.stack).toMatch(frameOf(caller));
    expect(error.stack).toContain(`${name} [${error.code}]: ${error.message.split("\n")[0]}`);
  });
});

test("the error of a failed token request names each caller that waited for it", async () => {
  const server = await startServer(json(action), json({}, 503));
  const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
  async function first() {
    await client.analytics.request(guestId);
  }
  async function second() {
    await client.organizations.get(guestId);
  }
  const [one, other] = await Promise.all([
    errorOf(first(), everything.ServerError),
    errorOf(second(), everything.ServerError),
  ]);
  expect(one).not.toBe(other);
  expect(one.stack).toMatch(frameOf("first"));
  expect(other.stack).toMatch(frameOf("second"));
  expect(one.stack).not.toMatch(frameOf("second"));
});

test("a wait names its caller", async () => {
  const server = await startServer(silent);
  const client = clientWithToken({ baseUrl: server.url });
  async function waitForFile() {
    await client.financialFiles.waitFor(guestId, fileId, { timeout: 50 });
  }
  expect((await errorOf(waitForFile(), everything.TimeoutError)).stack).toMatch(frameOf("waitForFile"));
});

describe("what is no error of this package stays as it was thrown", () => {
  test("such as an error of the caller's own code", () => {
    const error = new RangeError("theirs");
    const { stack } = error;
    expect(withCallerStack(error)).toBe(error);
    expect(error.stack).toBe(stack);
  });

  test.each(["a text", 7, null, undefined])("such as %j", (thrown) => {
    expect(withCallerStack(thrown)).toBe(thrown);
  });
});

test("an engine that cannot take a stack keeps the one that the error has", async () => {
  const { captureStackTrace } = Error;
  vi.resetModules();
  Object.assign(Error, { captureStackTrace: undefined });
  const copy = await import("../../src/call/api-call.js").finally(() =>
    Object.assign(Error, { captureStackTrace }),
  );
  const error = new everything.ConnectionError("no response");
  const { stack } = error;
  expect(copy.withCallerStack(error)).toBe(error);
  expect(error.stack).toBe(stack);
});
