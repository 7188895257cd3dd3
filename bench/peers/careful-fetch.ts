import { headers, path } from "../api.js";
import type { Make } from "../peers.js";

/** What a user writes who knows that a call can hang, and that `fetch` does not throw for a status. */
export const make: Make = async (baseUrl, fetch = globalThis.fetch) => {
  return async () => {
    const response = await fetch(baseUrl + path, {
      method: "POST",
      headers,
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return response.json();
  };
};
