/**
 * Turns the outcome of a request into what `fetch` does.
 *
 * | fault                                          | what `mock.fetch` does                                              |
 * |------------------------------------------------|---------------------------------------------------------------------|
 * | `refuse`                                       | rejects as if nothing listened at the address: never connected      |
 * | `reset`, `hang-up`                             | rejects as if the server had closed the connection                  |
 * | `stall`                                        | nothing, until the signal aborts                                    |
 * | `stall-body`                                   | resolves; half of the body arrives, then nothing                    |
 * | `drip`                                         | resolves; a byte of the body arrives every 50 ms                    |
 * | `truncate`                                     | resolves; half of the body arrives, then the body fails             |
 * | `half-json`, `empty-…`, `html-…`               | resolves with that response                                         |
 * | one of a recording                             | the same as then: rejects, says nothing, or its body breaks off     |
 * | `garbage`, `wrong-length`                      | cannot be: they are in bytes that `fetch` never shows               |
 */
import { mockHeader } from "../evidence/mock-answers.js";
import type { ComposedAnswer } from "./answers.js";
import { answerOfFault, dripIntervalMs, type FaultKind, halvesOf } from "./fault-kinds.js";

/** What becomes of a request. */
export interface Outcome {
  readonly answer: ComposedAnswer;
  readonly fault: FaultKind | undefined;
  /** A response of a recording that did not come, or not to its end. */
  readonly broken?: Broken | undefined;
}

/** How a recorded response broke off. */
export interface Broken {
  /** Whether status and headers came, and with them the body of `answer`, after which it broke off. */
  readonly hasHead: boolean;
  /** What the transport threw; `undefined` if the server was silent until the caller gave up. */
  readonly error: Error | undefined;
}

/** The faults that need a socket, with what to do. */
export const needSocket: Partial<Record<FaultKind, string>> = {
  garbage: "the fault `garbage` needs a socket; use `startMock` of mycreditapp/testing",
  "wrong-length": "the fault `wrong-length` needs a socket; use `startMock` of mycreditapp/testing",
};

export async function play(
  { answer, fault, broken }: Outcome,
  url: URL,
  signal: AbortSignal,
): Promise<Response> {
  if (broken !== undefined) return breakOff(answer, broken, signal);
  if (fault === undefined) return toResponse(answer, answer.body);
  const other = answerOfFault(fault, answer);
  if (other !== undefined) return toResponse(other, other.body);
  const { whole, half } = halvesOf(answer);
  switch (fault) {
    case "refuse":
      throw refused(url);
    case "reset":
      throw failed("read ECONNRESET", { code: "ECONNRESET", syscall: "read" });
    case "hang-up":
      throw failed("other side closed", { code: "UND_ERR_SOCKET" });
    case "stall":
      return new Promise((_, reject) => onAbort(signal, reject));
    case "stall-body":
      return toResponse(
        answer,
        streamOf([half], signal, () => undefined),
      );
    case "truncate":
      return toResponse(
        answer,
        streamOf([half], signal, (body) => {
          body.error(failed("read ECONNRESET", { code: "ECONNRESET", syscall: "read" }, "terminated"));
        }),
      );
    default:
      return toResponse(answer, drip(whole, signal));
  }
}

async function breakOff(
  answer: ComposedAnswer,
  { hasHead, error }: Broken,
  signal: AbortSignal,
): Promise<Response> {
  if (!hasHead) {
    if (error !== undefined) throw error;
    return new Promise((_, reject) => onAbort(signal, reject));
  }
  const pieces = answer.body === undefined ? [] : [halvesOf(answer).whole];
  return toResponse(
    answer,
    streamOf(pieces, signal, (body) => error !== undefined && body.error(error)),
  );
}

/**
 * A page in a browser may not read a response from another origin without the first two. The third tells the observer that a
 * mock responded, which says nothing about the API.
 */
export const readableByAll = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "*",
  [mockHeader]: "1",
};

function toResponse({ status, headers }: ComposedAnswer, body: BodyInit | undefined): Response {
  return new Response(body ?? null, { status, headers: { ...readableByAll, ...headers } });
}

/** The error of `fetch` where nothing listens, as Node's has it: `syscall` says that no connection was made. */
export function refused(url: URL): TypeError {
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const address = url.hostname;
  const details = { code: "ECONNREFUSED", syscall: "connect", address, port };
  return failed(`connect ECONNREFUSED ${address}:${port}`, details);
}

/** The error of `fetch` for a failure of the network. */
function failed(message: string, details: object, outer = "fetch failed"): TypeError {
  return new TypeError(outer, { cause: Object.assign(new Error(message), details) });
}

function onAbort(signal: AbortSignal, run: (reason: unknown) => void): void {
  if (signal.aborted) run(signal.reason);
  else signal.addEventListener("abort", () => run(signal.reason), { once: true });
}

/** A body that arrives in pieces; the signal breaks it off. */
function streamOf(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  signal: AbortSignal,
  end: (body: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => unknown,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const rest = [...pieces];
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(body) {
        onAbort(signal, (reason) => body.error(reason));
      },
      // Not before it is asked for: an error would take the place of the pieces that nobody has read yet.
      pull(body) {
        const piece = rest.shift();
        if (piece !== undefined) body.enqueue(piece);
        else end(body);
      },
    },
    { highWaterMark: 0 },
  );
}

function drip(whole: Uint8Array<ArrayBuffer>, signal: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>> {
  let sent = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(body) {
        onAbort(signal, (reason) => body.error(reason));
      },
      async pull(body) {
        await new Promise((resolve) => setTimeout(resolve, dripIntervalMs));
        if (signal.aborted) return;
        body.enqueue(whole.slice(sent, sent + 1));
        sent += 1;
        if (sent >= whole.length) body.close();
      },
    },
    { highWaterMark: 0 },
  );
}
