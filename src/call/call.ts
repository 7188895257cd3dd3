import { type OperationId, operations } from "../../generated/operations.js";
import { InputError } from "../errors/errors.js";
import { type Problem, problemAt } from "../errors/problem.js";
import { isDate, isForm } from "../errors/shape.js";
import type { InputRules } from "../operation-row.js";
import { traceCall } from "../session/channels.js";
import { mergeHeaders } from "../session/headers.js";
import { createCallId, type OpenForm } from "../session/request.js";
import type { Session } from "../session/session.js";
import { decideWrite } from "../session/writes.js";
import { createApi, serializePath } from "./api.js";
import { ApiCall, type WithResponse } from "./api-call.js";
import { findProblems } from "./check.js";
import { fromDate } from "./timestamps.js";
import type { Call, CallOptions, CallScope, LooseInput, NamedRow } from "./types.js";
import { toForm } from "./upload.js";

/** Starts a call of the operation in a row. */
export type CallRow = (row: NamedRow, input: LooseInput, options?: CallOptions) => ApiCall<unknown>;

export const defaultTimeoutMs = 30_000;
/** A file of the largest size takes longer than 30 s on a slow line. */
export const defaultUploadTimeoutMs = 300_000;

/**
 * The calls of one scope, by row: checks the input, writes the request, sends it through openapi-fetch, and returns its data.
 *
 * A request is written before the first `await`: path, query, headers and JSON are text when the caller gets its promise, so
 * that it may use its objects again for the next call.
 */
export function createCallRow(session: Session, scope: CallScope): CallRow {
  const api = createApi(session);
  const headersOf = createHeaders(session, scope);
  const scenarioOf = (row: NamedRow) => (row.organizationHeaders === false ? undefined : scope.scenario);

  async function run(
    row: NamedRow,
    input: LooseInput,
    options: CallOptions | undefined,
  ): Promise<WithResponse<unknown>> {
    const { operationId, label, method, path } = row;
    const problems = findProblems(row, scope, input, options);
    const { body, isStreamed } = writeBody(row, input.body, problems, options?.form);
    const isOpened = typeof body === "function";
    if (problems.length > 0) {
      if (isOpened) body.discard();
      throw new InputError(problems, { operationId, callId: createCallId() }, label);
    }
    const query = options?.query ? { ...input.query, ...options.query } : (input.query ?? {});
    const defaultMs =
      body === undefined || typeof body === "string" ? defaultTimeoutMs : defaultUploadTimeoutMs;
    const call = {
      operationId,
      label,
      route: path,
      scenario: scenarioOf(row),
      headers: headersOf(row, options?.headers, body),
      callHeaders: options?.headers && { ...options.headers },
      timeoutMs: options?.timeout ?? session.timeout ?? defaultMs,
      signal: options?.signal,
      maxRetries: options?.maxRetries ?? session.maxRetries,
      answers: row.answers ?? "object",
      isAuthenticated: row.authenticated !== false,
      isDecided: input.isDecided === true,
      isStreamed,
    } as const;
    const sending = api(method, path, { params: { path: input.path ?? {}, query }, body, call });
    // Streams that were not sent would keep their files and sockets open.
    const { data, response } = await (isOpened ? sending.finally(() => body.discard()) : sending);
    if (!response.ok) throw response.toError();
    if (data === undefined) response.requireNoData();
    return { data, response };
  }

  return (row, input, options) => {
    const channel = session.channels?.call;
    const result = channel?.hasSubscribers
      ? traceCall(
          channel,
          { operationId: row.operationId, method: row.method, route: row.path, scenario: scenarioOf(row) },
          () => run(row, input, options),
          ({ response }) => response,
        )
      : run(row, input, options);
    return new ApiCall(() => result, row.label);
  };
}

/** Decides whether a write without a body may be sent that is sent later. */
export type Decide = (
  operationId: OperationId,
  label: string,
  path: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<void>;

/** @returns `undefined` if nothing holds writes back */
export function createDecide(session: Session, scope: CallScope): Decide | undefined {
  if (session.writes === undefined) return undefined;
  return (operationId, label, values, signal) => {
    const { method, path: route } = operations[operationId];
    const write = {
      operationId,
      method,
      route,
      url: session.baseUrl + serializePath(route, values),
      scenario: scope.scenario,
      target: scope.targetOrganizationId,
      body: undefined,
    };
    return decideWrite(write, { callId: createCallId(), call: { label, signal } }, session);
  };
}

/** The calls of one scope, by `operationId`. */
export function createCall(callRow: CallRow): Call {
  // Through `unknown`: to compare the two inputs, TypeScript would expand them for every operation.
  return ((operationId: OperationId, input: LooseInput, options?: CallOptions) =>
    callRow(rowOf(operationId), input, options)) as unknown as Call;
}

interface WrittenBody {
  readonly body: string | FormData | OpenForm | undefined;
  readonly isStreamed: boolean;
}

function writeBody(
  row: NamedRow,
  body: LooseInput["body"],
  problems: Problem[],
  extra: CallOptions["form"],
): WrittenBody {
  if (row.mediaType === "multipart/form-data" && body) {
    const { open, isStreamed } = toForm(row.body ?? {}, body, problems, extra);
    return { body: open, isStreamed };
  }
  if (row.isMadeOnTheSpot && isForm(body)) return { body: copyOfForm(body), isStreamed: false };
  return { body: body === undefined ? undefined : toJson(body, problems), isStreamed: false };
}

/** It is sent later, when the caller may have changed it. */
export function copyOfForm(form: FormData): FormData {
  const copy = new FormData();
  for (const [name, value] of form) copy.append(name, value);
  return copy;
}

function toJson(body: LooseInput["body"], problems: Problem[]): string | undefined {
  if (problems.length > 0) return undefined;
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
): (
  row: NamedRow,
  callers: CallOptions["headers"],
  body: WrittenBody["body"],
) => Readonly<Record<string, string>> {
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

function idsOf(path: string): InputRules {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return Object.fromEntries(names.map((name) => [name, { required: true, format: "uuid" }]));
}

const rows = new Map<OperationId, NamedRow>();

/** The row of an operation. */
export function rowOf(operationId: OperationId): NamedRow {
  const row = rows.get(operationId) ?? {
    pathParameters: idsOf(operations[operationId].path),
    ...operations[operationId],
    operationId,
    label: operationId,
  };
  rows.set(operationId, row);
  return row;
}
