import { MyCreditApp } from "mycreditapp";
import { credentials, guestId } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseUrl, fetch) => {
  const client = new MyCreditApp({ ...credentials, baseUrl, ...(fetch && { fetch }) });
  return () => client.analytics.request(guestId);
};
