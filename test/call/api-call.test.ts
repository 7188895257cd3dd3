import { expect, test, vi } from "vitest";
import { ApiCall } from "../../src/call/api-call.js";

const result = {
  data: "data",
  response: { status: 200, headers: new Headers(), requestId: undefined, callId: "call-1", retries: 0 },
};

test("a call behaves as the promise of its data", async () => {
  const call = new ApiCall(async () => result, "getThing");
  expect(await call).toBe("data");
  expect(await call.then((data) => data.length)).toBe(4);
  expect(await call.then()).toBe("data");
  expect(await call.then(null, null)).toBe("data");
  expect(await Promise.all([call, call])).toEqual(["data", "data"]);
  expect(await call.withResponse()).toBe(result);
  const after = vi.fn();
  expect(await call.finally(after)).toBe("data");
  expect(after).toHaveBeenCalledOnce();
});

test("a failure reaches every way of waiting", async () => {
  const failed = () => new ApiCall<string>(() => Promise.reject(new Error("no")), "getThing");
  await expect(failed()).rejects.toThrow("no");
  await expect(failed().withResponse()).rejects.toThrow("no");
  expect(await failed().catch((error: unknown) => String(error))).toBe("Error: no");
  expect(await failed().then(null, () => "rescued")).toBe("rescued");
  await expect(failed().finally(() => undefined)).rejects.toThrow("no");
});

test("a call names itself where its kind is shown", () => {
  expect(Object.prototype.toString.call(new ApiCall(async () => result, "getThing"))).toBe(
    "[object ApiCall]",
  );
});
