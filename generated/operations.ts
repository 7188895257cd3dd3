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
  createAccessToken: {"method":"POST","path":"/oauth2/token","pathParameters":{},"mediaType":"application/json","body":{"client_id":{"type":"string","required":true,"minLength":1,"maxLength":128},"client_secret":{"type":"string","required":true,"minLength":1,"maxLength":64}},"authenticated":false,"organizationHeaders":false},
  listCurrencies: {"method":"GET","path":"/resources/currencies","pathParameters":{},"organizationHeaders":false,"answers":"array"},
  getCurrency: {"method":"GET","path":"/resources/currencies/{currency_code}","pathParameters":{"currency_code":{"type":"string","required":true,"segment":true,"minLength":3,"maxLength":3}},"organizationHeaders":false},
  listMetricWeights: {"method":"GET","path":"/resources/weights/metrics","pathParameters":{},"organizationHeaders":false,"answers":"array"},
  listRiskRanges: {"method":"GET","path":"/resources/risk-ranges","pathParameters":{},"organizationHeaders":false,"answers":"array"},
  getOrganization: {"method":"GET","path":"/organizations/{org_id}","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}}},
  updateOrganization: {"method":"PUT","path":"/organizations/{org_id}","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"application/json","body":{"name":{"type":"string","required":true,"minLength":1,"maxLength":300},"email":{"type":"string","required":true,"minLength":1,"maxLength":100},"established_date":{"type":"string","required":true,"format":"date"},"size_id":{"type":"string","format":"uuid"},"role_id":{"type":"string","format":"uuid"},"naics_code_id":{"type":"string","format":"uuid"},"address":{"type":"string"},"city":{"type":"string"},"state":{"type":"string"},"postal_code":{"type":"string"},"country_code":{"type":"string"},"website":{"type":"string"},"company_registration_number":{"type":"string"},"tax_id":{"type":"string"},"corporation_type_id":{"type":"string"},"phone":{"type":"string","nullable":true}}},
  createOrganizationAnalytics: {"method":"POST","path":"/organizations/{org_id}/analytics","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}}},
  listOrganizationAnalytics: {"method":"GET","path":"/organizations/{org_id}/analytics","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"query":{"statuses":{"type":"array","minItems":1},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  requestOrganizationAnalytics: {"method":"POST","path":"/organizations/{org_id}/analytics/requests","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["guest","self"]},
  listOrganizationDocuments: {"method":"GET","path":"/organizations/{org_id}/documents","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"query":{"file_id":{"type":"string","format":"uuid"},"document_types":{"type":"array"},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  listDocumentRequests: {"method":"GET","path":"/organizations/{org_id}/documents/requests","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"query":{"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  cancelDocumentRequest: {"method":"POST","path":"/organizations/{org_id}/documents/requests/{request_id}/cancellations","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"},"request_id":{"type":"string","required":true,"segment":true,"minLength":1}}},
  listOrganizationMetrics: {"method":"GET","path":"/organizations/{org_id}/metrics","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"query":{"period_type":{"type":"string"},"date_from":{"type":"string","format":"date"},"date_to":{"type":"string","format":"date"},"metric_type":{"type":"string"}},"scenarios":["guest","self"]},
  listOrganizationLoans: {"method":"GET","path":"/organizations/{org_id}/metrics/loans","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"query":{"date_from":{"type":"string","format":"date"},"date_to":{"type":"string","format":"date"}}},
  listOrganizationMetricAdvice: {"method":"GET","path":"/organizations/{org_id}/metrics/advises","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"query":{"period_type":{"type":"string"},"metric_type":{"type":"string"}}},
  getOrganizationAnalyticsSummary: {"method":"GET","path":"/organizations/{org_id}/metrics/summaries/current","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}}},
  uploadFinancialFile: {"method":"POST","path":"/organizations/{org_id}/financial-files","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"multipart/form-data","body":{"currency":{"type":"string","required":true,"minLength":3,"maxLength":3},"file":{"type":"file","required":true,"maxLength":20971520,"mediaTypes":["application/pdf","application/zip","application/x-7z-compressed","application/vnd.rar","application/x-rar-compressed"]}},"scenarios":["host","self"]},
  listFinancialFiles: {"method":"GET","path":"/organizations/{org_id}/financial-files","pathParameters":{"org_id":{"type":"string","required":true,"format":"uuid"}},"query":{"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  getFinancialFile: {"method":"GET","path":"/organizations/{org_id}/financial-files/{file_id}","pathParameters":{"file_id":{"type":"string","required":true,"format":"uuid"},"org_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["host","self"]},
  deleteFinancialFile: {"method":"DELETE","path":"/organizations/{org_id}/financial-files/{file_id}","pathParameters":{"file_id":{"type":"string","required":true,"format":"uuid"},"org_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["host","self"],"answers":"nothing"},
  createFinancialFileIssue: {"method":"POST","path":"/organizations/{org_id}/financial-files/{file_id}/issues","pathParameters":{"file_id":{"type":"string","required":true,"format":"uuid"},"org_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"application/json","body":{"subject":{"type":"string"},"message":{"type":"string","nullable":true}}},
  listPrivateRecords: {"method":"GET","path":"/private-records","pathParameters":{},"query":{"search_field":{"type":"string"},"search_text":{"type":"string","minLength":3,"maxLength":255},"archived":{"type":"boolean"},"order_by":{"type":"string"},"order_dir":{"type":"string"},"limit":{"type":"integer","required":true,"maximum":100},"offset":{"type":"integer","required":true,"minimum":0}}},
  updatePrivateRecord: {"method":"PUT","path":"/private-records/{record_id}","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"application/json","body":{"name":{"type":"string","required":true},"email":{"type":"string","nullable":true},"phone":{"type":"string","nullable":true},"established_date":{"type":"string","nullable":true,"format":"date"},"size_id":{"type":"string","nullable":true,"format":"uuid"},"role_id":{"type":"string","nullable":true,"format":"uuid"},"naics_code_id":{"type":"string","nullable":true,"format":"uuid"},"address":{"type":"string","nullable":true},"city":{"type":"string","nullable":true},"state":{"type":"string","nullable":true},"postal_code":{"type":"string","nullable":true},"country_code":{"type":"string","nullable":true},"website":{"type":"string","nullable":true},"company_registration_number":{"type":"string","nullable":true},"tax_id":{"type":"string","nullable":true},"corporation_type_id":{"type":"string","nullable":true}}},
  createPrivateRecordAnalytics: {"method":"POST","path":"/private-records/{record_id}/analytics","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}}},
  listPrivateRecordAnalytics: {"method":"GET","path":"/private-records/{record_id}/analytics","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}},"query":{"statuses":{"type":"array","minItems":1},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  listPrivateRecordMetrics: {"method":"GET","path":"/private-records/{record_id}/metrics","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}},"query":{"period_type":{"type":"string"},"date_from":{"type":"string","format":"date"},"date_to":{"type":"string","format":"date"},"metric_type":{"type":"string"},"metric_section_type":{"type":"string"}}},
  getPrivateRecordScore: {"method":"GET","path":"/private-records/{record_id}/metrics/scores/current","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}}},
  getPrivateRecordSummary: {"method":"GET","path":"/private-records/{record_id}/metrics/summaries/current","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}}},
  listPrivateRecordDocuments: {"method":"GET","path":"/private-records/{record_id}/documents","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}},"query":{"file_id":{"type":"string","format":"uuid"},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  uploadPrivateRecordFinancialFile: {"method":"POST","path":"/private-records/{record_id}/financial-files","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"multipart/form-data","body":{"currency":{"type":"string","required":true,"minLength":3,"maxLength":3},"file":{"type":"file","required":true,"maxLength":20971520,"mediaTypes":["application/pdf","application/zip","application/x-7z-compressed","application/vnd.rar","application/x-rar-compressed"]}}},
  listPrivateRecordFinancialFiles: {"method":"GET","path":"/private-records/{record_id}/financial-files","pathParameters":{"record_id":{"type":"string","required":true,"format":"uuid"}},"query":{"statuses":{"type":"array"},"order_by":{"type":"string"},"order_dir":{"type":"string"},"limit":{"type":"integer","required":true,"maximum":100},"offset":{"type":"integer","required":true,"minimum":0}}},
  listHostConnections: {"method":"GET","path":"/host-connections","pathParameters":{},"query":{"statuses":{"type":"array","required":true},"search_field":{"type":"string"},"search_text":{"type":"string","minLength":1,"maxLength":255},"order_by":{"type":"string"},"order_dir":{"type":"string"},"archived":{"type":"boolean"},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  createHostConnection: {"method":"POST","path":"/host-connections","pathParameters":{},"mediaType":"application/json","body":{"host_organization_id":{"type":"string","required":true,"format":"uuid"},"invitation_token":{"type":"string","nullable":true,"minLength":10,"maxLength":2000}}},
  getHostConnection: {"method":"GET","path":"/host-connections/{host_org_id}","pathParameters":{"host_org_id":{"type":"string","required":true,"format":"uuid"}}},
  updateHostConnection: {"method":"PATCH","path":"/host-connections/{host_org_id}","pathParameters":{"host_org_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"application/json","body":{"status":{"type":"string"}},"scenarios":["self"]},
  listGuestConnections: {"method":"GET","path":"/guest-connections","pathParameters":{},"query":{"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  getGuestConnection: {"method":"GET","path":"/guest-connections/{guest_org_id}","pathParameters":{"guest_org_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["self"]},
  updateGuestConnection: {"method":"PATCH","path":"/guest-connections/{guest_org_id}","pathParameters":{"guest_org_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"application/json","body":{"archived":{"type":"boolean","required":true}}},
  notifyGuestDisconnection: {"method":"POST","path":"/guest-connections/{guest_org_id}/disconnection-notification","pathParameters":{"guest_org_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["self"],"answers":"nothing"},
  listGuestInvitations: {"method":"GET","path":"/guest-invitations","pathParameters":{},"query":{"statuses":{"type":"array","minItems":1},"search_text":{"type":"string","minLength":1,"maxLength":255},"expired":{"type":"boolean"},"archived":{"type":"boolean"},"order_by":{"type":"string"},"order_dir":{"type":"string"},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}},"scenarios":["self"]},
  createGuestInvitation: {"method":"POST","path":"/guest-invitations","pathParameters":{},"mediaType":"application/json","body":{"email":{"type":"string","required":true,"minLength":3,"maxLength":100},"expired_at":{"type":"string","required":true,"format":"date-time","minLength":19,"maxLength":35},"parent_organization_id":{"type":"string","nullable":true,"format":"uuid"}}},
  getGuestInvitation: {"method":"GET","path":"/guest-invitations/{guest_invitation_id}","pathParameters":{"guest_invitation_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["self"]},
  listCreditApplications: {"method":"GET","path":"/credit-applications","pathParameters":{},"query":{"shipper_id":{"type":"string","format":"uuid"},"forwarder_id":{"type":"string","format":"uuid"},"credit_application_types":{"type":"array","minItems":1},"credit_application_statuses":{"type":"array","minItems":1},"limit":{"type":"integer","maximum":100},"offset":{"type":"integer","minimum":0}}},
  getCreditApplication: {"method":"GET","path":"/credit-applications/{credit_application_id}","pathParameters":{"credit_application_id":{"type":"string","required":true,"format":"uuid"}}},
  rejectCreditApplication: {"method":"POST","path":"/credit-applications/{credit_application_id}/statuses/reject","pathParameters":{"credit_application_id":{"type":"string","required":true,"format":"uuid"}}},
  resubmitCreditApplication: {"method":"POST","path":"/credit-applications/{credit_application_id}/statuses/resubmit","pathParameters":{"credit_application_id":{"type":"string","required":true,"format":"uuid"}}},
  finalizeCreditApplication: {"method":"POST","path":"/credit-applications/{credit_application_id}/statuses/finalize","pathParameters":{"credit_application_id":{"type":"string","required":true,"format":"uuid"}},"scenarios":["guest"]},
  uploadTradeProfile: {"method":"POST","path":"/credit-applications/credit-terms/{credit_application_id}/files","pathParameters":{"credit_application_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"multipart/form-data","body":{"uploading_file":{"type":"file","required":true,"mediaTypes":["application/pdf","application/zip","application/x-7z-compressed","application/vnd.rar","application/x-rar-compressed","application/msword","application/vnd.openxmlformats-officedocument.wordprocessingml.document","application/vnd.ms-excel","application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]}},"scenarios":["guest"]},
  updateFactoringApplication: {"method":"PUT","path":"/credit-applications/factoring/{credit_application_id}","pathParameters":{"credit_application_id":{"type":"string","required":true,"format":"uuid"}},"mediaType":"application/json","body":{"details":{"type":"object"},"customers":{"type":"array"},"suppliers":{"type":"array"},"security_compliance":{"type":"array"}}},
  confirmAdditionalDocuments: {"method":"POST","path":"/credit-applications/{credit_application_id}/additional-documents/confirmation","pathParameters":{"credit_application_id":{"type":"string","required":true,"format":"uuid"}}},
};
