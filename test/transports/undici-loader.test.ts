/** An undici that is missing, or does not run on this Node, is named with the one to install. */
import { expect, test } from "vitest";
import { type AttemptEvent, type Fetch, InputError } from "../../src/index.js";
import { known } from "../../src/transports/known-fetch.js";
import { type LoadedUndici, loadUndici } from "../../src/transports/undici-body.js";
import { clientWithCredentials, clientWithToken, errorOf, secrets } from "../support/client.js";

test.each<[what: string, thrown: unknown, reason: string]>([
  [
    "that is missing",
    new Error("Cannot find package 'undici'\nimported from"),
    "Cannot find package 'undici'",
  ],
  ["that needs a newer Node", new TypeError("util.x is not a function"), "util.x is not a function"],
  ["that throws no error", "broken", "broken"],
])("an undici %s", async (_what, thrown, reason) => {
  const error = await errorOf(
    loadUndici(() => Promise.reject(thrown)),
    InputError,
  );
  expect(error.problems).toEqual([
    `mycreditapp/undici cannot load undici on Node ${process.versions.node}: run \`npm install undici@7\` (\`undici@8\` needs Node 22.19 or later); ${reason}`,
  ]);
});

test("an undici that loads is used", async () => {
  const undici = {} as LoadedUndici;
  expect(await loadUndici(async () => undici)).toBe(undici);
  expect((await loadUndici()).Agent).toBeTypeOf("function");
});

const unfit: Fetch = known(
  async () => {
    await loadUndici(() => Promise.reject(new Error(`no undici for ${secrets.accessToken}`)));
    throw new Error("loaded");
  },
  () => true,
);

test("the call rejects with it, is not retried, and was not executed", async () => {
  const events: AttemptEvent[] = [];
  const onAttempt = (event: AttemptEvent) => void events.push(event);
  const client = clientWithToken({ baseUrl: "http://127.0.0.1:1", fetch: unfit, onAttempt });
  const error = await errorOf(client.currencies.list(), InputError);
  expect(error.message).toContain("listCurrencies: mycreditapp/undici cannot load undici");
  expect(error).toMatchObject({ executed: "no", operationId: "listCurrencies" });
  expect(error.issues).toMatchObject([{ pointer: "/options/fetch", place: "option" }]);
  expect(JSON.stringify(error)).not.toContain("canary");
  expect(events.map(({ error: name, next }) => [name, next])).toEqual([["invalid_input", "done"]]);
});

test("so does a call that needs a token first", async () => {
  const client = clientWithCredentials({ baseUrl: "http://127.0.0.1:1", fetch: unfit });
  const error = await errorOf(client.currencies.list(), InputError);
  expect(error.message).toContain("npm install undici@7");
  expect(error).toMatchObject({ executed: "no", operationId: "listCurrencies" });
});
