/** What a call takes and gives, as types. */
import type { OperationAnswers, OperationInputs } from "../../generated/calls.js";
import type { OperationId } from "../../generated/operations.js";
import type { Problem } from "../errors/problem.js";
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
  /** The maximum number of retries. With 0, the client sends the request again only after a 401, with a new access token. */
  maxRetries?: number | undefined;
  /** Headers to add. The client refuses headers that it sets itself. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Extra query parameters, such as ones that this version of the package does not know. */
  query?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** Extra form fields of an upload, such as ones that this version of the package does not know. */
  form?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** Settings of a list. The `timeout` holds for each page. */
export interface ListOptions extends CallOptions {
  /** How many pages the client requests at once while iterating, from the second page on. Default: 4. */
  concurrency?: number | undefined;
}

/** What `openapi.yaml` says that an operation takes. Of a page, its beginning and its length are filled in. */
export type OperationInput<Id extends OperationId> = OperationInputs<FileInput>[Id];

/** What `openapi.yaml` says that an operation responds with. */
export type OperationData<Id extends OperationId> = OperationAnswers[Id];

/** Whose headers a call carries. */
export interface CallScope {
  /** The server that is called. */
  readonly baseUrl: string;
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
  /** What is wrong with the call already. It is told together with what is found in the input. */
  problems?: readonly Problem[];
}
