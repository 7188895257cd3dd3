/**
 * Tells Node's diagnostics channels of each call and each attempt, by the protocol of a `TracingChannel`, so that a tracer
 * needs no hook of ours. Nothing is made for a channel that nobody listens to.
 *
 * | channel                       | begins                                 | ends                                        |
 * |-------------------------------|----------------------------------------|---------------------------------------------|
 * | `tracing:mycreditapp:call`    | when you call a method, before its input is checked | with its data or its error     |
 * | `tracing:mycreditapp:attempt` | when the request is sent, after token and queue     | when it is known what follows  |
 *
 * An attempt runs within its call, so that spans nest. What is known later is added to the same object: `status` and
 * `callId` of a call, and of an attempt all that its event has. An error is in `error`. No header, body or query is in it.
 */
import type { AttemptEvent, AttemptStart } from "./events.js";

/** What the subscribers of the channel `mycreditapp:call` get: the same object each time, with what is known by then. */
export interface CallTrace extends TraceOf {
  /** Known at the end of the call. */
  callId?: string | undefined;
  status?: number | undefined;
  retries?: number | undefined;
  /** The error that the call throws. */
  error?: unknown;
}

/**
 * What the subscribers of the channel `mycreditapp:attempt` get. The fields of `AttemptEvent` that tell of the end are missing
 * before it. `error` is the error itself, not its code.
 */
export interface AttemptTrace
  extends AttemptStart,
    Partial<Omit<AttemptEvent, keyof AttemptStart | "error">> {
  error?: unknown;
}

/** What is known of a call before it is sent. */
export type TraceOf = Pick<AttemptEvent, "operationId" | "method" | "route" | "scenario">;

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: object): void;
  runStores<Result>(context: object, run: () => Result): Result;
}

/** Five channels in one, one for each moment. */
export interface TracingChannel {
  /** Whether anybody listens to any of them. */
  readonly hasSubscribers: boolean;
  readonly start: Channel;
  readonly end: Channel;
  readonly asyncStart: Channel;
  readonly asyncEnd: Channel;
  readonly error: Channel;
}

/** The channels of this package. */
export interface Channels {
  readonly call: TracingChannel;
  readonly attempt: TracingChannel;
}

/**
 * Opens the channels; `undefined` where there are none. Not imported, as only Node, Bun, Deno and Workers with Node's modules
 * have them.
 */
export function openChannels(): Channels | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => { tracingChannel?: (name: string) => TracingChannel } };
  };
  const { tracingChannel } = process?.getBuiltinModule?.("node:diagnostics_channel") ?? {};
  if (!tracingChannel) return undefined;
  return {
    call: answering(tracingChannel("mycreditapp:call")),
    attempt: answering(tracingChannel("mycreditapp:attempt")),
  };
}

/** Not every runtime can say of all five together whether anybody listens. */
function answering(channel: TracingChannel): TracingChannel {
  const { start, end, asyncStart, asyncEnd, error } = channel;
  const all = [start, end, asyncStart, asyncEnd, error];
  return {
    ...{ start, end, asyncStart, asyncEnd, error },
    get hasSubscribers() {
      return all.some(({ hasSubscribers }) => hasSubscribers);
    },
  };
}

/** One call, or one attempt, of which somebody wants to know. */
export class Trace<Context extends object> {
  readonly #channel: TracingChannel;
  readonly #context: Context & { error?: unknown };

  constructor(channel: TracingChannel, context: Context) {
    this.#channel = channel;
    this.#context = context;
  }

  /** Runs what is traced, with the subscribers' stores. */
  run<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#channel.start.runStores(this.#context, () => {
      try {
        return run();
      } finally {
        this.#channel.end.publish(this.#context);
      }
    });
  }

  end(known: Partial<Context>, error?: unknown): void {
    Object.assign(this.#context, known);
    if (error !== undefined) {
      this.#context.error = error;
      this.#channel.error.publish(this.#context);
    }
    this.#channel.asyncStart.publish(this.#context);
    this.#channel.asyncEnd.publish(this.#context);
  }
}

/**
 * Runs a call to which somebody listens.
 *
 * @param responseOf the response behind the result of the call
 */
export function traceCall<Result>(
  channel: TracingChannel,
  of: TraceOf,
  run: () => Promise<Result>,
  responseOf: (result: Result) => Pick<CallTrace, "callId" | "status" | "retries">,
): Promise<Result> {
  const trace = new Trace<CallTrace>(channel, of);
  return trace.run(run).then(
    (result) => {
      const { callId, status, retries } = responseOf(result);
      trace.end({ callId, status, retries });
      return result;
    },
    (error: CallTrace) => {
      trace.end({ callId: error.callId, status: error.status }, error);
      throw error;
    },
  );
}
