import { Octokit } from "@octokit/core";
import { accessToken, guestId, organizationHeaders } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseUrl, fetch) => {
  const client = new Octokit({ auth: accessToken, baseUrl, ...(fetch && { request: { fetch } }) });
  const input = { org_id: guestId, headers: organizationHeaders };
  return async () => (await client.request("POST /organizations/{org_id}/analytics/requests", input)).data;
};
