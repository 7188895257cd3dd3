/** What every response is read for, whatever its status. */
import { describe, expect, test } from "vitest";
import { isSuccess, readRequestId, textOf } from "../../src/errors/received.js";

test("a success is a status from 200 to 299", () => {
  const statuses = [0, 101, 199, 200, 204, 299, 300, 304, 404, 500];
  expect(statuses.filter(isSuccess)).toEqual([200, 204, 299]);
});

test("a body is read as UTF-8, whatever charset the response claims", () => {
  expect(textOf({ bytes: new TextEncoder().encode('"Zoë"') })).toBe('"Zoë"');
});

describe("the request id", () => {
  test.each(["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "x-amz-cf-id", "cf-ray"])(
    "is read from the header %s",
    (name) => {
      expect(readRequestId(new Headers({ [name]: "req-1" }))).toBe("req-1");
    },
  );

  test("is that of the most specific header", () => {
    const headers = new Headers({ "cf-ray": "ray-1", "x-correlation-id": "cor-1", "request-id": "req-1" });
    expect(readRequestId(headers)).toBe("req-1");
    headers.set("x-request-id", "req-2");
    expect(readRequestId(headers)).toBe("req-2");
  });

  test("is looked for further on if a header is empty", () => {
    expect(readRequestId(new Headers({ "x-request-id": " ", "cf-ray": "ray-1" }))).toBe("ray-1");
  });

  test("is absent if no header names it", () => {
    expect(readRequestId(new Headers({ "x-request": "req-1" }))).toBeUndefined();
  });

  test("is one line of at most 200 characters", () => {
    const ids = ["r".repeat(200), `${"r".repeat(200)}s`, "req\u0085forged"];
    expect(ids.map((id) => readRequestId(new Headers({ "x-request-id": id })))).toEqual([
      "r".repeat(200),
      "r".repeat(200),
      "req forged",
    ]);
  });
});
