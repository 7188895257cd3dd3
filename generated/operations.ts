// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { OperationRow } from "../src/operation-row.js";

/** The first server of `openapi.yaml`. */
export const serverUrl = "https://api.mycreditapp.ai/v1-beta";

/** The version of this package. */
export const packageVersion = "0.1.0";

export type OperationId =
  | "createAccessToken"
  | "listCurrencies"
  | "getCurrency"
  | "listMetricWeights"
  | "listRiskRanges"
  | "getOrganization"
  | "updateOrganization"
  | "createOrganizationAnalytics"
  | "listOrganizationAnalytics"
  | "requestOrganizationAnalytics"
  | "listOrganizationDocuments"
  | "listDocumentRequests"
  | "cancelDocumentRequest"
  | "listOrganizationMetrics"
  | "listOrganizationLoans"
  | "listOrganizationMetricAdvice"
  | "getOrganizationAnalyticsSummary"
  | "uploadFinancialFile"
  | "listFinancialFiles"
  | "getFinancialFile"
  | "deleteFinancialFile"
  | "createFinancialFileIssue"
  | "listPrivateRecords"
  | "updatePrivateRecord"
  | "createPrivateRecordAnalytics"
  | "listPrivateRecordAnalytics"
  | "listPrivateRecordMetrics"
  | "getPrivateRecordScore"
  | "getPrivateRecordSummary"
  | "listPrivateRecordDocuments"
  | "uploadPrivateRecordFinancialFile"
  | "listPrivateRecordFinancialFiles"
  | "listHostConnections"
  | "createHostConnection"
  | "getHostConnection"
  | "updateHostConnection"
  | "listGuestConnections"
  | "getGuestConnection"
  | "updateGuestConnection"
  | "notifyGuestDisconnection"
  | "listGuestInvitations"
  | "createGuestInvitation"
  | "getGuestInvitation"
  | "listCreditApplications"
  | "getCreditApplication"
  | "rejectCreditApplication"
  | "resubmitCreditApplication"
  | "finalizeCreditApplication"
  | "uploadTradeProfile"
  | "updateFactoringApplication"
  | "confirmAdditionalDocuments";

