// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { operations } from "./schema.js";

/** `paths` without the two organization headers: for a client that sends through `client.fetch`. */
export interface ScopedPaths {
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an access token */
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
        /** List currencies */
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
        /** Get a currency */
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
        /** List metric weights */
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
        /** List risk ranges */
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
        /** Get an organization */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getOrganization"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getOrganization"]["responses"];
        };
        /** Update an organization */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["updateOrganization"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["updateOrganization"]["requestBody"];
            responses: operations["updateOrganization"]["responses"];
        };
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
        /** List an organization's analytics runs */
        get: {
            parameters: {
                query?: operations["listOrganizationAnalytics"]["parameters"]["query"];
                header?: never;
                path: operations["listOrganizationAnalytics"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listOrganizationAnalytics"]["responses"];
        };
        put?: never;
        /** Run an organization's analytics */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["createOrganizationAnalytics"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["createOrganizationAnalytics"]["responses"];
        };
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
        /** Ask a guest to run analytics */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["requestOrganizationAnalytics"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["requestOrganizationAnalytics"]["responses"];
        };
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
        /** List an organization's documents */
        get: {
            parameters: {
                query?: operations["listOrganizationDocuments"]["parameters"]["query"];
                header?: never;
                path: operations["listOrganizationDocuments"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listOrganizationDocuments"]["responses"];
        };
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
        /** List document requests */
        get: {
            parameters: {
                query?: operations["listDocumentRequests"]["parameters"]["query"];
                header?: never;
                path: operations["listDocumentRequests"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listDocumentRequests"]["responses"];
        };
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
        /** Cancel a document request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["cancelDocumentRequest"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["cancelDocumentRequest"]["responses"];
        };
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
        /** List an organization's metrics */
        get: {
            parameters: {
                query?: operations["listOrganizationMetrics"]["parameters"]["query"];
                header?: never;
                path: operations["listOrganizationMetrics"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listOrganizationMetrics"]["responses"];
        };
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
        /** List an organization's loans */
        get: {
            parameters: {
                query?: operations["listOrganizationLoans"]["parameters"]["query"];
                header?: never;
                path: operations["listOrganizationLoans"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listOrganizationLoans"]["responses"];
        };
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
        /** List advice on an organization's metrics */
        get: {
            parameters: {
                query?: operations["listOrganizationMetricAdvice"]["parameters"]["query"];
                header?: never;
                path: operations["listOrganizationMetricAdvice"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listOrganizationMetricAdvice"]["responses"];
        };
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
        /** Get an organization's analytics summary */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getOrganizationAnalyticsSummary"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getOrganizationAnalyticsSummary"]["responses"];
        };
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
        /** List an organization's financial files */
        get: {
            parameters: {
                query?: operations["listFinancialFiles"]["parameters"]["query"];
                header?: never;
                path: operations["listFinancialFiles"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listFinancialFiles"]["responses"];
        };
        put?: never;
        /** Upload a financial file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["uploadFinancialFile"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["uploadFinancialFile"]["requestBody"];
            responses: operations["uploadFinancialFile"]["responses"];
        };
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
        /** Get a financial file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getFinancialFile"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getFinancialFile"]["responses"];
        };
        put?: never;
        post?: never;
        /** Delete a financial file */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["deleteFinancialFile"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["deleteFinancialFile"]["responses"];
        };
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
        /** Report an issue with a financial file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["createFinancialFileIssue"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["createFinancialFileIssue"]["requestBody"];
            responses: operations["createFinancialFileIssue"]["responses"];
        };
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
        /** List private records */
        get: {
            parameters: {
                query: operations["listPrivateRecords"]["parameters"]["query"];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listPrivateRecords"]["responses"];
        };
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
        /** Update a private record */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["updatePrivateRecord"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["updatePrivateRecord"]["requestBody"];
            responses: operations["updatePrivateRecord"]["responses"];
        };
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
        /** List a private record's analytics runs */
        get: {
            parameters: {
                query?: operations["listPrivateRecordAnalytics"]["parameters"]["query"];
                header?: never;
                path: operations["listPrivateRecordAnalytics"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listPrivateRecordAnalytics"]["responses"];
        };
        put?: never;
        /** Run a private record's analytics */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["createPrivateRecordAnalytics"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["createPrivateRecordAnalytics"]["responses"];
        };
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
        /** List a private record's metrics */
        get: {
            parameters: {
                query?: operations["listPrivateRecordMetrics"]["parameters"]["query"];
                header?: never;
                path: operations["listPrivateRecordMetrics"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listPrivateRecordMetrics"]["responses"];
        };
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
        /** Get a private record's score */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getPrivateRecordScore"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getPrivateRecordScore"]["responses"];
        };
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
        /** Get a private record's analytics summary */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getPrivateRecordSummary"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getPrivateRecordSummary"]["responses"];
        };
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
        /** List a private record's documents */
        get: {
            parameters: {
                query?: operations["listPrivateRecordDocuments"]["parameters"]["query"];
                header?: never;
                path: operations["listPrivateRecordDocuments"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listPrivateRecordDocuments"]["responses"];
        };
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
        /** List a private record's financial files */
        get: {
            parameters: {
                query: operations["listPrivateRecordFinancialFiles"]["parameters"]["query"];
                header?: never;
                path: operations["listPrivateRecordFinancialFiles"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listPrivateRecordFinancialFiles"]["responses"];
        };
        put?: never;
        /** Upload a private record's financial file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["uploadPrivateRecordFinancialFile"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["uploadPrivateRecordFinancialFile"]["requestBody"];
            responses: operations["uploadPrivateRecordFinancialFile"]["responses"];
        };
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
        /** List connections with hosts */
        get: {
            parameters: {
                query: operations["listHostConnections"]["parameters"]["query"];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listHostConnections"]["responses"];
        };
        put?: never;
        /** Connect with a host */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: operations["createHostConnection"]["requestBody"];
            responses: operations["createHostConnection"]["responses"];
        };
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
        /** Get the connection with a host */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getHostConnection"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getHostConnection"]["responses"];
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Update the connection with a host */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["updateHostConnection"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["updateHostConnection"]["requestBody"];
            responses: operations["updateHostConnection"]["responses"];
        };
        trace?: never;
    };
    "/guest-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List connections with guests */
        get: {
            parameters: {
                query?: operations["listGuestConnections"]["parameters"]["query"];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listGuestConnections"]["responses"];
        };
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
        /** Get the connection with a guest */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getGuestConnection"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getGuestConnection"]["responses"];
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Archive the connection with a guest */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["updateGuestConnection"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["updateGuestConnection"]["requestBody"];
            responses: operations["updateGuestConnection"]["responses"];
        };
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
        /** Notify a guest of its disconnection */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["notifyGuestDisconnection"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["notifyGuestDisconnection"]["responses"];
        };
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
        /** List guest invitations */
        get: {
            parameters: {
                query?: operations["listGuestInvitations"]["parameters"]["query"];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listGuestInvitations"]["responses"];
        };
        put?: never;
        /** Invite a guest */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: operations["createGuestInvitation"]["requestBody"];
            responses: operations["createGuestInvitation"]["responses"];
        };
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
        /** Get a guest invitation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getGuestInvitation"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getGuestInvitation"]["responses"];
        };
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
        /** List credit applications */
        get: {
            parameters: {
                query?: operations["listCreditApplications"]["parameters"]["query"];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["listCreditApplications"]["responses"];
        };
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
        /** Get a credit application */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["getCreditApplication"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["getCreditApplication"]["responses"];
        };
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
        /** Reject a credit application */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["rejectCreditApplication"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["rejectCreditApplication"]["responses"];
        };
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
        /** Resubmit a credit application */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["resubmitCreditApplication"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["resubmitCreditApplication"]["responses"];
        };
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
        /** Finalize a credit application */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["finalizeCreditApplication"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["finalizeCreditApplication"]["responses"];
        };
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
        /** Upload a trade profile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["uploadTradeProfile"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["uploadTradeProfile"]["requestBody"];
            responses: operations["uploadTradeProfile"]["responses"];
        };
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
        /** Update a factoring application */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["updateFactoringApplication"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody: operations["updateFactoringApplication"]["requestBody"];
            responses: operations["updateFactoringApplication"]["responses"];
        };
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
        /** Confirm that additional documents were sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: operations["confirmAdditionalDocuments"]["parameters"]["path"];
                cookie?: never;
            };
            requestBody?: never;
            responses: operations["confirmAdditionalDocuments"]["responses"];
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
