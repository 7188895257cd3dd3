// Written by `npm run generate` from openapi.yaml. Do not edit.

export interface paths {
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an access token
         * @description Exchanges the id and the secret of an API client for a JWT that authorizes every other operation. The token
         *     works for `expires_in` seconds; ask for a new one before that time is over. API clients are made in the
         *     MyCreditApp Portal, under Settings, API Clients, and their secret is shown once.
         *
         *     The body is JSON. Unlike the client credentials grant of RFC 6749, it has no `grant_type` and no `scope`.
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/analytics/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a guest to run analytics
         * @description Asks the guest organization named by `org_id` to run analytics on its financial files. Use it when a decision
         *     needs fresher figures than the ones at hand.
         *
         *     The answer is a connection action. It stays `active` while the request is open and becomes `resolved` once it
         *     is settled. No request body is sent.
         */
        post: operations["requestOrganizationAnalytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A point in time in the form of RFC 3339, except that the zone is usually missing. The pages do not say which
         *     zone is meant then.
         * @example 2025-09-23T16:07:35.675578
         * @example 2023-11-07T05:31:56Z
         */
        Timestamp: string;
        /** @description The credentials of an API client. */
        ClientCredentials: {
            /**
             * @description Identifies the API client. It was issued when the client was registered.
             * @example 5gtyhu78ujmlko90iikmjunbh
             * @example 1example23456789abcdefghijk
             */
            client_id: string;
            /**
             * Format: password
             * @description The secret of that API client. It is shown once, when the client is made.
             * @example abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=
             */
            client_secret: string;
        };
        /** @description An access token and how long it works. */
        AccessToken: {
            /**
             * @description The bearer token for all other operations. Treat it as opaque and keep it secret.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
             */
            access_token: string;
            /**
             * @description How many seconds the token works, counted from the moment it was issued.
             * @example 3600
             * @example 7200
             */
            expires_in: number;
        };
        /** @description Something that one side of a connection asks of the other. */
        ConnectionAction: {
            /**
             * Format: uuid
             * @description Identifies the connection action.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            id: string;
            /**
             * Format: uuid
             * @description The host, on whose side the request stands.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            host_organization_id: string;
            /**
             * Format: uuid
             * @description The guest that received the request.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            guest_organization_id: string;
            /** @description What is asked for. */
            action_type: components["schemas"]["ConnectionActionType"];
            /** @description Whether the request is still open. */
            status: components["schemas"]["ConnectionActionStatus"];
            /** @description When the request was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When the request last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description The kinds of request that one organization can make of another.
         * @enum {string}
         */
        ConnectionActionType: "analytics_request" | (string & {});
        /**
         * @description An `active` request is open; a `resolved` one is settled.
         * @enum {string}
         */
        ConnectionActionStatus: ("active" | "resolved") | (string & {});
        /** @description The body of every error. */
        Error: {
            /** @description What went wrong. */
            detail: components["schemas"]["ErrorDetail"][] | string;
        };
        /** @description One problem. */
        ErrorDetail: {
            /** @description Where the problem is, from the outside in, such as `body`, then the name of a field. May be empty. */
            loc?: (string | number)[];
            /**
             * @description The problem in a sentence, for people.
             * @example Unsupported CRUD operation!
             */
            msg?: string;
            /**
             * @description The class of the problem.
             * @example request
             */
            type?: string;
            /**
             * @description The problem in a word, for programs.
             * @example unsupported_crud_operation
             */
            code?: string;
        };
    };
    responses: {
        /** @description The call failed; the status code says how. `detail` is a sentence, or a list with an entry for each problem. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The organization that makes the call: always the one that owns the API client. The server authorizes the call
         *     by it.
         * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
         */
        RequesterOrganizationId: string;
        /**
         * @description The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
         *     resources. Different, it reaches for those of a third party, which takes a connection with that organization
         *     and the authorization for the operation.
         * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
         */
        TargetOrganizationId: string;
        /**
         * @description The organization whose data the call reads or changes.
         * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
         */
        OrganizationId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Timestamp = components['schemas']['Timestamp'];
export type ClientCredentials = components['schemas']['ClientCredentials'];
export type AccessToken = components['schemas']['AccessToken'];
export type ConnectionAction = components['schemas']['ConnectionAction'];
export type ConnectionActionType = components['schemas']['ConnectionActionType'];
export type ConnectionActionStatus = components['schemas']['ConnectionActionStatus'];
export type Error = components['schemas']['Error'];
export type ErrorDetail = components['schemas']['ErrorDetail'];
export type ResponseError = components['responses']['Error'];
export type ParameterRequesterOrganizationId = components['parameters']['RequesterOrganizationId'];
export type ParameterTargetOrganizationId = components['parameters']['TargetOrganizationId'];
export type ParameterOrganizationId = components['parameters']['OrganizationId'];
export type $defs = Record<string, never>;
export interface operations {
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientCredentials"];
            };
        };
        responses: {
            /** @description The token and its lifetime. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    requestOrganizationAnalytics: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 *     by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": components["parameters"]["RequesterOrganizationId"];
                /**
                 * @description The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 *     resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 *     and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": components["parameters"]["TargetOrganizationId"];
            };
            path: {
                /**
                 * @description The organization whose data the call reads or changes.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection action that carries the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionAction"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
