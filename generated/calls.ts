// Written by `npm run generate` from openapi.yaml. Do not edit.

import type {
    Currency,
    CompanyProfileInput,
    Organization,
    OrganizationUpdate,
    AnalyticsRun,
    AnalyticsHistory,
    ConnectionAction,
    FinancialDocumentList,
    DocumentRequest,
    DocumentRequestList,
    MetricList,
    LoanList,
    MetricAdviseList,
    AnalyticsSummary,
    FinancialFile,
    FinancialFileList,
    FinancialFileIssueCreateInput,
    FinancialFileIssue,
    PrivateRecordList,
    PrivateRecordDetails,
    PrivateRecordScore,
    HostConnection,
    HostConnectionList,
    HostConnectionCreate,
    HostConnectionUpdate,
    GuestConnection,
    GuestConnectionList,
    GuestConnectionUpdate,
    GuestInvitation,
    GuestInvitationList,
    GuestInvitationCreate,
    CreditApplicationState,
    CreditApplicationList,
    CreditApplication,
    TradeProfileFile,
    FactoringApplicationUpdate,
    AdditionalDocuments,
    ListOrganizationAnalyticsQuery,
    ListOrganizationDocumentsQuery,
    ListDocumentRequestsQuery,
    ListOrganizationMetricsQuery,
    ListOrganizationLoansQuery,
    ListOrganizationMetricAdvisesQuery,
    ListFinancialFilesQuery,
    ListPrivateRecordsQuery,
    ListPrivateRecordAnalyticsQuery,
    ListPrivateRecordMetricsQuery,
    ListPrivateRecordDocumentsQuery,
    ListPrivateRecordFinancialFilesQuery,
    ListHostConnectionsQuery,
    ListGuestConnectionsQuery,
    ListGuestInvitationsQuery,
    ListCreditApplicationsQuery,
} from "./types.js";

