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
         * @description Exchanges the id and secret of an API client for an access token, a JWT that authorizes every other operation. The token is valid for `expires_in` seconds; request a new one before it expires. You create API clients in the MyCreditApp Portal under Settings, API Clients.
         *
         *     The request is JSON. Unlike the client credentials grant of RFC 6749, it has no `grant_type` and no `scope`.
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List currencies
         * @description Returns all supported currencies as a plain, unpaginated array. Use it to offer a choice of currencies and to format amounts. It needs an access token but no organization headers, so it is a good first call with new credentials.
         */
        get: operations["listCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/currencies/{currency_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a currency
         * @description Returns one currency by its ISO 4217 code. It needs an access token but no organization headers.
         */
        get: operations["getCurrency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/weights/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List metric weights
         * @description Returns the weight of each metric in the total score, as a plain, unpaginated array. It needs an access token but no organization headers.
         */
        get: operations["listMetricWeights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/risk-ranges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List risk ranges
         * @description Returns the default risk categories and the scores that each of them covers, as a plain, unpaginated array. It needs an access token but no organization headers.
         */
        get: operations["listRiskRanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization
         * @description Returns the profile of an organization: name, contact details, address, and its registration and tax numbers.
         */
        get: operations["getOrganization"];
        /**
         * Update an organization
         * @description Replaces the profile of an organization and returns it. Whether omitted fields are kept or cleared is not documented, so send the complete profile.
         */
        put: operations["updateOrganization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an organization's analytics runs
         * @description Returns the analytics runs of an organization. Use it to follow a run or to see when analytics were last performed. In which order the runs come is not documented.
         */
        get: operations["listOrganizationAnalytics"];
        put?: never;
        /**
         * Run an organization's analytics
         * @description Starts analytics on the financial files of an organization. The run continues in the background. Poll `listOrganizationAnalytics` until `status` is `success` or `failed`, then read the metrics. The request has no body.
         */
        post: operations["createOrganizationAnalytics"];
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
         * @description Asks the guest named by `org_id` to run analytics on its financial files. Use it when you need up-to-date figures for a decision. Returns a *connection action*: `active` while the request is open, `resolved` once it has been handled. The request has no body. Allowed as Guest or Self.
         */
        post: operations["requestOrganizationAnalytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an organization's documents
         * @description Returns the financial documents that were extracted from the files of an organization.
         */
        get: operations["listOrganizationDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/documents/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List document requests
         * @description Returns the requests in which a host asks a guest to upload additional financial documents, each with the documents and periods that it asks for.
         */
        get: operations["listDocumentRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/documents/requests/{request_id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a document request
         * @description Cancels a request for additional financial documents and returns it. The request has no body.
         */
        post: operations["cancelDocumentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an organization's metrics
         * @description Returns the financial metrics that analytics calculated for an organization. Filter them by type, period and date. The list is not paginated. Allowed as Guest or Self.
         */
        get: operations["listOrganizationMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an organization's loans
         * @description Returns the loans of an organization by date. The list is not paginated.
         */
        get: operations["listOrganizationLoans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics/advises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List advice on an organization's metrics
         * @description Returns written advice on an organization's metrics; `metric_id` links it to its metric.
         */
        get: operations["listOrganizationMetricAdvice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics/summaries/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization's analytics summary
         * @description Returns the latest analytics of an organization as text: strengths, weaknesses, risks and an overall summary.
         */
        get: operations["getOrganizationAnalyticsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/financial-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an organization's financial files
         * @description Returns the financial files of an organization with their processing status.
         */
        get: operations["listFinancialFiles"];
        put?: never;
        /**
         * Upload a financial file
         * @description Uploads a financial file of an organization with the currency of its amounts, and returns the file. Processing continues in the background. Poll `getFinancialFile` until `status` is `valid`, `invalid` or `failed`.
         *
         *     Maximum 20,971,520 bytes (20 MiB). PDF, ZIP, RAR or 7z. Allowed as Host or Self.
         */
        post: operations["uploadFinancialFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/financial-files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a financial file
         * @description Returns one financial file of an organization with its processing status. Poll it after an upload until `status` is `valid`, `invalid` or `failed`; `file_message` may explain the result. Allowed as Host or Self.
         */
        get: operations["getFinancialFile"];
        put?: never;
        post?: never;
        /**
         * Delete a financial file
         * @description Deletes a financial file of an organization permanently. The owner of the file and the organization that uploaded it can delete it. A success has no body. Allowed as Host or Self.
         */
        delete: operations["deleteFinancialFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/financial-files/{file_id}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report an issue with a financial file
         * @description Reports an issue with a financial file and returns the issue.
         */
        post: operations["createFinancialFileIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List private records
         * @description Returns private records with their latest score, sorted by `order_by`. Search them by name or email address, or filter out archived ones.
         */
        get: operations["listPrivateRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a private record
         * @description Replaces the profile of a private record and returns the record. Whether omitted fields are kept or cleared is not documented, so send the complete profile. You cannot change the currency here, or archive the record.
         */
        put: operations["updatePrivateRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a private record's analytics runs
         * @description Returns the analytics runs of a private record. Use it to follow a run or to see when analytics were last performed. In which order the runs come is not documented.
         */
        get: operations["listPrivateRecordAnalytics"];
        put?: never;
        /**
         * Run a private record's analytics
         * @description Starts analytics on the financial files of a private record. The run continues in the background. Poll `listPrivateRecordAnalytics` until `status` is `success` or `failed`, then read the metrics, the score and the summary. The request has no body.
         */
        post: operations["createPrivateRecordAnalytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a private record's metrics
         * @description Returns the financial metrics that analytics calculated for a private record, each with its section. Filter them by type, section, period and date. The list is not paginated.
         */
        get: operations["listPrivateRecordMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/metrics/scores/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a private record's score
         * @description Returns the current score of a private record, calculated from the latest available metrics.
         */
        get: operations["getPrivateRecordScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/metrics/summaries/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a private record's analytics summary
         * @description Returns the latest analytics of a private record as text: strengths, weaknesses, risks and an overall summary.
         */
        get: operations["getPrivateRecordSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a private record's documents
         * @description Returns the financial documents that were extracted from the files of a private record.
         */
        get: operations["listPrivateRecordDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/financial-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a private record's financial files
         * @description Returns the financial files of a private record with their processing status, the latest upload first by default. There is no operation that returns a single file of a private record.
         */
        get: operations["listPrivateRecordFinancialFiles"];
        put?: never;
        /**
         * Upload a private record's financial file
         * @description Uploads a financial file of a private record with the currency of its amounts, and returns the file. Processing continues in the background. Poll `listPrivateRecordFinancialFiles` until `status` is `valid`, `invalid` or `failed`.
         *
         *     Maximum 20,971,520 bytes (20 MiB). PDF, ZIP, RAR or 7z.
         */
        post: operations["uploadPrivateRecordFinancialFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/host-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections with hosts
         * @description Returns the connections in which your organization is the guest, sorted by `order_by`. You must pass `statuses`. `active_action_type` names the action that is open on a connection.
         */
        get: operations["listHostConnections"];
        put?: never;
        /**
         * Connect with a host
         * @description Connects your organization to a host as its guest and returns the connection. Pass the token of the host's invitation, if you have one.
         */
        post: operations["createHostConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/host-connections/{host_org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the connection with a host
         * @description Returns the connection between your organization and one of its hosts. `active_action_type` names the action that is open on it.
         */
        get: operations["getHostConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the connection with a host
         * @description Changes the status of a connection with a host and returns the connection. Allowed as Self.
         */
        patch: operations["updateHostConnection"];
        trace?: never;
    };
    "/guest-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections with guests
         * @description Returns the connections in which your organization is the host, each with the guest's score. `active_action_type` names the action that is open on a connection.
         */
        get: operations["listGuestConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-connections/{guest_org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the connection with a guest
         * @description Returns the connection between your organization and one of its guests, with the guest's score. `active_action_type` names the action that is open on it. Allowed as Self.
         */
        get: operations["getGuestConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Archive the connection with a guest
         * @description Archives a connection with a guest or restores it, and returns the connection.
         */
        patch: operations["updateGuestConnection"];
        trace?: never;
    };
    "/guest-connections/{guest_org_id}/disconnection-notification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notify a guest of its disconnection
         * @description Sends a disconnection notification to a guest. The request and a success have no body. Allowed as Self.
         */
        post: operations["notifyGuestDisconnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List guest invitations
         * @description Returns the invitations that your organization has sent. Filter them by status and email address, or by whether they have expired or are archived. Allowed as Self.
         */
        get: operations["listGuestInvitations"];
        put?: never;
        /**
         * Invite a guest
         * @description Sends an invitation to an email address and returns it. The guest connects with `invitation_token` before `expired_at`. The connection exists once the guest has accepted the invitation and has created its organization.
         */
        post: operations["createGuestInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-invitations/{guest_invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a guest invitation
         * @description Returns one invitation with its status. Allowed as Self.
         */
        get: operations["getGuestInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit applications
         * @description Returns credit applications in brief. Filter them by host (`forwarder_id`), guest (`shipper_id`), type and status.
         */
        get: operations["listCreditApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a credit application
         * @description Returns one credit application in full: both organizations, what the guest applies for, its trade profile, and the proposed amount and terms.
         */
        get: operations["getCreditApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/statuses/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a credit application
         * @description Rejects a credit application and returns its new status. The request has no body.
         */
        post: operations["rejectCreditApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/statuses/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resubmit a credit application
         * @description Resubmits a credit application and returns its new status. The request has no body.
         */
        post: operations["resubmitCreditApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/statuses/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finalize a credit application
         * @description Finalizes a credit application once all approvals are complete, and returns its new status. Allowed as Guest.
         */
        post: operations["finalizeCreditApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/credit-terms/{credit_application_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a trade profile
         * @description Uploads the trade profile for a credit terms application: a PDF, a Word or Excel document, or a ZIP, RAR or 7z archive. A size limit is not documented. Allowed as Guest.
         */
        post: operations["uploadTradeProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/factoring/{credit_application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a factoring application
         * @description Replaces the contents of a factoring application and returns its status. Whether omitted fields are kept or cleared is not documented, so send all of them.
         */
        put: operations["updateFactoringApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/additional-documents/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that additional documents were sent
         * @description Confirms that the additional documents for a credit application were sent, and returns what was requested. The request has no body.
         */
        post: operations["confirmAdditionalDocuments"];
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
         * @description Date and time in the form of RFC 3339, usually without a time zone. Which zone applies then is not documented.
         * @example 2025-09-23T16:07:35.675578
         * @example 2023-11-07T05:31:56Z
         */
        Timestamp: string;
        /**
         * @description A `Timestamp`, or null where there is none.
         * @example 2025-09-23T16:07:35.675578
         */
        NullableTimestamp: string | null;
        /**
         * @description Total number of matching items, across all pages.
         * @example 1
         */
        TotalItems: number;
        /**
         * @description Sort direction: ascending or descending.
         * @enum {string}
         */
        OrderDirection: "asc" | "desc" | (string & {});
        /** @description Credentials of an API client. */
        ClientCredentials: {
            /**
             * @description Id of the API client, issued when the client was registered.
             * @example 5gtyhu78ujmlko90iikmjunbh
             * @example 1example23456789abcdefghijk
             */
            client_id: string;
            /**
             * Format: password
             * @description Secret of the API client. The MyCreditApp Portal shows it once, when you create the client.
             * @example abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=
             */
            client_secret: string;
        };
        /** @description An access token and its lifetime. */
        AccessToken: {
            /**
             * @description Bearer token for all other operations. Treat it as opaque and keep it secret.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
             */
            access_token: string;
            /**
             * @description Lifetime of the token in seconds.
             * @example 3600
             * @example 7200
             */
            expires_in: number;
        };
        /** @description A currency and how its amounts are written. */
        Currency: {
            /**
             * @description ISO 4217 code.
             * @example USD
             * @example EUR
             */
            code: string;
            /**
             * @description Common symbol.
             * @example $
             * @example €
             */
            symbol: string;
            /**
             * @description Full name, singular.
             * @example US Dollar
             * @example Euro
             */
            name: string;
            /**
             * @description Symbol in the currency's own locale.
             * @example $
             * @example €
             */
            symbol_native: string;
            /**
             * @description Number of decimals that amounts usually show.
             * @example 2
             * @example 3
             */
            decimal_digits: number;
            /**
             * @description Rounding increment.
             * @example 0
             * @example 1
             */
            rounding: number;
            /**
             * @description Full name, plural.
             * @example US dollars
             * @example euros
             */
            name_plural: string;
            /**
             * @description Sort order; lower comes first.
             * @example 0
             * @example 1
             */
            priority: number;
        };
        /** @description The weight of a metric in the total score. */
        MetricWeight: {
            /** @description Section of the metric in the calculation of the total score. */
            metric_section_type: components["schemas"]["MetricSectionType"];
            /** @description Metric that the weight applies to. */
            metric_type: components["schemas"]["MetricType"];
            /**
             * @description Weight of the metric.
             * @example 0.15
             */
            value?: number | null;
        };
        /** @description A risk category and the scores that it covers. */
        RiskRange: {
            /**
             * @description Label of the risk category.
             * @example high
             * @example medium
             * @example low
             */
            label: string;
            /**
             * @description Lower bound of the range in percent, inclusive.
             * @example 0
             * @example 40
             * @example 80
             */
            from: number;
            /**
             * @description Upper bound of the range in percent, inclusive.
             * @example 39.99
             * @example 79.99
             * @example 100
             */
            to: number;
        };
        /** @description The profile of an organization. */
        Organization: {
            /** @description Public name of the organization. */
            name: string;
            /**
             * Format: email
             * @description Contact email address of the organization.
             */
            email: string;
            /**
             * Format: date
             * @description Date on which the organization was established.
             */
            established_date: string;
            /**
             * Format: uuid
             * @description Id of the company's size. The documentation has no operation that lists these ids.
             */
            size_id?: string;
            /**
             * Format: uuid
             * @description Id of the company's role. The documentation has no operation that lists these ids.
             */
            role_id?: string;
            /**
             * Format: uuid
             * @description Id of the company's NAICS code. The documentation has no operation that lists these ids.
             */
            naics_code_id?: string;
            /** @description Street and number. */
            address?: string;
            /** @description City. */
            city?: string;
            /** @description State or region. */
            state?: string;
            /** @description Postal code. */
            postal_code?: string;
            /** @description Country code. */
            country_code?: string;
            /** @description Website of the company. */
            website?: string;
            /** @description Company registration number. */
            company_registration_number?: string;
            /** @description Tax identification number. */
            tax_id?: string;
            /** @description Id of the company's legal form. The documentation has no operation that lists these ids. */
            corporation_type_id?: string;
            /** @description Currency of the organization, as an ISO 4217 code. */
            currency_code?: string;
            /**
             * Format: uuid
             * @description Unique id of the organization. Pass it as `org_id` and in the two organization headers.
             */
            id: string;
            /**
             * Format: uuid
             * @description Account that owns the organization.
             */
            owner_account_id?: string;
            /** @description Status of the organization. */
            status?: components["schemas"]["OrganizationStatus"];
            /** @description When the organization was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the organization was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description Telephone number with country code.
             * @example +15551234567
             */
            phone?: string | null;
        };
        /** @description Status of an organization. Known value: `active`; there may be others. */
        OrganizationStatus: "active" | (string & {});
        /** @description The new profile of an organization. */
        OrganizationUpdate: {
            /** @description Public name of the organization. */
            name: string;
            /**
             * Format: email
             * @description Valid contact email address of the organization.
             */
            email: string;
            /**
             * Format: date
             * @description Date on which the organization was established.
             */
            established_date: string;
            /**
             * Format: uuid
             * @description Id of the company's size. The documentation has no operation that lists these ids.
             */
            size_id?: string;
            /**
             * Format: uuid
             * @description Id of the company's role. The documentation has no operation that lists these ids.
             */
            role_id?: string;
            /**
             * Format: uuid
             * @description Id of the company's NAICS code. The documentation has no operation that lists these ids.
             */
            naics_code_id?: string;
            /** @description Street and number. */
            address?: string;
            /** @description City. */
            city?: string;
            /** @description State or region. */
            state?: string;
            /** @description Postal code. */
            postal_code?: string;
            /** @description Country code. */
            country_code?: string;
            /** @description Website of the company. */
            website?: string;
            /** @description Company registration number. */
            company_registration_number?: string;
            /** @description Tax identification number. */
            tax_id?: string;
            /** @description Id of the company's legal form. The documentation has no operation that lists these ids. */
            corporation_type_id?: string;
            /**
             * @description Telephone number with country code.
             * @example +15551234567
             */
            phone?: string | null;
        };
        /**
         * @description Status of an analytics run. A run is not finished while it is `in_progress` or `processing`, and ends with `success` or `failed`.
         * @enum {string}
         */
        AnalyticsStatus: "in_progress" | "processing" | "success" | "failed" | (string & {});
        /** @description One run of analytics. */
        AnalyticsRun: {
            /**
             * Format: uuid
             * @description Unique id of the run.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             * @example f6e12345-6789-4abc-def0-1234567890ab
             */
            id: string;
            /** @description Status of the run. */
            status: components["schemas"]["AnalyticsStatus"];
            /**
             * @description When the run was created.
             * @example 2025-01-01T12:00:00.123456
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the run was last updated.
             * @example 2025-01-10T12:00:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the analytics were performed.
             * @example 2025-09-23T16:07:35.675578
             * @example 2025-01-15T12:00:00.123456
             */
            analyzed_on?: components["schemas"]["NullableTimestamp"];
        };
        /** @description One run of analytics in the history. */
        AnalyticsHistoryItem: {
            /**
             * Format: uuid
             * @description Unique id of the run.
             */
            id: string;
            /** @description Status of the run. */
            status: components["schemas"]["AnalyticsStatus"];
            /** @description When the run was created. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When the run was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the analytics were performed.
             * @example 2025-09-23T16:07:35.675578
             * @example 2025-01-15T12:00:00.123456
             */
            analyzed_on?: components["schemas"]["NullableTimestamp"];
            /** @description Balance sheets of the run. What an entry holds is not documented. */
            balance_sheets?: unknown[];
            /** @description Income statements of the run. What an entry holds is not documented. */
            income_statements?: unknown[];
            /** @description Cash flow statements of the run. What an entry holds is not documented. */
            cashflow_statements?: unknown[];
        };
        /** @description A page of analytics runs. */
        AnalyticsHistoryList: {
            /** @description The analytics runs on this page. */
            items: components["schemas"]["AnalyticsHistoryItem"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A request that one side of a connection makes of the other. */
        ConnectionAction: {
            /**
             * Format: uuid
             * @description Unique id of the connection action.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            id: string;
            /**
             * Format: uuid
             * @description Organization that hosts the analytics request.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            host_organization_id: string;
            /**
             * Format: uuid
             * @description Organization that receives the analytics request.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            guest_organization_id: string;
            /** @description Type of the connection action. */
            action_type: components["schemas"]["ConnectionActionType"];
            /** @description Status of the connection action. */
            status: components["schemas"]["ConnectionActionStatus"];
            /**
             * @description When the connection action was created.
             * @example 2025-09-23T16:07:35.675578
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the connection action was last updated.
             * @example 2025-09-23T16:07:35.675578
             */
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Type of a connection action: a request to run analytics.
         * @enum {string}
         */
        ConnectionActionType: "analytics_request" | (string & {});
        /**
         * @description Status of a connection action: `active` while the request is open, `resolved` once it has been handled.
         * @enum {string}
         */
        ConnectionActionStatus: "active" | "resolved" | (string & {});
        /** @description Kind of financial document. Known value: `balance_sheet`; there may be others. */
        FinancialDocumentType: "balance_sheet" | (string & {});
        /** @description A financial statement extracted from a file. */
        FinancialDocument: {
            /**
             * Format: uuid
             * @description Unique id of the document.
             */
            id: string;
            /**
             * Format: uuid
             * @description Financial file that the document was extracted from.
             */
            file_id?: string;
            /** @description Name of that file when it was uploaded. */
            original_filename?: string;
            /** @description Kind of document. */
            document_type?: components["schemas"]["FinancialDocumentType"];
            /**
             * Format: date
             * @description Date that stands for the period of the document.
             */
            period?: string;
            /** @description Flag whose meaning the documentation does not explain. */
            analysis?: boolean;
            /** @description When the record of the document was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the record of the document was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description A page of documents. */
        FinancialDocumentList: {
            /** @description The documents on this page. */
            items: components["schemas"]["FinancialDocument"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A host's request for additional financial documents from a guest. */
        DocumentRequest: {
            /**
             * Format: uuid
             * @description Unique id of the request. Pass it to cancel the request.
             */
            id: string;
            /** @description Status of the request. */
            status?: components["schemas"]["DocumentRequestStatus"];
            /**
             * Format: uuid
             * @description Host that makes the request.
             */
            host_organization_id?: string;
            /**
             * Format: uuid
             * @description Guest that receives the request.
             */
            guest_organization_id?: string;
            /** @description Flag whose meaning the documentation does not explain. */
            follow_up?: boolean;
            /** @description When the request expires. */
            expires_at?: components["schemas"]["Timestamp"];
            /** @description When the request was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the request was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description Flag whose meaning the documentation does not explain.
             * @example false
             */
            all_documents?: boolean;
            /**
             * @description Comment on the request.
             * @example Example text
             */
            comment?: string | null;
            /** @description Documents that the host asks for. */
            items?: components["schemas"]["DocumentRequestItem"][];
        };
        /** @description Status of a document request. Known value: `pending`; there may be others. */
        DocumentRequestStatus: "pending" | (string & {});
        /** @description A kind of document and the period it should cover. */
        DocumentRequestItem: {
            /** @description Kind of document. */
            document_type?: components["schemas"]["FinancialDocumentType"];
            /** @description Length of the period. */
            period_type?: components["schemas"]["DocumentPeriodType"];
            /** @description Year of the period. */
            period_year?: number;
            /**
             * @description Month of the period, if it is a month.
             * @example 10
             */
            period_month?: number | null;
            /**
             * @description Quarter of the period, if it is a quarter.
             * @example 1
             */
            period_quarter?: number | null;
        };
        /** @description Length of the period of a requested document. Known value: `month`; there may be others. Metrics use other names, such as `quarterly`. */
        DocumentPeriodType: "month" | (string & {});
        /** @description A page of document requests. */
        DocumentRequestList: {
            /** @description The document requests on this page. Each has `items` of its own: the documents that it asks for. */
            items: components["schemas"]["DocumentRequest"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /**
         * @description Length of the period that a metric covers.
         * @enum {string}
         */
        MetricPeriodType: "quarterly" | "yearly" | (string & {});
        /**
         * @description Length of the period that a metric of an organization covers. `monthly` may no longer be in use.
         * @enum {string}
         */
        OrganizationMetricPeriodType: "quarterly" | "yearly" | "monthly" | (string & {});
        /** @description Form of a metric's value. Known value: `real`; there may be others. */
        MetricValueType: "real" | (string & {});
        /**
         * @description Section that a metric belongs to.
         * @enum {string}
         */
        MetricSectionType: "brief_cash_flows_profile" | "cash_strength" | "debt_repayment_capacity_cushion" | "fixed_assets_efficiency" | "profitability" | "production_offtake_indicator" | "riskiness_of_net_operating_cash_flows" | "short_term_liquidity_and_working_capital" | "solvency" | "sustenance_of_the_business_growth_thriving" | "working_capital_operating_efficiency" | (string & {});
        /**
         * @description What a metric measures. The names are abbreviated: `dscr` is the debt service coverage ratio, `iscr` the interest service coverage ratio, `roace` the return on average capital employed, `cpltd` the current portion of long-term debt, `fcf` the free cash flow, `nwc` the net working capital.
         * @enum {string}
         */
        MetricType: "approximate_repayment_period" | "average_balance" | "average_inventory_holding_days" | "average_trade_payable_days" | "average_trade_receivables_days" | "cap_exp" | "cash_flow_efficiency_1" | "cash_flow_efficiency_2" | "cash_flows_from_financing_activities" | "cash_flows_from_investing_activities" | "cash_flows_from_operating_activities" | "cop" | "cpltd_fcf_coverage" | "current_ratio" | "dscr" | "ebit_margin" | "ebitda_margin" | "ending_balance" | "financial_leverage" | "fixed_assets_productivity_ratio" | "fixed_assets_turnover_ratio" | "free_cash_flow" | "gross_profit_margin" | "higher_financial_leverage_and_higher_operating_leverage" | "inventory_turnover_ratio" | "iscr" | "margin_money_contribution_to_ace" | "margin_money_contribution_to_nwc" | "margin_money_contribution_to_tangible_fixed_assets" | "margin_money_contribution_to_total_assets" | "margin_money_in_nwc" | "net_profit_margin" | "net_working_capital_cycle" | "operating_leverage" | "quick_ratio" | "roace" | "short_term_debt_cpltd_to_free_cash_flow" | "total_balance_sheet_leverage" | (string & {});
        /**
         * @description What a metric of an organization measures. The values of `MetricType`, followed by eleven older ones from `free_cashflow_margin` on, which may no longer be in use.
         * @enum {string}
         */
        OrganizationMetricType: "approximate_repayment_period" | "average_balance" | "average_inventory_holding_days" | "average_trade_payable_days" | "average_trade_receivables_days" | "cap_exp" | "cash_flow_efficiency_1" | "cash_flow_efficiency_2" | "cash_flows_from_financing_activities" | "cash_flows_from_investing_activities" | "cash_flows_from_operating_activities" | "cop" | "cpltd_fcf_coverage" | "current_ratio" | "dscr" | "ebit_margin" | "ebitda_margin" | "ending_balance" | "financial_leverage" | "fixed_assets_productivity_ratio" | "fixed_assets_turnover_ratio" | "free_cash_flow" | "gross_profit_margin" | "higher_financial_leverage_and_higher_operating_leverage" | "inventory_turnover_ratio" | "iscr" | "margin_money_contribution_to_ace" | "margin_money_contribution_to_nwc" | "margin_money_contribution_to_tangible_fixed_assets" | "margin_money_contribution_to_total_assets" | "margin_money_in_nwc" | "net_profit_margin" | "net_working_capital_cycle" | "operating_leverage" | "quick_ratio" | "roace" | "short_term_debt_cpltd_to_free_cash_flow" | "total_balance_sheet_leverage" | "free_cashflow_margin" | "debt_ratio" | "debt_to_equity_ratio" | "gross_margin" | "return_on_assets" | "return_on_equity" | "asset_turnover" | "inventory_turnover" | "operating_cashflow_ratio" | "interest_coverage" | "cash_conversion_cycle" | (string & {});
        /**
         * OrganizationMetric
         * @description A financial metric of an organization for one period.
         */
        OrganizationMetric: {
            /**
             * Format: uuid
             * @description Unique id of the metric. Advice refers to it as `metric_id`.
             */
            id: string;
            /** @description What the metric measures. */
            metric_type?: components["schemas"]["OrganizationMetricType"];
            /**
             * Format: date
             * @description Date that stands for the period.
             */
            period?: string;
            /** @description Length of the period. */
            period_type?: components["schemas"]["OrganizationMetricPeriodType"];
            /** @description Value of the metric, in the form that `value_type` names. */
            value?: number | null;
            /** @description Form of `value`. */
            value_type?: components["schemas"]["MetricValueType"];
            /** @description When the record of the metric was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the record of the metric was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description All matching metrics. */
        OrganizationMetricList: {
            /** @description The metrics. */
            items: components["schemas"]["OrganizationMetric"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A financial metric of a private record for one period. */
        PrivateRecordMetric: {
            /**
             * Format: uuid
             * @description Unique id of the metric.
             */
            id: string;
            /** @description Section of the metric. */
            metric_section_type?: components["schemas"]["MetricSectionType"];
            /** @description What the metric measures. */
            metric_type?: components["schemas"]["MetricType"];
            /**
             * Format: date
             * @description Date that stands for the period.
             */
            period?: string;
            /** @description Length of the period. */
            period_type?: components["schemas"]["MetricPeriodType"];
            /** @description Form of `value`. */
            value_type?: components["schemas"]["MetricValueType"];
            /** @description When the record of the metric was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the record of the metric was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description Value of the metric, in the form that `value_type` names.
             * @example 10.5
             */
            value?: number | null;
            /**
             * @description Points that the metric contributes to the score.
             * @example 5
             */
            points?: number | null;
        };
        /** @description All matching metrics. */
        PrivateRecordMetricList: {
            /** @description The metrics. */
            items: components["schemas"]["PrivateRecordMetric"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /**
         * OrganizationLoan
         * @description What an organization owes on a date.
         */
        Loan: {
            /**
             * Format: uuid
             * @description Unique id of the entry.
             */
            id: string;
            /**
             * Format: date
             * @description Date of the loan figure.
             */
            date?: string;
            /** @description Amount of the loan on that date. */
            current_loan?: number;
            /** @description When the entry was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the entry was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description All matching loans. */
        LoanList: {
            /** @description The loans. */
            items: components["schemas"]["Loan"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description Written advice on one metric. */
        MetricAdvice: {
            /**
             * Format: uuid
             * @description Unique id of the advice.
             */
            id: string;
            /**
             * Format: uuid
             * @description Metric that the advice is about.
             */
            metric_id?: string;
            /** @description What that metric measures. */
            metric_type?: components["schemas"]["OrganizationMetricType"];
            /** @description Text of the advice. */
            description?: string;
            /** @description When the advice was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the advice was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description All matching advice. */
        MetricAdviceList: {
            /** @description The pieces of advice. */
            items: components["schemas"]["MetricAdvice"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A written summary of analytics. */
        AnalyticsSummary: {
            /**
             * Format: uuid
             * @description Unique id of the summary.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             * @example 623e4567-e89b-12d3-a456-426614174005
             */
            id: string;
            /**
             * @description Key strengths.
             * @example Strong liquidity ratios and consistent profitability
             */
            strength: string;
            /**
             * @description Key weaknesses.
             * @example Limited diversification of revenue streams
             */
            weakness?: string;
            /**
             * @description Risks and additional notes.
             * @example Economic downturn could reduce customer demand
             */
            risks_and_notes?: string;
            /**
             * @description Overall summary.
             * @example Overall financial health is stable with room for improvement in debt management
             */
            summary?: string;
            /**
             * @description When the summary was generated.
             * @example 2025-09-23T16:07:35.675578
             */
            generated_on?: components["schemas"]["Timestamp"];
            /**
             * @description When the record of the summary was created.
             * @example 2025-09-23T16:07:35.675578
             */
            created_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the record of the summary was last updated.
             * @example 2025-09-23T16:07:35.675578
             */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /**
         * @description Processing status of a file. Processing ends with `valid`, `invalid` or `failed`.
         * @enum {string}
         */
        FinancialFileStatus: "uploaded" | "processing" | "valid" | "invalid" | "failed" | (string & {});
        /**
         * @description Fields that you can sort financial files by.
         * @enum {string}
         */
        FinancialFileOrderField: "created_at" | "updated_at" | "uploaded_at" | "original_filename" | (string & {});
        /** @description A financial file of an organization. */
        FinancialFile: {
            /**
             * Format: uuid
             * @description Unique id of the file.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            id: string;
            /**
             * @description Name of the file when it was uploaded.
             * @example financials_q3_2025.pdf
             * @example report_2025.pdf
             */
            original_filename: string;
            /**
             * @description Media type of the file, such as `application/pdf`.
             * @example application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
             * @example text/csv
             */
            mime_type: string;
            /**
             * @description Size of the file in bytes.
             * @example 153600
             * @example 204800
             */
            size_bytes: number;
            /**
             * @description SHA-256 hash of the file, in hexadecimal.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
            /** @description Currency of the amounts in the file, as an ISO 4217 code. */
            currency: string;
            /** @description Processing status of the file. */
            status: components["schemas"]["FinancialFileStatus"];
            /**
             * Format: uuid
             * @description Organization that uploaded the file.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            uploaded_by_organization_id?: string;
            /**
             * @description When the file was uploaded.
             * @example 2025-09-23T16:07:35.675578
             */
            uploaded_at: components["schemas"]["Timestamp"];
            /** @description When the record of the file was created. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When the record of the file was last updated. */
            updated_at: components["schemas"]["Timestamp"];
            /**
             * @description Message about the processing result, if there is one.
             * @example No valid document is found
             */
            file_message?: string | null;
        };
        /** @description A page of files. */
        FinancialFileList: {
            /** @description The files on this page. */
            items: components["schemas"]["FinancialFile"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A financial file to upload. */
        FinancialFileUpload: {
            /**
             * @description Currency of the amounts in the file, as an ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * Format: binary
             * @description The file, with its name and media type. Maximum 20,971,520 bytes (20 MiB).
             */
            file: Blob;
        };
        /** @description An issue to report. */
        FinancialFileIssueCreate: {
            /** @description Short title of the issue. */
            subject?: string;
            /**
             * @description Full description of the issue.
             * @example Description with detailed issues details
             */
            message?: string | null;
        };
        /** @description An issue with a financial file. */
        FinancialFileIssue: {
            /** @description Short title of the issue. */
            subject?: string;
            /**
             * Format: uuid
             * @description Unique id of the issue.
             */
            id: string;
            /** @description Financial file that the issue is about. */
            file_id?: string;
            /** @description Organization that reported the issue. */
            created_by_organization_id?: string;
            /** @description When the issue was reported. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the issue was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description Full description of the issue.
             * @example Description with detailed issues details
             */
            message?: string | null;
        };
        /**
         * @description Fields that you can search private records in.
         * @enum {string}
         */
        PrivateRecordSearchField: "name" | "email" | (string & {});
        /**
         * @description Fields that you can sort private records by.
         * @enum {string}
         */
        PrivateRecordOrderField: "name" | "email" | "total_score" | "score_updated_at" | "created_at" | "updated_at" | "archived_at" | (string & {});
        /**
         * PrivateRecordBrief
         * @description A private record in brief.
         */
        PrivateRecord: {
            /**
             * Format: uuid
             * @description Unique id of the record. Pass it as `record_id`.
             */
            id: string;
            /** @description Name of the company. */
            name?: string;
            /**
             * @description When the score was last updated.
             * @example 2025-11-01T10:00:00.123456
             */
            score_updated_at?: components["schemas"]["NullableTimestamp"];
            /** @description Whether the record is archived. */
            archived?: boolean;
            /**
             * @description When the record was archived.
             * @example 2025-12-01T12:34:56.123456
             */
            archived_at?: components["schemas"]["NullableTimestamp"];
            /** @description When the record was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the record was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * Format: email
             * @description Contact email address of the company.
             * @example info@example.com
             */
            email?: string | null;
            /**
             * @description Latest score.
             * @example 85.5
             */
            total_score?: number | null;
        };
        /** @description A page of private records. */
        PrivateRecordList: {
            /** @description The private records on this page. */
            items: components["schemas"]["PrivateRecord"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A private record with its complete profile. */
        PrivateRecordDetails: {
            /** @description Name of the company. */
            name: string;
            /** @description Currency of the company, as an ISO 4217 code. */
            currency_code?: string;
            /**
             * Format: uuid
             * @description Unique id of the record. Pass it as `record_id`.
             */
            id: string;
            /** @description Whether the record is archived. */
            archived?: boolean;
            /**
             * @description When the record was archived.
             * @example 2025-12-01T12:34:56.123456
             */
            archived_at?: components["schemas"]["NullableTimestamp"];
            /** @description When the record was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the record was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * Format: email
             * @description Contact email address of the company.
             * @example info@example.com
             */
            email?: string | null;
            /**
             * @description Telephone number with country code.
             * @example +1-555-123-4567
             */
            phone?: string | null;
            /**
             * Format: date
             * @description Date on which the company was established.
             * @example 2005-08-15
             */
            established_date?: string | null;
            /**
             * Format: uuid
             * @description Id of the company's size. The documentation has no operation that lists these ids.
             * @example 6f0d84f7-e442-4ac0-8297-24e1fe6da692
             */
            size_id?: string | null;
            /**
             * Format: uuid
             * @description Id of the company's role. The documentation has no operation that lists these ids.
             * @example 292e8dad-37b5-4cb3-8a00-5bb840be894e
             */
            role_id?: string | null;
            /**
             * Format: uuid
             * @description Id of the company's NAICS code. The documentation has no operation that lists these ids.
             * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
             */
            naics_code_id?: string | null;
            /**
             * @description Street and number.
             * @example 123 Main Street
             */
            address?: string | null;
            /**
             * @description City.
             * @example New York
             */
            city?: string | null;
            /**
             * @description State or region.
             * @example NY
             */
            state?: string | null;
            /**
             * @description Postal code.
             * @example 10001
             */
            postal_code?: string | null;
            /**
             * @description Country code.
             * @example US
             */
            country_code?: string | null;
            /**
             * @description Website of the company.
             * @example https://www.example-corp.com
             */
            website?: string | null;
            /**
             * @description Company registration number.
             * @example 123456789
             */
            company_registration_number?: string | null;
            /**
             * @description Tax identification number.
             * @example 987654321
             */
            tax_id?: string | null;
            /**
             * @description Id of the company's legal form. The documentation has no operation that lists these ids.
             * @example de175027-612d-4103-a503-59ef0fe2849b
             */
            corporation_type_id?: string | null;
        };
        /** @description The new profile of a private record. */
        PrivateRecordUpdate: {
            /** @description Name of the company. */
            name: string;
            /**
             * Format: email
             * @description Contact email address of the company.
             * @example info@example.com
             */
            email?: string | null;
            /**
             * @description Telephone number with country code.
             * @example +1-555-123-4567
             */
            phone?: string | null;
            /**
             * Format: date
             * @description Date on which the company was established.
             * @example 2005-08-15
             */
            established_date?: string | null;
            /**
             * Format: uuid
             * @description Id of the company's size. The documentation has no operation that lists these ids.
             * @example 6f0d84f7-e442-4ac0-8297-24e1fe6da692
             */
            size_id?: string | null;
            /**
             * Format: uuid
             * @description Id of the company's role. The documentation has no operation that lists these ids.
             * @example 292e8dad-37b5-4cb3-8a00-5bb840be894e
             */
            role_id?: string | null;
            /**
             * Format: uuid
             * @description Id of the company's NAICS code. The documentation has no operation that lists these ids.
             * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
             */
            naics_code_id?: string | null;
            /**
             * @description Street and number.
             * @example 123 Main Street
             */
            address?: string | null;
            /**
             * @description City.
             * @example New York
             */
            city?: string | null;
            /**
             * @description State or region.
             * @example NY
             */
            state?: string | null;
            /**
             * @description Postal code.
             * @example 10001
             */
            postal_code?: string | null;
            /**
             * @description Country code.
             * @example US
             */
            country_code?: string | null;
            /**
             * @description Website of the company.
             * @example https://www.example-corp.com
             */
            website?: string | null;
            /**
             * @description Company registration number.
             * @example 123456789
             */
            company_registration_number?: string | null;
            /**
             * @description Tax identification number.
             * @example 987654321
             */
            tax_id?: string | null;
            /**
             * @description Id of the company's legal form. The documentation has no operation that lists these ids.
             * @example de175027-612d-4103-a503-59ef0fe2849b
             */
            corporation_type_id?: string | null;
        };
        /** @description The score of a private record. */
        PrivateRecordScore: {
            /**
             * Format: uuid
             * @description Unique id of the score.
             * @example 423e4567-e89b-12d3-a456-426614174003
             */
            id: string;
            /**
             * @description Score, calculated from the latest available metrics.
             * @example 85.5
             * @example 30.9
             */
            total_score: number;
            /** @description When the score was created. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When the score was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /**
         * PrivateRecordsFinancialFile
         * @description A financial file of a private record.
         */
        PrivateRecordFinancialFile: {
            /**
             * Format: uuid
             * @description Unique id of the file.
             */
            id: string;
            /** @description Name of the file when it was uploaded. */
            original_filename: string;
            /** @description Media type of the file, such as `application/pdf`. */
            mime_type: string;
            /** @description Size of the file in bytes. */
            size_bytes: number;
            /** @description SHA-256 hash of the file, in hexadecimal. */
            sha256: string;
            /** @description Currency of the amounts in the file, as an ISO 4217 code. */
            currency: string;
            /** @description Processing status of the file. */
            status: components["schemas"]["FinancialFileStatus"];
            /** @description When the file was uploaded. */
            uploaded_at: components["schemas"]["Timestamp"];
            /** @description When the record of the file was created. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When the record of the file was last updated. */
            updated_at: components["schemas"]["Timestamp"];
            /**
             * @description Message about the processing result, if there is one.
             * @example File processed successfully
             */
            file_message?: string | null;
        };
        /** @description A page of files. */
        PrivateRecordFinancialFileList: {
            /** @description The files on this page. */
            items: components["schemas"]["PrivateRecordFinancialFile"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A financial file to upload. */
        PrivateRecordFinancialFileUpload: {
            /**
             * @description Currency of the amounts in the file, as an ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * Format: binary
             * @description The file, with its name and media type. Maximum 20,971,520 bytes (20 MiB).
             */
            file: Blob;
        };
        /**
         * @description Whether the two organizations are connected.
         * @enum {string}
         */
        ConnectionStatus: "connected" | "disconnected" | (string & {});
        /**
         * @description Type of the action that is open on a connection, or null where none is. `documents_update_request` may no longer be in use.
         * @enum {string|null}
         */
        ActiveActionType: "analytics_request" | "documents_update_request" | (string & {}) | null;
        /**
         * @description Fields that you can search host connections in.
         * @enum {string}
         */
        HostConnectionSearchField: "host_name" | "host_email" | "owner_email" | (string & {});
        /**
         * @description Fields that you can sort host connections by.
         * @enum {string}
         */
        HostConnectionOrderField: "host_name" | "host_email" | "owner_email" | "created_at" | "updated_at" | "archived_at" | "active_action_updated_at" | (string & {});
        /** @description A connection with a host. */
        HostConnection: {
            /**
             * Format: uuid
             * @description The host. Pass it as `host_org_id`.
             * @example d49b0749-fbc7-4e0a-b03d-ef15f238071a
             */
            host_organization_id: string;
            /**
             * Format: uuid
             * @description The guest: your organization.
             * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
             */
            guest_organization_id: string;
            /** @description Name of the host. */
            host_name: string;
            /**
             * Format: email
             * @description Email address of the host.
             */
            host_email: string;
            /**
             * Format: email
             * @description Email address of the host's owner who is responsible for the connection.
             */
            owner_email: string;
            /** @description Status of the connection. */
            status: components["schemas"]["ConnectionStatus"];
            /** @description Whether the connection is archived. */
            archived: boolean;
            /**
             * @description When the connection was created.
             * @example 2025-12-12T12:00:00.123456
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the connection was last updated.
             * @example 2025-12-12T12:00:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the connection was archived.
             * @example 2025-12-12T12:00:00.123456
             */
            archived_at?: components["schemas"]["NullableTimestamp"];
            /** @description Type of the action that is open on the connection, if there is one. */
            active_action_type?: components["schemas"]["ActiveActionType"];
            /**
             * @description When that action was last updated.
             * @example 2025-12-12T12:00:00.123456
             */
            active_action_updated_at?: components["schemas"]["NullableTimestamp"];
        };
        /** @description A page of connections. */
        HostConnectionList: {
            /** @description The connections on this page. */
            items: components["schemas"]["HostConnection"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description The host to connect with. */
        HostConnectionCreate: {
            /**
             * Format: uuid
             * @description The host.
             */
            host_organization_id: string;
            /** @description Token of the host's invitation, if you have one. Keep it secret. */
            invitation_token?: string | null;
        };
        /** @description The change to a connection with a host. Fields other than `status` may be allowed; they are not documented. */
        HostConnectionUpdate: {
            /** @description New status of the connection. */
            status?: components["schemas"]["ConnectionStatus"];
        };
        /** @description A connection with a guest. */
        GuestConnection: {
            /**
             * Format: uuid
             * @description The host: your organization.
             * @example d290f1ee-6c54-4b01-90e6-d701748f0851
             */
            host_organization_id: string;
            /**
             * Format: uuid
             * @description The guest. Pass it as `guest_org_id`.
             * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
             */
            guest_organization_id: string;
            /** @description Status of the connection. */
            status: components["schemas"]["ConnectionStatus"];
            /** @description Name of the guest. */
            guest_name: string;
            /**
             * Format: email
             * @description Email address of the guest.
             */
            guest_email: string;
            /**
             * Format: email
             * @description Email address of the host's owner who is responsible for the connection.
             * @example owner@host.com
             */
            owner_email?: string;
            /** @description Whether the connection is archived. */
            archived?: boolean;
            /**
             * @description When the connection was created.
             * @example 2025-12-12T10:30:00.123456
             */
            created_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the connection was last updated.
             * @example 2025-12-12T10:30:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description Score of the guest, once it has been calculated.
             * @example 87.5
             */
            total_score?: number | null;
            /**
             * @description When the score was last updated.
             * @example 2025-12-12T10:30:00.123456
             */
            score_updated_at?: components["schemas"]["NullableTimestamp"];
            /**
             * @description When the connection was archived.
             * @example 2025-12-12T10:30:00.123456
             */
            archived_at?: components["schemas"]["NullableTimestamp"];
            /** @description Type of the action that is open on the connection, if there is one. */
            active_action_type?: components["schemas"]["ActiveActionType"];
            /**
             * @description When that action was last updated.
             * @example 2025-12-12T10:30:00.123456
             */
            active_action_updated_at?: components["schemas"]["NullableTimestamp"];
            /**
             * Format: uuid
             * @description Parent organization of the guest, if it has one.
             * @example d290f1ee-6c54-4b01-90e6-d701748f0851
             */
            parent_organization_id?: string | null;
            /**
             * @description Name of the parent organization.
             * @example Example Parent Corp
             */
            parent_organization_name?: string | null;
        };
        /** @description A page of connections. */
        GuestConnectionList: {
            /** @description The connections on this page. */
            items: components["schemas"]["GuestConnection"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description The change to a connection with a guest. */
        GuestConnectionUpdate: {
            /** @description Whether the connection should be archived. */
            archived: boolean;
        };
        /**
         * @description Status of an invitation: `sent` until the guest or the system accepts it.
         * @enum {string}
         */
        GuestInvitationStatus: "sent" | "accepted_by_guest" | "accepted_by_system" | (string & {});
        /**
         * @description Fields that you can sort invitations by.
         * @enum {string}
         */
        GuestInvitationOrderField: "email" | "first_invitation_sent_at" | "last_invitation_sent_at" | "expired_at" | "accepted_at" | "archived_at" | "created_at" | "updated_at" | (string & {});
        /** @description An invitation to become a guest. */
        GuestInvitation: {
            /**
             * Format: uuid
             * @description Unique id of the invitation.
             * @example d290f1ee-6c54-4b01-90e6-d701748f0851
             */
            id: string;
            /**
             * Format: uuid
             * @description Host that sends the invitation.
             * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
             */
            host_organization_id: string;
            /**
             * Format: email
             * @description Email address that the invitation is sent to.
             * @example guest@example.com
             */
            email: string;
            /**
             * @description When the invitation was first sent.
             * @example 2025-12-01T12:00:00.123456
             */
            first_invitation_sent_at: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation was last sent.
             * @example 2025-12-01T12:00:00.123456
             */
            last_invitation_sent_at: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation expires.
             * @example 2025-12-31T23:59:59.123456
             */
            expired_at?: components["schemas"]["Timestamp"];
            /** @description Whether the invitation has expired. */
            expired?: boolean;
            /** @description Status of the invitation. */
            status?: components["schemas"]["GuestInvitationStatus"];
            /**
             * @description Token that the guest connects with. Keep it secret.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
             */
            invitation_token?: string;
            /** @description Whether the invitation is archived. */
            archived?: boolean;
            /**
             * @description When the invitation was created.
             * @example 2025-12-11T09:00:00.123456
             */
            created_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation was last updated.
             * @example 2025-12-11T09:00:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation was accepted.
             * @example 2025-12-11T09:00:00.123456
             */
            accepted_at?: components["schemas"]["NullableTimestamp"];
            /**
             * @description When the invitation was archived.
             * @example 2025-12-11T09:00:00.123456
             */
            archived_at?: components["schemas"]["NullableTimestamp"];
            /**
             * Format: uuid
             * @description Parent organization of the guest, if it has one.
             * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
             */
            parent_organization_id?: string | null;
            /**
             * @description Name of the parent organization.
             * @example Parent Organization Corp
             */
            parent_organization_name?: string | null;
        };
        /** @description A page of invitations. */
        GuestInvitationList: {
            /** @description The invitations on this page. */
            items: components["schemas"]["GuestInvitation"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description The invitation to send. */
        GuestInvitationCreate: {
            /**
             * Format: email
             * @description Email address that the invitation is sent to.
             */
            email: string;
            /** @description When the invitation expires. The time must be in the future. */
            expired_at: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description Parent organization of the guest, if it has one.
             * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
             */
            parent_organization_id?: string | null;
        };
        /**
         * @description Type of a credit application.
         * @enum {string}
         */
        CreditApplicationType: "credit_terms" | "trade_finance" | "factoring" | (string & {});
        /**
         * @description Status of a credit application. The values that start with `sign_document_` follow the signing of a document.
         * @enum {string}
         */
        CreditApplicationStatus: "pending" | "internal_review" | "external_review" | "needs_action" | "approved" | "finalized" | "declined" | "rejected" | "expired" | "sign_document_created" | "sign_document_in_progress" | "sign_document_completed" | "sign_document_expired" | "sign_document_canceled" | "sign_document_declined" | "sign_document_process_failed" | (string & {});
        /** @description The status of a credit application. */
        CreditApplicationState: {
            /**
             * Format: uuid
             * @description Unique id of the application. Pass it as `credit_application_id`.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            id: string;
            /** @description Type of the application. */
            credit_application_type: components["schemas"]["CreditApplicationType"];
            /**
             * Format: uuid
             * @description The host. The API also calls it owner or forwarder.
             * @example d2f8e6c4-1b3c-4a7b-9d2f-3b1e0a987654
             */
            forwarder_id: string;
            /**
             * Format: uuid
             * @description The guest. The API also calls it shipper.
             * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
             */
            shipper_id: string;
            /** @description Status of the application. */
            status: components["schemas"]["CreditApplicationStatus"];
            /**
             * @description When the application was created.
             * @example 2025-01-01T12:00:00.123456
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the application was last updated.
             * @example 2025-01-02T12:00:00.123456
             */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description An organization as a credit application names it. */
        OrganizationReference: {
            /** @description Id of the organization. */
            id?: string;
            /** @description Name of the organization. */
            name?: string;
            /**
             * Format: email
             * @description Email address of the organization.
             */
            email?: string;
        };
        /** @description Proposed amount and terms. */
        CreditApplicationProposal: {
            /** @description When the proposal was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the proposal was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description Proposed amount.
             * @example 60000
             */
            proposed_amount?: number | null;
            /**
             * @description Proposed payment terms.
             * @example Net 45
             */
            proposed_terms?: string | null;
        };
        /** @description A credit application in brief. */
        CreditApplication: {
            /** @description Id of the application. Pass it as `credit_application_id`. */
            id: string;
            /** @description An organization of the application. Which of the two is not documented. */
            organization?: components["schemas"]["OrganizationReference"];
            /** @description Type of the application. */
            credit_application_type?: components["schemas"]["CreditApplicationType"];
            /** @description Status of the application. */
            status?: components["schemas"]["CreditApplicationStatus"];
            /** @description When the application was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the application was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the application expires.
             * @example 2025-01-02T12:00:00.123456
             */
            expires_at?: components["schemas"]["NullableTimestamp"];
            /** @description Requested amount, in `currency`. */
            amount?: number;
            /** @description Currency of the amount, as an ISO 4217 code. */
            currency?: string;
            /** @description Requested payment terms. */
            payment_terms?: string;
            /** @description Offered securities. A plain string here; an array in `CreditApplicationDetails`. */
            security_compliance?: string;
            /** @description Proposed amount and terms. */
            extra_details?: components["schemas"]["CreditApplicationProposal"];
        };
        /** @description A page of credit applications. */
        CreditApplicationList: {
            /** @description The credit applications on this page. */
            items: components["schemas"]["CreditApplication"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A credit application in full. */
        CreditApplicationDetails: {
            /**
             * Format: uuid
             * @description Unique id of the application. Pass it as `credit_application_id`.
             */
            id: string;
            /** @description Type of the application. */
            credit_application_type?: components["schemas"]["CreditApplicationType"];
            /** @description The host. The API also calls it owner or forwarder. */
            forwarder?: components["schemas"]["OrganizationReference"];
            /** @description The guest. The API also calls it shipper. */
            shipper?: components["schemas"]["OrganizationReference"];
            /** @description Status of the application. */
            status?: components["schemas"]["CreditApplicationStatus"];
            /** @description When the application was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the application was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the application expires.
             * @example 2025-01-02T12:00:00.123456
             */
            expires_at?: components["schemas"]["NullableTimestamp"];
            /** @description What the guest applies for. The documentation shows it for `credit_terms` alone. */
            data?: components["schemas"]["CreditTermsData"];
            /** @description Proposed amount and terms. */
            extra_details?: components["schemas"]["CreditApplicationProposal"];
        };
        /** @description The contents of an application for credit terms. */
        CreditTermsData: {
            /** @description Requested credit and the guest's business. */
            details?: components["schemas"]["CreditTermsDetails"];
            /** @description How the guest trades. */
            trade_profile?: components["schemas"]["TradeProfile"];
            /** @description Uploaded trade profile. */
            trade_profile_document?: components["schemas"]["TradeProfileDocument"];
            /** @description Offered securities. */
            security_compliance?: components["schemas"]["SecurityCompliance"][];
        };
        /** @description The requested credit and the guest's business. */
        CreditTermsDetails: {
            /** @description Annual revenue of the guest. */
            annual_revenue?: number;
            /** @description Requested amount, in `currency`. */
            credit_amount?: number;
            /** @description Currency of the amounts, as an ISO 4217 code. */
            currency?: string;
            /** @description Requested payment terms. */
            payment_terms?: string;
            /** @description What the guest spends on freight. */
            freight_spend?: number;
            /**
             * @description Purpose of the credit.
             * @example Purchase of example goods
             */
            purpose?: string | null;
        };
        /** @description Direction of trade. Known value: `import`; there may be others. */
        TradeType: "import" | (string & {});
        /** @description How a guest trades. */
        TradeProfile: {
            /** @description Routes that the goods travel. */
            shipping_routes?: string[];
            /** @description Directions of trade. */
            trade_types?: components["schemas"]["TradeType"][];
            /** @description Average value of a shipment. */
            avg_shipment_value?: number;
        };
        /** @description An uploaded trade profile. */
        TradeProfileDocument: {
            /** @description Name of the file. */
            filename?: string;
        };
        /** @description A trade profile to upload. */
        TradeProfileUpload: {
            /**
             * Format: binary
             * @description The file, with its name and media type. A size limit is not documented.
             */
            uploading_file: Blob;
        };
        /** @description An uploaded trade profile. */
        TradeProfileFile: {
            /**
             * @description Media type of the file: a PDF, a Word or Excel document, or a ZIP, RAR or 7z archive. Known values: `application/msword`, `application/vnd.openxmlformats-officedocument.wordprocessingml.document`, `application/x-rar-compressed`, `application/vnd.ms-excel`, `application/vnd.rar`, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`, `application/zip`, `application/x-7z-compressed`, `application/pdf`; there may be others.
             * @example application/pdf
             * @example application/zip
             */
            mime_type: "application/msword" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/x-rar-compressed" | "application/vnd.ms-excel" | "application/vnd.rar" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/zip" | "application/x-7z-compressed" | "application/pdf" | (string & {});
            /**
             * @description Name of the file.
             * @example invoice1.pdf
             */
            filename?: string;
        };
        /** @description A security that the guest offers. */
        SecurityCompliance: {
            /** @description Title of the security. */
            title?: string;
            /** @description Flag whose meaning the documentation does not explain. */
            other?: boolean;
            /**
             * @description Description of the security.
             * @example A formal agreement outlining the terms and remedies in case of non-payment
             */
            description?: string | null;
        };
        /** @description A security to offer. */
        SecurityComplianceInput: {
            /** @description Title of the security. */
            title?: string;
            /** @description Flag whose meaning the documentation does not explain. */
            other?: boolean;
            /**
             * @description Description of the security.
             * @example A formal agreement outlining the terms and remedies in case of non-payment
             */
            description?: string | null;
        };
        /** @description What the guest wants from factoring. Known value: `sell_invoices`; there may be others. */
        FactoringGoal: "sell_invoices" | (string & {});
        /** @description The new contents of a factoring application. */
        FactoringApplicationUpdate: {
            /** @description Goal, amount and counterparty. */
            details?: components["schemas"]["FactoringDetails"];
            /** @description Ids of the customers. */
            customers?: string[];
            /** @description Ids of the suppliers. */
            suppliers?: string[];
            /** @description Securities to offer. */
            security_compliance?: components["schemas"]["SecurityComplianceInput"][];
        };
        /** @description Goal, amount and counterparty of factoring. */
        FactoringDetails: {
            /** @description What the guest wants. */
            current_goal?: components["schemas"]["FactoringGoal"];
            /** @description Requested amount, in `currency`. */
            requested_amount?: number;
            /** @description Currency of the amount, as an ISO 4217 code. */
            currency?: string;
            /** @description Requested payment terms. */
            payment_terms?: string;
            /**
             * @description Id of the counterparty.
             * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
             */
            counterparty_id?: string | null;
            /**
             * @description Purpose of the credit.
             * @example Cover operational costs
             */
            purpose?: string | null;
        };
        /** @description Type of a financial analysis. Known value: `full`; there may be others. */
        FinancialAnalysisType: "full" | (string & {});
        /** @description Kind of document that a credit application needs. Known value: `year_end_financial`; there may be others. */
        ApplicationDocumentType: "year_end_financial" | (string & {});
        /** @description The additional documents that a credit application needs. */
        AdditionalDocuments: {
            /** @description Type of analysis that the documents are for. */
            financial_analysis_type: components["schemas"]["FinancialAnalysisType"];
            /** @description When the documents were requested. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When that request was last updated. */
            updated_at?: components["schemas"]["Timestamp"];
            /** @description Kinds of financial document that are needed. */
            financial_documents?: components["schemas"]["ApplicationDocumentType"][];
            /**
             * @description Other documents that are needed.
             * @example One year cashflow statement
             */
            additional_documents?: string | null;
            /**
             * @description Message to the guest.
             * @example Please provide updated financials
             */
            message?: string | null;
            /**
             * @description Whether the documents were sent.
             * @example false
             */
            additional_documents_sent?: boolean;
        };
        /** @description The body of an error response. */
        ErrorBody: {
            /** @description What went wrong: a list of problems, or a sentence. */
            detail: components["schemas"]["ErrorDetail"][] | string;
        };
        /** @description One problem. */
        ErrorDetail: {
            /** @description Path to the problem, from the outside in, such as `body` and the name of a field. It can be empty. */
            loc?: (string | number)[];
            /**
             * @description Description of the problem.
             * @example Unsupported CRUD operation!
             */
            msg?: string;
            /**
             * @description Class of the problem.
             * @example request
             */
            type?: string;
            /**
             * @description Machine-readable error code.
             * @example unsupported_crud_operation
             */
            code?: string;
        };
    };
    responses: {
        /** @description The request failed; the status code says how. `detail` is a sentence or a list with one entry for each problem. */
        ErrorResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
        HostAsRequester: string;
        /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
        GuestAsRequester: string;
        /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
        HostAsTarget: string;
        /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
        GuestAsTarget: string;
        /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
        OrganizationId: string;
        /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
        HostOwnedOrganizationId: string;
        /** @description The private record. */
        PrivateRecordId: string;
        /** @description The credit application. */
        CreditApplicationId: string;
        /** @description The credit application, which must be of the type `factoring`. */
        FactoringApplicationId: string;
        /** @description The financial file. */
        FinancialFileId: string;
        /** @description The host. */
        HostOrganizationId: string;
        /** @description The guest. */
        GuestOrganizationId: string;
        /** @description The invitation. */
        GuestInvitationId: string;
        /** @description The document request. */
        DocumentRequestId: string;
        /** @description ISO 4217 code of the currency. */
        CurrencyCode: string;
        /** @description Maximum number of items to return. */
        Limit: number;
        /** @description Number of items to skip. */
        Offset: number;
        /** @description Maximum number of items to return. */
        InferredLimit: number;
        /** @description Number of items to skip. */
        InferredOffset: number;
        /** @description Only archived items (`true`) or only items that are not archived (`false`). */
        ArchivedFilter: boolean;
        /** @description Sort direction. */
        OrderDirectionAscending: components["schemas"]["OrderDirection"];
        /** @description Start of the date range. */
        DateFrom: string;
        /** @description End of the date range. */
        DateTo: string;
        /** @description Only metrics with periods of this length. */
        OrganizationMetricPeriodTypeFilter: components["schemas"]["OrganizationMetricPeriodType"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Credentials of the API client. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientCredentials"];
            };
        };
        responses: {
            /** @description The access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listCurrencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All currencies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Currency"][];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ISO 4217 code of the currency. */
                currency_code: components["parameters"]["CurrencyCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The currency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Currency"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listMetricWeights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All metric weights. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricWeight"][];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listRiskRanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All risk ranges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRange"][];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        /** @description The complete profile. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        responses: {
            /** @description The updated organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationAnalytics: {
        parameters: {
            query?: {
                /** @description Only runs with one of these statuses. */
                statuses?: components["schemas"]["AnalyticsStatus"][];
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsHistoryList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createOrganizationAnalytics: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsRun"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    requestOrganizationAnalytics: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionAction"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationDocuments: {
        parameters: {
            query?: {
                /** @description Only documents from this financial file. */
                file_id?: string;
                /** @description Only documents of these kinds. */
                document_types?: components["schemas"]["FinancialDocumentType"][];
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialDocumentList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listDocumentRequests: {
        parameters: {
            query?: {
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of document requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequestList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    cancelDocumentRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
                /** @description The document request. */
                request_id: components["parameters"]["DocumentRequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The canceled request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationMetrics: {
        parameters: {
            query?: {
                /** @description Only metrics with periods of this length. */
                period_type?: components["parameters"]["OrganizationMetricPeriodTypeFilter"];
                /** @description Start of the date range. */
                date_from?: components["parameters"]["DateFrom"];
                /** @description End of the date range. */
                date_to?: components["parameters"]["DateTo"];
                /** @description Only this metric. */
                metric_type?: components["schemas"]["OrganizationMetricType"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matching metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMetricList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationLoans: {
        parameters: {
            query?: {
                /** @description Start of the date range. */
                date_from?: components["parameters"]["DateFrom"];
                /** @description End of the date range. */
                date_to?: components["parameters"]["DateTo"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matching loans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationMetricAdvice: {
        parameters: {
            query?: {
                /** @description Only metrics with periods of this length. */
                period_type?: components["parameters"]["OrganizationMetricPeriodTypeFilter"];
                /** @description Only advice on this metric. */
                metric_type?: components["schemas"]["OrganizationMetricType"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matching advice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricAdviceList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getOrganizationAnalyticsSummary: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The organization that the data is about. A host that reads data about its guest addresses itself and names the guest here. A guest addresses the host and names itself here. */
                org_id: components["parameters"]["HostOwnedOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsSummary"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listFinancialFiles: {
        parameters: {
            query?: {
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialFileList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    uploadFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        /** @description The file and the currency of its amounts. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FinancialFileUpload"];
            };
        };
        responses: {
            /** @description The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialFile"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The financial file. */
                file_id: components["parameters"]["FinancialFileId"];
                /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialFile"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    deleteFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The financial file. */
                file_id: components["parameters"]["FinancialFileId"];
                /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createFinancialFileIssue: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The financial file. */
                file_id: components["parameters"]["FinancialFileId"];
                /** @description The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        /** @description The issue. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinancialFileIssueCreate"];
            };
        };
        responses: {
            /** @description The new issue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialFileIssue"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecords: {
        parameters: {
            query: {
                /** @description Field to search in. */
                search_field?: components["schemas"]["PrivateRecordSearchField"];
                /** @description Text to search for in `search_field`. At least three characters. */
                search_text?: string;
                /** @description Only archived items (`true`) or only items that are not archived (`false`). */
                archived?: components["parameters"]["ArchivedFilter"];
                /** @description Field to sort by. */
                order_by?: components["schemas"]["PrivateRecordOrderField"];
                /** @description Sort direction. */
                order_dir?: components["parameters"]["OrderDirectionAscending"];
                /** @description Maximum number of items to return. */
                limit: components["parameters"]["Limit"];
                /** @description Number of items to skip. */
                offset: components["parameters"]["Offset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of private records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateRecordList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    updatePrivateRecord: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        /** @description The complete profile. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivateRecordUpdate"];
            };
        };
        responses: {
            /** @description The updated record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateRecordDetails"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordAnalytics: {
        parameters: {
            query?: {
                /** @description Only runs with one of these statuses. */
                statuses?: components["schemas"]["AnalyticsStatus"][];
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsHistoryList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createPrivateRecordAnalytics: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsRun"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordMetrics: {
        parameters: {
            query?: {
                /** @description Only metrics with periods of this length. */
                period_type?: components["schemas"]["MetricPeriodType"];
                /** @description Start of the date range, inclusive. */
                date_from?: string;
                /** @description End of the date range, inclusive. */
                date_to?: string;
                /** @description Only this metric. */
                metric_type?: components["schemas"]["MetricType"];
                /** @description Only metrics of this section. */
                metric_section_type?: components["schemas"]["MetricSectionType"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matching metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateRecordMetricList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getPrivateRecordScore: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current score. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateRecordScore"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getPrivateRecordSummary: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsSummary"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordDocuments: {
        parameters: {
            query?: {
                /** @description Only documents from this financial file. */
                file_id?: string;
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialDocumentList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordFinancialFiles: {
        parameters: {
            query: {
                /** @description Only files with one of these statuses. */
                statuses?: components["schemas"]["FinancialFileStatus"][];
                /** @description Field to sort by. */
                order_by?: components["schemas"]["FinancialFileOrderField"];
                /** @description Sort direction, descending by default. */
                order_dir?: components["schemas"]["OrderDirection"];
                /** @description Maximum number of items to return. */
                limit: components["parameters"]["Limit"];
                /** @description Number of items to skip. */
                offset: components["parameters"]["Offset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateRecordFinancialFileList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    uploadPrivateRecordFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The private record. */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        /** @description The file and the currency of its amounts. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PrivateRecordFinancialFileUpload"];
            };
        };
        responses: {
            /** @description The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateRecordFinancialFile"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listHostConnections: {
        parameters: {
            query: {
                /** @description Only connections with one of these statuses. */
                statuses: components["schemas"]["ConnectionStatus"][];
                /** @description Field to search in. */
                search_field?: components["schemas"]["HostConnectionSearchField"];
                /** @description Text to search for in `search_field`. */
                search_text?: string;
                /** @description Field to sort by. */
                order_by?: components["schemas"]["HostConnectionOrderField"];
                /** @description Sort direction. */
                order_dir?: components["parameters"]["OrderDirectionAscending"];
                /** @description Only archived items (`true`) or only items that are not archived (`false`). */
                archived?: components["parameters"]["ArchivedFilter"];
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostConnectionList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createHostConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The host and its invitation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostConnectionCreate"];
            };
        };
        responses: {
            /** @description The new connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostConnection"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getHostConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The host. */
                host_org_id: components["parameters"]["HostOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostConnection"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateHostConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["GuestAsTarget"];
            };
            path: {
                /** @description The host. */
                host_org_id: components["parameters"]["HostOrganizationId"];
            };
            cookie?: never;
        };
        /** @description The change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostConnectionUpdate"];
            };
        };
        responses: {
            /** @description The updated connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostConnection"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listGuestConnections: {
        parameters: {
            query?: {
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestConnectionList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getGuestConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The guest. */
                guest_org_id: components["parameters"]["GuestOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestConnection"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateGuestConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The guest. */
                guest_org_id: components["parameters"]["GuestOrganizationId"];
            };
            cookie?: never;
        };
        /** @description The change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestConnectionUpdate"];
            };
        };
        responses: {
            /** @description The updated connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestConnection"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    notifyGuestDisconnection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The guest. */
                guest_org_id: components["parameters"]["GuestOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listGuestInvitations: {
        parameters: {
            query?: {
                /** @description Only invitations with one of these statuses. */
                statuses?: components["schemas"]["GuestInvitationStatus"][];
                /** @description Text to search for in the guest's email address. */
                search_text?: string;
                /** @description Only expired invitations (`true`) or only invitations that have not expired (`false`). */
                expired?: boolean;
                /** @description Only archived invitations (`true`) or only invitations that are not archived (`false`). */
                archived?: boolean;
                /** @description Field to sort by. */
                order_by?: components["schemas"]["GuestInvitationOrderField"];
                /** @description Sort direction. */
                order_dir?: components["schemas"]["OrderDirection"];
                /** @description Maximum number of items to return. */
                limit?: number;
                /** @description Number of items to skip. */
                offset?: number;
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestInvitationList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createGuestInvitation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The invitation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestInvitationCreate"];
            };
        };
        responses: {
            /** @description The new invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestInvitation"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getGuestInvitation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The invitation. */
                guest_invitation_id: components["parameters"]["GuestInvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestInvitation"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listCreditApplications: {
        parameters: {
            query?: {
                /** @description Only applications of this guest. */
                shipper_id?: string;
                /** @description Only applications to this host. */
                forwarder_id?: string;
                /** @description Only applications of these types. */
                credit_application_types?: components["schemas"]["CreditApplicationType"][];
                /** @description Only applications with one of these statuses. */
                credit_application_statuses?: components["schemas"]["CreditApplicationStatus"][];
                /** @description Maximum number of items to return. */
                limit?: components["parameters"]["InferredLimit"];
                /** @description Number of items to skip. */
                offset?: components["parameters"]["InferredOffset"];
            };
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of credit applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The credit application. */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationDetails"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    rejectCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["HostAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The credit application. */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rejected application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    resubmitCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The credit application. */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resubmitted application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    finalizeCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The credit application. */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The finalized application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    uploadTradeProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The credit application. */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        /** @description The trade profile. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TradeProfileUpload"];
            };
        };
        responses: {
            /** @description The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeProfileFile"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateFactoringApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The credit application, which must be of the type `factoring`. */
                credit_application_id: components["parameters"]["FactoringApplicationId"];
            };
            cookie?: never;
        };
        /** @description The complete contents. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactoringApplicationUpdate"];
            };
        };
        responses: {
            /** @description The status of the application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    confirmAdditionalDocuments: {
        parameters: {
            query?: never;
            header: {
                /** @description Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": components["parameters"]["GuestAsRequester"];
                /** @description The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": components["parameters"]["HostAsTarget"];
            };
            path: {
                /** @description The credit application. */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested documents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdditionalDocuments"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
}
