import {
  createFinalURL,
  createQuerySerializer,
  defaultBodySerializer,
  defaultPathSerializer,
} from "openapi-fetch";
import type { OperationAnswers, OperationInputs } from "../../generated/calls.js";
import { type OperationId, type OperationRow, operations } from "../../generated/operations.js";
import { readRequestId, toApiError } from "../errors/error-body.js";
import { InputError, ResponseError } from "../errors/errors.js";
import { Deadline } from "../session/deadline.js";
import { resendRule } from "../session/retry.js";
import { send } from "../session/send.js";
import type { TokenSource } from "../session/token-cache.js";
import type { Answer, AttemptEvent, Fetch } from "../transports/transport.js";
import { ApiCall, type WithResponse } from "./api-call.js";
import { findProblems } from "./check.js";
import { type FileInput, toForm } from "./upload.js";

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

/** What `openapi.yaml` says that an operation takes. Of a page, its beginning and its length are filled in. */
export type OperationInput<Id extends OperationId> = OperationInputs<FileInput>[Id];

/** What `openapi.yaml` says that an operation answers. */
export type OperationData<Id extends OperationId> = OperationAnswers[Id];

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
  /** `undefined` where the user set none: the default is another one for uploads. */
  readonly timeout: number | undefined;
  readonly maxRetries: number;
  readonly onAttempt: ((event: AttemptEvent) => unknown) | undefined;
}

/** Input once its types have done their work. */
export interface LooseInput {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: Readonly<Record<string, unknown>>;
}

const defaultTimeoutMs = 30_000;
/** A file of the largest size takes longer than that on a slow line. */
const defaultUploadTimeoutMs = 300_000;

const querySerializer = createQuerySerializer();

/** The calls of one scope. Without a scope only operations that need none can be called. */
export function createCall(settings: CallerSettings, scope?: CallScope): Call {
  async function run(
    operationId: OperationId,
    input: LooseInput,
    options: CallOptions | undefined,
  ): Promise<WithResponse<unknown>> {
    const row: OperationRow = operations[operationId];
    const problems = findProblems(row, scope, input, options);
    const isUpload = row.mediaType === "multipart/form-data";
    const { form: body, isStreamed } =
      isUpload && input.body
        ? await toForm(row.body ?? {}, input.body, problems)
        : { form: input.body, isStreamed: false };
    if (problems.length > 0) throw new InputError(problems, { operationId });

    const timeout =
      options?.timeout ?? settings.timeout ?? (isUpload ? defaultUploadTimeoutMs : defaultTimeoutMs);
    const deadline = new Deadline(operationId, timeout, options?.signal);
    const { baseUrl, fetch, tokens, onAttempt } = settings;
    try {
      const answer = await send(
        {
          operationId,
          method: row.method,
          url: createFinalURL(row.path, {
            baseUrl,
            params: { path: input.path ?? {}, query: { ...input.query, ...options?.query } },
            querySerializer,
            pathSerializer: defaultPathSerializer,
          }),
          headers: createHeaders(row, scope, options?.headers, body),
          body: body && (defaultBodySerializer(body) as string | FormData),
          isStreamed,
          resendRule: resendRule(operationId, row.method),
        },
        {
          fetch,
          tokens: row.authenticated === false ? undefined : tokens,
          maxRetries: options?.maxRetries ?? settings.maxRetries,
          deadline,
          onAttempt,
        },
      );
      return settle(operationId, row, answer, input.body);
    } finally {
      deadline.release();
    }
  }

  // Through `unknown`: compared with each other, the two inputs would be written out for every operation there is.
  return ((operationId: OperationId, input: LooseInput, options?: CallOptions) => {
    const result = run(operationId, input, options);
    return new ApiCall(() => result);
  }) as unknown as Call;
}

function createHeaders(
  row: OperationRow,
  scope: CallScope | undefined,
  callers: CallOptions["headers"],
  body: object | undefined,
): Record<string, string> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (row.organizationHeaders !== false && scope) {
    headers["Requester-Organization-ID"] = scope.requesterOrganizationId;
    headers["Target-Organization-ID"] = scope.targetOrganizationId;
  }
  // The Content-Type of a form names its boundary, which is chosen where it is sent.
  if (body && !(body instanceof FormData)) headers["Content-Type"] = "application/json";
  return Object.assign(headers, callers);
}

/** An answer into a result or the error it stands for. */
function settle(
  operationId: OperationId,
  row: OperationRow,
  answer: Answer,
  body: LooseInput["body"],
): WithResponse<unknown> {
  const { status, headers, retries } = answer;
  if (!answer.ok) {
    // Only the token request goes without a token; what it carries instead is a secret.
    const secret = row.authenticated === false ? (body?.["client_secret"] as string | undefined) : undefined;
    throw toApiError(answer, operationId, secret);
  }
  let data: unknown;
  if (row.answers !== false) {
    try {
      data = JSON.parse(answer.body);
    } catch {
      throw notJson(operationId, row, answer);
    }
  }
  return { data, response: { status, headers, requestId: readRequestId(headers), retries } };
}

function notJson(operationId: OperationId, row: OperationRow, answer: Answer): ResponseError {
  const { status, headers, body } = answer;
  const requestId = readRequestId(headers);
  const found =
    body === "" ? "an empty body" : `${headers.get("content-type") ?? "a body without Content-Type"}`;
  const message = `${operationId}: expected JSON with status ${status}, got ${found}; is \`baseUrl\` the address of the API?`;
  // What answers credentials may hold a token, or echo the secret: none of it is kept.
  return new ResponseError(message, answer, row.authenticated === false ? "" : body, {
    operationId,
    requestId,
  });
}
