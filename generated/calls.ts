// Written by `npm run generate` from openapi.yaml. Do not edit.

import type {
    Currency,
    MetricWeight,
    RiskRange,
    Organization,
    OrganizationUpdate,
    AnalyticsRun,
    AnalyticsHistoryList,
    ConnectionAction,
    FinancialDocumentList,
    DocumentRequest,
    DocumentRequestList,
    OrganizationMetricList,
    PrivateRecordMetricList,
    LoanList,
    MetricAdviceList,
    AnalyticsSummary,
    FinancialFile,
    FinancialFileList,
    FinancialFileIssueCreate,
    FinancialFileIssue,
    PrivateRecordList,
    PrivateRecordDetails,
    PrivateRecordUpdate,
    PrivateRecordScore,
    PrivateRecordFinancialFile,
    PrivateRecordFinancialFileList,
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
    CreditApplicationDetails,
    TradeProfileFile,
    FactoringApplicationUpdate,
    AdditionalDocuments,
    ListOrganizationAnalyticsQuery,
    ListOrganizationDocumentsQuery,
    ListDocumentRequestsQuery,
    ListOrganizationMetricsQuery,
    ListOrganizationLoansQuery,
    ListOrganizationMetricAdviceQuery,
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
             * Id of the API client, issued when the client was registered.
             * @example 5gtyhu78ujmlko90iikmjunbh
             * @example 1example23456789abcdefghijk
             */
            client_id: string;
            /**
             * Secret of the API client. The MyCreditApp Portal shows it once, when you create the client.
             *
             * Format: password
             * @example abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=
             */
            client_secret: string;
        };
    };
    listCurrencies: {};
    getCurrency: {
        path: {
            /** ISO 4217 code of the currency. */
            currency_code: string;
        };
    };
    listMetricWeights: {};
    listRiskRanges: {};
    getOrganization: {
        path: {
            /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
            org_id: string;
        };
    };
    updateOrganization: {
        path: {
            /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
            org_id: string;
        };
        body: OrganizationUpdate;
    };
    createOrganizationAnalytics: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
    };
    listOrganizationAnalytics: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
        query?: ListOrganizationAnalyticsQuery | undefined;
    };
    requestOrganizationAnalytics: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
    };
    listOrganizationDocuments: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
        query?: ListOrganizationDocumentsQuery | undefined;
    };
    listDocumentRequests: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
        query?: ListDocumentRequestsQuery | undefined;
    };
    cancelDocumentRequest: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
            /** The document request. */
            request_id: string;
        };
    };
    listOrganizationMetrics: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
        query?: ListOrganizationMetricsQuery | undefined;
    };
    listOrganizationLoans: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
        query?: ListOrganizationLoansQuery | undefined;
    };
    listOrganizationMetricAdvice: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
        query?: ListOrganizationMetricAdviceQuery | undefined;
    };
    getOrganizationAnalyticsSummary: {
        path: {
            /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
            org_id: string;
        };
    };
    uploadFinancialFile: {
        path: {
            /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
            org_id: string;
        };
        body: {
            /**
             * Currency of the amounts in the file, as an ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * The file, with its name and media type. Maximum 20,971,520 bytes (20 MiB).
             *
             * Format: binary
             */
            file: FileInput;
        };
    };
    listFinancialFiles: {
        path: {
            /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
            org_id: string;
        };
        query?: ListFinancialFilesQuery | undefined;
    };
    getFinancialFile: {
        path: {
            /** The financial file. */
            file_id: string;
            /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
            org_id: string;
        };
    };
    deleteFinancialFile: {
        path: {
            /** The financial file. */
            file_id: string;
            /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
            org_id: string;
        };
    };
    createFinancialFileIssue: {
        path: {
            /** The financial file. */
            file_id: string;
            /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
            org_id: string;
        };
        body: FinancialFileIssueCreate;
    };
    listPrivateRecords: {
        query?: ListPrivateRecordsQuery | undefined;
    };
    updatePrivateRecord: {
        path: {
            /** The private record. */
            record_id: string;
        };
        body: PrivateRecordUpdate;
    };
    createPrivateRecordAnalytics: {
        path: {
            /** The private record. */
            record_id: string;
        };
    };
    listPrivateRecordAnalytics: {
        path: {
            /** The private record. */
            record_id: string;
        };
        query?: ListPrivateRecordAnalyticsQuery | undefined;
    };
    listPrivateRecordMetrics: {
        path: {
            /** The private record. */
            record_id: string;
        };
        query?: ListPrivateRecordMetricsQuery | undefined;
    };
    getPrivateRecordScore: {
        path: {
            /** The private record. */
            record_id: string;
        };
    };
    getPrivateRecordSummary: {
        path: {
            /** The private record. */
            record_id: string;
        };
    };
    listPrivateRecordDocuments: {
        path: {
            /** The private record. */
            record_id: string;
        };
        query?: ListPrivateRecordDocumentsQuery | undefined;
    };
    uploadPrivateRecordFinancialFile: {
        path: {
            /** The private record. */
            record_id: string;
        };
        body: {
            /**
             * Currency of the amounts in the file, as an ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * The file, with its name and media type. Maximum 20,971,520 bytes (20 MiB).
             *
             * Format: binary
             */
            file: FileInput;
        };
    };
    listPrivateRecordFinancialFiles: {
        path: {
            /** The private record. */
            record_id: string;
        };
        query?: ListPrivateRecordFinancialFilesQuery | undefined;
    };
    listHostConnections: {
        query: ListHostConnectionsQuery;
    };
    createHostConnection: {
        body: HostConnectionCreate;
    };
    getHostConnection: {
        path: {
            /** The host. */
            host_org_id: string;
        };
    };
    updateHostConnection: {
        path: {
            /** The host. */
            host_org_id: string;
        };
        body: HostConnectionUpdate;
    };
    listGuestConnections: {
        query?: ListGuestConnectionsQuery | undefined;
    };
    getGuestConnection: {
        path: {
            /** The guest. */
            guest_org_id: string;
        };
    };
    updateGuestConnection: {
        path: {
            /** The guest. */
            guest_org_id: string;
        };
        body: GuestConnectionUpdate;
    };
    notifyGuestDisconnection: {
        path: {
            /** The guest. */
            guest_org_id: string;
        };
    };
    listGuestInvitations: {
        query?: ListGuestInvitationsQuery | undefined;
    };
    createGuestInvitation: {
        body: GuestInvitationCreate;
    };
    getGuestInvitation: {
        path: {
            /** The invitation. */
            guest_invitation_id: string;
        };
    };
    listCreditApplications: {
        query?: ListCreditApplicationsQuery | undefined;
    };
    getCreditApplication: {
        path: {
            /** The credit application. */
            credit_application_id: string;
        };
    };
    rejectCreditApplication: {
        path: {
            /** The credit application. */
            credit_application_id: string;
        };
    };
    resubmitCreditApplication: {
        path: {
            /** The credit application. */
            credit_application_id: string;
        };
    };
    finalizeCreditApplication: {
        path: {
            /** The credit application. */
            credit_application_id: string;
        };
    };
    uploadTradeProfile: {
        path: {
            /** The credit application. */
            credit_application_id: string;
        };
        body: {
            /**
             * The file, with its name and media type. A size limit is not documented.
             *
             * Format: binary
             */
            uploading_file: FileInput;
        };
    };
    updateFactoringApplication: {
        path: {
            /** The credit application. */
            credit_application_id: string;
        };
        body: FactoringApplicationUpdate;
    };
    confirmAdditionalDocuments: {
        path: {
            /** The credit application. */
            credit_application_id: string;
        };
    };
}

