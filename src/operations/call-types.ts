/** What a call takes and gives, as types: the operations of `generated/schema.ts` in the facade's terms. */
import type { OperationId } from "../../generated/operations.js";
import type { operations as Operations } from "../../generated/schema.js";
import type { ApiCall } from "./api-call.js";
import type { FileInput } from "./upload.js";

/** Who calls whom: `self` your own organization, `guest` one of your hosts, `host` one of your guests. */
export type Scenario = "guest" | "host" | "self";

/** Settings of one call. */
export interface CallOptions {
  /** Aborting it rejects the call with `AbortError`. */
  signal?: AbortSignal | undefined;
  /** The deadline of the whole call in milliseconds: token, queue, attempts, pauses and reading the response. */
  timeout?: number | undefined;
  /** How many times the request may be sent again. 0: only after a 401, with a new token. */
  maxRetries?: number | undefined;
  /** Headers to add. Those that the client sets itself are refused. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Extra query parameters, for example ones that are newer than this version of the package. */
  query?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** Settings of a list. The `timeout` holds for each page. */
export interface ListOptions extends CallOptions {
  /** How many pages the client requests at once while iterating, from the second page on. Default: 4. */
  concurrency?: number | undefined;
}

/** What `openapi.yaml` says that an operation takes. Of a page, its beginning and its length are filled in. */
export type OperationInput<Id extends OperationId> = OperationInputs[Id];

// A table of plain objects. Of a generic intersection TypeScript would combine the parts of each operation with those of
// all others, which ends at some hundred operations (TS2590).
type OperationInputs = {
  [Id in OperationId]: Part<"path", Operations[Id]["parameters"]> &
    Part<"query", Operations[Id]["parameters"]> &
    (Operations[Id] extends { requestBody: { content: infer Content } }
      ? { body: BodyOf<Content> }
      : { body?: never }) extends infer Input
    ? { [Name in keyof Input]: Input[Name] }
    : never;
};

type Part<Place extends "path" | "query", Parameters> = Parameters extends { [P in Place]: infer Values }
  ? Values extends { limit: number; offset: number }
    ? { [P in Place]?: (Omit<Values, "limit" | "offset"> & Partial<Values>) | undefined }
    : { [P in Place]: Values }
  : Parameters extends { [P in Place]?: infer Values }
    ? { [P in Place]?: Values | undefined }
    : unknown;

type BodyOf<Content> = Content extends { "application/json": infer Body }
  ? Body
  : Content extends { "multipart/form-data": infer Body }
    ? { [Name in keyof Body]: Body[Name] extends Blob ? FileInput : Body[Name] }
    : never;

/** What `openapi.yaml` says that an operation responds with. */
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

/** Input once its types have done their work. */
export interface LooseInput {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: Readonly<Record<string, unknown>>;
}
