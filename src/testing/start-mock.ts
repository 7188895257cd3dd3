import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InputError } from "../index.js";
import { checkOptions, flag, type OptionRule, port, text } from "../mock/check-options.js";
import { Engine } from "../mock/engine.js";
import type { Mock, MockOptions } from "../mock/index.js";
import { checkAssumptions, endFlights, known, mockOf, mockOptions } from "../mock/mock.js";
import { refused } from "../mock/play.js";
import type { IncomingRequest } from "../mock/requests.js";
import { createForward } from "./forward-to-prism.js";
import { type Prism, startPrism } from "./prism.js";
import { send } from "./socket-faults.js";

declare global {
  // In a project whose `lib` is older than `await using`, this is the only declaration; a newer `lib` merges with it.
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol;
  }
}

/** The options of `startMock`. */
export interface MockServerOptions extends MockOptions {
  /** The port. Default: a free one. */
  readonly port?: number | undefined;
  /**
   * The address to listen on. Default: `127.0.0.1`, which only this machine can reach; `0.0.0.0` lets other machines in.
   */
  readonly host?: string | undefined;
  /** Who responds to a request that is not scripted: the mock of `createMock`, or Prism. Default: `built-in`. */
  readonly engine?: "built-in" | "prism" | undefined;
  /** For Prism. Makes responses up from the schemas instead of using the examples. Default: false. */
  readonly dynamic?: boolean | undefined;
  /** For Prism. Responds with an error if a response of Prism violates the description. Default: false. */
  readonly errors?: boolean | undefined;
}

const serverOptions: Readonly<Record<keyof MockServerOptions, OptionRule>> = {
  port,
  host: text,
  engine: { mustBe: '"built-in" or "prism"', isValid: (value) => value === "built-in" || value === "prism" },
  dynamic: flag,
  errors: flag,
  ...mockOptions,
};

