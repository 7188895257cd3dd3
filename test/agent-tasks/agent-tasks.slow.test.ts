/**
 * The twenty tasks for agents: what each script returns and writes. Where writes are held back, those that write stop, and
 * nothing is written.
 */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type MyCreditAppOptions, WriteRefusedError } from "../../src/index.js";
import { type Prepared, type Script, type Task, tasks } from "./tasks.js";

async function load(name: string): Promise<Script> {
  const module = (await import(`./scripts/${name}.ts`)) as { default: Script };
  return module.default;
}

/** Runs a script on fresh data. What `prepare` has sent is left out of `requests`. */
async function run({ name, as, prepare }: Task, options: MyCreditAppOptions = {}) {
  const prepared: Prepared = await prepare();
  const { mock, input } = prepared;
  const before = mock.requests.length;
  const client = mock.client({ organizationId: as === "host" ? mock.hostId : mock.guestId, ...options });
  const script = await load(name);
  const outcome = await script(client, input).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  await client.settled();
  const requests = mock.requests.slice(before);
  const writes = requests
    .filter(({ method, operationId }) => method !== "GET" && operationId !== "createAccessToken")
    .map(({ operationId }) => operationId);
  return { ...prepared, outcome, requests, writes };
}

test("there are twenty tasks, half of which write, each with a script", async () => {
  const names = tasks.map(({ name }) => name);
  expect(names).toHaveLength(20);
  const prepared = await Promise.all(tasks.map((task) => task.prepare()));
  expect(prepared.filter(({ sent = [] }) => sent.length > 0)).toHaveLength(10);
  const written = readdirSync(new URL("scripts/", import.meta.url)).filter((name) => name.endsWith(".ts"));
  expect(written.sort()).toEqual(names.map((name) => `${name}.ts`));
});

test.each(tasks)("$name: $sentence", async (task) => {
  const { outcome, expected, sent = [], after, requests, writes } = await run(task);
  expect(outcome).toEqual({ result: expected });
  expect(writes).toEqual(sent);
  // Nothing that the description does not allow, and no id of the wrong organization.
  expect(requests.flatMap(({ violations }) => violations)).toEqual([]);
  const [is, must] = (await after?.()) ?? [];
  expect(is).toEqual(must);
});

describe.each(tasks)("$name, where writes are refused", (task) => {
  test("stops before its first write, or returns the same if it only reads", async () => {
    const { outcome, expected, sent = [], writes } = await run(task, { writes: "refuse" });
    if (sent.length === 0) expect(outcome).toEqual({ result: expected });
    else {
      expect(outcome).toEqual({ error: expect.any(WriteRefusedError) });
      expect(outcome).toMatchObject({ error: { code: "write_refused", executed: "no" } });
    }
    expect(writes).toEqual([]);
  });
});
