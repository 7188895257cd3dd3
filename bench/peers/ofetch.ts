import { createFetch } from "ofetch";
import { headers, path } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseURL, fetch) => {
  const client = createFetch({ ...(fetch && { fetch }), defaults: { baseURL, headers } });
  return () => client(path, { method: "POST" });
};
