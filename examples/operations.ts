/**
 * One call per operation, by `operationId`, as a host and its guest would make it. This table serves the contract tests and
 * the code samples of the docs: the tests run each call against Prism, and compare its result with the example in
 * `openapi.yaml`.
 */
import type { MyCreditApp } from "mycreditapp";

/** The two organizations of the examples, each with its own client. */
export interface Clients {
  /** The organization that grants credit. */
  host: MyCreditApp;
  /** The organization that applies for it. */
  guest: MyCreditApp;
}

/** The ids in the examples of `openapi.yaml`. */
export const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
export const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
export const documentRequestId = "5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49";
export const fileId = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
export const recordId = "b25e7b65-e46a-40d5-a0f2-0de8c2b354aa";
export const invitationId = "d290f1ee-6c54-4b01-90e6-d701748f0851";
export const invitationToken = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...";
export const applicationId = "b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456";
export const factoringApplicationId = "4f6a8b0c-2d4e-4f60-8a1b-3c5d7e9f0a12";
export const counterpartyId = "c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f";

/** The profile of the guest. An update replaces the whole profile, so it must be complete. */
export const guestProfile = {
  name: "Meadow Imports",
  email: "guest@example.com",
  established_date: "2011-03-01",
  size_id: "1d7e2c90-5b34-4a68-9c0f-7e3a5d1b8f24",
  role_id: "292e8dad-37b5-4cb3-8a00-5bb840be894e",
  naics_code_id: "5c8f1a36-0e72-4d9b-8a45-2b6d9f3c7e10",
  address: "7 Harbor Street",
  city: "Newark",
  state: "NJ",
  postal_code: "07102",
  country_code: "US",
  website: "https://www.example.com",
  company_registration_number: "246813579",
  tax_id: "135792468",
  corporation_type_id: "de175027-612d-4103-a503-59ef0fe2849b",
};
/** The profile of the private record. */
export const recordProfile = {
  name: "Example Corp",
  email: "info@example.com",
  established_date: "2005-08-15",
  size_id: "6f0d84f7-e442-4ac0-8297-24e1fe6da692",
  role_id: "292e8dad-37b5-4cb3-8a00-5bb840be894e",
  naics_code_id: "78b348b8-009c-4b87-af32-60a12fbc6e60",
  address: "123 Main Street",
  city: "New York",
  state: "NY",
  postal_code: "10001",
  country_code: "US",
  website: "https://www.example-corp.com",
  company_registration_number: "123456789",
  tax_id: "987654321",
  corporation_type_id: "de175027-612d-4103-a503-59ef0fe2849b",
};

/** Files to upload. On Node, `{ path }` would do. */
export const financials = { name: "financials_q3_2025.pdf", data: new TextEncoder().encode("%PDF-1.7") };
export const report = { name: "report_2025.pdf", data: new TextEncoder().encode("%PDF-1.7") };
export const tradeProfile = { name: "invoice1.pdf", data: new TextEncoder().encode("%PDF-1.7") };

