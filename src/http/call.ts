import createClient from "openapi-fetch";
import { type OperationId, type OperationRow, operations } from "../../generated/operations.js";
import type { operations as Operations, paths } from "../../generated/schema.js";
import type { TokenSource } from "../auth/token-cache.js";
import { ApiCall, type WithResponse } from "./api-call.js";
import { Deadline, longestTimeoutMs } from "./deadline.js";
import { readRequestId, toApiError } from "./error-body.js";
import { InputError, ResponseError } from "./errors.js";
import { checkExtraQuery, checkHeaders, checkInput, describe } from "./input.js";
import { resendRule } from "./retry.js";
import { send } from "./send.js";
import type { Answer, AttemptEvent, Fetch } from "./transport.js";

/** Who asks, and at whom the call is directed. */
export type Scenario = "guest" | "host" | "self";

/** Settings of one call. */
export interface CallOptions {
  /** Ends the call when it aborts: `AbortError`. */
  signal?: AbortSignal | undefined;
  /** The deadline of the whole call in milliseconds: token, attempts, pauses and reading the answer. */
  timeout?: number | undefined;
  /** How many times the request may be sent again. 0 sends it once. */
  maxRetries?: number | undefined;
  /** Headers to add. Those that the client sets itself are refused. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Query parameters to add that this version of the package does not know. */
  query?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** What `openapi.yaml` says that an operation takes. */
export type OperationInput<Id extends OperationId> = (Operations[Id]["parameters"] extends {
  path: infer Path;
}
  ? { path: Path }
  : { path?: never }) &
  (Operations[Id]["parameters"] extends { query: infer Query }
    ? { query: Query }
    : Operations[Id]["parameters"] extends { query?: infer Query }
      ? { query?: Query }
      : { query?: never }) &
  (Operations[Id] extends { requestBody: { content: { "application/json": infer Body } } }
    ? { body: Body }
    : { body?: never });

/** What `openapi.yaml` says that an operation answers. */
export type OperationData<Id extends OperationId> = Operations[Id]["responses"] extends {
  200: { content: { "application/json": infer Data } };
}
  ? Data
  : undefined;

/** Whose headers a call carries. */
export interface CallScope {
  readonly scenario: Scenario;
  readonly requesterOrganizationId: string;
  readonly targetOrganizationId: string;
}

/** Starts a call of an operation. The one function that every resource method is made of. */
export type Call = <Id extends OperationId>(
  operationId: Id,
  input: OperationInput<Id>,
  options?: CallOptions,
) => ApiCall<OperationData<Id>>;

/** What a client settles once for all of its calls. */
export interface CallerSettings {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly tokens: TokenSource | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly onAttempt: ((event: AttemptEvent) => unknown) | undefined;
}

/** openapi-fetch asks for a constructor. This one only keeps what it is given, so that it can be sent more than once. */
class PlainRequest {
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body: string | FormData | undefined;
  constructor(
    readonly url: string,
    init: object,
  ) {
    Object.assign(this, init);
  }
}

/** The calls of one scope. Without a scope only operations that need none can be called. */
export function createCall(settings: CallerSettings, scope?: CallScope): Call {
  const wire = createClient<paths>({
    baseUrl: settings.baseUrl,
    Request: PlainRequest as unknown as typeof Request,
  });

  async function run(
    operationId: OperationId,
    input: LooseInput,
    options: CallOptions,
  ): Promise<WithResponse<unknown>> {
    const row: OperationRow = operations[operationId];
    const problems = findProblems(operationId, row, scope, input, options);
    if (problems.length > 0) throw new InputError(problems, { operationId });

    const { timeout = settings.timeout, maxRetries = settings.maxRetries } = options;
    const deadline = new Deadline(operationId, timeout, options.signal);
    let answer: Answer | undefined;
    try {
      const { data } = await wire.request(
        row.method.toLowerCase() as "get",
        row.path as never,
        {
          params: { path: input.path, query: { ...input.query, ...options.query } },
          body: input.body,
          parseAs: row.answers ? "json" : "text",
          // openapi-fetch keeps the `fetch` of the moment at which it is made. Handing it in per call looks it up anew.
          fetch: async (request: PlainRequest) => {
            answer = await send(
              {
                operationId,
                method: row.method,
                url: request.url,
                headers: {
                  ...fixedHeaders(row, scope),
                  ...options.headers,
                  ...Object.fromEntries(request.headers),
                },
                body: request.body,
                resendRule: resendRule(operationId, row.method),
              },
              {
                fetch: settings.fetch,
                tokens: row.authenticated ? settings.tokens : undefined,
                maxRetries,
                deadline,
                onAttempt: settings.onAttempt,
              },
            );
            return toResponse(answer);
          },
        } as never,
      );
      // Only the token request goes without a token; what it carries instead is a secret.
      const secret = row.authenticated
        ? undefined
        : String((input.body as Record<string, unknown>)["client_secret"]);
      return settle(operationId, row, answer as unknown as Answer, data, secret);
    } catch (error) {
      // Only the JSON parser throws a SyntaxError, and only once an answer is there.
      if (error instanceof SyntaxError && answer?.ok) throw notJson(operationId, row, answer);
      throw error;
    } finally {
      deadline.release();
    }
  }

  return (operationId, input, options = {}) =>
    new ApiCall(run(operationId, input as LooseInput, options)) as ApiCall<never>;
}

/** Input once its types have done their work. */
interface LooseInput {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: Readonly<Record<string, unknown>> | FormData;
}

/** Everything that is wrong with a call, found before anything is sent. */
function findProblems(
  operationId: OperationId,
  row: OperationRow,
  scope: CallScope | undefined,
  input: LooseInput,
  options: CallOptions,
): string[] {
  const problems: string[] = [];
  if (row.scenarios && scope && !row.scenarios.includes(scope.scenario)) {
    problems.push(
      `the documentation does not allow ${operationId} as ${scope.scenario}; allowed: ${row.scenarios.join(", ")}`,
    );
  }
  problems.push(...checkInput("path", row.pathParameters, input.path ?? {}));
  problems.push(...checkInput("query", row.query, input.query ?? {}));
  if (row.body && !(input.body instanceof FormData)) problems.push(...checkBody(row, input.body));
  problems.push(...checkHeaders(options.headers ?? {}), ...checkExtraQuery(options.query ?? {}));
  problems.push(...checkCallOptions(options));
  if (options.signal !== undefined && typeof options.signal?.addEventListener !== "function")
    problems.push(`option \`signal\` must be an AbortSignal; got ${describe(options.signal)}`);
  return problems;
}

function checkBody(row: OperationRow, body: unknown): string[] {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return [`the body must be an object; got ${describe(body)}`];
  }
  return checkInput("body", row.body, body as Record<string, unknown>);
}

