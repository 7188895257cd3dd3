/** The types of what a call takes and returns. */

import type { OperationAnswers, OperationInputs } from "../../generated/calls.js";
import type { OperationId } from "../../generated/operations.js";
import type { Problem } from "../errors/problem.js";
import type { OperationRow } from "../operation-row.js";
import type { ApiCall } from "./api-call.js";
import type { FileInput } from "./upload.js";

/**
 * Who calls whom. `self`: your organization calls itself. `guest`: it calls one of its hosts, as a guest. `host`: it calls
 * one of its guests, as the host.
 */
export type Scenario = "guest" | "host" | "self";

/** Settings of one call. */
export interface CallOptions {
  /** When it aborts, the call rejects with an `AbortError`. */
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

/** Settings of a list. The `timeout` applies to each page. */
export interface ListOptions extends CallOptions {
  /** How many pages the client requests at the same time while iterating, from the second page on. Default: 4. */
  concurrency?: number | undefined;
  /**
   * `"allow"` for a server that leaves items out after it has counted them: reading the list to its end then takes what
   * comes. By default, fewer items than `total_items` promised are an `IncompleteListError`.
   */
  incomplete?: "allow" | undefined;
}

/** The input of an operation, as `openapi.yaml` describes it. For a page, the client fills in `offset` and `limit`. */
export type OperationInput<Id extends OperationId> = OperationInputs<FileInput>[Id];

/** The data of an operation's response, as `openapi.yaml` describes it. */
export type OperationData<Id extends OperationId> = OperationAnswers[Id];

/** The server, the scenario and the two organizations of a call. */
export interface CallScope {
  /** The server that is called. */
  readonly baseUrl: string;
  readonly scenario: Scenario;
  readonly requesterOrganizationId: string;
  readonly targetOrganizationId: string;
  /** How long a call may take, in milliseconds, unless it has an option of its own. */
  readonly timeoutMs: number;
}

/** Starts a call of an operation. Every resource method uses it. */
export type Call = <Id extends OperationId>(
  operationId: Id,
  input: OperationInput<Id>,
  options?: CallOptions,
) => ApiCall<OperationData<Id>>;

/** The input of any operation, after its own types have been checked. */
export interface LooseInput {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: Readonly<Record<string, unknown>>;
  /** Problems found before, which are reported together with those found in the input. */
  problems?: readonly Problem[];
  /** Whether it has been decided already that this write may be sent. */
  isDecided?: true;
}

/** A row of the table of operations with its name, or one that was made on the spot. */
export interface NamedRow extends Omit<OperationRow, "answers" | "method"> {
  readonly method: OperationRow["method"] | "HEAD" | "OPTIONS";
  /** `undefined` if `openapi.yaml` has no such operation. */
  readonly operationId: string | undefined;
  /** How messages name it: its `operationId`, or method and path. */
  readonly label: string;
  /** The outermost kind of a success; `"any"` if that is unknown. Default: an object. */
  readonly answers?: OperationRow["answers"] | "any";
  /** Whether it is not in the table, so that no rule of the table applies. */
  readonly isMadeOnTheSpot?: boolean;
}