/** What each operation answers; `undefined` where a success has no body. */
export interface OperationAnswers {
    createAccessToken: {
        /**
         * Bearer token for all other operations. Treat it as opaque and keep it secret.
         * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
         */
        access_token: string;
        /**
         * Lifetime of the token in seconds.
         * @example 3600
         * @example 7200
         */
        expires_in: number;
    };
    listCurrencies: Currency[];
    getCurrency: Currency;
    listMetricWeights: MetricWeight[];
    listRiskRanges: RiskRange[];
    getOrganization: Organization;
    updateOrganization: Organization;
    createOrganizationAnalytics: AnalyticsRun;
    listOrganizationAnalytics: AnalyticsHistoryList;
    requestOrganizationAnalytics: ConnectionAction;
    listOrganizationDocuments: FinancialDocumentList;
    listDocumentRequests: DocumentRequestList;
    cancelDocumentRequest: DocumentRequest;
    listOrganizationMetrics: OrganizationMetricList;
    listOrganizationLoans: LoanList;
    listOrganizationMetricAdvice: MetricAdviceList;
    getOrganizationAnalyticsSummary: AnalyticsSummary;
    uploadFinancialFile: FinancialFile;
    listFinancialFiles: FinancialFileList;
    getFinancialFile: FinancialFile;
    deleteFinancialFile: undefined;
    createFinancialFileIssue: FinancialFileIssue;
    listPrivateRecords: PrivateRecordList;
    updatePrivateRecord: PrivateRecordDetails;
    createPrivateRecordAnalytics: AnalyticsRun;
    listPrivateRecordAnalytics: AnalyticsHistoryList;
    listPrivateRecordMetrics: PrivateRecordMetricList;
    getPrivateRecordScore: PrivateRecordScore;
    getPrivateRecordSummary: AnalyticsSummary;
    listPrivateRecordDocuments: FinancialDocumentList;
    uploadPrivateRecordFinancialFile: PrivateRecordFinancialFile;
    listPrivateRecordFinancialFiles: PrivateRecordFinancialFileList;
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
    getCreditApplication: CreditApplicationDetails;
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
    "GET /resources/weights/metrics": "listMetricWeights";
    "GET /resources/risk-ranges": "listRiskRanges";
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
    "GET /organizations/{org_id}/metrics/advises": "listOrganizationMetricAdvice";
    "GET /organizations/{org_id}/metrics/summaries/current": "getOrganizationAnalyticsSummary";
    "POST /organizations/{org_id}/financial-files": "uploadFinancialFile";
    "GET /organizations/{org_id}/financial-files": "listFinancialFiles";
    "GET /organizations/{org_id}/financial-files/{file_id}": "getFinancialFile";
    "DELETE /organizations/{org_id}/financial-files/{file_id}": "deleteFinancialFile";
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
