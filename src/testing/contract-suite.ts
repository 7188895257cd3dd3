/**
 * The contract tests of this package, which you can run too: one call of every operation, through the client.
 *
 * | checked                                                                     | with          |
 * |-----------------------------------------------------------------------------|---------------|
 * | the request has the method and path of its operation, and the documented body | always        |
 * | the response has the documented body                                        | always        |
 * | the server reports no violation (`sl-violations`, which Prism sends)         | always        |
 * | every named example comes back from the client unchanged                     | `examples`    |
 * | every error status becomes its class, with both shapes of `detail`           | `examples`    |
 */
import assert from "node:assert/strict";
import { calls, guestId, hostId } from "../../examples/operations.js";
import type { OperationId } from "../../generated/operations.js";
import * as errors from "../index.js";
import { type Fetch, MyCreditApp, type MyCreditAppOptions, type WithResponse } from "../index.js";
import { callback, checkOptions, flag, list, type OptionRule, object, text } from "../mock/check-options.js";
import { type DescribedOperation, shippedDescription } from "../validate/description.js";
import { createRoutes } from "../validate/routes.js";
import { shippedValidator } from "../validate/validator.js";

/** `test` of vitest, of `node:test`, or of any other runner that takes a name and a function. */
export type TestFunction = (name: string, run: () => Promise<void>) => unknown;

/** The options of `contractSuite`. */
export interface ContractOptions {
  /** The server to test: the mock, a sandbox, a gateway. */
  readonly baseUrl: string;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** The options of the client that calls as the host. Default: made-up credentials, which the mock accepts. */
  readonly host?: MyCreditAppOptions | undefined;
  /** The options of the client that calls as the guest. Default: made-up credentials, which the mock accepts. */
  readonly guest?: MyCreditAppOptions | undefined;
  /** The operations to call. Default: all of them, those that change data included. */
  readonly operations?: readonly OperationId[] | undefined;
  /**
   * Whether the server responds with the examples of `openapi.yaml`, and with the one that the header `Prefer` asks for, as
   * Prism does. Default: false.
   */
  readonly examples?: boolean | undefined;
  /**
   * Whether an error in the documented shape passes, too, for a server that does not know the ids of the examples. Default:
   * false.
   */
  readonly allowErrors?: boolean | undefined;
}

const contractOptions: Readonly<Record<keyof ContractOptions, OptionRule>> = {
  baseUrl: text,
  fetch: callback,
  host: object,
  guest: object,
  operations: list,
  examples: flag,
  allowErrors: flag,
};

type Run = (clients: { host: MyCreditApp; guest: MyCreditApp }) => {
  withResponse(): Promise<WithResponse<unknown>>;
};

const classes = [
  [400, errors.BadRequestError],
  [401, errors.AuthenticationError],
  [403, errors.PermissionError],
  [404, errors.NotFoundError],
  [409, errors.ConflictError],
  [418, errors.ApiError],
  [422, errors.ValidationError],
  [429, errors.RateLimitError],
  [500, errors.ServerError],
  [503, errors.ServerError],
] as const;

/**
 * Defines the contract tests.
 *
 * @param test the function with which your runner defines a test
 * @throws InputError for an option that is unknown or of the wrong type, and for an operation that does not exist
 */
export function contractSuite(test: TestFunction, options: ContractOptions): void {
  checkOptions("contractSuite", options, contractOptions);
  if (options.baseUrl === undefined)
    throw new errors.InputError(["contractSuite: `baseUrl` is missing; pass the address of the server"]);
  const { operations } = shippedDescription();
  const runs = calls as unknown as Readonly<Record<string, Run>>;
  const chosen = options.operations ?? (Object.keys(runs) as OperationId[]);
  if (chosen.length === 0)
    throw new errors.InputError(["contractSuite: `operations` is empty; name the operations to call"]);
  const unknown = chosen.filter((operationId) => !Object.hasOwn(runs, operationId));
  if (unknown.length > 0) {
    throw new errors.InputError(unknown.map((name) => `no contract test calls the operation \`${name}\``));
  }
  for (const operationId of chosen) {
    const operation = operations.get(operationId) as DescribedOperation;
    const run = runs[operationId] as Run;
    test(`${operationId}: request and answer keep to openapi.yaml`, async () => {
      const { clients, findings } = createClients(operation, options);
      const outcome = await run(clients)
        .withResponse()
        .catch((error: unknown) => error);
      assert.deepEqual(findings, []);
      if (outcome instanceof Error && !(options.allowErrors && outcome instanceof errors.ApiError))
        throw outcome;
    });
    if (options.examples) defineExampleTests(test, operation, run, options);
  }
}

