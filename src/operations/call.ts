import type { OperationId } from "../../generated/operations.js";
import { InputError } from "../errors/errors.js";
import { createCallId } from "../session/call-id.js";
import { mergeHeaders } from "../session/headers.js";
import type { Plan, Session } from "../session/plan.js";
import { resendRule } from "../session/retry.js";
import { send } from "../session/send.js";
import { ApiCall, type WithResponse } from "./api-call.js";
import type { Call, CallOptions, CallScope, LooseInput } from "./call-types.js";
import { findProblems } from "./check.js";
import { createEngine } from "./engine.js";
import { type NamedRow, rowOf } from "./row.js";
import { settle } from "./settle.js";
import { fromDate } from "./timestamps.js";
import { toForm } from "./upload.js";

/** Starts a call of a row. */
export type CallRow = (row: NamedRow, input: LooseInput, options?: CallOptions) => ApiCall<unknown>;

const defaultTimeoutMs = 30_000;
/** A file of the largest size takes longer than that on a slow line. */
const defaultUploadTimeoutMs = 300_000;

/** The calls of one scope, by row: check the input, put the request together, send it, settle its response. */
export function createCallRow(session: Session, scope: CallScope): CallRow {
  const engine = createEngine(session.baseUrl);

  async function run(
    row: NamedRow,
    input: LooseInput,
    options: CallOptions | undefined,
  ): Promise<WithResponse<unknown>> {
    const { operationId, label, method, path } = row;
    const callId = createCallId();
    const problems = findProblems(row, scope, input, options);
    const isUpload = row.mediaType === "multipart/form-data";
    const { body, isStreamed } =
      isUpload && input.body
        ? await toForm(row.body ?? {}, input.body, problems, options?.form).then(({ form, ...rest }) => ({
            body: form,
            ...rest,
          }))
        : { body: toJson(input.body, problems), isStreamed: false };
    if (problems.length > 0) throw new InputError(problems, { operationId, callId });

    const defaultMs = isUpload ? defaultUploadTimeoutMs : defaultTimeoutMs;
    const query = options?.query ? { ...input.query, ...options.query } : (input.query ?? {});
    const prepared = { path: input.path ?? {}, query, body };
    let isPrepared = false;
    const sent = engine(method, path, prepared, async (url) => {
      isPrepared = true;
      const plan: Plan = {
        operationId,
        label,
        callId,
        method,
        url,
        headers: createHeaders(row, scope, options?.headers, body, session),
        body,
        isStreamed,
        isOnce: false,
        resendRule: resendRule(method),
        isTokenRequest: false,
        isAuthenticated: row.authenticated !== false,
        timeoutMs: options?.timeout ?? session.timeout ?? defaultMs,
        signal: options?.signal,
        maxRetries: options?.maxRetries ?? session.maxRetries,
        secret: undefined,
      };
      return settle(await send(plan, session), { operationId, callId, label, answers: row.answers ?? true });
    });
    try {
      return (await sent) as WithResponse<unknown>;
    } catch (error) {
      if (isPrepared) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new InputError([`the path or the query cannot be written: ${reason}`], { operationId, callId });
    }
  }

  return (row, input, options) => {
    const result = run(row, input, options);
    return new ApiCall(() => result);
  };
}

/** The calls of one scope, by `operationId`. */
export function createCall(callRow: CallRow): Call {
  // Through `unknown`: compared with each other, the two inputs would be written out for every operation there is.
  return ((operationId: OperationId, input: LooseInput, options?: CallOptions) =>
    callRow(rowOf(operationId), input, options)) as unknown as Call;
}

function toJson(body: LooseInput["body"], problems: string[]): string | undefined {
  if (body === undefined || problems.length > 0) return undefined;
  try {
    return JSON.stringify(body, writeDates);
  } catch (error) {
    problems.push(
      `the body cannot be written as JSON: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
    );
    return undefined;
  }
}

/** `Date.prototype.toJSON` has run before a replacer sees its value: the date itself is the holder's. */
function writeDates(this: unknown, name: string, value: unknown): unknown {
  const given = (this as Record<string, unknown>)[name];
  return given instanceof Date ? fromDate(given) : value;
}

function createHeaders(
  row: NamedRow,
  scope: CallScope,
  callers: CallOptions["headers"],
  body: string | FormData | undefined,
  { headers: { fixed } }: Session,
): Record<string, string> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (row.organizationHeaders !== false) {
    headers["Requester-Organization-ID"] = scope.requesterOrganizationId;
    headers["Target-Organization-ID"] = scope.targetOrganizationId;
  }
  // The Content-Type of a form names its boundary, which is chosen where it is sent.
  if (typeof body === "string") headers["Content-Type"] = "application/json";
  // With the client's own beneath them, so that a name in another case does not stand twice.
  return callers ? { ...mergeHeaders(fixed, callers), ...headers } : headers;
}