export const operations: Readonly<Record<OperationId, OperationRow>> = {
  createAccessToken: {"method":"POST","path":"/oauth2/token","mediaType":"application/json","body":{"client_id":{"required":true,"minLength":1,"maxLength":128},"client_secret":{"required":true,"minLength":1,"maxLength":64}},"authenticated":false,"organizationHeaders":false},
  listCurrencies: {"method":"GET","path":"/resources/currencies","organizationHeaders":false,"answers":"array"},
  getCurrency: {"method":"GET","path":"/resources/currencies/{currency_code}","pathParameters":{"currency_code":{"required":true,"segment":true,"minLength":3,"maxLength":3}},"organizationHeaders":false},
  listMetricWeights: {"method":"GET","path":"/resources/weights/metrics","organizationHeaders":false,"answers":"array"},
  listRiskRanges: {"method":"GET","path":"/resources/risk-ranges","organizationHeaders":false,"answers":"array"},
  getOrganization: {"method":"GET","path":"/organizations/{org_id}"},
  updateOrganization: {"method":"PUT","path":"/organizations/{org_id}","mediaType":"application/json","body":{"name":{"required":true,"minLength":1,"maxLength":300},"email":{"required":true,"minLength":1,"maxLength":100},"established_date":{"required":true,"format":"date"},"size_id":{"format":"uuid"},"role_id":{"format":"uuid"},"naics_code_id":{"format":"uuid"},"address":{},"city":{},"state":{},"postal_code":{},"country_code":{},"website":{},"company_registration_number":{},"tax_id":{},"corporation_type_id":{},"phone":{"nullable":true}}},
  createOrganizationAnalytics: {"method":"POST","path":"/organizations/{org_id}/analytics"},
  listOrganizationAnalytics: {"method":"GET","path":"/organizations/{org_id}/analytics","query":{"statuses":{"type":"array","minItems":1},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  requestOrganizationAnalytics: {"method":"POST","path":"/organizations/{org_id}/analytics/requests","scenarios":["guest","self"]},
  listOrganizationDocuments: {"method":"GET","path":"/organizations/{org_id}/documents","query":{"file_id":{"format":"uuid"},"document_types":{"type":"array"},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  listDocumentRequests: {"method":"GET","path":"/organizations/{org_id}/documents/requests","query":{"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  cancelDocumentRequest: {"method":"POST","path":"/organizations/{org_id}/documents/requests/{request_id}/cancellations","pathParameters":{"org_id":{"required":true,"format":"uuid"},"request_id":{"required":true,"segment":true,"minLength":1}}},
  listOrganizationMetrics: {"method":"GET","path":"/organizations/{org_id}/metrics","query":{"period_type":{},"date_from":{"format":"date"},"date_to":{"format":"date"},"metric_type":{}},"scenarios":["guest","self"]},
  listOrganizationLoans: {"method":"GET","path":"/organizations/{org_id}/metrics/loans","query":{"date_from":{"format":"date"},"date_to":{"format":"date"}}},
  listOrganizationMetricAdvice: {"method":"GET","path":"/organizations/{org_id}/metrics/advises","query":{"period_type":{},"metric_type":{}}},
  getOrganizationAnalyticsSummary: {"method":"GET","path":"/organizations/{org_id}/metrics/summaries/current"},
  uploadFinancialFile: {"method":"POST","path":"/organizations/{org_id}/financial-files","mediaType":"multipart/form-data","body":{"currency":{"required":true,"minLength":3,"maxLength":3},"file":{"type":"file","required":true,"maxLength":20971520,"mediaTypes":["application/pdf","application/zip","application/x-7z-compressed","application/vnd.rar","application/x-rar-compressed"]}},"scenarios":["host","self"]},
  listFinancialFiles: {"method":"GET","path":"/organizations/{org_id}/financial-files","query":{"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  getFinancialFile: {"method":"GET","path":"/organizations/{org_id}/financial-files/{file_id}","scenarios":["host","self"]},
  deleteFinancialFile: {"method":"DELETE","path":"/organizations/{org_id}/financial-files/{file_id}","scenarios":["host","self"],"answers":"nothing"},
  createFinancialFileIssue: {"method":"POST","path":"/organizations/{org_id}/financial-files/{file_id}/issues","mediaType":"application/json","body":{"subject":{},"message":{"nullable":true}}},
  listPrivateRecords: {"method":"GET","path":"/private-records","query":{"search_field":{},"search_text":{"minLength":3,"maxLength":255},"archived":{"type":"boolean"},"order_by":{},"order_dir":{},"limit":{"type":"integer","required":true,"maximum":100},"offset":{"type":"integer","required":true,"minimum":0}}},
  updatePrivateRecord: {"method":"PUT","path":"/private-records/{record_id}","mediaType":"application/json","body":{"name":{"required":true},"email":{"nullable":true},"phone":{"nullable":true},"established_date":{"nullable":true,"format":"date"},"size_id":{"nullable":true,"format":"uuid"},"role_id":{"nullable":true,"format":"uuid"},"naics_code_id":{"nullable":true,"format":"uuid"},"address":{"nullable":true},"city":{"nullable":true},"state":{"nullable":true},"postal_code":{"nullable":true},"country_code":{"nullable":true},"website":{"nullable":true},"company_registration_number":{"nullable":true},"tax_id":{"nullable":true},"corporation_type_id":{"nullable":true}}},
  createPrivateRecordAnalytics: {"method":"POST","path":"/private-records/{record_id}/analytics"},
  listPrivateRecordAnalytics: {"method":"GET","path":"/private-records/{record_id}/analytics","query":{"statuses":{"type":"array","minItems":1},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  listPrivateRecordMetrics: {"method":"GET","path":"/private-records/{record_id}/metrics","query":{"period_type":{},"date_from":{"format":"date"},"date_to":{"format":"date"},"metric_type":{},"metric_section_type":{}}},
  getPrivateRecordScore: {"method":"GET","path":"/private-records/{record_id}/metrics/scores/current"},
  getPrivateRecordSummary: {"method":"GET","path":"/private-records/{record_id}/metrics/summaries/current"},
  listPrivateRecordDocuments: {"method":"GET","path":"/private-records/{record_id}/documents","query":{"file_id":{"format":"uuid"},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  uploadPrivateRecordFinancialFile: {"method":"POST","path":"/private-records/{record_id}/financial-files","mediaType":"multipart/form-data","body":{"currency":{"required":true,"minLength":3,"maxLength":3},"file":{"type":"file","required":true,"maxLength":20971520,"mediaTypes":["application/pdf","application/zip","application/x-7z-compressed","application/vnd.rar","application/x-rar-compressed"]}}},
  listPrivateRecordFinancialFiles: {"method":"GET","path":"/private-records/{record_id}/financial-files","query":{"statuses":{"type":"array"},"order_by":{},"order_dir":{},"limit":{"type":"integer","required":true,"maximum":100},"offset":{"type":"integer","required":true,"minimum":0}}},
  listHostConnections: {"method":"GET","path":"/host-connections","query":{"statuses":{"type":"array","required":true},"search_field":{},"search_text":{"minLength":1,"maxLength":255},"order_by":{},"order_dir":{},"archived":{"type":"boolean"},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  createHostConnection: {"method":"POST","path":"/host-connections","mediaType":"application/json","body":{"host_organization_id":{"required":true,"format":"uuid"},"invitation_token":{"nullable":true,"minLength":10,"maxLength":2000}}},
  getHostConnection: {"method":"GET","path":"/host-connections/{host_org_id}"},
  updateHostConnection: {"method":"PATCH","path":"/host-connections/{host_org_id}","mediaType":"application/json","body":{"status":{}},"scenarios":["self"]},
  listGuestConnections: {"method":"GET","path":"/guest-connections","query":{"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  getGuestConnection: {"method":"GET","path":"/guest-connections/{guest_org_id}","scenarios":["self"]},
  updateGuestConnection: {"method":"PATCH","path":"/guest-connections/{guest_org_id}","mediaType":"application/json","body":{"archived":{"type":"boolean","required":true}}},
  notifyGuestDisconnection: {"method":"POST","path":"/guest-connections/{guest_org_id}/disconnection-notification","scenarios":["self"],"answers":"nothing"},
  listGuestInvitations: {"method":"GET","path":"/guest-invitations","query":{"statuses":{"type":"array","minItems":1},"search_text":{"minLength":1,"maxLength":255},"expired":{"type":"boolean"},"archived":{"type":"boolean"},"order_by":{},"order_dir":{},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}},"scenarios":["self"]},
  createGuestInvitation: {"method":"POST","path":"/guest-invitations","mediaType":"application/json","body":{"email":{"required":true,"minLength":3,"maxLength":100},"expired_at":{"required":true,"format":"date-time","minLength":19,"maxLength":35},"parent_organization_id":{"nullable":true,"format":"uuid"}}},
  getGuestInvitation: {"method":"GET","path":"/guest-invitations/{guest_invitation_id}","scenarios":["self"]},
  listCreditApplications: {"method":"GET","path":"/credit-applications","query":{"shipper_id":{"format":"uuid"},"forwarder_id":{"format":"uuid"},"credit_application_types":{"type":"array","minItems":1},"credit_application_statuses":{"type":"array","minItems":1},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  getCreditApplication: {"method":"GET","path":"/credit-applications/{credit_application_id}"},
  rejectCreditApplication: {"method":"POST","path":"/credit-applications/{credit_application_id}/statuses/reject"},
  resubmitCreditApplication: {"method":"POST","path":"/credit-applications/{credit_application_id}/statuses/resubmit"},
  finalizeCreditApplication: {"method":"POST","path":"/credit-applications/{credit_application_id}/statuses/finalize","scenarios":["guest"]},
  uploadTradeProfile: {"method":"POST","path":"/credit-applications/credit-terms/{credit_application_id}/files","mediaType":"multipart/form-data","body":{"uploading_file":{"type":"file","required":true,"mediaTypes":["application/pdf","application/zip","application/x-7z-compressed","application/vnd.rar","application/x-rar-compressed","application/msword","application/vnd.openxmlformats-officedocument.wordprocessingml.document","application/vnd.ms-excel","application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]}},"scenarios":["guest"]},
  updateFactoringApplication: {"method":"PUT","path":"/credit-applications/factoring/{credit_application_id}","mediaType":"application/json","body":{"details":{"type":"object"},"customers":{"type":"array"},"suppliers":{"type":"array"},"security_compliance":{"type":"array"}}},
  confirmAdditionalDocuments: {"method":"POST","path":"/credit-applications/{credit_application_id}/additional-documents/confirmation"},
};
