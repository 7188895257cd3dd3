/**
 * Every link to the vendor's documentation names a page that exists there, and the operation that the page is about.
 *
 * The site itself is out of reach of the tests. The table holds what was read on it: the path of each page under
 * https://docs.mycreditapp.ai/api-reference/, its title, and the method and path that it shows. Six pages show no path.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOperations } from "../../scripts/docs/openapi.js";
import { markdownFiles } from "../../scripts/docs/tables.js";

const host = "https://docs.mycreditapp.ai/api-reference/";

interface Page {
  page: string;
  /** `undefined` where no copy of the page shows it. */
  title: string | undefined;
  operation: string | undefined;
}

const pages: Page[] = [
  {
    page: "oauth/generate-oauth2-client-credentials-token",
    title: "Generate OAuth2 client credentials token",
    operation: "POST /oauth2/token",
  },
  {
    page: "resources/get-the-available-currencies",
    title: "Get the available currencies",
    operation: "GET /resources/currencies",
  },
  {
    page: "resources/get-a-specific-currency",
    title: "Get a specific currency",
    operation: "GET /resources/currencies/{currency_code}",
  },
  {
    page: "resources/get-the-metric-weights",
    title: "Get the metric weights",
    operation: "GET /resources/weights/metrics",
  },
  {
    page: "resources/get-the-default-risk-ranges",
    title: "Get the default risk ranges",
    operation: "GET /resources/risk-ranges",
  },
  {
    page: "organizations/get-organization",
    title: "Get organization",
    operation: "GET /organizations/{org_id}",
  },
  { page: "organizations/update-organization", title: undefined, operation: "PUT /organizations/{org_id}" },
  {
    page: "organization-analytics/create-organization-analytics",
    title: "Create organization analytics",
    operation: "POST /organizations/{org_id}/analytics",
  },
  {
    page: "organization-analytics/get-organizations-analytics-history",
    title: "Get organizations analytics history",
    operation: "GET /organizations/{org_id}/analytics",
  },
  {
    page: "organization-analytics/request-organization-to-run-analytics",
    title: "Request organization to run analytics",
    operation: "POST /organizations/{org_id}/analytics/requests",
  },
  {
    page: "organization-documents/get-extracted-financial-documents",
    title: "Get extracted financial documents",
    operation: "GET /organizations/{org_id}/documents",
  },
  {
    page: "organization-documents/get-the-requests-to-upload-additional-financial-documents",
    title: "Get the requests to upload additional financial documents",
    operation: "GET /organizations/{org_id}/documents/requests",
  },
  {
    page: "organization-documents/cancel-requests-to-upload-additional-financial-documents",
    title: "Cancel requests to upload additional financial documents",
    operation: "POST /organizations/{org_id}/documents/requests/{request_id}/cancellations",
  },
  {
    page: "organization-metrics/get-organization-metrics",
    title: "Get organization metrics",
    operation: "GET /organizations/{org_id}/metrics",
  },
  {
    page: "organization-metrics/get-organization-loans",
    title: "Get organization loans",
    operation: "GET /organizations/{org_id}/metrics/loans",
  },
  {
    page: "organization-metrics/get-organization-metrics-advises",
    title: "Get organization metrics advises",
    operation: "GET /organizations/{org_id}/metrics/advises",
  },
  { page: "organization-metrics/get-organization-analytics-summary", title: undefined, operation: undefined },
  {
    page: "organization-financial-files/upload-financial-file",
    title: "Upload financial file",
    operation: "POST /organizations/{org_id}/financial-files",
  },
  {
    page: "organization-financial-files/get-financial-files",
    title: "Get financial files",
    operation: "GET /organizations/{org_id}/financial-files",
  },
  {
    page: "organization-financial-files/get-financial-file",
    title: "Get financial file",
    operation: "GET /organizations/{org_id}/financial-files/{file_id}",
  },
  { page: "organization-financial-files/delete-financial-file", title: undefined, operation: undefined },
  {
    page: "organization-financial-files/create-financial-file-issue",
    title: "Create financial file issue",
    operation: "POST /organizations/{org_id}/financial-files/{file_id}/issues",
  },
  {
    page: "private-records/get-private-records",
    title: "Get private records",
    operation: "GET /private-records",
  },
  {
    page: "private-records/update-a-private-record",
    title: "Update a private record",
    operation: "PUT /private-records/{record_id}",
  },
  {
    page: "private-records-analytics/create-private-record-analytics",
    title: "Create private record analytics",
    operation: "POST /private-records/{record_id}/analytics",
  },
  {
    page: "private-records-analytics/get-private-record-analytics-history",
    title: "Get private record analytics history",
    operation: "GET /private-records/{record_id}/analytics",
  },
  {
    page: "private-record-metrics/get-private-record-metrics",
    title: "Get private record metrics",
    operation: "GET /private-records/{record_id}/metrics",
  },
  {
    page: "private-record-metrics/get-private-record-current-score",
    title: "Get private record current score",
    operation: "GET /private-records/{record_id}/metrics/scores/current",
  },
  {
    page: "private-records-metrics/get-private-record-analytics-summary",
    title: "Get private record analytics summary",
    operation: "GET /private-records/{record_id}/metrics/summaries/current",
  },
  {
    page: "private-records-documents/get-extracted-financial-documents-for-private-record",
    title: "Get extracted financial documents for private record",
    operation: "GET /private-records/{record_id}/documents",
  },
  {
    page: "private-records-financial-files/upload-private-record-financial-file",
    title: "Upload private record financial file",
    operation: "POST /private-records/{record_id}/financial-files",
  },
  {
    page: "private-records-financial-files/get-private-record-financial-files",
    title: undefined,
    operation: "GET /private-records/{record_id}/financial-files",
  },
  {
    page: "host-connections/get-host-connections",
    title: "Get host connections",
    operation: "GET /host-connections",
  },
  { page: "host-connections/create-host-connection", title: undefined, operation: "POST /host-connections" },
  {
    page: "host-connections/get-host-connection",
    title: "Get host connection",
    operation: "GET /host-connections/{host_org_id}",
  },
  { page: "host-connections/patch-host-connection", title: undefined, operation: undefined },
  {
    page: "guest-connections/get-guest-connections",
    title: "Get guest connections",
    operation: "GET /guest-connections",
  },
  { page: "guest-connections/get-guest-connection", title: undefined, operation: undefined },
  {
    page: "guest-connections/patch-guest-connection",
    title: "Patch guest connection",
    operation: "PATCH /guest-connections/{guest_org_id}",
  },
  {
    page: "guest-connections/send-disconnection-notification",
    title: "Send disconnection notification",
    operation: "POST /guest-connections/{guest_org_id}/disconnection-notification",
  },
  {
    page: "guest-invitations/get-guest-invitations",
    title: "Get guest invitations",
    operation: "GET /guest-invitations",
  },
  {
    page: "guest-invitations/create-guest-invitation",
    title: "Create guest invitation",
    operation: "POST /guest-invitations",
  },
  { page: "guest-invitations/get-guest-invitation-by-id", title: undefined, operation: undefined },
  {
    page: "credit-applications/get-credit-applications",
    title: "Get credit applications",
    operation: "GET /credit-applications",
  },
  {
    page: "credit-applications/get-credit-application",
    title: "Get credit application",
    operation: "GET /credit-applications/{credit_application_id}",
  },
  {
    page: "credit-applications/reject-credit-application",
    title: "Reject credit application",
    operation: "POST /credit-applications/{credit_application_id}/statuses/reject",
  },
  {
    page: "credit-applications/resubmit-credit-application",
    title: undefined,
    operation: "POST /credit-applications/{credit_application_id}/statuses/resubmit",
  },
  { page: "credit-applications/finalize-credit-application", title: undefined, operation: undefined },
  {
    page: "credit-applications/upload-credit-terms-trade-profile-file",
    title: "Upload credit terms trade profile file",
    operation: "POST /credit-applications/credit-terms/{credit_application_id}/files",
  },
  {
    page: "credit-applications/update-factoring-credit-application",
    title: "Update factoring credit application",
    operation: "PUT /credit-applications/factoring/{credit_application_id}",
  },
  {
    page: "credit-applications/confirm-sending-additional-document-for-the-credit-application",
    title: "Confirm sending additional document for the credit application",
    operation: "POST /credit-applications/{credit_application_id}/additional-documents/confirmation",
  },
];