/** What each operation takes. An upload takes its file as a `FileInput`. */
export interface OperationInputs<FileInput> {
    createAccessToken: {
        body: {
            /**
             * Identifies the API client. It was issued when the client was registered.
             * @example 5gtyhu78ujmlko90iikmjunbh
             * @example 1example23456789abcdefghijk
             */
            client_id: string;
            /**
             * The secret of that API client. It is shown once, when the client is made.
             *
             * Format: password
             * @example abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=
             */
            client_secret: string;
        };
    };
    listCurrencies: {
        body?: never;
    };
    getCurrency: {
        path: {
            /**
             * The currency, by its ISO 4217 code of three letters.
             * @example USD
             */
            currency_code: string;
        };
        body?: never;
    };
    getOrganization: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body?: never;
    };
    updateOrganization: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body: OrganizationUpdate;
    };
    createOrganizationAnalytics: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body?: never;
    };
    listOrganizationAnalytics: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        query?: ListOrganizationAnalyticsQuery | undefined;
        body?: never;
    };
    requestOrganizationAnalytics: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body?: never;
    };
    listOrganizationDocuments: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        query?: ListOrganizationDocumentsQuery | undefined;
        body?: never;
    };
    listDocumentRequests: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        query?: ListDocumentRequestsQuery | undefined;
        body?: never;
    };
    cancelDocumentRequest: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
            /**
             * The request for documents, by its `id` in the list of requests. The page does not show its type.
             * @example 5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49
             */
            request_id: string;
        };
        body?: never;
    };
    listOrganizationMetrics: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        query?: ListOrganizationMetricsQuery | undefined;
        body?: never;
    };
    listOrganizationLoans: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        query?: ListOrganizationLoansQuery | undefined;
        body?: never;
    };
    listOrganizationMetricAdvises: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        query?: ListOrganizationMetricAdvisesQuery | undefined;
        body?: never;
    };
    getOrganizationAnalyticsSummary: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body?: never;
    };
    uploadFinancialFile: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body: {
            /**
             * The currency of the figures in the file, by its ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * The file itself, with its name and its media type.
             *
             * Format: binary
             */
            file: FileInput;
        };
    };
    listFinancialFiles: {
        path: {
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        query?: ListFinancialFilesQuery | undefined;
        body?: never;
    };
    getFinancialFile: {
        path: {
            /**
             * The financial file, by the `id` that its upload returned.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            file_id: string;
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body?: never;
    };
    createFinancialFileIssue: {
        path: {
            /**
             * The financial file, by the `id` that its upload returned.
             * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
             */
            file_id: string;
            /**
             * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
             * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
             * asks.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            org_id: string;
        };
        body: FinancialFileIssueCreateInput;
    };
    listPrivateRecords: {
        query?: ListPrivateRecordsQuery | undefined;
        body?: never;
    };
    updatePrivateRecord: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        body: CompanyProfileInput;
    };
    createPrivateRecordAnalytics: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        body?: never;
    };
    listPrivateRecordAnalytics: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        query?: ListPrivateRecordAnalyticsQuery | undefined;
        body?: never;
    };
    listPrivateRecordMetrics: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        query?: ListPrivateRecordMetricsQuery | undefined;
        body?: never;
    };
    getPrivateRecordScore: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        body?: never;
    };
    getPrivateRecordSummary: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        body?: never;
    };
    listPrivateRecordDocuments: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        query?: ListPrivateRecordDocumentsQuery | undefined;
        body?: never;
    };
    uploadPrivateRecordFinancialFile: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        body: {
            /**
             * The currency of the figures in the file, by its ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * The file itself, with its name and its media type.
             *
             * Format: binary
             */
            file: FileInput;
        };
    };
    listPrivateRecordFinancialFiles: {
        path: {
            /**
             * The private record.
             * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
             */
            record_id: string;
        };
        query?: ListPrivateRecordFinancialFilesQuery | undefined;
        body?: never;
    };
    listHostConnections: {
        query: ListHostConnectionsQuery;
        body?: never;
    };
    createHostConnection: {
        body: HostConnectionCreate;
    };
    getHostConnection: {
        path: {
            /**
             * The organization that is the host in the connection.
             * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
             */
            host_org_id: string;
        };
        body?: never;
    };
    updateHostConnection: {
        path: {
            /**
             * The organization that is the host in the connection.
             * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
             */
            host_org_id: string;
        };
        body: HostConnectionUpdate;
    };
    listGuestConnections: {
        query?: ListGuestConnectionsQuery | undefined;
        body?: never;
    };
    getGuestConnection: {
        path: {
            /**
             * The organization that is the guest in the connection.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            guest_org_id: string;
        };
        body?: never;
    };
    updateGuestConnection: {
        path: {
            /**
             * The organization that is the guest in the connection.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            guest_org_id: string;
        };
        body: GuestConnectionUpdate;
    };
    notifyGuestDisconnection: {
        path: {
            /**
             * The organization that is the guest in the connection.
             * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
             */
            guest_org_id: string;
        };
        body?: never;
    };
    listGuestInvitations: {
        query?: ListGuestInvitationsQuery | undefined;
        body?: never;
    };
    createGuestInvitation: {
        body: GuestInvitationCreate;
    };
    getGuestInvitation: {
        path: {
            /**
             * The invitation, by the `id` that creating it returned.
             * @example d290f1ee-6c54-4b01-90e6-d701748f0851
             */
            guest_invitation_id: string;
        };
        body?: never;
    };
    listCreditApplications: {
        query?: ListCreditApplicationsQuery | undefined;
        body?: never;
    };
    getCreditApplication: {
        path: {
            /**
             * The credit application.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            credit_application_id: string;
        };
        body?: never;
    };
    rejectCreditApplication: {
        path: {
            /**
             * The credit application.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            credit_application_id: string;
        };
        body?: never;
    };
    resubmitCreditApplication: {
        path: {
            /**
             * The credit application.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            credit_application_id: string;
        };
        body?: never;
    };
    finalizeCreditApplication: {
        path: {
            /**
             * The credit application.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            credit_application_id: string;
        };
        body?: never;
    };
    uploadTradeProfile: {
        path: {
            /**
             * The credit application.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            credit_application_id: string;
        };
        body: {
            /**
             * The file itself, with its name and its media type.
             *
             * Format: binary
             */
            uploading_file: FileInput;
        };
    };
    updateFactoringApplication: {
        path: {
            /**
             * The credit application.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            credit_application_id: string;
        };
        body: FactoringApplicationUpdate;
    };
    confirmAdditionalDocuments: {
        path: {
            /**
             * The credit application.
             * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
             */
            credit_application_id: string;
        };
        body?: never;
    };
}

/** What each operation answers; `undefined` where a success has no body. */
export interface OperationAnswers {
    createAccessToken: {
        /**
         * The bearer token for all other operations. Treat it as opaque and keep it secret.
         * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
         */
        access_token: string;
        /**
         * How many seconds the token works.
         * @example 3600
         * @example 7200
         */
        expires_in: number;
    };
    listCurrencies: Currency[];
    getCurrency: Currency;
    getOrganization: Organization;
    updateOrganization: Organization;
    createOrganizationAnalytics: AnalyticsRun;
    listOrganizationAnalytics: AnalyticsHistory;
    requestOrganizationAnalytics: ConnectionAction;
    listOrganizationDocuments: FinancialDocumentList;
    listDocumentRequests: DocumentRequestList;
    cancelDocumentRequest: DocumentRequest;
    listOrganizationMetrics: MetricList;
    listOrganizationLoans: LoanList;
    listOrganizationMetricAdvises: MetricAdviseList;
    getOrganizationAnalyticsSummary: AnalyticsSummary;
    uploadFinancialFile: FinancialFile;
    listFinancialFiles: FinancialFileList;
    getFinancialFile: FinancialFile;
    createFinancialFileIssue: FinancialFileIssue;
    listPrivateRecords: PrivateRecordList;
    updatePrivateRecord: PrivateRecordDetails;
    createPrivateRecordAnalytics: AnalyticsRun;
    listPrivateRecordAnalytics: AnalyticsHistory;
    listPrivateRecordMetrics: MetricList;
    getPrivateRecordScore: PrivateRecordScore;
    getPrivateRecordSummary: AnalyticsSummary;
    listPrivateRecordDocuments: FinancialDocumentList;
    uploadPrivateRecordFinancialFile: FinancialFile;
    listPrivateRecordFinancialFiles: FinancialFileList;
    listHostConnections: HostConnectionList;
    createHostConnection: HostConnection;
    getHostConnection: HostConnection;
    updateHostConnection: HostConnection;
    listGuestConnections: GuestConnectionList;
    getGuestConnection: GuestConnection;
    updateGuestConnection: GuestConnection;
    notifyGuestDisconnection: undefined;
    listGuestInvitations: GuestInvitationList;
    createGuestInvitation: GuestInvitation;
    getGuestInvitation: GuestInvitation;
    listCreditApplications: CreditApplicationList;
    getCreditApplication: CreditApplication;
    rejectCreditApplication: CreditApplicationState;
    resubmitCreditApplication: CreditApplicationState;
    finalizeCreditApplication: CreditApplicationState;
    uploadTradeProfile: TradeProfileFile;
    updateFactoringApplication: CreditApplicationState;
    confirmAdditionalDocuments: AdditionalDocuments;
}

