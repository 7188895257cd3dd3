// Written by `npm run generate` from openapi.yaml. Do not edit.

/** What `openapi.yaml` says of one value that a caller hands in. */
export interface InputRule {
  readonly type: string;
  readonly required?: boolean;
  readonly nullable?: boolean;
  /** A path parameter without a format of its own: it must stay one segment of the path. */
  readonly segment?: boolean;
  readonly format?: "uuid" | "date";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type InputRules = Readonly<Record<string, InputRule>>;

/** What the client has to know of an operation. */
export interface OperationRow {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path template. */
  readonly path: string;
  readonly pathParameters: InputRules;
  readonly query?: InputRules;
  readonly mediaType?: "application/json" | "multipart/form-data";
  /** The top level of the body. */
  readonly body?: InputRules;
  /** The scenarios that the documentation allows; absent where it does not say. */
  readonly scenarios?: readonly ("guest" | "host" | "self")[];
  /** Whether a token is sent. */
  readonly authenticated: boolean;
  /** Whether the two organization headers are sent. */
  readonly organizationHeaders: boolean;
  /** Whether a success has a body. */
  readonly answers: boolean;
}

/** The first server of `openapi.yaml`. */
export const serverUrl = "https://api.mycreditapp.ai/v1-beta";

export type OperationId =
  | "createAccessToken"
  | "requestOrganizationAnalytics";

export const operations: Readonly<Record<OperationId, OperationRow>> = {
  createAccessToken: {"method":"POST","path":"/oauth2/token","pathParameters":{},"mediaType":"application/json","body":{"client_id":{"type":"string","required":true,"minLength":1,"maxLength":128},"client_secret":{"type":"string","required":true,"minLength":1,"maxLength":64}},"authenticated":false,"organizationHeaders":false,"answers":true},
  requestOrganizationAnalytics: {"method":"POST","path":"/organizations/{org_id}/analytics/requests","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["guest","self"],"authenticated":true,"organizationHeaders":true,"answers":true},
};
