/** Which addresses are a base URL, and what the others are told. */
import { expect, test } from "vitest";
import { checkBaseUrl } from "../../src/session/credentials.js";

const textsOf = (baseUrl: unknown, isHttpAllowed = false) =>
  checkBaseUrl(baseUrl, isHttpAllowed).map(({ text }) => text);

test.each([
  "https://api.example",
  "https://api.example/v1/",
  "http://localhost:4010",
  "http://127.0.0.1",
  "http://127.255.10.1:80",
  "http://[::1]:4010",
])("%s is one", (baseUrl) => {
  expect(textsOf(baseUrl)).toEqual([]);
});

test.each([
  "http://api.example",
  "http://127.0.0.1.example",
  "http://10.127.0.1",
  "http://a127.0.0.1.example",
  "http://127.0.0.1000.example",
])("%s would show the token to the network, unless that is allowed", (baseUrl) => {
  const advice = "; for a host inside your own network, pass `dangerouslyAllowHttp: true`";
  expect(textsOf(baseUrl)).toEqual([
    `option \`baseUrl\` must begin with https://, as plain http would show the token to the network${advice}`,
  ]);
  expect(textsOf(baseUrl, true)).toEqual([]);
});

test.each(["ftp://api.example", "ws://localhost"])("%s is not of the web, whatever is allowed", (baseUrl) => {
  expect(textsOf(baseUrl, true)).toEqual([
    "option `baseUrl` must begin with https://, as plain http would show the token to the network",
  ]);
});

test.each(["https://user@api.example", "https://:word@api.example", "https://user:word@api.example"])(
  "%s shows its user or password",
  (baseUrl) => {
    expect(textsOf(baseUrl)).toEqual(["option `baseUrl` must have no user name or password; leave them out"]);
  },
);

test.each(["https://api.example/?a=1", "https://api.example/#", "https://api.example?"])(
  "%s has a query or a fragment",
  (baseUrl) => {
    expect(textsOf(baseUrl)).toEqual(["option `baseUrl` must have no query and no fragment; leave them out"]);
  },
);

test.each<[unknown, string]>([
  [42, "42"],
  [null, "null"],
  [{}, "an object"],
  [new URL("https://api.example"), "an object"],
  ["api.example.com", '"api.example.com"'],
  ["localhost", '"localhost"'],
  ["https://", '"https://"'],
  ["https://host:99999/", '"https://host:99999/"'],
  [`https://${"a".repeat(200)}:99999`, `"https://${"a".repeat(92)}"`],
  ["hunter2", "a string"],
  ["https://user:hunter2@host:99999", "a string"],
])("%j is no URL", (baseUrl, got) => {
  const [text, ...others] = textsOf(baseUrl);
  expect(text).toMatch(/^option `baseUrl` must be a URL such as https:\/\/[^;]+; got /);
  expect(text).toContain(`; got ${got}`);
  expect(others).toEqual([]);
});