function defineExampleTests(
  test: TestFunction,
  operation: DescribedOperation,
  run: Run,
  options: ContractOptions,
): void {
  const { operationId, success, error } = operation;
  // A success without a body has no example, and is requested by its status alone.
  const answers: [name: string | undefined, value: unknown][] =
    success.body === undefined ? [[undefined, undefined]] : Object.entries(success.body.examples);
  // Without examples, the tests below would check nothing and pass.
  const errorExamples = Object.entries(error?.examples ?? {});
  if (answers.length === 0) throw new Error(`openapi.json has no example of the success of ${operationId}`);
  if (errorExamples.length === 0)
    throw new Error(`openapi.json has no example of an error of ${operationId}`);
  for (const [name, value] of answers) {
    const title = name === undefined ? "returns nothing" : `returns the example ${name} as it is`;
    test(`${operationId}: ${title}`, async () => {
      const prefer = `code=${success.status}${name === undefined ? "" : `, example=${name}`}`;
      const { clients, findings } = createClients(operation, options, prefer);
      const { data, response } = await run(clients).withResponse();
      assert.deepEqual(findings, []);
      assert.deepEqual(data, value);
      assert.equal(response.status, success.status);
    });
  }
  for (const [status, errorClass] of classes) {
    test(`${operationId}: turns ${status} into its class`, async () => {
      for (const [name, body] of errorExamples) {
        const { clients, findings } = createClients(operation, options, `code=${status}, example=${name}`);
        const outcome: unknown = await run(clients)
          .withResponse()
          .catch((thrown: unknown) => thrown);
        assert.deepEqual(findings, []);
        assert.ok(outcome instanceof errors.ApiError, `expected ${errorClass.name}, got ${String(outcome)}`);
        assert.equal(outcome.constructor, errorClass);
        assert.equal(outcome.status, status);
        assert.equal(outcome.operationId, operationId);
        const messages = messagesOf(body);
        assert.notEqual(messages.length, 0);
        assert.deepEqual(
          outcome.issues.map(({ message }) => message),
          messages,
        );
        // In the middle of the message, a sentence loses its full stop.
        for (const message of messages) assert.ok(outcome.message.includes(message.replace(/\.$/, "")));
      }
    });
  }
}

/** The sentences in an error body of either shape. */
function messagesOf(body: unknown): string[] {
  const { detail } = body as { detail: string | { msg: string }[] };
  return typeof detail === "string" ? [detail] : detail.map(({ msg }) => msg);
}

/** Creates clients that record whatever is wrong with a request or its response. */
function createClients(
  operation: DescribedOperation,
  options: ContractOptions,
  prefer?: string,
): { clients: { host: MyCreditApp; guest: MyCreditApp }; findings: string[] } {
  const findings: string[] = [];
  const findRoute = createRoutes(shippedDescription());
  const sendWith: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init as RequestInit));
  const fetch: Fetch = async (url, init, context) => {
    const operationId = findRoute(init.method, new URL(url).pathname).operation?.operationId;
    const isToken = operationId === "createAccessToken";
    if (!isToken && operationId !== operation.operationId) {
      findings.push(`${init.method} ${url} is not ${operation.operationId}`);
    }
    const headers = prefer === undefined || isToken ? init.headers : { ...init.headers, Prefer: prefer };
    const response = await sendWith(url, { ...init, headers }, context);
    const text = await response.text();
    const described = operationId && shippedDescription().operations.get(operationId);
    if (described) {
      findings.push(
        ...checkRequest(described, init.body as string | FormData | undefined),
        ...checkAnswer(described, response.status, text),
      );
    }
    findings.push(...readViolations(response.headers.get("sl-violations")));
    return { status: response.status, headers: response.headers, text: async () => text };
  };
  const common = { baseUrl: options.baseUrl, fetch, maxRetries: 0 };
  const credentials = { clientId: "contract-client", clientSecret: "contract-secret" };
  return {
    clients: {
      host: new MyCreditApp({ ...(options.host ?? { organizationId: hostId, ...credentials }), ...common }),
      guest: new MyCreditApp({
        ...(options.guest ?? { organizationId: guestId, ...credentials }),
        ...common,
      }),
    },
    findings,
  };
}

function checkRequest({ request }: DescribedOperation, body: string | FormData | undefined): string[] {
  if (request === undefined)
    return body === undefined ? [] : ["the request has a body where none is documented"];
  if (body === undefined) return request.required ? ["the request has no body where one is required"] : [];
  // The server checks a form: its files hold no JSON to check here.
  if (typeof body !== "string") return [];
  return shippedValidator()
    .findViolations(request.schemaPointer, JSON.parse(body))
    .map((violation) => `request: ${violation}`);
}

function checkAnswer({ success, error }: DescribedOperation, status: number, text: string): string[] {
  const isSuccess = status >= 200 && status <= 299;
  const documented = isSuccess ? success.body : error;
  if (documented === undefined)
    return isSuccess && text === "" ? [] : [`answer ${status}: a body where none is documented`];
  try {
    const violations = shippedValidator().findViolations(documented.schemaPointer, JSON.parse(text));
    return violations.map((violation) => `answer ${status}: ${violation}`);
  } catch (cause) {
    if (cause instanceof SyntaxError)
      return [`answer ${status}: not JSON, but ${JSON.stringify(text.slice(0, 80))}`];
    throw cause;
  }
}

function readViolations(header: string | null): string[] {
  return header === null || header === "[]" ? [] : [`the server reports: ${header}`];
}
