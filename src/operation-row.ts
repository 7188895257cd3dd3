/** What the client knows of each operation. The values are generated: `generated/operations.ts`. */

/** What `openapi.yaml` says of one value that a caller hands in. */
export interface InputRule {
  /** A JSON type, or `file` for the file of an upload. Absent for a string. */
  readonly type?: string;
  readonly required?: boolean;
  readonly nullable?: boolean;
  /** A path parameter without its own format: it must stay one segment of the path. */
  readonly segment?: boolean;
  /** A `date-time` may be given as a `Date`. */
  readonly format?: "uuid" | "date" | "date-time";
  readonly minLength?: number;
  /** In characters; for a file, in bytes. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** The media types that a file may have. */
  readonly mediaTypes?: readonly string[];
}

export type InputRules = Readonly<Record<string, InputRule>>;

/** What the client needs to know about an operation. Usual values are left out, so that the table stays small. */
export interface OperationRow {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path template. */
  readonly path: string;
  /** Absent if each is a UUID. */
  readonly pathParameters?: InputRules;
  readonly query?: InputRules;
  readonly mediaType?: "application/json" | "multipart/form-data";
  /** The top level of the body. */
  readonly body?: InputRules;
  /** The scenarios that the documentation allows; absent if it does not say. */
  readonly scenarios?: readonly ("guest" | "host" | "self")[];
  /** `false` if no token is sent. */
  readonly authenticated?: false;
  /** `false` if the two organization headers are not sent. */
  readonly organizationHeaders?: false;
  /** The outermost kind of a success; absent for an object. */
  readonly answers?: "array" | "nothing";
}