export const calls = {
  listCurrencies: ({ host }: Clients) => host.currencies.list(),
  getCurrency: ({ host }: Clients) => host.currencies.get("USD"),
  listMetricWeights: ({ host }: Clients) => host.scoring.metricWeights(),
  listRiskRanges: ({ host }: Clients) => host.scoring.riskRanges(),
  getOrganization: ({ host }: Clients) => host.asHostOf(guestId).organizations.get(guestId),
  updateOrganization: ({ guest }: Clients) =>
    guest.organizations.update(guestId, { ...guestProfile, phone: "+15551234567" }),
  createOrganizationAnalytics: ({ guest }: Clients) => guest.asGuestOf(hostId).analytics.create(guestId),
  listOrganizationAnalytics: ({ host }: Clients) => host.analytics.list(guestId, { statuses: ["success"] }),
  requestOrganizationAnalytics: ({ host }: Clients) => host.analytics.request(guestId),
  listOrganizationDocuments: ({ host }: Clients) =>
    host.documents.list(guestId, { document_types: ["balance_sheet"] }),
  listDocumentRequests: ({ host }: Clients) => host.documentRequests.list(guestId),
  cancelDocumentRequest: ({ host }: Clients) => host.documentRequests.cancel(guestId, documentRequestId),
  listOrganizationMetrics: ({ host }: Clients) =>
    host.metrics.list(guestId, { period_type: "quarterly", date_from: "2025-01-01", date_to: "2025-12-31" }),
  listOrganizationLoans: ({ host }: Clients) => host.metrics.loans(guestId, { date_from: "2025-01-01" }),
  listOrganizationMetricAdvice: ({ host }: Clients) => host.metrics.advice(guestId, { metric_type: "dscr" }),
  getOrganizationAnalyticsSummary: ({ host }: Clients) => host.metrics.summary(guestId),
  uploadFinancialFile: ({ guest }: Clients) =>
    guest.financialFiles.upload(guestId, { file: financials, currency: "USD" }),
  listFinancialFiles: ({ host }: Clients) => host.asHostOf(guestId).financialFiles.list(guestId),
  getFinancialFile: ({ guest }: Clients) => guest.financialFiles.get(guestId, fileId),
  deleteFinancialFile: ({ guest }: Clients) => guest.financialFiles.delete(guestId, fileId),
  createFinancialFileIssue: ({ host }: Clients) =>
    host.asHostOf(guestId).financialFiles.createIssue(guestId, fileId, {
      subject: "Total assets misread",
      message: "Total assets on page 3 lack a digit.",
    }),
  listPrivateRecords: ({ host }: Clients) =>
    host.privateRecords.list({ archived: false, order_by: "total_score", order_dir: "desc" }),
  updatePrivateRecord: ({ host }: Clients) =>
    host.privateRecords.update(recordId, { ...recordProfile, phone: "+1-555-123-4567" }),
  createPrivateRecordAnalytics: ({ host }: Clients) => host.privateRecords.analytics.create(recordId),
  listPrivateRecordAnalytics: ({ host }: Clients) => host.privateRecords.analytics.list(recordId),
  listPrivateRecordMetrics: ({ host }: Clients) =>
    host.privateRecords.metrics.list(recordId, { period_type: "quarterly" }),
  getPrivateRecordScore: ({ host }: Clients) => host.privateRecords.metrics.score(recordId),
  getPrivateRecordSummary: ({ host }: Clients) => host.privateRecords.metrics.summary(recordId),
  listPrivateRecordDocuments: ({ host }: Clients) => host.privateRecords.documents.list(recordId),
  uploadPrivateRecordFinancialFile: ({ host }: Clients) =>
    host.privateRecords.financialFiles.upload(recordId, { file: report, currency: "USD" }),
  listPrivateRecordFinancialFiles: ({ host }: Clients) =>
    host.privateRecords.financialFiles.list(recordId, { statuses: ["valid"] }),
  listHostConnections: ({ guest }: Clients) => guest.hostConnections.list({ statuses: ["connected"] }),
  getHostConnection: ({ guest }: Clients) => guest.hostConnections.get(hostId),
  createHostConnection: ({ guest }: Clients) =>
    guest.hostConnections.create({ host_organization_id: hostId, invitation_token: invitationToken }),
  updateHostConnection: ({ guest }: Clients) =>
    guest.hostConnections.update(hostId, { status: "disconnected" }),
  listGuestConnections: ({ host }: Clients) => host.guestConnections.list(),
  getGuestConnection: ({ host }: Clients) => host.guestConnections.get(guestId),
  updateGuestConnection: ({ host }: Clients) => host.guestConnections.update(guestId, { archived: true }),
  notifyGuestDisconnection: ({ host }: Clients) => host.guestConnections.notifyDisconnection(guestId),
  listGuestInvitations: ({ host }: Clients) =>
    host.guestInvitations.list({ statuses: ["sent"], expired: false, order_by: "expired_at" }),
  createGuestInvitation: ({ host }: Clients) =>
    host.guestInvitations.create({ email: "guest@example.com", expired_at: "2030-12-31T23:59:59.123456" }),
  getGuestInvitation: ({ host }: Clients) => host.guestInvitations.get(invitationId),
  listCreditApplications: ({ host }: Clients) =>
    host.creditApplications.list({ credit_application_statuses: ["pending", "needs_action"] }),
  getCreditApplication: ({ host }: Clients) => host.creditApplications.get(applicationId),
  rejectCreditApplication: ({ host }: Clients) => host.creditApplications.reject(applicationId),
  resubmitCreditApplication: ({ guest }: Clients) =>
    guest.asGuestOf(hostId).creditApplications.resubmit(applicationId),
  finalizeCreditApplication: ({ guest }: Clients) =>
    guest.asGuestOf(hostId).creditApplications.finalize(applicationId),
  uploadTradeProfile: ({ guest }: Clients) =>
    guest.asGuestOf(hostId).creditApplications.uploadTradeProfile(applicationId, {
      uploading_file: tradeProfile,
    }),
  updateFactoringApplication: ({ guest }: Clients) =>
    guest.asGuestOf(hostId).creditApplications.updateFactoring(factoringApplicationId, {
      details: { current_goal: "sell_invoices", requested_amount: 50_000, currency: "USD" },
      customers: [counterpartyId],
    }),
  confirmAdditionalDocuments: ({ guest }: Clients) =>
    guest.asGuestOf(hostId).creditApplications.confirmAdditionalDocuments(applicationId),
};
