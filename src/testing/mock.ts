import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { guestId, hostId } from "../../examples/operations.js";
import type { OperationId } from "../../generated/operations.js";
import { MyCreditApp } from "../client.js";
import { InputError } from "../http/errors.js";
import type { MyCreditAppOptions } from "../options.js";
import { type ComposedAnswer, composeAnswer, type ScriptedAnswer } from "./answers.js";
import { type DescribedOperation, shippedDescription } from "./description.js";
import { type FaultKind, faults } from "./faults.js";
import { Forwarder } from "./forward.js";
import { type Prism, startPrism } from "./prism.js";
import { createMatcher, type MockRequest, readRequest } from "./requests.js";
import { shippedValidator } from "./validator.js";

/** What `startMock` takes. */
export interface MockOptions {
  /** The port on 127.0.0.1. Default: a free one. */
  readonly port?: number | undefined;
  /** Makes answers up from the schemas instead of taking the examples. Default: false. */
  readonly dynamic?: boolean | undefined;
}

/** A mock of the API: Prism, with a script in front of it. */
export interface Mock {
  /** The address, for `baseUrl`. */
  readonly url: string;
  /** Every request so far, in the order of arrival, those for tokens too. */
  readonly requests: readonly MockRequest[];
  /** The organizations that the examples tell of; `client()` belongs to the host. */
  readonly hostId: string;
  readonly guestId: string;
  /** A client of this mock, with made-up credentials. */
  client(options?: MyCreditAppOptions): MyCreditApp;
  /**
   * Scripts the next answer of an operation. Scripted answers are given in the order in which they were scripted; after
   * the last one, Prism answers again.
   *
   * @throws InputError with every reason why the answer cannot be meant, such as a success that violates `openapi.yaml`
   */
  respond(operationId: OperationId, answer: ScriptedAnswer): void;
  /**
   * Scripts the next answers of an operation, one after the other.
   *
   * @throws InputError as `respond` does; nothing is scripted then
   */
  sequence(operationId: OperationId, answers: readonly ScriptedAnswer[]): void;
  /** Lets the next answer of an operation fail, below HTTP or in breach of it. */
  fail(operationId: OperationId, kind: FaultKind, options?: { readonly times?: number | undefined }): void;
  /** Forgets all requests and all that is scripted. */
  reset(): void;
  /** Ends the server and Prism, and breaks what is under way. A second call does nothing. */
  stop(): Promise<void>;
}

/** A scripted answer and how often it is still given. */
interface Step {
  readonly answeredBy: "script" | "fault";
  readonly play: (response: ServerResponse) => void;
  timesLeft: number;
}

