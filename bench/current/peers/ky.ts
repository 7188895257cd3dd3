import ky from "ky";
import { headers, path } from "../../api.js";
import type { Make } from "../../peers.js";

export const make: Make = async (baseUrl, fetch) => {
  const client = ky.create({ prefix: baseUrl, headers, ...(fetch && { fetch }) });
  return () => client.post(path.slice(1)).json();
};
