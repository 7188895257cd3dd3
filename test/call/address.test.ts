/** Where a request through `client.fetch` goes: below the base URL, and nowhere else. */
import { describe, expect, test } from "vitest";
import { toAddress } from "../../src/call/address.js";

const base = "https://api.example/v1";
const advice = `write a path that begins with "/", such as "/resources/currencies", or a URL below ${base}`;

describe("a path is appended to the base URL", () => {
  test.each([
    ["/x?y=1", "/x?y=1"],
    ["/", "/"],
    ["/x//y", "/x//y"],
    ["/x#part", "/x"],
    ["/x?y=1#part", "/x?y=1"],
    ["/x#a\u2028b", "/x"],
    ["/x#", "/x"],
    ["/x#/../{id}", "/x"],
    ["/x?y=../{id}", "/x?y=../{id}"],
    ["/.hidden", "/.hidden"],
    ["/..hidden/x", "/..hidden/x"],
    ["/ends./x", "/ends./x"],
    ["/ends..", "/ends.."],
    ["/.../x", "/.../x"],
    ["/x/{}", "/x/{}"],
  ])("%j", (given, becomes) => {
    expect(toAddress(base, given)).toEqual({ url: base + becomes });
  });
});

describe("a URL below the base URL stays as it is", () => {
  test.each([
    [base, base, base],
    [base, `${base}/`, `${base}/`],
    [base, `${base}/x?y=1`, `${base}/x?y=1`],
    [base, `${base}?y=1`, `${base}?y=1`],
    [base, `${base}#part`, base],
    [base, `${base}/x#part`, `${base}/x`],
    [base, "HTTPS://API.example:443/v1/x", `${base}/x`],
    [`${base}/`, base, base],
    ["https://api.example", "https://api.example", "https://api.example/"],
    ["https://api.example", "https://api.example/x", "https://api.example/x"],
  ])("below %s: %s", (baseUrl, given, url) => {
    expect(toAddress(baseUrl, given)).toEqual({ url });
  });
});

describe("a URL elsewhere would get the token, and is named without user name, password and query", () => {
  test.each([
    ["https://elsewhere.example/v1/x?key=private", "https://elsewhere.example/v1/x"],
    ["http://api.example/v1/x", "http://api.example/v1/x"],
    ["https://api.example:8443/v1/x", "https://api.example:8443/v1/x"],
    ["https://api.example.elsewhere.example/v1/x", "https://api.example.elsewhere.example/v1/x"],
    ["https://api.example/v10", "https://api.example/v10"],
    ["https://api.example/", "https://api.example/"],
    ["https://api.example/other#private", "https://api.example/other"],
    ["data:text/plain,private", "data:"],
    ["mailto:private@api.example", "mailto:"],
  ])("%s", (given, shown) => {
    expect(toAddress(base, given)).toEqual({
      problem: `${shown} is not below ${base}, and would get the token; ${advice}`,
    });
  });
});

describe("an address that could be read in two ways is refused", () => {
  test.each([
    ["x", `the address is neither a path nor a URL; ${advice}`],
    ["", `the address is neither a path nor a URL; ${advice}`],
    ["?y=1", `the address is neither a path nor a URL; ${advice}`],
    ["//elsewhere.example/x", `the address begins with "//", which names another host; ${advice}`],
    ["/x\\y", `the address has a backslash; ${advice}`],
    ["/x?y=\\", `the address has a backslash; ${advice}`],
    ["/x y", `the address has spaces or control characters; ${advice}`],
    ["/x\u0000", `the address has spaces or control characters; ${advice}`],
    ["/x\u007f", `the address has spaces or control characters; ${advice}`],
    ["/x?y\n", `the address has spaces or control characters; ${advice}`],
    ["/x/./y", `the address has a segment "." or ".."; ${advice}`],
    ["/..", `the address has a segment "." or ".."; ${advice}`],
    ["/x/%2E%2e/y", `the address has a segment "." or ".."; ${advice}`],
    ["/x/.%2e?y", `the address has a segment "." or ".."; ${advice}`],
    [`${base}/x/../../y`, `the address has a segment "." or ".."; ${advice}`],
  ])("%j", (given, problem) => {
    expect(toAddress(base, given)).toEqual({ problem });
  });
});

describe("a template without its value is refused", () => {
  test.each([
    ["/x/{id}", "id"],
    ["/x/{org_id}/y/{second-id}", "org_id"],
    ["/x/%7bid%7D", "id"],
    [`${base}/x/{id}`, "id"],
  ])("%s", (given, name) => {
    expect(toAddress(base, given)).toEqual({
      problem: `the address has no value for {${name}}; write the value in its place`,
    });
  });
});

test.each([
  "https://user:private@api.example/v1/x",
  "https://private@api.example/v1",
  "https://:private@api.example/v1",
])("%s has a user name or a password in it, which is not shown", (given) => {
  expect(toAddress(base, given)).toEqual({
    problem: `the address has a user name or a password in it; ${advice}`,
  });
});

test.each(["/v1", "/v1/x", "/v1?x=1"])("%s would have the path of the base URL twice", (given) => {
  expect(toAddress(base, given)).toEqual({
    problem: "the address repeats /v1, which the base URL has already; write what follows it",
  });
});

test.each(["/v10", "/v1x/y", "/x/v1"])("%s only looks like it", (given) => {
  expect(toAddress(base, given)).toEqual({ url: base + given });
});

test("a base URL without a path repeats nothing", () => {
  expect(toAddress("https://api.example", "/v1")).toEqual({ url: "https://api.example/v1" });
});
