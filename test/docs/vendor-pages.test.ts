/**
 * Every link to the vendor's documentation names a page that exists there, and the operation that the page is about.
 *
 * The site itself is out of reach of the tests. The table holds what was read on it: the path of each page under
 * https://docs.mycreditapp.ai/api-reference/, and the method and path that it shows. Five pages show no path.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addressOf, readEvidence } from "../../scripts/check/evidence-file.js";
import { readOperations } from "../../scripts/docs/openapi.js";
import { markdownFiles } from "../../scripts/docs/tables.js";

const host = "https://docs.mycreditapp.ai/api-reference/";

const pages: [page: string, operation: string | undefined][] = [
  ["oauth/generate-oauth2-client-credentials-token", "POST /oauth2/token"],
  ["resources/get-the-available-currencies", "GET /resources/currencies"],
  ["resources/get-a-specific-currency", "GET /resources/currencies/{currency_code}"],
  ["organizations/get-organization", "GET /organizations/{org_id}"],
  ["organizations/update-organization", "PUT /organizations/{org_id}"],
  ["organization-analytics/create-organization-analytics", "POST /organizations/{org_id}/analytics"],
  ["organization-analytics/get-organizations-analytics-history", "GET /organizations/{org_id}/analytics"],
  [
    "organization-analytics/request-organization-to-run-analytics",
    "POST /organizations/{org_id}/analytics/requests",
  ],
  ["organization-documents/get-extracted-financial-documents", "GET /organizations/{org_id}/documents"],
  [
    "organization-documents/get-the-requests-to-upload-additional-financial-documents",
    "GET /organizations/{org_id}/documents/requests",
  ],
  [
    "organization-documents/cancel-requests-to-upload-additional-financial-documents",
    "POST /organizations/{org_id}/documents/requests/{request_id}/cancellations",
  ],
  ["organization-metrics/get-organization-metrics", "GET /organizations/{org_id}/metrics"],
  ["organization-metrics/get-organization-loans", "GET /organizations/{org_id}/metrics/loans"],
  ["organization-metrics/get-organization-metrics-advises", "GET /organizations/{org_id}/metrics/advises"],
  ["organization-metrics/get-organization-analytics-summary", undefined],
  ["organization-financial-files/upload-financial-file", "POST /organizations/{org_id}/financial-files"],
  ["organization-financial-files/get-financial-files", "GET /organizations/{org_id}/financial-files"],
  [
    "organization-financial-files/get-financial-file",
    "GET /organizations/{org_id}/financial-files/{file_id}",
  ],
  [
    "organization-financial-files/create-financial-file-issue",
    "POST /organizations/{org_id}/financial-files/{file_id}/issues",
  ],
  ["private-records/get-private-records", "GET /private-records"],
  ["private-records/update-a-private-record", "PUT /private-records/{record_id}"],
  [
    "private-records-analytics/create-private-record-analytics",
    "POST /private-records/{record_id}/analytics",
  ],
  [
    "private-records-analytics/get-private-record-analytics-history",
    "GET /private-records/{record_id}/analytics",
  ],
  ["private-record-metrics/get-private-record-metrics", "GET /private-records/{record_id}/metrics"],
  [
    "private-record-metrics/get-private-record-current-score",
    "GET /private-records/{record_id}/metrics/scores/current",
  ],
  [
    "private-records-metrics/get-private-record-analytics-summary",
    "GET /private-records/{record_id}/metrics/summaries/current",
  ],
  [
    "private-records-documents/get-extracted-financial-documents-for-private-record",
    "GET /private-records/{record_id}/documents",
  ],
  [
    "private-records-financial-files/upload-private-record-financial-file",
    "POST /private-records/{record_id}/financial-files",
  ],
  [
    "private-records-financial-files/get-private-record-financial-files",
    "GET /private-records/{record_id}/financial-files",
  ],
  ["host-connections/get-host-connections", "GET /host-connections"],
  ["host-connections/get-host-connection", "GET /host-connections/{host_org_id}"],
  ["host-connections/create-host-connection", "POST /host-connections"],
  ["host-connections/patch-host-connection", undefined],
  ["guest-connections/get-guest-connections", "GET /guest-connections"],
  ["guest-connections/get-guest-connection", undefined],
  ["guest-connections/patch-guest-connection", "PATCH /guest-connections/{guest_org_id}"],
  [
    "guest-connections/send-disconnection-notification",
    "POST /guest-connections/{guest_org_id}/disconnection-notification",
  ],
  ["guest-invitations/get-guest-invitations", "GET /guest-invitations"],
  ["guest-invitations/create-guest-invitation", "POST /guest-invitations"],
  ["guest-invitations/get-guest-invitation-by-id", undefined],
  ["credit-applications/get-credit-applications", "GET /credit-applications"],
  ["credit-applications/get-credit-application", "GET /credit-applications/{credit_application_id}"],
  [
    "credit-applications/reject-credit-application",
    "POST /credit-applications/{credit_application_id}/statuses/reject",
  ],
  [
    "credit-applications/resubmit-credit-application",
    "POST /credit-applications/{credit_application_id}/statuses/resubmit",
  ],
  ["credit-applications/finalize-credit-application", undefined],
  [
    "credit-applications/upload-credit-terms-trade-profile-file",
    "POST /credit-applications/credit-terms/{credit_application_id}/files",
  ],
  [
    "credit-applications/update-factoring-credit-application",
    "PUT /credit-applications/factoring/{credit_application_id}",
  ],
  [
    "credit-applications/confirm-sending-additional-document-for-the-credit-application",
    "POST /credit-applications/{credit_application_id}/additional-documents/confirmation",
  ],
];

const operations = readOperations();

test("every page is linked once, and no other is", () => {
  const linked = operations.map(({ externalDocs }) => externalDocs.url);
  expect(linked.sort()).toEqual(pages.map(([page]) => host + page).sort());
});

test.each(pages)("%s is linked by the operation that it is about", (page, shown) => {
  const operation = operations.find(({ externalDocs }) => externalDocs.url === host + page);
  if (shown !== undefined) expect(`${operation?.method} ${operation?.path}`).toBe(shown);
  // A page without a path: the operation says from where it has its own.
  else expect(operation?.["x-inferred"]).toMatch(/(neither (method nor )?|no )path/);
});

/** Guest, Host and Self of the pages that show a table. */
const scenarios: Record<string, string[]> = {
  requestOrganizationAnalytics: ["guest", "self"],
  listOrganizationMetrics: ["guest", "self"],
  uploadFinancialFile: ["host", "self"],
  getFinancialFile: ["host", "self"],
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
  const known = new Set(["https://docs.mycreditapp.ai", ...Object.values(readEvidence()).map(addressOf)]);
  for (const file of markdownFiles()) {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    for (const [link] of text.matchAll(/https:\/\/docs\.mycreditapp\.ai[^\s)>"`]*/g))
      expect(known).toContain(link);
  }
});