/**
 * Starts Prism on the shipped `openapi.yaml`, with a server in front of it that records requests and plays scripts.
 *
 * @throws Error if Prism (`@stoplight/prism-cli`, an optional peer) is not installed, or the port is taken
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const prism = await startPrism({ dynamic: options.dynamic });
  try {
    return await openMock(prism, options.port);
  } catch (error) {
    await prism.stop();
    throw error;
  }
}

/** A mock in front of a Prism that is there already. It stops Prism when it is stopped. */
export async function openMock(prism: Prism, port = 0): Promise<Mock> {
  const forwarder = new Forwarder(prism.url);
  const front = new Front(forwarder);
  const server = createServer((incoming, response) => {
    // A request that breaks off on its way in has nobody left to answer to.
    front.handle(incoming, response).catch(() => response.destroy());
  });
  await listen(server, port);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    forwarder.close();
    await Promise.all([closed, prism.stop()]);
  };
  return {
    url,
    requests: front.requests,
    hostId,
    guestId,
    client: (clientOptions = {}) =>
      new MyCreditApp({ ...defaultOptions(clientOptions), baseUrl: url, ...clientOptions }),
    respond: (operationId, answer) => front.script(operationId, [answer]),
    sequence: (operationId, answers) => front.script(operationId, answers),
    fail: (operationId, kind, { times = 1 } = {}) => front.fail(operationId, kind, times),
    reset: () => front.reset(),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Records requests, and answers those for which something is scripted. */
class Front {
  readonly requests: MockRequest[] = [];
  readonly #forwarder: Forwarder;
  readonly #operations = shippedDescription().operations;
  readonly #findOperation = createMatcher(shippedDescription());
  readonly #steps = new Map<OperationId, Step[]>();

  constructor(forwarder: Forwarder) {
    this.#forwarder = forwarder;
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { request, bytes } = await readRequest(incoming, this.#findOperation);
    const step = request.operationId === undefined ? undefined : this.#nextStep(request.operationId);
    const record = {
      ...request,
      answeredBy: step?.answeredBy ?? "prism",
      violations: [] as unknown[],
    } as const;
    this.requests.push(record);
    if (step !== undefined) return step.play(response);
    this.#forwarder.forward(incoming, bytes, response, (headers) => {
      record.violations.push(...readViolations(headers["sl-violations"]));
    });
  }

  script(operationId: OperationId, answers: readonly ScriptedAnswer[]): void {
    const operation = this.#find(operationId);
    const composed = answers.map((answer) => composeAnswer(operation, answer, shippedValidator));
    const problems = composed.flatMap(({ problems }, index) =>
      answers.length === 1 ? problems : problems.map((problem) => `answer ${index + 1}: ${problem}`),
    );
    if (problems.length > 0) throw new InputError(problems, { operationId });
    composed.forEach(({ answer }, index) => {
      this.#add(operationId, {
        answeredBy: "script",
        play: (response) => sendAnswer(response, answer),
        timesLeft: answers[index]?.times ?? 1,
      });
    });
  }

  fail(operationId: OperationId, kind: FaultKind, times: number): void {
    const { answer } = composeAnswer(this.#find(operationId), {}, shippedValidator);
    const play = faults[kind];
    if (play === undefined) {
      throw new InputError([`unknown fault \`${kind}\`; there are: ${Object.keys(faults).join(", ")}`]);
    }
    this.#add(operationId, {
      answeredBy: "fault",
      play: (response) => play(response, answer),
      timesLeft: times,
    });
  }

  reset(): void {
    this.requests.length = 0;
    this.#steps.clear();
  }

  #add(operationId: OperationId, step: Step): void {
    this.#steps.set(operationId, [...(this.#steps.get(operationId) ?? []), step]);
  }

  #nextStep(operationId: OperationId): Step | undefined {
    const steps = this.#steps.get(operationId);
    const step = steps?.[0];
    if (step === undefined) return undefined;
    step.timesLeft -= 1;
    if (step.timesLeft <= 0) steps?.shift();
    return step;
  }

  #find(operationId: OperationId): DescribedOperation {
    const operation = this.#operations.get(operationId);
    if (operation !== undefined) return operation;
    throw new InputError([
      `unknown operation \`${operationId}\`; openapi.yaml lists them by \`operationId\``,
    ]);
  }
}

function sendAnswer(response: ServerResponse, { status, headers, body }: ComposedAnswer): void {
  // A page in a browser may not read an answer of another origin without these. Prism sends them too.
  const crossOrigin = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };
  response.writeHead(status, { ...crossOrigin, ...headers }).end(body);
}

/** Prism cuts a long list off in the middle, and says so in front of it: not JSON then, and not to be lost. */
function readViolations(header: string | string[] | undefined): unknown[] {
  if (header === undefined) return [];
  try {
    return JSON.parse(String(header)) as unknown[];
  } catch {
    return [String(header)];
  }
}

/** Made-up credentials, unless the test brings a token of its own. */
function defaultOptions(options: MyCreditAppOptions): MyCreditAppOptions {
  if (options.accessToken !== undefined) return { organizationId: hostId };
  return { organizationId: hostId, clientId: "mock-client", clientSecret: "mock-secret" };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}
