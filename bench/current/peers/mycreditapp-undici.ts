import { MyCreditApp } from "mycreditapp";
import { undiciFetch } from "mycreditapp/undici";
import { credentials, guestId } from "../../api.js";
import type { Make } from "../../peers.js";

export const make: Make = async (baseUrl) => {
  const client = new MyCreditApp({ ...credentials, baseUrl, fetch: undiciFetch() });
  return () => client.analytics.request(guestId);
};
