import { headers, path } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseUrl, fetch = globalThis.fetch) => {
  return async () => (await fetch(baseUrl + path, { method: "POST", headers })).json();
};
