/** What a client of somebody else's keeps of the session that it sends through. */
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { type AttemptEvent, InputError, MyCreditApp, type MyCreditAppOptions } from "mycreditapp";
import type { Door, OpenDoor } from "./clients/door.js";
import { type Answerer, inTurn, json, reset, type Server, startServer } from "./server.js";

const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
const clientSecret = "canary-secret-7f3a";
const accessToken = "canary-token-91bc";

const currencies = [{ code: "USD", symbol: "$", name: "US Dollar" }];
const action = { id: "3fa85f64-5717-4562-b3fc-2c963f66afa6", guest_organization_id: guestId };
const token = json({ access_token: accessToken, expires_in: 3600 });

/** Each criterion, by the head of its column. It fails by throwing. */
export const criteria: Readonly<Record<string, (open: OpenDoor) => Promise<void>>> = {
  "one token for 200 calls": (open) =>
    using(open, { answer: json(currencies) }, async (door, server) => {
      const lists = await Promise.all(Array.from({ length: 200 }, () => door.listCurrencies()));
      assert.deepEqual(new Set(lists.map((list) => list[0]?.code)), new Set(["USD"]));
      assert.deepEqual([server.requests.length, server.tokenRequests.length], [200, 1]);
      for (const { headers } of server.requests) assert.equal(headers.authorization, `Bearer ${accessToken}`);
    }),

  "a 503 on a GET is retried": (open) =>
    using(open, { answer: inTurn(json({ detail: "busy" }, 503), json(currencies)) }, async (door, server) => {
      assert.equal((await door.listCurrencies())[0]?.code, "USD");
      assert.equal(server.requests.length, 2);
    }),

  "a POST is sent once, also after a reset": async (open) => {
    await using(open, { answer: json(action) }, async (door, server) => {
      assert.equal((await door.requestAnalytics(guestId)).guest_organization_id, guestId);
      assert.deepEqual(
        server.requests.map(({ method, path }) => `${method} ${path}`),
        [`POST /organizations/${guestId}/analytics/requests`],
      );
    });
    await using(open, { answer: reset }, async (door, server) => {
      await assert.rejects(door.requestAnalytics(guestId));
      assert.equal(server.requests.length, 1);
    });
  },

  "another origin is refused": async (open) => {
    const other = await startServer(json(currencies), token);
    try {
      await using(open, { answer: json(currencies), otherUrl: other.url }, async (door, server) => {
        const error = await errorOf(door.listCurrencies());
        assert.ok(
          chainOf(error).some((cause) => cause instanceof InputError),
          `${error} is not ours`,
        );
        await assert.rejects(door.requestAnalytics(guestId));
        assert.deepEqual([...other.requests, ...other.tokenRequests, ...server.requests], []);
      });
    } finally {
      other.close();
    }
  },

  "no secret in errors and events": async (open) => {
    const echo = { detail: `Bearer ${accessToken}`, url: `?token=${accessToken}` };
    const refusal = json({ error: "invalid_client", error_description: clientSecret }, 401);
    const cases: Setting[] = [
      { answer: json(echo, 500, { "x-echo": accessToken }) },
      { answer: json(echo, 403) },
      { answer: reset },
      { answer: json(currencies), answerToken: refusal },
    ];
    for (const setting of cases) {
      const events: AttemptEvent[] = [];
      const options = { maxRetries: 0, onAttempt: (event: AttemptEvent) => void events.push(event) };
      await using(open, { ...setting, options }, async (door) => {
        for (const call of [() => door.listCurrencies(), () => door.requestAnalytics(guestId)]) {
          const shown = show([await errorOf(call()), events]);
          assert.ok(!shown.includes("canary"), `a secret is shown: ${shown.slice(0, 2000)}`);
        }
        assert.notEqual(events.length, 0);
      });
    }
  },
};

interface Setting {
  readonly answer: Answerer;
  readonly answerToken?: Answerer;
  readonly options?: MyCreditAppOptions;
  /** The base URL of the foreign client, where it differs from that of the session. */
  readonly otherUrl?: string;
}

async function using(
  open: OpenDoor,
  { answer, answerToken = token, options, otherUrl }: Setting,
  run: (door: Door, server: Server) => Promise<void>,
): Promise<void> {
  const server = await startServer(answer, answerToken);
  try {
    const identity = { organizationId: hostId, clientId: "client-1", clientSecret };
    const client = new MyCreditApp({ ...identity, baseUrl: server.url, ...options });
    await run(open(client, otherUrl ?? server.url), server);
  } finally {
    server.close();
  }
}

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => assert.fail(`expected an error, got ${inspect(value)}`),
    (error: unknown) => error,
  );
}

/** An error and what it holds as its cause; some clients wrap what `fetch` throws. */
function chainOf(error: unknown): unknown[] {
  const cause = (error as { cause?: unknown } | undefined)?.cause;
  return cause === undefined ? [error] : [error, ...chainOf(cause)];
}

/** A value in every form in which a log could show it. */
function show(value: unknown): string {
  const ways = [
    () => inspect(value, { depth: 12, showHidden: true }),
    () => JSON.stringify(value),
    () =>
      (value as unknown[])
        .flatMap(chainOf)
        .map((error) => `${error} ${(error as Error)?.stack}`)
        .join(),
  ];
  return ways.map((way) => way()).join("\n");
}
