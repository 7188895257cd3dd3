import type { ComposedAnswer } from "./answers.js";

/** What networks, proxies and dying servers do, and no status code describes. */
export const faultKinds = [
  "refuse",
  "reset",
  "hang-up",
  "garbage",
  "stall",
  "stall-body",
  "drip",
  "truncate",
  "half-json",
  "wrong-length",
  "empty-success",
  "empty-error",
  "html-gateway",
  "html-success",
] as const;

/** A fault that `mock.fail` can play; docs/testing-your-integration.md says what each is. */
export type FaultKind = (typeof faultKinds)[number];

export const dripIntervalMs = 50;

const page = "<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
const html = { "content-type": "text/html" };
/** For an operation that responds without a body, so that there is one to break. */
const anyBody = '{"detail":"a body"}';

/** The response of a fault that is only a response of another kind; `undefined` for every other fault. */
export function answerOfFault(fault: FaultKind, answer: ComposedAnswer): ComposedAnswer | undefined {
  switch (fault) {
    case "half-json":
      return { ...answer, body: halvesOf(answer).half };
    case "empty-success":
      return { ...answer, body: undefined };
    case "empty-error":
      return { status: 500, headers: {}, body: undefined };
    case "html-gateway":
      return { status: 502, headers: html, body: page };
    case "html-success":
      return { status: 200, headers: html, body: page };
    default:
      return undefined;
  }
}

/** The bytes of a response, and the first half of them. */
export function halvesOf({ body }: ComposedAnswer): {
  whole: Uint8Array<ArrayBuffer>;
  half: Uint8Array<ArrayBuffer>;
} {
  const whole = typeof body === "object" ? body : new TextEncoder().encode(body ?? anyBody);
  return { whole, half: whole.subarray(0, Math.ceil(whole.length / 2)) };
}
