import type { paths } from "mycreditapp/schema";
import createClient from "openapi-fetch";
import { guestId, headers, organizationHeaders } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseUrl, fetch) => {
  const client = createClient<paths>({ baseUrl, headers, ...(fetch && { fetch }) });
  return async () => {
    const { data } = await client.POST("/organizations/{org_id}/analytics/requests", {
      params: { path: { org_id: guestId }, header: organizationHeaders },
    });
    return data;
  };
};