/** `timeout` and `maxRetries`, for a client and for a call alike. */
export function checkCallOptions({
  timeout,
  maxRetries,
}: Pick<CallOptions, "timeout" | "maxRetries">): string[] {
  const problems: string[] = [];
  if (timeout !== undefined && !(Number.isFinite(timeout) && timeout > 0 && timeout <= longestTimeoutMs)) {
    problems.push(
      `option \`timeout\` must be a number of milliseconds from 1 to ${longestTimeoutMs}; got ${describe(timeout)}`,
    );
  }
  if (maxRetries !== undefined && !(Number.isSafeInteger(maxRetries) && maxRetries >= 0)) {
    problems.push(`option \`maxRetries\` must be a whole number from 0 on; got ${describe(maxRetries)}`);
  }
  return problems;
}

function fixedHeaders(row: OperationRow, scope: CallScope | undefined): Record<string, string> {
  return {
    Accept: "application/json",
    ...(row.organizationHeaders &&
      scope && {
        "Requester-Organization-ID": scope.requesterOrganizationId,
        "Target-Organization-ID": scope.targetOrganizationId,
      }),
  };
}

/** An answer in the shape in which openapi-fetch reads it. */
function toResponse(answer: Answer): Response {
  const { body } = answer;
  return {
    ...answer,
    text: async () => body,
    json: async () => JSON.parse(body) as unknown,
  } as unknown as Response;
}

/** An answer into a result or the error it stands for. */
function settle(
  operationId: OperationId,
  row: OperationRow,
  answer: Answer,
  data: unknown,
  secret: string | undefined,
): WithResponse<unknown> {
  const { status, headers } = answer;
  const requestId = readRequestId(headers);
  if (!answer.ok) {
    // openapi-fetch gives no `error` for an empty body, so the body is read here.
    throw toApiError(answer, operationId, secret);
  }
  if (row.answers && data === undefined) throw notJson(operationId, row, answer);
  return { data: row.answers ? data : undefined, response: { status, headers, requestId } };
}

function notJson(operationId: OperationId, row: OperationRow, answer: Answer): ResponseError {
  const { status, headers, body } = answer;
  const requestId = readRequestId(headers);
  const found =
    body === "" ? "an empty body" : `${headers.get("content-type") ?? "a body without Content-Type"}`;
  const message = `${operationId}: expected JSON with status ${status}, got ${found}; is \`baseUrl\` the address of the API?`;
  // What answers credentials may hold a token, or echo the secret: none of it is kept.
  return new ResponseError(message, answer, row.authenticated ? body : "", { operationId, requestId });
}
