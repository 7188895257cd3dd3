import axios from "axios";
import { headers, path } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseURL) => {
  const client = axios.create({ baseURL, headers });
  return async () => (await client.post(path)).data;
};