/** The operation behind each method and path. */
export interface Routes {
    "POST /oauth2/token": "createAccessToken";
    "GET /resources/currencies": "listCurrencies";
    "GET /resources/currencies/{currency_code}": "getCurrency";
    "GET /organizations/{org_id}": "getOrganization";
    "PUT /organizations/{org_id}": "updateOrganization";
    "POST /organizations/{org_id}/analytics": "createOrganizationAnalytics";
    "GET /organizations/{org_id}/analytics": "listOrganizationAnalytics";
    "POST /organizations/{org_id}/analytics/requests": "requestOrganizationAnalytics";
    "GET /organizations/{org_id}/documents": "listOrganizationDocuments";
    "GET /organizations/{org_id}/documents/requests": "listDocumentRequests";
    "POST /organizations/{org_id}/documents/requests/{request_id}/cancellations": "cancelDocumentRequest";
    "GET /organizations/{org_id}/metrics": "listOrganizationMetrics";
    "GET /organizations/{org_id}/metrics/loans": "listOrganizationLoans";
    "GET /organizations/{org_id}/metrics/advises": "listOrganizationMetricAdvises";
    "GET /organizations/{org_id}/metrics/summaries/current": "getOrganizationAnalyticsSummary";
    "POST /organizations/{org_id}/financial-files": "uploadFinancialFile";
    "GET /organizations/{org_id}/financial-files": "listFinancialFiles";
    "GET /organizations/{org_id}/financial-files/{file_id}": "getFinancialFile";
    "POST /organizations/{org_id}/financial-files/{file_id}/issues": "createFinancialFileIssue";
    "GET /private-records": "listPrivateRecords";
    "PUT /private-records/{record_id}": "updatePrivateRecord";
    "POST /private-records/{record_id}/analytics": "createPrivateRecordAnalytics";
    "GET /private-records/{record_id}/analytics": "listPrivateRecordAnalytics";
    "GET /private-records/{record_id}/metrics": "listPrivateRecordMetrics";
    "GET /private-records/{record_id}/metrics/scores/current": "getPrivateRecordScore";
    "GET /private-records/{record_id}/metrics/summaries/current": "getPrivateRecordSummary";
    "GET /private-records/{record_id}/documents": "listPrivateRecordDocuments";
    "POST /private-records/{record_id}/financial-files": "uploadPrivateRecordFinancialFile";
    "GET /private-records/{record_id}/financial-files": "listPrivateRecordFinancialFiles";
    "GET /host-connections": "listHostConnections";
    "POST /host-connections": "createHostConnection";
    "GET /host-connections/{host_org_id}": "getHostConnection";
    "PATCH /host-connections/{host_org_id}": "updateHostConnection";
    "GET /guest-connections": "listGuestConnections";
    "GET /guest-connections/{guest_org_id}": "getGuestConnection";
    "PATCH /guest-connections/{guest_org_id}": "updateGuestConnection";
    "POST /guest-connections/{guest_org_id}/disconnection-notification": "notifyGuestDisconnection";
    "GET /guest-invitations": "listGuestInvitations";
    "POST /guest-invitations": "createGuestInvitation";
    "GET /guest-invitations/{guest_invitation_id}": "getGuestInvitation";
    "GET /credit-applications": "listCreditApplications";
    "GET /credit-applications/{credit_application_id}": "getCreditApplication";
    "POST /credit-applications/{credit_application_id}/statuses/reject": "rejectCreditApplication";
    "POST /credit-applications/{credit_application_id}/statuses/resubmit": "resubmitCreditApplication";
    "POST /credit-applications/{credit_application_id}/statuses/finalize": "finalizeCreditApplication";
    "POST /credit-applications/credit-terms/{credit_application_id}/files": "uploadTradeProfile";
    "PUT /credit-applications/factoring/{credit_application_id}": "updateFactoringApplication";
    "POST /credit-applications/{credit_application_id}/additional-documents/confirmation": "confirmAdditionalDocuments";
}
