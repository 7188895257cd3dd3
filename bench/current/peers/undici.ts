import { request } from "undici";
import { headers, path } from "../../api.js";
import type { Make } from "../../peers.js";

export const make: Make = async (baseUrl) => {
  return async () => (await request(baseUrl + path, { method: "POST", headers })).body.json();
};
