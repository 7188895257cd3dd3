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
    "/resources/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the currencies
         * @description Returns every currency that the platform knows, as a bare array in one piece. Use it to offer a choice, and to
         *     format amounts: `decimal_digits` and `symbol_native` say how.
         *
         *     It needs a token, but no organization headers, which makes it a good first call with new credentials.
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
         * @description Returns one currency by its ISO 4217 code. Like the list, it needs a token but no organization headers.
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
    "/organizations/{org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization
         * @description Returns the profile of the organization named by `org_id`: who it is, where it is, and the ids under which its
         *     registries know it.
         */
        get: operations["getOrganization"];
        /**
         * Update an organization
         * @description Writes the profile of the organization named by `org_id` and returns it as it is now. The page does not say what
         *     becomes of a field that is left out; HTTP lets a PUT replace the whole, so send every field that should stay.
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
         * List the analytics of an organization
         * @description Returns the runs of analytics of the organization named by `org_id`, with their lists of statements. Use it to
         *     follow a run that was started, or to see when figures were last made.
         */
        get: operations["listOrganizationAnalytics"];
        put?: never;
        /**
         * Run analytics of an organization
         * @description Starts analytics over the financial files of the organization named by `org_id`. The run goes on after the
         *     answer: read the history until its `status` is `success` or `failed`, then read the metrics. No request body is
         *     sent.
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
    "/organizations/{org_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents of an organization
         * @description Returns the financial documents that were read out of the files of the organization named by `org_id`.
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
         * List the requests for documents
         * @description Returns the requests by which a host asks the organization named by `org_id` to upload further financial
         *     documents, each with the list of documents and periods that are asked for.
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
         * Cancel a request for documents
         * @description Takes back a request for further financial documents, and returns it as it is now. No request body is sent.
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
         * List the metrics of an organization
         * @description Returns the financial metrics that analytics calculated for the organization named by `org_id`, in one piece. Narrow them by type, by length of period and by date.
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
         * List the loans of an organization
         * @description Returns the loans of the organization named by `org_id`, each with its date, in one piece.
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
         * List the advice on an organization's metrics
         * @description Returns a piece of advice in words for metrics of the organization named by `org_id`. Each points to its metric
         *     by `metric_id`.
         */
        get: operations["listOrganizationMetricAdvises"];
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
         * Get the summary of an organization's analytics
         * @description Returns the latest analytics of the organization named by `org_id` in words: strengths, weaknesses, risks, and
         *     the whole in a few sentences.
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
         * List the financial files of an organization
         * @description Returns the financial files of the organization named by `org_id`, each with the state of its processing.
         */
        get: operations["listFinancialFiles"];
        put?: never;
        /**
         * Upload a financial file
         * @description Uploads one file with financial statements of the organization named by `org_id`, together with the currency of
         *     its figures. Returns the file as stored; it is processed afterwards, so read it again until its `status` is
         *     `valid`, `invalid` or `failed`.
         *
         *     A file may have 20 971 520 bytes, and be a PDF or an archive (ZIP, RAR, 7z).
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
         * @description Returns one financial file of the organization named by `org_id` with the state of its processing. It is what to
         *     ask again after an upload, until `status` is `valid`, `invalid` or `failed`; `file_message` then says why.
         */
        get: operations["getFinancialFile"];
        put?: never;
        post?: never;
        delete?: never;
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
         * @description Reports what is wrong with a financial file.
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
         * @description Returns private records with their latest score, sorted by `order_by`, a page at a time. Search them by name or
         *     email, or ask for the archived ones only.
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
         * Change a private record
         * @description Writes the company profile of a private record and returns the record as it is now. The page does not say what
         *     becomes of a field that is left out; HTTP lets a PUT replace the whole, so send every field that should stay.
         *     Whether the record is archived, and its currency, cannot be changed here.
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
         * List the analytics of a private record
         * @description Returns the runs of analytics of a private record, with their lists of statements. Use it to follow a run that was
         *     started, or to see when figures were last made. The page goes on with a parameter whose name begins with `o`, and
         *     is cut there.
         */
        get: operations["listPrivateRecordAnalytics"];
        put?: never;
        /**
         * Run analytics of a private record
         * @description Starts analytics over the financial files of a private record. The run goes on after the answer: read the
         *     history until its `status` is `success` or `failed`, then read the metrics, the score and the summary. No
         *     request body is sent.
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
         * List the metrics of a private record
         * @description Returns the financial metrics that analytics calculated for a private record, in one piece. Each names the section in which it stands. The page lists `quarterly` and `yearly` only, and the first
         *     38 of the metric types.
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
         * Get the score of a private record
         * @description Returns the score of a private record, calculated from the latest metrics there are.
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
         * Get the summary of a private record's analytics
         * @description Returns the latest analytics of a private record in words: strengths, weaknesses, risks, and the whole in a few
         *     sentences.
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
         * List the documents of a private record
         * @description Returns the financial documents that were read out of the files of a private record.
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
         * List the financial files of a private record
         * @description Returns the financial files of a private record, the latest upload first unless asked otherwise, a page at a
         *     time. It is also how to follow the processing of a file, for a private record's file has no page of its own.
         */
        get: operations["listPrivateRecordFinancialFiles"];
        put?: never;
        /**
         * Upload a financial file of a private record
         * @description Uploads one file with financial statements of a private record, together with the currency of its figures.
         *     Returns the file as stored; it is processed afterwards, so list the files until its `status` is `valid`,
         *     `invalid` or `failed`.
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
         * List the connections with hosts
         * @description Returns the connections in which this organization is the guest, sorted by `order_by`. `statuses` must be
         *     given. A host that waits for analytics shows in `active_action_type`.
         */
        get: operations["listHostConnections"];
        put?: never;
        /**
         * Connect with a host
         * @description Makes this organization a guest of a host, with the token from the host's invitation where there is one.
         *     Returns the connection.
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
         * @description Returns the connection between this organization and one of its hosts. While the host waits for
         *     analytics, `active_action_type` says so.
         */
        get: operations["getHostConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the connection with a host
         * @description Changes the status of a connection with a host, so that the guest leaves it or comes back, and returns the
         *     connection as it is now.
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
         * List the connections with guests
         * @description Returns the connections in which this organization is the host, each with the guest's score and whether
         *     the guest still owes an answer.
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
         * @description Returns the connection between this organization and one of its guests, with the guest's score. While the
         *     guest still owes an answer to a request for analytics, `active_action_type` says so.
         */
        get: operations["getGuestConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Archive the connection with a guest
         * @description Archives a connection with a guest, or takes it out of the archive, and returns it as it is now.
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
         * @description Sends the guest organization a notification that it is being disconnected. Neither the request nor a success
         *     has a body.
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
         * List the invitations of guests
         * @description Returns the invitations that this organization has sent, with what became of each. Narrow them by state,
         *     by the guest's email, or to those that are expired or archived.
         */
        get: operations["listGuestInvitations"];
        put?: never;
        /**
         * Invite a guest
         * @description Sends an invitation to an email address, open until `expired_at`. Returns the invitation, with the token that
         *     the guest connects with. The connection exists once the guest has accepted and has created its organization.
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
         * Get an invitation
         * @description Returns one invitation of a guest: whether it is still open, and when it was accepted.
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
         * @description Returns credit applications in brief, each with an organization. Narrow them by the owner
         *     (`forwarder_id`) or the guest (`shipper_id`), by type, and by status.
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
         * @description Returns one credit application whole: both organizations, what is applied for, the trade profile, and the amount
         *     and terms that were proposed.
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
         * @description Turns a credit application down and returns its new state. No request body is sent.
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
         * @description Hands a credit application in again, and returns its new state. No request body is sent.
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
         * @description Brings a credit application with all of its approvals to its end, and returns its new state.
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
         * Upload the trade profile of a credit terms application
         * @description Uploads the file that describes the guest's trade, for an application for credit terms. The page names no limit
         *     of its size.
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
         * @description Writes what an application for factoring asks for: the goal, the amount, the counterparty, and the customers and
         *     suppliers concerned. Returns the state of the application.
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
         * @description Confirms that the additional documents for a credit application were sent. Returns what was asked for. No request
         *     body is sent.
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
         * @description A point in time in the form of RFC 3339, except that the zone is usually missing. The pages do not say which
         *     zone is meant then.
         * @example 2025-09-23T16:07:35.675578
         * @example 2023-11-07T05:31:56Z
         */
        Timestamp: string;
        /**
         * @description How many items match in all, on this page and on every other.
         * @example 1
         */
        TotalItems: number;
        /**
         * @description Ascending or descending.
         * @enum {string}
         */
        OrderDirection: "asc" | "desc" | (string & {});
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
             * @description How many seconds the token works.
             * @example 3600
             * @example 7200
             */
            expires_in: number;
        };
        /** @description A currency and how its amounts are written. */
        Currency: {
            /**
             * @description The ISO 4217 code.
             * @example USD
             * @example EUR
             */
            code: string;
            /**
             * @description The usual symbol.
             * @example $
             * @example €
             */
            symbol: string;
            /**
             * @description The name of one unit.
             * @example US Dollar
             * @example Euro
             */
            name: string;
            /**
             * @description The symbol where the currency is at home.
             * @example $
             * @example €
             */
            symbol_native: string;
            /**
             * @description How many decimals an amount usually shows.
             * @example 2
             * @example 3
             */
            decimal_digits: number;
            /**
             * @description The step to which amounts are rounded.
             * @example 0
             * @example 1
             */
            rounding: number;
            /**
             * @description The name of several units.
             * @example US dollars
             * @example euros
             */
            name_plural: string;
            /**
             * @description Where the currency stands in a list; the lower, the earlier.
             * @example 0
             * @example 1
             */
            priority: number;
        };
        /** @description Who a company is, where it is, and under which numbers its registries know it. */
        CompanyProfile: {
            /**
             * @description The name of the company.
             * @example Example Corp
             */
            name?: string;
            /**
             * Format: email
             * @description The email address at which the company is reached.
             * @example info@example.com
             */
            email?: string;
            /**
             * @description The telephone number, with the country's code.
             * @example +1-555-123-4567
             * @example +15551234567
             */
            phone?: string;
            /**
             * Format: date
             * @description The day on which the company was established.
             * @example 2005-08-15
             */
            established_date?: string;
            /**
             * Format: uuid
             * @description The size of the company, by an id of the platform. No page lists these ids.
             * @example 6f0d84f7-e442-4ac0-8297-24e1fe6da692
             */
            size_id?: string;
            /**
             * Format: uuid
             * @description The role of the company, by an id of the platform. No page lists these ids.
             * @example 292e8dad-37b5-4cb3-8a00-5bb840be894e
             */
            role_id?: string;
            /**
             * Format: uuid
             * @description The NAICS code of the company's trade, by an id of the platform. No page lists these ids.
             * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
             */
            naics_code_id?: string;
            /**
             * @description Street and number.
             * @example 123 Main Street
             */
            address?: string;
            /**
             * @description The city.
             * @example New York
             */
            city?: string;
            /**
             * @description The state or region.
             * @example NY
             */
            state?: string;
            /**
             * @description The postal code.
             * @example 10001
             */
            postal_code?: string;
            /**
             * @description The country, by its code.
             * @example US
             */
            country_code?: string;
            /**
             * @description The address of the company's website.
             * @example https://www.example-corp.com
             */
            website?: string;
            /**
             * @description The number under which the company is registered.
             * @example 123456789
             */
            company_registration_number?: string;
            /**
             * @description The number under which the company is taxed.
             * @example 987654321
             */
            tax_id?: string;
            /**
             * @description The legal form of the company, by an id of the platform. No page lists these ids.
             * @example de175027-612d-4103-a503-59ef0fe2849b
             */
            corporation_type_id?: string;
        };
        /** @description An organization on the platform. */
        Organization: components["schemas"]["CompanyProfile"] & {
            /**
             * @description The currency in which the organization reckons, by its ISO 4217 code.
             * @example USD
             */
            currency_code?: string;
            /**
             * Format: uuid
             * @description Identifies the organization. It is what `org_id` and the two organization headers take.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            id: string;
            /**
             * Format: uuid
             * @description The account that owns the organization.
             * @example 0c4e6a82-1f35-4d79-8b9c-3e5f7a1b2d60
             */
            owner_account_id?: string;
            /** @description The state of the organization. */
            status?: components["schemas"]["OrganizationStatus"];
            /** @description When the organization was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the organization last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description The states of an organization. One of them was seen. */
        OrganizationStatus: "active" | (string & {});
        /** @description The profile of an organization as it should be. */
        OrganizationUpdate: components["schemas"]["CompanyProfile"] & {
            /** @description The public name of the organization. */
            name: string;
            /**
             * Format: email
             * @description A valid email address at which the organization is reached.
             */
            email: string;
            /**
             * Format: date
             * @description The day on which the organization was established.
             */
            established_date: string;
        };
        /**
         * @description By their names, a run is under way while `in_progress` or `processing`; `success` and `failed` end it.
         * @enum {string}
         */
        AnalyticsStatus: "in_progress" | "processing" | "success" | "failed" | (string & {});
        /** @description One run of analytics. */
        AnalyticsRun: {
            /**
             * Format: uuid
             * @description Identifies the run.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             * @example f6e12345-6789-4abc-def0-1234567890ab
             */
            id: string;
            /** @description How far the run is. */
            status: components["schemas"]["AnalyticsStatus"];
            /**
             * @description When the run was started.
             * @example 2025-01-01T12:00:00.123456
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the run last changed.
             * @example 2025-01-10T12:00:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the analysis was made.
             * @example 2025-09-23T16:07:35.675578
             * @example 2025-01-15T12:00:00.123456
             */
            analyzed_on?: components["schemas"]["Timestamp"];
            /** @description In the history only, the balance sheets. The pages show an empty list, and not what is in it. */
            balance_sheets?: unknown[];
            /** @description In the history only, the income statements, shown as an empty list too. */
            income_statements?: unknown[];
            /** @description In the history only, the cash flow statements, shown as an empty list too. */
            cashflow_statements?: unknown[];
        };
        /** @description A page of runs of analytics. */
        AnalyticsHistory: {
            /** @description The runs on this page. */
            items: components["schemas"]["AnalyticsRun"][];
            total_items: components["schemas"]["TotalItems"];
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
            /** @description What is asked for. Its page lists `analytics_request` only. */
            action_type: components["schemas"]["ConnectionActionType"];
            /** @description Whether the request is still open. */
            status: components["schemas"]["ConnectionActionStatus"];
            /**
             * @description When the request was made.
             * @example 2025-09-23T16:07:35.675578
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the request last changed.
             * @example 2025-09-23T16:07:35.675578
             */
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description The kinds of request that one organization can make of another. `documents_update_request` stands in older copies
         *     of the pages only, as the active action of a connection.
         * @enum {string}
         */
        ConnectionActionType: "analytics_request" | "documents_update_request" | (string & {});
        /**
         * @description An `active` request is open; a `resolved` one is settled.
         * @enum {string}
         */
        ConnectionActionStatus: "active" | "resolved" | (string & {});
        /** @description The kinds of financial document. One of them was seen. */
        DocumentType: "balance_sheet" | (string & {});
        /** @description A financial statement that was read out of a file. */
        FinancialDocument: {
            /**
             * Format: uuid
             * @description Identifies the document.
             * @example 5d0e7ac4-1b96-42df-94a8-6ec19213d457
             */
            id: string;
            /**
             * Format: uuid
             * @description The financial file that the document was read out of.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            file_id?: string;
            /**
             * @description The name that the file had when it was uploaded.
             * @example financials_q3_2025.pdf
             */
            original_filename?: string;
            /** @description What kind of statement it is. */
            document_type?: components["schemas"]["DocumentType"];
            /**
             * Format: date
             * @description The day that stands for the period of the statement.
             * @example 2025-06-30
             */
            period?: string;
            /** @description The flag `analysis` of the document. The pages show it, but not its meaning. */
            analysis?: boolean;
            /** @description When the record of the document was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the document last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description A page of financial documents. */
        FinancialDocumentList: {
            /** @description The documents on this page. */
            items: components["schemas"]["FinancialDocument"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A host's request that a guest upload further financial documents. */
        DocumentRequest: {
            /**
             * Format: uuid
             * @description Identifies the request. Canceling it takes this id.
             * @example 5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49
             */
            id: string;
            /** @description How far the request is. */
            status?: components["schemas"]["DocumentRequestStatus"];
            /**
             * Format: uuid
             * @description The host that asks.
             * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
             */
            host_organization_id?: string;
            /**
             * Format: uuid
             * @description The guest that is asked.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            guest_organization_id?: string;
            /** @description The flag `follow_up` of the request. The pages show it, but not its meaning. */
            follow_up?: boolean;
            /** @description When the request expires. */
            expires_at?: components["schemas"]["Timestamp"];
            /** @description When the request was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the request last changed. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description The flag `all_documents` of the request. The pages show it, but not its meaning.
             * @example false
             */
            all_documents?: boolean;
            /**
             * @description A comment on the request.
             * @example Example text
             */
            comment?: string;
            /** @description The documents that are asked for. */
            items?: components["schemas"]["DocumentRequestItem"][];
        };
        /** @description The states of a request for documents. One of them was seen. */
        DocumentRequestStatus: "pending" | (string & {});
        /** @description One kind of document for one period. */
        DocumentRequestItem: {
            /** @description What kind of document is asked for. */
            document_type?: components["schemas"]["DocumentType"];
            /** @description How long the period is. */
            period_type?: components["schemas"]["DocumentPeriodType"];
            /**
             * @description The year of the period.
             * @example 2025
             */
            period_year?: number;
            /**
             * @description The month of the period.
             * @example 10
             */
            period_month?: number;
            /**
             * @description The quarter of the period.
             * @example 1
             */
            period_quarter?: number;
        };
        /**
         * @description The lengths of a period for which documents are asked. One of them was seen; note that metrics call theirs
         *     `monthly`.
         */
        DocumentPeriodType: "month" | (string & {});
        /** @description A page of requests for documents. */
        DocumentRequestList: {
            /** @description The requests on this page. Each has `items` of its own, the documents that it asks for. */
            items: components["schemas"]["DocumentRequest"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /**
         * @description The length of the period that a metric covers. `monthly` is missing from the newest pages.
         * @enum {string}
         */
        MetricPeriodType: "quarterly" | "yearly" | "monthly" | (string & {});
        /** @description How the value of a metric is to be read. One value was seen. */
        MetricValueType: "real" | (string & {});
        /** @description The sections in which a metric can stand. One of them was seen. */
        MetricSectionType: "brief_cash_flows_profile" | (string & {});
        /**
         * @description What a metric measures. The last eleven values, from `free_cashflow_margin` on, are missing from the newest
         *     lists; the sample of the advice on metrics still shows one of them.
         * @enum {string}
         */
        MetricType: "approximate_repayment_period" | "average_balance" | "average_inventory_holding_days" | "average_trade_payable_days" | "average_trade_receivables_days" | "cap_exp" | "cash_flow_efficiency_1" | "cash_flow_efficiency_2" | "cash_flows_from_financing_activities" | "cash_flows_from_investing_activities" | "cash_flows_from_operating_activities" | "cop" | "cpltd_fcf_coverage" | "current_ratio" | "dscr" | "ebit_margin" | "ebitda_margin" | "ending_balance" | "financial_leverage" | "fixed_assets_productivity_ratio" | "fixed_assets_turnover_ratio" | "free_cash_flow" | "gross_profit_margin" | "higher_financial_leverage_and_higher_operating_leverage" | "inventory_turnover_ratio" | "iscr" | "margin_money_contribution_to_ace" | "margin_money_contribution_to_nwc" | "margin_money_contribution_to_tangible_fixed_assets" | "margin_money_contribution_to_total_assets" | "margin_money_in_nwc" | "net_profit_margin" | "net_working_capital_cycle" | "operating_leverage" | "quick_ratio" | "roace" | "short_term_debt_cpltd_to_free_cash_flow" | "total_balance_sheet_leverage" | "free_cashflow_margin" | "debt_ratio" | "debt_to_equity_ratio" | "gross_margin" | "return_on_assets" | "return_on_equity" | "asset_turnover" | "inventory_turnover" | "operating_cashflow_ratio" | "interest_coverage" | "cash_conversion_cycle" | (string & {});
        /** @description One financial metric for one period. */
        Metric: {
            /**
             * Format: uuid
             * @description Identifies the metric. Advice points to it by this id.
             * @example 2e7b4d91-8c63-4fac-a1d5-3b9e6f80a124
             */
            id: string;
            /** @description What is measured. */
            metric_type?: components["schemas"]["MetricType"];
            /**
             * Format: date
             * @description The day that stands for the period.
             * @example 2025-06-30
             */
            period?: string;
            /** @description How long the period is. */
            period_type?: components["schemas"]["MetricPeriodType"];
            /**
             * @description The figure itself, to be read as `value_type` says.
             * @example 10.5
             */
            value?: number;
            /** @description How `value` is to be read. */
            value_type?: components["schemas"]["MetricValueType"];
            /** @description The section in which the metric stands. Seen for private records only. */
            metric_section_type?: components["schemas"]["MetricSectionType"];
            /**
             * @description The points that the metric earned. Seen for private records only.
             * @example 5
             */
            points?: number;
            /** @description When the record of the metric was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the metric last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description All metrics that match. */
        MetricList: {
            /** @description The metrics. */
            items: components["schemas"]["Metric"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A loan of an organization, by date. */
        Loan: {
            /**
             * Format: uuid
             * @description Identifies the entry.
             * @example 3d8c5ea2-9b74-40bd-92e6-4caf7091b235
             */
            id: string;
            /**
             * Format: date
             * @description The day.
             * @example 2025-06-30
             */
            date?: string;
            /**
             * @description The current loan.
             * @example 125000
             */
            current_loan?: number;
            /** @description When the entry was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the entry last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description All loans that match. */
        LoanList: {
            /** @description The loans. */
            items: components["schemas"]["Loan"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description Advice in words on one metric. */
        MetricAdvise: {
            /**
             * Format: uuid
             * @description Identifies the piece of advice.
             * @example 4c9d6fb3-0a85-41ce-83f7-5db08102c346
             */
            id: string;
            /**
             * Format: uuid
             * @description The metric that the advice is about.
             * @example 2e7b4d91-8c63-4fac-a1d5-3b9e6f80a124
             */
            metric_id?: string;
            /** @description What that metric measures. */
            metric_type?: components["schemas"]["MetricType"];
            /** @description The advice. */
            description?: string;
            /** @description When the advice was created. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the advice last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description All advice that matches. */
        MetricAdviseList: {
            /** @description The pieces of advice. */
            items: components["schemas"]["MetricAdvise"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description Analytics in words. */
        AnalyticsSummary: {
            /**
             * Format: uuid
             * @description Identifies the summary.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             * @example 623e4567-e89b-12d3-a456-426614174005
             */
            id: string;
            /**
             * @description What speaks for the organization.
             * @example Strong liquidity ratios and consistent profitability
             */
            strength: string;
            /**
             * @description What speaks against it.
             * @example Limited diversification of revenue streams
             */
            weakness?: string;
            /**
             * @description Risks, and what else should be known.
             * @example Economic downturn could reduce customer demand
             */
            risks_and_notes?: string;
            /**
             * @description The whole in a few sentences.
             * @example Overall financial health is stable with room for improvement in debt management
             */
            summary?: string;
            /**
             * @description When the summary was generated.
             * @example 2025-09-23T16:07:35.675578
             */
            generated_on?: components["schemas"]["Timestamp"];
            /**
             * @description When the record was made.
             * @example 2025-09-23T16:07:35.675578
             */
            created_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the record last changed.
             * @example 2025-09-23T16:07:35.675578
             */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /**
         * @description The states of a file. No page says which of them are final; by their names `valid`, `invalid` and `failed` are.
         * @enum {string}
         */
        FinancialFileStatus: "uploaded" | "processing" | "valid" | "invalid" | "failed" | (string & {});
        /**
         * @description The fields by which financial files can be sorted.
         * @enum {string}
         */
        FinancialFileOrderField: "created_at" | "updated_at" | "uploaded_at" | "original_filename" | (string & {});
        /** @description A financial file as stored. */
        FinancialFile: {
            /**
             * Format: uuid
             * @description Identifies the file.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            id: string;
            /**
             * @description The name that the file had when it was uploaded.
             * @example financials_q3_2025.pdf
             * @example report_2025.pdf
             */
            original_filename: string;
            /**
             * @description The media type of the file. The pages name five: `application/pdf`, `application/zip`,
             *     `application/x-7z-compressed`, `application/vnd.rar` and `application/x-rar-compressed`. Their examples show
             *     others.
             * @example application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
             * @example text/csv
             */
            mime_type: string;
            /**
             * @description The size of the file in bytes.
             * @example 153600
             * @example 204800
             */
            size_bytes: number;
            /**
             * @description The SHA-256 of the file, in hexadecimal. Compare it with your own to see that all of it arrived.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
            /**
             * @description The currency of the figures in the file, by its ISO 4217 code.
             * @example USD
             */
            currency: string;
            /** @description How far the processing is. */
            status: components["schemas"]["FinancialFileStatus"];
            /**
             * Format: uuid
             * @description The organization that uploaded the file. Only files of an organization have it, not in older copies.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            uploaded_by_organization_id?: string;
            /**
             * @description When the file was uploaded.
             * @example 2025-09-23T16:07:35.675578
             */
            uploaded_at: components["schemas"]["Timestamp"];
            /** @description When the record of the file was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When the record of the file last changed. */
            updated_at: components["schemas"]["Timestamp"];
            /**
             * @description What the processing has to say about the file, for people.
             * @example No valid document is found
             * @example File processed successfully
             */
            file_message?: string | null;
        };
        /** @description A page of financial files. */
        FinancialFileList: {
            /** @description The files on this page. */
            items: components["schemas"]["FinancialFile"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A financial file on its way to the platform. */
        FinancialFileUpload: {
            /**
             * @description The currency of the figures in the file, by its ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * Format: binary
             * @description The file itself, with its name and its media type.
             */
            file: Blob;
        };
        /** @description What is wrong with a financial file. */
        FinancialFileIssueCreate: {
            /** @description The matter in a few words. */
            subject?: string;
            /**
             * @description The matter in detail.
             * @example Description with detailed issues details
             */
            message?: string;
        };
        /** @description An issue with a financial file as stored. */
        FinancialFileIssue: components["schemas"]["FinancialFileIssueCreate"] & {
            /**
             * Format: uuid
             * @description Identifies the issue.
             * @example 6e2f8a15-3b47-4d90-95c1-7f0a8b9c2d63
             */
            id: string;
            /**
             * @description The financial file that the issue is about.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            file_id?: string;
            /**
             * @description The organization that reported the issue.
             * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
             */
            created_by_organization_id?: string;
            /** @description When the issue was reported. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the issue last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /**
         * @description The fields in which private records can be searched.
         * @enum {string}
         */
        PrivateRecordSearchField: "name" | "email" | (string & {});
        /**
         * @description The fields by which private records can be sorted.
         * @enum {string}
         */
        PrivateRecordOrderField: "name" | "email" | "total_score" | "score_updated_at" | "created_at" | "updated_at" | "archived_at" | (string & {});
        /** @description A private record in brief. */
        PrivateRecord: {
            /**
             * Format: uuid
             * @description Identifies the record. It is what `record_id` takes.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            id: string;
            /**
             * @description The name of the company.
             * @example Example Corp
             */
            name?: string;
            /**
             * @description When the score was last calculated.
             * @example 2025-11-01T10:00:00.123456
             */
            score_updated_at?: components["schemas"]["Timestamp"];
            /** @description Whether the record is archived. */
            archived?: boolean;
            /**
             * @description When the record was archived.
             * @example 2025-12-01T12:34:56.123456
             */
            archived_at?: components["schemas"]["Timestamp"];
            /** @description When the record was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the record last changed. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description The email address at which the company is reached.
             * @example info@example.com
             */
            email?: string;
            /**
             * @description The latest score.
             * @example 85.5
             */
            total_score?: number;
        };
        /** @description A page of private records. */
        PrivateRecordList: {
            /** @description The records on this page. */
            items: components["schemas"]["PrivateRecord"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A private record with its whole company profile. */
        PrivateRecordDetails: components["schemas"]["CompanyProfile"] & {
            /**
             * @description The currency in which the company reckons, by its ISO 4217 code.
             * @example USD
             */
            currency_code?: string;
            /**
             * Format: uuid
             * @description Identifies the record. It is what `record_id` takes.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            id: string;
            /** @description Whether the record is archived. */
            archived?: boolean;
            /**
             * @description When the record was archived.
             * @example 2025-12-01T12:34:56.123456
             */
            archived_at?: components["schemas"]["Timestamp"];
            /** @description When the record was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the record last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description The score of a private record. */
        PrivateRecordScore: {
            /**
             * Format: uuid
             * @description Identifies the score.
             * @example 423e4567-e89b-12d3-a456-426614174003
             */
            id: string;
            /**
             * @description The score, from the latest metrics there are.
             * @example 85.5
             * @example 30.9
             */
            total_score: number;
            /** @description When the score was created. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When the score last changed. */
            updated_at?: components["schemas"]["Timestamp"];
        };
        /**
         * @description Whether the two organizations are connected.
         * @enum {string}
         */
        ConnectionStatus: "connected" | "disconnected" | (string & {});
        /**
         * @description The fields in which connections with hosts can be searched.
         * @enum {string}
         */
        HostConnectionSearchField: "host_name" | "host_email" | "owner_email" | (string & {});
        /**
         * @description The fields by which connections with hosts can be sorted.
         * @enum {string}
         */
        HostConnectionOrderField: "host_name" | "host_email" | "owner_email" | "created_at" | "updated_at" | "archived_at" | "active_action_updated_at" | (string & {});
        /** @description A connection, seen from the guest. */
        HostConnection: {
            /**
             * Format: uuid
             * @description The host. It is what `host_org_id` takes.
             * @example d49b0749-fbc7-4e0a-b03d-ef15f238071a
             */
            host_organization_id: string;
            /**
             * Format: uuid
             * @description The guest.
             * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
             */
            guest_organization_id: string;
            /** @description The name of the host. */
            host_name: string;
            /**
             * Format: email
             * @description The email address of the host.
             */
            host_email: string;
            /**
             * Format: email
             * @description The email address of the person at the host who answers for the connection.
             */
            owner_email: string;
            /** @description Whether the connection stands. */
            status: components["schemas"]["ConnectionStatus"];
            /** @description Whether the connection is archived. */
            archived: boolean;
            /**
             * @description When the connection was made.
             * @example 2025-12-12T12:00:00.123456
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the connection last changed.
             * @example 2025-12-12T12:00:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the connection was archived.
             * @example 2025-12-12T12:00:00.123456
             */
            archived_at?: components["schemas"]["Timestamp"];
            /** @description What the host is waiting for, if anything. */
            active_action_type?: components["schemas"]["ConnectionActionType"];
            /**
             * @description When that request last changed.
             * @example 2025-12-12T12:00:00.123456
             */
            active_action_updated_at?: components["schemas"]["Timestamp"];
        };
        /** @description A page of connections with hosts. */
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
             * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
             */
            host_organization_id: string;
            /**
             * @description The token from the host's invitation.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
             */
            invitation_token?: string | null;
        };
        /**
         * @description What should change about a connection with a host. The page speaks of other fields that may be changed, and names
         *     none.
         */
        HostConnectionUpdate: {
            /** @description The new status. */
            status?: components["schemas"]["ConnectionStatus"];
        };
        /** @description A connection, seen from the host. */
        GuestConnection: {
            /**
             * Format: uuid
             * @description The host.
             * @example d290f1ee-6c54-4b01-90e6-d701748f0851
             */
            host_organization_id: string;
            /**
             * Format: uuid
             * @description The guest. It is what `guest_org_id` takes.
             * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
             */
            guest_organization_id: string;
            /** @description Whether the connection stands. */
            status: components["schemas"]["ConnectionStatus"];
            /** @description The name of the guest. */
            guest_name: string;
            /**
             * Format: email
             * @description The email address of the guest.
             */
            guest_email: string;
            /**
             * Format: email
             * @description The email address of the owner at the host who answers for the connection.
             * @example owner@host.com
             */
            owner_email?: string;
            /** @description Whether the connection is archived. */
            archived?: boolean;
            /**
             * @description When the connection was made.
             * @example 2025-12-12T10:30:00.123456
             */
            created_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the connection last changed.
             * @example 2025-12-12T10:30:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description The score of the guest, once one was calculated.
             * @example 87.5
             */
            total_score?: number;
            /**
             * @description When the score was last calculated.
             * @example 2025-12-12T10:30:00.123456
             */
            score_updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the connection was archived.
             * @example 2025-12-12T10:30:00.123456
             */
            archived_at?: components["schemas"]["Timestamp"];
            /** @description What the guest was asked for and has not answered, if anything. */
            active_action_type?: components["schemas"]["ConnectionActionType"];
            /**
             * @description When that request last changed.
             * @example 2025-12-12T10:30:00.123456
             */
            active_action_updated_at?: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description The organization to which the guest belongs, if it belongs to one.
             * @example d290f1ee-6c54-4b01-90e6-d701748f0851
             */
            parent_organization_id?: string;
            /**
             * @description The name of that organization.
             * @example Example Parent Corp
             */
            parent_organization_name?: string;
        };
        /** @description A page of connections with guests. */
        GuestConnectionList: {
            /** @description The connections on this page. */
            items: components["schemas"]["GuestConnection"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description What should change about a connection with a guest. */
        GuestConnectionUpdate: {
            /** @description Whether the connection should be archived. */
            archived: boolean;
        };
        /**
         * @description An invitation is `sent` until the guest, or the platform in its place, accepts it.
         * @enum {string}
         */
        GuestInvitationStatus: "sent" | "accepted_by_guest" | "accepted_by_system" | (string & {});
        /**
         * @description The fields by which invitations can be sorted.
         * @enum {string}
         */
        GuestInvitationOrderField: "email" | "first_invitation_sent_at" | "last_invitation_sent_at" | "expired_at" | "accepted_at" | "archived_at" | "created_at" | "updated_at" | (string & {});
        /** @description An invitation to become a guest. */
        GuestInvitation: {
            /**
             * Format: uuid
             * @description Identifies the invitation.
             * @example d290f1ee-6c54-4b01-90e6-d701748f0851
             */
            id: string;
            /**
             * Format: uuid
             * @description The host that invites.
             * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
             */
            host_organization_id: string;
            /**
             * Format: email
             * @description The address to which the invitation goes.
             * @example guest@example.com
             */
            email: string;
            /**
             * @description When the invitation was sent for the first time.
             * @example 2025-12-01T12:00:00.123456
             */
            first_invitation_sent_at: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation was sent for the last time.
             * @example 2025-12-01T12:00:00.123456
             */
            last_invitation_sent_at: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation expires. It must be in the future.
             * @example 2025-12-31T23:59:59.123456
             */
            expired_at?: components["schemas"]["Timestamp"];
            /** @description Whether it has expired. */
            expired?: boolean;
            /** @description What became of the invitation. */
            status?: components["schemas"]["GuestInvitationStatus"];
            /**
             * @description The token with which the guest connects. Keep it secret.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
             */
            invitation_token?: string;
            /** @description Whether the invitation is archived. */
            archived?: boolean;
            /**
             * @description When the invitation was made.
             * @example 2025-12-11T09:00:00.123456
             */
            created_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation last changed.
             * @example 2025-12-11T09:00:00.123456
             */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation was accepted, if it was.
             * @example 2025-12-11T09:00:00.123456
             */
            accepted_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the invitation was archived, if it was.
             * @example 2025-12-11T09:00:00.123456
             */
            archived_at?: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description The organization to which the guest belongs, if it belongs to one.
             * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
             */
            parent_organization_id?: string;
            /**
             * @description The name of that organization.
             * @example Parent Organization Corp
             */
            parent_organization_name?: string;
        };
        /** @description A page of invitations. */
        GuestInvitationList: {
            /** @description The invitations on this page. */
            items: components["schemas"]["GuestInvitation"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description Whom to invite, and until when. */
        GuestInvitationCreate: {
            /**
             * Format: email
             * @description The address to which the invitation goes.
             * @example guest@example.com
             */
            email: string;
            /** @description When the invitation expires. It must be in the future. */
            expired_at: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description The organization to which the guest belongs, if it belongs to one.
             * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
             */
            parent_organization_id?: string | null;
        };
        /**
         * @description What is applied for.
         * @enum {string}
         */
        CreditApplicationType: "credit_terms" | "trade_finance" | "factoring" | (string & {});
        /**
         * @description How far an application is. The values from `sign_document_created` on follow the signing of a document; older
         *     copies of the pages lack them.
         * @enum {string}
         */
        CreditApplicationStatus: "pending" | "internal_review" | "external_review" | "needs_action" | "approved" | "finalized" | "declined" | "rejected" | "expired" | "sign_document_created" | "sign_document_in_progress" | "sign_document_completed" | "sign_document_expired" | "sign_document_canceled" | "sign_document_declined" | "sign_document_process_failed" | (string & {});
        /** @description Where a credit application stands. */
        CreditApplicationState: {
            /**
             * Format: uuid
             * @description Identifies the application. It is what `credit_application_id` takes.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            id: string;
            /** @description What is applied for. */
            credit_application_type: components["schemas"]["CreditApplicationType"];
            /**
             * Format: uuid
             * @description The owner organization, which the API also calls forwarder.
             * @example d2f8e6c4-1b3c-4a7b-9d2f-3b1e0a987654
             */
            forwarder_id: string;
            /**
             * Format: uuid
             * @description The guest organization, which the API also calls shipper.
             * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
             */
            shipper_id: string;
            /** @description How far the application is. */
            status: components["schemas"]["CreditApplicationStatus"];
            /**
             * @description When the application was made.
             * @example 2025-01-01T12:00:00.123456
             */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description When the application last changed.
             * @example 2025-01-02T12:00:00.123456
             */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description An organization, as far as an application names it. */
        OrganizationReference: {
            /**
             * @description Identifies the organization.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            id?: string;
            /**
             * @description The name of the organization.
             * @example Example Corp
             */
            name?: string;
            /**
             * Format: email
             * @description The email address of the organization.
             * @example guest@example.com
             */
            email?: string;
        };
        /** @description The amount and the terms that were proposed. */
        CreditApplicationProposal: {
            /** @description When the proposal was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the proposal last changed. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description The amount that is proposed.
             * @example 60000
             */
            proposed_amount?: number;
            /**
             * @description The terms of payment that are proposed.
             * @example Net 45
             */
            proposed_terms?: string;
        };
        /** @description A credit application in brief. */
        CreditApplicationListItem: {
            /**
             * @description Identifies the application. It is what `credit_application_id` takes.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            id: string;
            /** @description The organization that the list shows. The page does not say which side it is. */
            organization?: components["schemas"]["OrganizationReference"];
            /** @description What is applied for. */
            credit_application_type?: components["schemas"]["CreditApplicationType"];
            /** @description How far the application is. */
            status?: components["schemas"]["CreditApplicationStatus"];
            /** @description When the application was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the application last changed. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the application expires.
             * @example 2025-01-02T12:00:00.123456
             */
            expires_at?: components["schemas"]["Timestamp"];
            /**
             * @description The amount that is applied for, in `currency`.
             * @example 75000
             */
            amount?: number;
            /**
             * @description The currency of the amount, by its ISO 4217 code.
             * @example USD
             */
            currency?: string;
            /**
             * @description The terms of payment that are applied for.
             * @example Net 30
             */
            payment_terms?: string;
            /**
             * @description The securities that are offered. Here they are one text; the whole application has a list.
             * @example Guarantee
             */
            security_compliance?: string;
            /** @description What was proposed, if anything. */
            extra_details?: components["schemas"]["CreditApplicationProposal"];
        };
        /** @description A page of credit applications. */
        CreditApplicationList: {
            /** @description The applications on this page. */
            items: components["schemas"]["CreditApplicationListItem"][];
            total_items: components["schemas"]["TotalItems"];
        };
        /** @description A credit application whole. */
        CreditApplication: {
            /**
             * Format: uuid
             * @description Identifies the application. It is what `credit_application_id` takes.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            id: string;
            /** @description What is applied for. */
            credit_application_type?: components["schemas"]["CreditApplicationType"];
            /** @description The owner organization. */
            forwarder?: components["schemas"]["OrganizationReference"];
            /** @description The guest organization. */
            shipper?: components["schemas"]["OrganizationReference"];
            /** @description How far the application is. */
            status?: components["schemas"]["CreditApplicationStatus"];
            /** @description When the application was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the application last changed. */
            updated_at?: components["schemas"]["Timestamp"];
            /**
             * @description When the application expires.
             * @example 2025-01-02T12:00:00.123456
             */
            expires_at?: components["schemas"]["Timestamp"];
            /**
             * @description What is applied for in detail. The page shows it for `credit_terms`; what the other types have here was not
             *     seen.
             */
            data?: components["schemas"]["CreditTermsData"];
            /** @description What was proposed, if anything. */
            extra_details?: components["schemas"]["CreditApplicationProposal"];
        };
        /** @description What an application for credit terms states. */
        CreditTermsData: {
            /** @description The credit and the business behind it. */
            details?: components["schemas"]["CreditTermsDetails"];
            /** @description How the guest trades. */
            trade_profile?: components["schemas"]["TradeProfile"];
            /** @description The file that describes the trade. */
            trade_profile_document?: components["schemas"]["TradeProfileDocument"];
            /** @description The securities that are offered. */
            security_compliance?: components["schemas"]["SecurityCompliance"][];
        };
        /** @description The credit that is applied for, and the business behind it. */
        CreditTermsDetails: {
            /** @description The revenue of the guest in a year. */
            annual_revenue?: number;
            /** @description The amount of the credit, in `currency`. */
            credit_amount?: number;
            /**
             * @description The currency of the amounts, by its ISO 4217 code.
             * @example USD
             */
            currency?: string;
            /**
             * @description The terms of payment that are applied for.
             * @example Net 30
             */
            payment_terms?: string;
            /** @description What the guest spends on freight. */
            freight_spend?: number;
            /**
             * @description What the credit is for.
             * @example Purchase of example goods
             */
            purpose?: string;
        };
        /** @description The directions of trade. One of them was seen. */
        TradeType: "import" | (string & {});
        /** @description How a guest trades. */
        TradeProfile: {
            /** @description The routes on which goods travel. */
            shipping_routes?: string[];
            /** @description The directions of the trade. */
            trade_types?: components["schemas"]["TradeType"][];
            /** @description What a shipment is worth on average. */
            avg_shipment_value?: number;
        };
        /** @description The file that describes a guest's trade, by its name. */
        TradeProfileDocument: {
            /**
             * @description The name of the file.
             * @example invoice1.pdf
             */
            filename?: string;
        };
        /** @description A trade profile on its way to the platform. */
        TradeProfileUpload: {
            /**
             * Format: binary
             * @description The file itself, with its name and its media type.
             */
            uploading_file: Blob;
        };
        /** @description A trade profile as stored. */
        TradeProfileFile: {
            /**
             * @description The media type of the file.
             * @example application/pdf
             * @example application/zip
             * @enum {string}
             */
            mime_type: "application/msword" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/x-rar-compressed" | "application/vnd.ms-excel" | "application/vnd.rar" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/zip" | "application/x-7z-compressed" | "application/pdf" | (string & {});
            /**
             * @description The name of the file.
             * @example invoice1.pdf
             */
            filename?: string;
        };
        /** @description A security that backs a credit. */
        SecurityCompliance: {
            /** @description What the security is called. */
            title?: string;
            /** @description The flag `other`. The pages show it, but not its meaning. */
            other?: boolean;
            /**
             * @description The security in a sentence.
             * @example A formal agreement outlining the terms and remedies in case of non-payment
             */
            description?: string;
        };
        /** @description What a guest wants from factoring. One value was seen. */
        FactoringGoal: "sell_invoices" | (string & {});
        /** @description What an application for factoring asks for. */
        FactoringApplicationUpdate: {
            /** @description The goal, the amount and the counterparty. */
            details?: components["schemas"]["FactoringDetails"];
            /** @description The customers concerned, by their ids. */
            customers?: string[];
            /** @description The suppliers concerned, by their ids. */
            suppliers?: string[];
            /** @description The securities that are offered. */
            security_compliance?: components["schemas"]["SecurityCompliance"][];
        };
        /** @description The goal, the amount and the counterparty of factoring. */
        FactoringDetails: {
            /** @description What the guest wants. */
            current_goal?: components["schemas"]["FactoringGoal"];
            /**
             * @description The amount that is applied for, in `currency`.
             * @example 50000
             */
            requested_amount?: number;
            /**
             * @description The currency of the amount, by its ISO 4217 code.
             * @example USD
             */
            currency?: string;
            /**
             * @description The terms of payment.
             * @example Net 30
             */
            payment_terms?: string;
            /**
             * @description The counterparty, by its id.
             * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
             */
            counterparty_id?: string;
            /**
             * @description What the money is for.
             * @example Cover operational costs
             */
            purpose?: string;
        };
        /** @description The types of a financial analysis. One value was seen. */
        FinancialAnalysisType: "full" | (string & {});
        /** @description The kinds of financial document that an analysis can ask for. One of them was seen. */
        FinancialDocumentKind: "year_end_financial" | (string & {});
        /** @description The additional documents that a credit application needs. */
        AdditionalDocuments: {
            /** @description The type of the analysis for which they are needed. */
            financial_analysis_type: components["schemas"]["FinancialAnalysisType"];
            /** @description When the documents were asked for. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When the request for them last changed. */
            updated_at?: components["schemas"]["Timestamp"];
            /** @description The financial documents that are needed. */
            financial_documents?: components["schemas"]["FinancialDocumentKind"][];
            /**
             * @description What else is needed, in words.
             * @example One year cashflow statement
             */
            additional_documents?: string;
            /**
             * @description A message.
             * @example Please provide updated financials
             */
            message?: string;
            /**
             * @description Whether the documents were sent.
             * @example false
             */
            additional_documents_sent?: boolean;
        };
        /** @description The body of an error. */
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
         * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
         *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
         *     asks.
         * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
         */
        OrganizationId: string;
        /**
         * @description The private record.
         * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
         */
        PrivateRecordId: string;
        /**
         * @description The credit application.
         * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
         */
        CreditApplicationId: string;
        /**
         * @description The financial file, by the `id` that its upload returned.
         * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
         */
        FinancialFileId: string;
        /**
         * @description The organization that is the host in the connection.
         * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
         */
        HostOrganizationId: string;
        /**
         * @description The organization that is the guest in the connection.
         * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
         */
        GuestOrganizationId: string;
        /**
         * @description The invitation, by the `id` that creating it returned.
         * @example d290f1ee-6c54-4b01-90e6-d701748f0851
         */
        GuestInvitationId: string;
        /**
         * @description The request for documents, by its `id` in the list of requests. The page does not show its type.
         * @example 5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49
         */
        DocumentRequestId: string;
        /**
         * @description The currency, by its ISO 4217 code of three letters.
         * @example USD
         */
        CurrencyCode: string;
        /**
         * @description How many items to return at the most.
         * @example 100
         */
        Limit: number;
        /**
         * @description How many items to skip.
         * @example 0
         */
        Offset: number;
        /**
         * @description How many items to return at the most.
         * @example 100
         */
        InferredLimit: number;
        /**
         * @description How many items to skip.
         * @example 0
         */
        InferredOffset: number;
        /**
         * @description Only what is archived (`true`), or only what is not (`false`).
         * @example false
         */
        ArchivedFilter: boolean;
        /** @description The direction in which `order_by` sorts. */
        OrderDirectionAscending: components["schemas"]["OrderDirection"];
        /**
         * @description Only runs in one of these states.
         * @example [
         *       "success"
         *     ]
         */
        AnalyticsStatuses: components["schemas"]["AnalyticsStatus"][];
        /**
         * @description Only documents that were read out of this financial file.
         * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
         */
        FileIdFilter: string;
        /**
         * @description Only figures over periods of this length.
         * @example quarterly
         */
        MetricPeriodTypeFilter: components["schemas"]["MetricPeriodType"];
        /**
         * @description Only this metric.
         * @example current_ratio
         */
        MetricTypeFilter: components["schemas"]["MetricType"];
        /**
         * @description The first day that counts; it is included.
         * @example 2025-01-01
         */
        DateFrom: string;
        /**
         * @description The last day that counts; it is included.
         * @example 2025-12-31
         */
        DateTo: string;
    };
    requestBodies: {
        /** @description The file, and the currency of its figures. */
        FinancialFileUpload: {
            content: {
                "multipart/form-data": components["schemas"]["FinancialFileUpload"];
            };
        };
    };
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
        /** @description The credentials of the API client. */
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
            default: components["responses"]["Error"];
        };
    };
    getCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The currency, by its ISO 4217 code of three letters.
                 * @example USD
                 */
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
            default: components["responses"]["Error"];
        };
    };
    getOrganization: {
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
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
            default: components["responses"]["Error"];
        };
    };
    updateOrganization: {
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        /** @description The profile as it should be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        responses: {
            /** @description The organization after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationAnalytics: {
        parameters: {
            query?: {
                /**
                 * @description Only runs in one of these states.
                 * @example [
                 *       "success"
                 *     ]
                 */
                statuses?: components["parameters"]["AnalyticsStatuses"];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
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
                    "application/json": components["schemas"]["AnalyticsHistory"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createOrganizationAnalytics: {
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsRun"];
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
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
    listOrganizationDocuments: {
        parameters: {
            query?: {
                /**
                 * @description Only documents that were read out of this financial file.
                 * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
                 */
                file_id?: components["parameters"]["FileIdFilter"];
                /**
                 * @description Only documents of these kinds.
                 * @example [
                 *       "balance_sheet"
                 *     ]
                 */
                document_types?: components["schemas"]["DocumentType"][];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
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
            default: components["responses"]["Error"];
        };
    };
    listDocumentRequests: {
        parameters: {
            query?: {
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequestList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cancelDocumentRequest: {
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
                /**
                 * @description The request for documents, by its `id` in the list of requests. The page does not show its type.
                 * @example 5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49
                 */
                request_id: components["parameters"]["DocumentRequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request after the cancellation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationMetrics: {
        parameters: {
            query?: {
                /**
                 * @description Only figures over periods of this length.
                 * @example quarterly
                 */
                period_type?: components["parameters"]["MetricPeriodTypeFilter"];
                /**
                 * @description The first day that counts; it is included.
                 * @example 2025-01-01
                 */
                date_from?: components["parameters"]["DateFrom"];
                /**
                 * @description The last day that counts; it is included.
                 * @example 2025-12-31
                 */
                date_to?: components["parameters"]["DateTo"];
                /**
                 * @description Only this metric.
                 * @example current_ratio
                 */
                metric_type?: components["parameters"]["MetricTypeFilter"];
            };
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All metrics that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationLoans: {
        parameters: {
            query?: {
                /**
                 * @description The first day that counts; it is included.
                 * @example 2025-01-01
                 */
                date_from?: components["parameters"]["DateFrom"];
                /**
                 * @description The last day that counts; it is included.
                 * @example 2025-12-31
                 */
                date_to?: components["parameters"]["DateTo"];
            };
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All loans that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationMetricAdvises: {
        parameters: {
            query?: {
                /**
                 * @description Only figures over periods of this length.
                 * @example quarterly
                 */
                period_type?: components["parameters"]["MetricPeriodTypeFilter"];
                /**
                 * @description Only this metric.
                 * @example current_ratio
                 */
                metric_type?: components["parameters"]["MetricTypeFilter"];
            };
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All advice that matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricAdviseList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOrganizationAnalyticsSummary: {
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsSummary"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listFinancialFiles: {
        parameters: {
            query?: {
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
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
            default: components["responses"]["Error"];
        };
    };
    uploadFinancialFile: {
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
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FinancialFileUpload"];
        responses: {
            /** @description The file as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialFile"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFinancialFile: {
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
                 * @description The financial file, by the `id` that its upload returned.
                 * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
                 */
                file_id: components["parameters"]["FinancialFileId"];
                /**
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
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
            default: components["responses"]["Error"];
        };
    };
    createFinancialFileIssue: {
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
                 * @description The financial file, by the `id` that its upload returned.
                 * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
                 */
                file_id: components["parameters"]["FinancialFileId"];
                /**
                 * @description The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 *     document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 *     asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        /** @description What is wrong. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinancialFileIssueCreate"];
            };
        };
        responses: {
            /** @description The issue as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialFileIssue"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecords: {
        parameters: {
            query: {
                /** @description The field in which `search_text` is looked for. */
                search_field?: components["schemas"]["PrivateRecordSearchField"];
                /**
                 * @description What to look for in `search_field`. Three characters at the least.
                 * @example Example Corp
                 */
                search_text?: string;
                /**
                 * @description Only what is archived (`true`), or only what is not (`false`).
                 * @example false
                 */
                archived?: components["parameters"]["ArchivedFilter"];
                /** @description The field by which the list is sorted. */
                order_by?: components["schemas"]["PrivateRecordOrderField"];
                /** @description The direction in which `order_by` sorts. */
                order_dir?: components["parameters"]["OrderDirectionAscending"];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit: components["parameters"]["Limit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset: components["parameters"]["Offset"];
            };
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
            default: components["responses"]["Error"];
        };
    };
    updatePrivateRecord: {
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        /** @description The profile as it should be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyProfile"];
            };
        };
        responses: {
            /** @description The record after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateRecordDetails"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordAnalytics: {
        parameters: {
            query?: {
                /**
                 * @description Only runs in one of these states.
                 * @example [
                 *       "success"
                 *     ]
                 */
                statuses?: components["parameters"]["AnalyticsStatuses"];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
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
                    "application/json": components["schemas"]["AnalyticsHistory"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createPrivateRecordAnalytics: {
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsRun"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordMetrics: {
        parameters: {
            query?: {
                /**
                 * @description Only figures over periods of this length.
                 * @example quarterly
                 */
                period_type?: components["parameters"]["MetricPeriodTypeFilter"];
                /**
                 * @description The first day that counts; it is included.
                 * @example 2025-01-01
                 */
                date_from?: components["parameters"]["DateFrom"];
                /**
                 * @description The last day that counts; it is included.
                 * @example 2025-12-31
                 */
                date_to?: components["parameters"]["DateTo"];
                /**
                 * @description Only this metric.
                 * @example current_ratio
                 */
                metric_type?: components["parameters"]["MetricTypeFilter"];
                /**
                 * @description Only metrics of this section.
                 * @example brief_cash_flows_profile
                 */
                metric_section_type?: components["schemas"]["MetricSectionType"];
            };
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All metrics that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getPrivateRecordScore: {
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
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
            default: components["responses"]["Error"];
        };
    };
    getPrivateRecordSummary: {
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsSummary"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordDocuments: {
        parameters: {
            query?: {
                /**
                 * @description Only documents that were read out of this financial file.
                 * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
                 */
                file_id?: components["parameters"]["FileIdFilter"];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
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
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordFinancialFiles: {
        parameters: {
            query: {
                /**
                 * @description Only files in one of these states.
                 * @example [
                 *       "valid"
                 *     ]
                 */
                statuses?: components["schemas"]["FinancialFileStatus"][];
                /** @description The field by which the list is sorted. */
                order_by?: components["schemas"]["FinancialFileOrderField"];
                /** @description The direction in which `order_by` sorts. Here the default is descending. */
                order_dir?: components["schemas"]["OrderDirection"];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit: components["parameters"]["Limit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset: components["parameters"]["Offset"];
            };
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
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
                    "application/json": components["schemas"]["FinancialFileList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    uploadPrivateRecordFinancialFile: {
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
                 * @description The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: components["parameters"]["PrivateRecordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FinancialFileUpload"];
        responses: {
            /** @description The file as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialFile"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listHostConnections: {
        parameters: {
            query: {
                /**
                 * @description Only connections in one of these states.
                 * @example [
                 *       "connected"
                 *     ]
                 */
                statuses: components["schemas"]["ConnectionStatus"][];
                /** @description The field in which `search_text` is looked for. */
                search_field?: components["schemas"]["HostConnectionSearchField"];
                /**
                 * @description What to look for in `search_field`.
                 * @example Harbor
                 */
                search_text?: string;
                /** @description The field by which the list is sorted. */
                order_by?: components["schemas"]["HostConnectionOrderField"];
                /** @description The direction in which `order_by` sorts. */
                order_dir?: components["parameters"]["OrderDirectionAscending"];
                /**
                 * @description Only what is archived (`true`), or only what is not (`false`).
                 * @example false
                 */
                archived?: components["parameters"]["ArchivedFilter"];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
            default: components["responses"]["Error"];
        };
    };
    createHostConnection: {
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
            path?: never;
            cookie?: never;
        };
        /** @description The host, and the invitation that it sent. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostConnectionCreate"];
            };
        };
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
            default: components["responses"]["Error"];
        };
    };
    getHostConnection: {
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
                 * @description The organization that is the host in the connection.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
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
            default: components["responses"]["Error"];
        };
    };
    updateHostConnection: {
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
                 * @description The organization that is the host in the connection.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                host_org_id: components["parameters"]["HostOrganizationId"];
            };
            cookie?: never;
        };
        /** @description What should change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostConnectionUpdate"];
            };
        };
        responses: {
            /** @description The connection after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostConnection"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listGuestConnections: {
        parameters: {
            query?: {
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
            default: components["responses"]["Error"];
        };
    };
    getGuestConnection: {
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
                 * @description The organization that is the guest in the connection.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
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
            default: components["responses"]["Error"];
        };
    };
    updateGuestConnection: {
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
                 * @description The organization that is the guest in the connection.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                guest_org_id: components["parameters"]["GuestOrganizationId"];
            };
            cookie?: never;
        };
        /** @description Whether the connection should be archived. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestConnectionUpdate"];
            };
        };
        responses: {
            /** @description The connection after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestConnection"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    notifyGuestDisconnection: {
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
                 * @description The organization that is the guest in the connection.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                guest_org_id: components["parameters"]["GuestOrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification was sent. The page shows no body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listGuestInvitations: {
        parameters: {
            query?: {
                /**
                 * @description Only invitations in one of these states.
                 * @example [
                 *       "sent"
                 *     ]
                 */
                statuses?: components["schemas"]["GuestInvitationStatus"][];
                /**
                 * @description What to look for in the email of the guest.
                 * @example guest@example.com
                 */
                search_text?: string;
                /** @description Only expired invitations, or only those that are not. */
                expired?: boolean;
                /** @description Only archived invitations, or only those that are not. */
                archived?: boolean;
                /** @description The field by which the list is sorted. */
                order_by?: components["schemas"]["GuestInvitationOrderField"];
                /** @description The direction in which `order_by` sorts. */
                order_dir?: components["schemas"]["OrderDirection"];
                /** @description How many invitations to return at the most. */
                limit?: number;
                /** @description How many invitations to skip. */
                offset?: number;
            };
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
            default: components["responses"]["Error"];
        };
    };
    createGuestInvitation: {
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
            path?: never;
            cookie?: never;
        };
        /** @description Whom to invite, and until when. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestInvitationCreate"];
            };
        };
        responses: {
            /** @description The invitation as sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestInvitation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getGuestInvitation: {
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
                 * @description The invitation, by the `id` that creating it returned.
                 * @example d290f1ee-6c54-4b01-90e6-d701748f0851
                 */
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
            default: components["responses"]["Error"];
        };
    };
    listCreditApplications: {
        parameters: {
            query?: {
                /**
                 * @description Only applications of this guest organization.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                shipper_id?: string;
                /**
                 * @description Only applications to this owner organization.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                forwarder_id?: string;
                /**
                 * @description Only applications of these types.
                 * @example [
                 *       "credit_terms"
                 *     ]
                 */
                credit_application_types?: components["schemas"]["CreditApplicationType"][];
                /**
                 * @description Only applications in one of these states.
                 * @example [
                 *       "pending",
                 *       "needs_action"
                 *     ]
                 */
                credit_application_statuses?: components["schemas"]["CreditApplicationStatus"][];
                /**
                 * @description How many items to return at the most.
                 * @example 100
                 */
                limit?: components["parameters"]["InferredLimit"];
                /**
                 * @description How many items to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["InferredOffset"];
            };
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCreditApplication: {
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
                 * @description The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
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
                    "application/json": components["schemas"]["CreditApplication"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    rejectCreditApplication: {
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
                 * @description The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state after the rejection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    resubmitCreditApplication: {
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
                 * @description The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state after the resubmission. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    finalizeCreditApplication: {
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
                 * @description The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state after the conclusion. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    uploadTradeProfile: {
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
                 * @description The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TradeProfileUpload"];
            };
        };
        responses: {
            /** @description The file as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeProfileFile"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateFactoringApplication: {
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
                 * @description The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        /** @description The application as it should be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactoringApplicationUpdate"];
            };
        };
        responses: {
            /** @description The state of the application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationState"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    confirmAdditionalDocuments: {
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
                 * @description The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: components["parameters"]["CreditApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for, and whether it was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdditionalDocuments"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
