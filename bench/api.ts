/** The operation that everybody calls here, `requestOrganizationAnalytics`, and its answer. */
export const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
export const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
export const accessToken = "bench-token";

/** Our client as it is used: it fetches its token, has its deadline, and may send again. */
export const credentials = { organizationId: hostId, clientId: "bench", clientSecret: "bench" };

export const path = `/organizations/${guestId}/analytics/requests`;

export const organizationHeaders = {
  "Requester-Organization-ID": hostId,
  "Target-Organization-ID": hostId,
};

/** What a program without a client would send. */
export const headers = {
  Accept: "application/json",
  Authorization: `Bearer ${accessToken}`,
  ...organizationHeaders,
};

export const answerText = JSON.stringify({
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  host_organization_id: hostId,
  guest_organization_id: guestId,
  action_type: "analytics_request",
  status: "active",
  created_at: "2025-09-23T16:07:35.675578",
  updated_at: "2025-09-23T16:07:35.675578",
});

/** What the token endpoint answers. */
export const tokenText = JSON.stringify({ access_token: accessToken, expires_in: 3600 });

/** The records of the long list. */
export const recordCount = 10_000;
/** The time from a request for a page of it to its answer. */
export const pageLatencyMs = 20;
