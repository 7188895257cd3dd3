import Stripe from "stripe";
import { accessToken, organizationHeaders, path } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseUrl, fetch) => {
  const { hostname, port, protocol } = new URL(baseUrl);
  const client = new Stripe(accessToken, {
    host: hostname,
    port,
    protocol: protocol === "https:" ? "https" : "http",
    ...(fetch && { httpClient: Stripe.createFetchHttpClient(fetch) }),
  });
  return () => client.rawRequest("POST", path, {}, { additionalHeaders: organizationHeaders });
};
