import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { guestId, hostId } from "../../examples/operations.js";
import type { OperationId } from "../../generated/operations.js";
import { MyCreditApp, type MyCreditAppOptions } from "../index.js";
import type { ScriptedAnswer } from "./answers.js";
import { callback, checkOptions, flag, type OptionRule, port, text } from "./check-options.js";
import type { FaultKind } from "./faults.js";
import { Forwarder } from "./forward.js";
import { Front } from "./front.js";
import { type Prism, startPrism } from "./prism.js";
import type { MockRequest } from "./requests.js";

declare global {
  // In a project whose `lib` is older than `await using`, this is the only declaration; a newer `lib` merges with it.
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol;
  }
}

/** The options of `startMock`. */
export interface MockOptions {
  /** The port on 127.0.0.1. Default: a free one. */
  readonly port?: number | undefined;
  /** Makes responses up from the schemas instead of using the examples. Default: false. */
  readonly dynamic?: boolean | undefined;
  /** Responds with an error if a response of Prism violates the description. Default: false. */
  readonly errors?: boolean | undefined;
  /**
   * The address to listen on. Default: `127.0.0.1`, which only this machine can reach; `0.0.0.0` lets other machines in.
   */
  readonly host?: string | undefined;
  /**
   * Called with every request once it is known who responds, for example to log it, and awaited. If it throws, the mock
   * responds with 500.
   */
  readonly onRequest?: ((request: MockRequest) => unknown) | undefined;
}

const mockOptions: Readonly<Record<keyof MockOptions, OptionRule>> = {
  port,
  dynamic: flag,
  errors: flag,
  host: text,
  onRequest: callback,
};

/** A mock of the API: Prism, with a script in front of it. */
export interface Mock {
  /** The address, for `baseUrl`. */
  readonly url: string;
  /** Every request so far, including token requests, in the order in which the mock finished reading them. */
  readonly requests: readonly MockRequest[];
  /** The organizations in the examples; `client()` belongs to the host. */
  readonly hostId: string;
  readonly guestId: string;
  /** A client of this mock, with made-up credentials. */
  client(options?: MyCreditAppOptions): MyCreditApp;
  /**
   * Scripts the next response of an operation. The mock sends scripted responses in the order in which you scripted them;
   * after the last one, Prism responds again.
   *
   * @throws InputError that lists every problem with the response, such as a success that violates `openapi.yaml`
   */
  respond(operationId: OperationId, answer: ScriptedAnswer): void;
  /**
   * Scripts the next responses of an operation, one after the other.
   *
   * @throws InputError as `respond` does; nothing is scripted then
   */
  sequence(operationId: OperationId, answers: readonly ScriptedAnswer[]): void;
  /** Makes the next response of an operation fail, below HTTP or in breach of it. */
  fail(operationId: OperationId, kind: FaultKind, options?: { readonly times?: number | undefined }): void;
  /** Forgets all requests and everything that is scripted. */
  reset(): void;
  /** Stops the server and Prism, and breaks off requests in progress. A second call does nothing. */
  stop(): Promise<void>;
  /** The same as `stop`, for `await using mock = await startMock()`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts Prism on the shipped `openapi.yaml`, with a server in front of it that records requests, plays scripts, and says
 * why a request is refused.
 *
 * @throws InputError for an option that is unknown or of the wrong type
 * @throws Error if Prism (`@stoplight/prism-cli`, an optional peer) is not installed, or the port is taken
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  checkOptions("startMock", options, mockOptions);
  const { dynamic, errors, ...listening } = options;
  return openMock(await startPrism({ dynamic, errors }), listening);
}

/** Opens a mock in front of a running Prism. The mock stops Prism when it is stopped, or if it cannot start. */
export async function openMock(
  prism: Prism,
  { port = 0, host = "127.0.0.1", onRequest }: Pick<MockOptions, "port" | "host" | "onRequest"> = {},
): Promise<Mock> {
  const forwarder = new Forwarder(prism.url);
  const front = new Front(forwarder, onRequest);
  const server = createServer((incoming, response) => {
    // If a request breaks off on its way in, nobody is left to respond to.
    front.handle(incoming, response).catch(() => response.destroy());
  });
  // A test that was paused at a breakpoint must not find its connection closed.
  server.keepAliveTimeout = 0;
  await listen(server, port, host).catch(async (error: unknown) => {
    await prism.stop();
    throw error;
  });
  const reachable = host.includes(":") ? `[${host}]` : host;
  // "Every address" is not an address that a client can call.
  const name = ["0.0.0.0", "[::]"].includes(reachable) ? "127.0.0.1" : reachable;
  const url = `http://${name}:${(server.address() as AddressInfo).port}`;
  let stopped: Promise<void> | undefined;
  const stopAll = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    forwarder.close();
    await Promise.all([closed, prism.stop()]);
  };
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };
  return {
    url,
    requests: front.requests,
    hostId,
    guestId,
    client: (clientOptions = {}) =>
      new MyCreditApp({ ...defaultOptions(clientOptions), baseUrl: url, ...withoutUndefined(clientOptions) }),
    respond: (operationId, answer) => front.script(operationId, [answer]),
    sequence: (operationId, answers) => front.script(operationId, answers),
    fail: (operationId, kind, options = {}) => {
      checkOptions("fail", options, {
        times: { mustBe: "a number", isValid: (value) => typeof value === "number" },
      });
      front.fail(operationId, kind, options.times ?? 1);
    },
    reset: () => front.reset(),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Made-up credentials, unless the test passes its own token. */
function defaultOptions(options: MyCreditAppOptions): MyCreditAppOptions {
  // The mock may listen on an address of the network.
  const always = { organizationId: hostId, dangerouslyAllowHttp: true };
  if (options.accessToken !== undefined) return always;
  return { ...always, clientId: "mock-client", clientSecret: "mock-secret" };
}

/** An option that is `undefined` must not take the place of the mock's own: the client would then look for a real one. */
function withoutUndefined(options: MyCreditAppOptions): MyCreditAppOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}