/** A mock that listens on a port. It does not keep your process alive. */
export interface MockServer extends Mock {
  /** The address, for `baseUrl`. */
  readonly url: string;
  /** Resolves when the mock has stopped: with an error if Prism ended by itself, otherwise with `undefined`. */
  readonly ended: Promise<Error | undefined>;
  /** Stops the server and Prism, and breaks off requests in progress. A second call does nothing. */
  stop(): Promise<void>;
  /** The same as `stop`, for `await using mock = await startMock()`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a mock on a port. It serves the examples of `openapi.yaml`, records requests, plays scripts, and says why it refuses
 * a request.
 *
 * @throws InputError for an option that is unknown or of the wrong type
 * @throws Error if the port is in use, or if Prism (`@stoplight/prism-cli`, an optional peer) is to respond and is not installed
 */
export async function startMock(options: MockServerOptions = {}): Promise<MockServer> {
  checkOptions("startMock", options, serverOptions);
  checkAssumptions("startMock", options);
  const { engine = "built-in", dynamic, errors, ...listening } = options;
  if (engine === "prism" && listening.remember === true)
    throw new InputError(['startMock: `remember` needs `engine: "built-in"`: Prism remembers nothing']);
  if (engine === "prism") return openMock(listening, (signal) => startPrism({ dynamic, errors, signal }));
  const forPrism = Object.entries({ dynamic, errors }).filter(([, value]) => value === true);
  if (forPrism.length > 0) {
    throw new InputError(forPrism.map(([name]) => `startMock: \`${name}\` needs \`engine: "prism"\``));
  }
  return openMock(listening);
}

/**
 * Opens a mock, and then starts Prism if it is to respond: a port that is in use is found before anything starts.
 *
 * @param start starts Prism; the signal stops a start that goes on
 * @param signal stops the start that goes on
 */
export async function openMock(
  { port = 0, host = "127.0.0.1", ...memory }: Omit<MockServerOptions, "engine" | "dynamic" | "errors"> = {},
  start?: (signal?: AbortSignal) => Promise<Prism>,
  signal?: AbortSignal,
): Promise<MockServer> {
  let starting: Promise<Prism> | undefined;
  const { forward, close } = createForward(async () => ((await starting) as Prism).url);
  let death: Error | undefined;
  const engine = new Engine({
    ...memory,
    forward:
      start === undefined
        ? undefined
        : (read, aborted) =>
            forward(read, aborted).catch(async (error: unknown) => {
              // The exit of a process is known a little after its connections break.
              await new Promise((resolve) => setTimeout(resolve, death === undefined ? 50 : 0));
              throw death ?? error;
            }),
  });
  const server = createServer((incoming, response) => {
    // If a request breaks off on its way in, nobody is left to respond to.
    handle(engine, incoming, response, () => death).catch(() => response.destroy());
  });
  // A test that was paused at a breakpoint must not find its connection closed.
  server.keepAliveTimeout = 0;
  // A test that forgets `stop` ends all the same.
  server.unref().on("connection", (socket) => socket.unref());
  await listen(server, port, host);
  let end: (reason?: Error) => void = () => undefined;
  const ended = new Promise<Error | undefined>((resolve) => {
    end = resolve;
  });
  const closeServer = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    close();
    await closed;
  };
  let prism: Prism | undefined;
  if (start !== undefined) {
    starting = start(signal);
    prism = await starting.catch(async (error: unknown) => {
      await closeServer();
      throw error;
    });
    prism.died.then((error) => {
      death = error;
      end(error);
    });
  }
  const reachable = host.includes(":") ? `[${host}]` : host;
  // "Every address" is not an address that a client can call.
  const name = ["0.0.0.0", "[::]"].includes(reachable) ? "127.0.0.1" : reachable;
  const url = `http://${name}:${(server.address() as AddressInfo).port}`;
  let stopped: Promise<void> | undefined;
  const stop = () => {
    endFlights(url);
    stopped ??= Promise.all([closeServer(), prism?.stop()]).then(() => end());
    return stopped;
  };
  const mock = mockOf(engine, createFetch(engine, url, memory), url);
  const alive =
    <Arguments extends unknown[], Result>(call: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      if (death !== undefined) throw death;
      return call(...given);
    };
  return {
    ...mock,
    client: alive(mock.client),
    respond: alive(mock.respond),
    sequence: alive(mock.sequence),
    fail: alive(mock.fail),
    advance: alive(mock.advance),
    replay: alive(mock.replay),
    reset: alive(mock.reset),
    url,
    ended,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** The global `fetch`, which meets the fault `refuse` before it connects. */
function createFetch(engine: Engine, url: string, options: MockOptions): Mock["fetch"] {
  const mockFetch: Mock["fetch"] = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    const method = init?.method ?? (input instanceof Request ? input.method : "GET");
    const { operation } = engine.findRoute(method, address.pathname);
    const operationId = operation?.operationId;
    if (
      address.origin === url &&
      operationId !== undefined &&
      engine.script.peek(operationId)?.fault === "refuse"
    ) {
      engine.script.take(operationId);
      throw refused(address);
    }
    return globalThis.fetch(input, init);
  };
  return known(mockFetch, url, options);
}

async function handle(
  engine: Engine,
  incoming: IncomingMessage,
  response: ServerResponse,
  death: () => Error | undefined,
): Promise<void> {
  const abort = new AbortController();
  response.once("close", () => abort.abort());
  const request = await readIncoming(incoming);
  try {
    send(response, await engine.handle(request, abort.signal));
  } catch (error) {
    const reason = death();
    if (reason === undefined) throw error;
    response.writeHead(500, { "content-type": "application/json" });
    response.end(JSON.stringify({ detail: reason.message }));
  }
}

async function readIncoming(incoming: IncomingMessage): Promise<IncomingRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "", url = "/", headers } = incoming;
  return {
    method,
    // Not resolved against an address: `//x` would be a host.
    url: new URL(url.startsWith("/") ? `http://mock${url}` : url, "http://mock"),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    bytes: new Uint8Array(Buffer.concat(chunks)),
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      const message = `port ${port} of ${host} is in use; pass another \`port\`, or 0 for a free one`;
      reject(Object.assign(new Error(message, { cause: error }), { code: error.code }));
    });
    server.listen(port, host, () => resolve());
  });
}
