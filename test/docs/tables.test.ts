/** The tables of README and guide say what the code says. */
import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { fileId } from "../../examples/operations.js";
import { root } from "../../scripts/docs/openapi.js";
import { markdownFiles, readErrors, readOptions, readPolicy, withTables } from "../../scripts/docs/tables.js";
import { errorClassFor } from "../../src/errors/read-error.js";
import * as surface from "../../src/index.js";
import { InputError, MyCreditApp, TimeoutError } from "../../src/index.js";
import { resolveOptions } from "../../src/options.js";
import { resendRule, shouldRetry } from "../../src/session/retry.js";
import { errorOf, hostId } from "../support/client.js";

const options = readOptions("src/options.ts", "MyCreditAppOptions");
/** "30 s, for uploads 5 min" */
const millisecondsIn = (text = "") =>
  [...text.matchAll(/(\d+) (s|min)\b/g)].map(
    ([, number, unit]) => Number(number) * (unit === "min" ? 60_000 : 1_000),
  );
const defaultOf = (name: string) => options.find((option) => option.name === name)?.default;

test.each(markdownFiles())("the tables of %s follow from the code (else: npm run docs:tables)", (file) => {
  const text = readFileSync(new URL(file, root), "utf8");
  expect(withTables(text)).toBe(text);
});

test("a table that was changed by hand, or that does not exist, is noticed", () => {
  const text = readFileSync(new URL("docs/configuration.md", root), "utf8");
  const changed = text.replace("30 s, for uploads", "60 s, for uploads");
  expect(changed).not.toBe(text);
  expect(withTables(changed)).toBe(text);
  expect(() => withTables("<!-- table: nothing -->\n<!-- end of table -->")).toThrow(
    "no table is called nothing",
  );
});

describe("what the docstrings say about the options", () => {
  const credentials = { organizationId: hostId, clientId: "c", clientSecret: "s" };

  test("the defaults are those that the code fills in", () => {
    const resolved = resolveOptions(credentials);
    expect(Number(defaultOf("maxRetries"))).toBe(resolved.settings.maxRetries);
    expect(Number(defaultOf("maxConcurrency"))).toBe(resolved.settings.maxConcurrency);
    expect(defaultOf("baseUrl")).toContain(resolved.settings.baseUrl);
    expect(defaultOf("tokenStore")).toBe("none");
    expect(resolved.tokenStore).toBeUndefined();
    expect(defaultOf("dangerouslyAllowBrowser")).toBe("false");
  });

  test("a call, an upload and a wait end at the time in the table", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const client = new MyCreditApp({
      organizationId: hostId,
      accessToken: "t",
      fetch: (_url, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener("abort", reject)),
    });
    const file = { name: "a.pdf", data: new Uint8Array(1) };
    const ends = [
      errorOf(client.currencies.list(), TimeoutError),
      errorOf(client.financialFiles.upload(hostId, { file, currency: "USD" }), TimeoutError),
    ];
    const [call = 0, upload = 0] = millisecondsIn(defaultOf("timeout"));
    await vi.advanceTimersByTimeAsync(upload);
    expect((await Promise.all(ends)).map(({ timeoutMs }) => timeoutMs)).toEqual([call, upload]);

    const [wait = 0] = millisecondsIn(
      readOptions("src/call/wait.ts", "WaitOptions").find(({ name }) => name === "timeout")?.default,
    );
    const neverDone = new MyCreditApp({
      organizationId: hostId,
      accessToken: "t",
      fetch: async () => Response.json({ items: [{ id: fileId, status: "processing" }], total_items: 1 }),
    });
    const waiting = errorOf(neverDone.analytics.waitFor(hostId, fileId), TimeoutError);
    await vi.advanceTimersByTimeAsync(wait);
    expect((await waiting).timeoutMs).toBe(wait);
  });

  test.each([
    ["organizationId", /`(MYCREDITAPP_\w+)`/],
    ["clientId", /`(MYCREDITAPP_\w+)`/],
    ["clientSecret", /`(MYCREDITAPP_\w+)`/],
    ["baseUrl", /`(MYCREDITAPP_\w+)`/],
  ])("%s comes from the variable that is named", (name, pattern) => {
    const variable = pattern.exec(defaultOf(name) ?? "")?.[1] ?? "";
    const values: Record<string, string> = { ...credentials, baseUrl: "https://api.example.com" };
    const { [name]: value = "", ...others } = values;
    process.env[variable] = value;
    try {
      const resolved = resolveOptions(others);
      expect(JSON.stringify(resolved)).toContain(JSON.stringify(value));
    } finally {
      delete process.env[variable];
    }
  });

  test("the client accepts every option of the table and no other", async () => {
    const everything = Object.fromEntries(options.map(({ name }) => [name, undefined]));
    expect(() => new MyCreditApp({ ...everything, ...credentials })).not.toThrow();
    const error = await errorOf(
      Promise.resolve().then(() => new MyCreditApp({ ...credentials, invented: 1 } as never)),
      InputError,
    );
    expect(error.message).toContain("invented");
  });
});

describe("what the docstrings say about the errors", () => {
  const rows = readErrors();

  test("every error class of the package is listed", () => {
    const exported = Object.entries(surface)
      .filter(([, value]) => typeof value === "function" && value.prototype instanceof Error)
      .map(([name]) => name);
    expect(rows.map(({ name }) => name).sort()).toEqual(exported.sort());
  });

  test.each(rows.filter(({ meaning }) => /^\d{3}|^5xx/.test(meaning)))(
    "$name: $meaning",
    ({ name, meaning }) => {
      const status = Number(meaning.slice(0, 3).replace("5xx", "500"));
      expect(errorClassFor(status).prototype.name).toBe(name);
    },
  );
});

describe("what the retry policy says", () => {
  const [, ...rows] = readPolicy("src/session/retry.ts");
  const statuses = Array.from({ length: 500 }, (_, index) => 100 + index);
  const retried = (rule: ReturnType<typeof resendRule>, retryAfterMs?: number) =>
    statuses.filter((status) => shouldRetry(rule, { kind: "status", status, retryAfterMs }));
  const listed = (text: string) => [...text.matchAll(/\b[1-5]\d\d\b/g)].map(([status]) => Number(status));
  const maybe = { kind: "connection", executed: "maybe" } as const;

  test("idempotent methods and the token request are retried after the listed statuses, and after no other", () => {
    const [methods = "", after = ""] = rows[0] ?? [];
    expect(methods).toBe("GET, HEAD, PUT, DELETE, and the token request");
    const rules = [...methods.matchAll(/[A-Z]{3,}/g)].map(([method]) => resendRule(method));
    for (const rule of [...rules, resendRule("POST", true)]) {
      expect(retried(rule)).toEqual(listed(after));
      expect(shouldRetry(rule, maybe)).toBe(true);
    }
  });

  test("any other method is retried only if the server cannot have executed the request", () => {
    const [methods = "", after = ""] = rows[1] ?? [];
    expect(methods).toBe("POST, PATCH, any other method");
    for (const rule of ["POST", "PATCH", "OPTIONS"].map((method) => resendRule(method))) {
      expect(retried(rule, 1000)).toEqual(listed(after));
      expect(retried(rule)).toEqual(listed(after));
      expect(shouldRetry(rule, maybe)).toBe(false);
      expect(shouldRetry(rule, { kind: "connection", executed: "no" })).toBe(true);
    }
  });
});