const operations = readOperations();

test("every page is linked once, and no other is", () => {
  const linked = operations.map(({ externalDocs }) => externalDocs.url);
  expect(linked.sort()).toEqual(pages.map(({ page }) => host + page).sort());
});

test.each(pages)("$page is linked by its operation, under its title", ({ page, title, operation: shown }) => {
  const operation = operations.find(({ externalDocs }) => externalDocs.url === host + page);
  if (shown !== undefined) expect(`${operation?.method} ${operation?.path}`).toBe(shown);
  // A page without a path: the operation gives the reason for its own.
  else expect(operation?.["x-inferred"]).toMatch(/(neither (method nor )?|no )path/);
  if (title !== undefined) expect(operation?.externalDocs).toEqual({ description: title, url: host + page });
  else expect(operation?.externalDocs).toHaveProperty("x-inferred");
});

/** Guest, Host and Self of the pages that show a table. */
const scenarios: Record<string, string[]> = {
  requestOrganizationAnalytics: ["guest", "self"],
  listOrganizationMetrics: ["guest", "self"],
  uploadFinancialFile: ["host", "self"],
  getFinancialFile: ["host", "self"],
  deleteFinancialFile: ["host", "self"],
  finalizeCreditApplication: ["guest"],
  uploadTradeProfile: ["guest"],
  getGuestConnection: ["self"],
  notifyGuestDisconnection: ["self"],
  updateHostConnection: ["self"],
  listGuestInvitations: ["self"],
  getGuestInvitation: ["self"],
};

test("the scenarios are those of the tables, and no operation without a table has any", () => {
  const described = operations.flatMap(({ operationId, "x-scenarios": allowed }) =>
    allowed ? [[operationId, allowed]] : [],
  );
  expect(Object.fromEntries(described)).toEqual(scenarios);
});

test("guide and README link the vendor only where a page is known", () => {
  const known = new Set(["https://docs.mycreditapp.ai", ...pages.map(({ page }) => host + page)]);
  for (const file of markdownFiles()) {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    for (const [link] of text.matchAll(/https:\/\/docs\.mycreditapp\.ai[^\s)>"`]*/g))
      expect(known).toContain(link);
  }
});
