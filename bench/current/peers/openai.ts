import OpenAI from "openai";
import { accessToken, organizationHeaders, path } from "../../api.js";
import type { Make } from "../../peers.js";

export const make: Make = async (baseURL, fetch) => {
  const client = new OpenAI({ apiKey: accessToken, baseURL, ...(fetch && { fetch }) });
  return () => client.post(path, { headers: organizationHeaders });
};
