import type { OperationId } from "../../generated/operations.js";
import { InputError } from "../errors/errors.js";
import { type Problem, problemAt } from "../errors/problem.js";
import { isDate, isForm } from "../errors/shape.js";
import { toUnreadable } from "../errors/unreadable.js";
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
import { takeInput, takeOptions } from "./taken.js";
import { fromDate } from "./timestamps.js";
import { toForm } from "./upload.js";

/** Starts a call of the operation in a row. */
export type CallRow = (row: NamedRow, input: LooseInput, options?: CallOptions) => ApiCall<unknown>;

export const defaultTimeoutMs = 30_000;
/** A file of the largest size takes longer than 30 s on a slow line. */
export const defaultUploadTimeoutMs = 300_000;

/**
 * The calls of one scope, by row: checks the input, puts the request together, sends it, and turns its response into data.
 */
export function createCallRow(session: Session, scope: CallScope): CallRow {
  const engine = createEngine(session.baseUrl);
  const headersOf = createHeaders(session, scope);

  async function run(
    row: NamedRow,
    givenInput: LooseInput,
    givenOptions: CallOptions | undefined,
  ): Promise<WithResponse<unknown>> {
    const { operationId, label, method, path } = row;
    const callId = createCallId();
    let input: LooseInput;
    let options: CallOptions | undefined;
    let problems: Problem[];
    try {
      input = takeInput(givenInput, row.mediaType === "multipart/form-data");
      options = givenOptions && takeOptions(givenOptions);
      problems = findProblems(row, scope, input, options);
    } catch (error) {
      throw toUnreadable(error, { operationId, callId }, label);
    }
    const { body, isStreamed } = await writeBody(row, input.body, problems, options?.form);
    if (problems.length > 0) {
      throw new InputError(problems, { operationId, callId }, label);
    }

    const defaultMs = isForm(body) ? defaultUploadTimeoutMs : defaultTimeoutMs;
    const query = options?.query ? { ...input.query, ...options.query } : (input.query ?? {});
    const prepared = { path: input.path ?? {}, query };
    let isPrepared = false;
    const sent = engine(method, path, prepared, async (url) => {
      isPrepared = true;
      const plan: Plan = {
        operationId,
        label,
        callId,
        method,
        url,
        headers: headersOf(row, options?.headers, body),
        callHeaders: options?.headers,
        body,
        isStreamed,
        isOnce: false,
        resendRule: resendRule(method),
        isTokenRequest: false,
        isAuthenticated: row.authenticated !== false,
        timeoutMs: options?.timeout ?? session.timeout ?? defaultMs,
        signal: options?.signal,
        maxRetries: options?.maxRetries ?? session.maxRetries,
        secrets: [],
      };
      const call = { operationId, callId, label, method, answers: row.answers ?? ("object" as const) };
      return settle(await send(plan, session), call);
    });
    try {
      return (await sent) as WithResponse<unknown>;
    } catch (error) {
      if (isPrepared) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      const problem = `the path or the query cannot be written: ${reason}`;
      throw new InputError([problem], { operationId, callId }, label);
    }
  }

  return (row, input, options) => {
    const result = run(row, input, options);
    return new ApiCall(() => result);
  };
}

/** The calls of one scope, by `operationId`. */
export function createCall(callRow: CallRow): Call {
  // Through `unknown`: to compare the two inputs, TypeScript would expand them for every operation.
  return ((operationId: OperationId, input: LooseInput, options?: CallOptions) =>
    callRow(rowOf(operationId), input, options)) as unknown as Call;
}

interface WrittenBody {
  readonly body: string | FormData | undefined;
  readonly isStreamed: boolean;
}

/** A promise only for an upload: most calls have no file to open. */
function writeBody(
  row: NamedRow,
  body: LooseInput["body"],
  problems: Problem[],
  extra: CallOptions["form"],
): WrittenBody | Promise<WrittenBody> {
  if (row.mediaType === "multipart/form-data" && body) {
    return toForm(row.body ?? {}, body, problems, extra).then(({ form, isStreamed }) => ({
      body: form,
      isStreamed,
    }));
  }
  const isOwnForm = row.isMadeOnTheSpot && isForm(body);
  return { body: isOwnForm ? (body as unknown as FormData) : toJson(body, problems), isStreamed: false };
}

function toJson(body: LooseInput["body"], problems: Problem[]): string | undefined {
  if (problems.length > 0 || body === undefined) return undefined;
  try {
    return JSON.stringify(body, writeDates);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    problems.push(problemAt(["body"], `cannot be written as JSON: ${reason}`));
    return undefined;
  }
}

/** `Date.prototype.toJSON` has run before a replacer sees the value, so the date itself is read from the holder. */
function writeDates(this: unknown, name: string, value: unknown): unknown {
  const given = (this as Record<string, unknown>)[name];
  return isDate(given) ? fromDate(given) : value;
}

/** The headers of a scope's calls, created once: with and without the two organizations. */
function createHeaders(
  { headers: { fixed } }: Session,
  { requesterOrganizationId, targetOrganizationId }: CallScope,
): (row: NamedRow, callers: CallOptions["headers"], body: string | FormData | undefined) => Plan["headers"] {
  const plain = { ...fixed, Accept: "application/json" };
  const scoped = {
    ...plain,
    "Requester-Organization-ID": requesterOrganizationId,
    "Target-Organization-ID": targetOrganizationId,
  };
  return (row, callers, body) => {
    const common = row.organizationHeaders === false ? plain : scoped;
    // The Content-Type of a form names its boundary, which is chosen when the form is sent.
    const headers = typeof body === "string" ? { ...common, "Content-Type": "application/json" } : common;
    return callers ? mergeHeaders(headers, callers) : headers;
  };
}
