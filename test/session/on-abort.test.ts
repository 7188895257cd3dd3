import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { isSignal } from "../../src/errors/shape.js";
import { onAbort } from "../../src/session/deadline.js";

test("each callback is called once, and the signal has one listener for all of them", () => {
  const controller = new AbortController();
  const callbacks = [vi.fn(), vi.fn(), vi.fn()] as const;
  const [, leave] = callbacks.map((callback) => onAbort(controller.signal, callback));
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  leave?.();
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  controller.abort();
  expect(callbacks.map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  controller.signal.dispatchEvent(new Event("abort"));
  expect(callbacks.map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
});

test("the last one that leaves takes the listener with it, and a later one brings another", () => {
  const controller = new AbortController();
  onAbort(controller.signal, () => undefined)();
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  const callback = vi.fn();
  onAbort(controller.signal, callback);
  controller.abort();
  expect(callback).toHaveBeenCalledTimes(1);
});

const method = () => undefined;

test.each<[string, boolean, unknown]>([
  ["a signal", true, new AbortController().signal],
  ["an object with both methods", true, { addEventListener: method, removeEventListener: method }],
  ["an object that can only be listened to", false, { addEventListener: method }],
  ["an object that can only be left", false, { removeEventListener: method }],
  ["an object whose first method is none", false, { addEventListener: true, removeEventListener: method }],
  ["an object whose second method is none", false, { addEventListener: method, removeEventListener: {} }],
  ["an empty object", false, {}],
  ["the controller instead of its signal", false, new AbortController()],
  ["null", false, null],
  ["undefined", false, undefined],
  ["a text", false, "signal"],
])("%s counts as a signal: %s", (_what, expected, value) => expect(isSignal(value)).toBe(expected));
