import Anthropic from "@anthropic-ai/sdk";
import { accessToken, organizationHeaders, path } from "../api.js";
import type { Make } from "../peers.js";

export const make: Make = async (baseURL, fetch) => {
  const client = new Anthropic({ authToken: accessToken, apiKey: null, baseURL, ...(fetch && { fetch }) });
  return () => client.post(path, { headers: organizationHeaders });
};
