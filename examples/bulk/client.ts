import KeyvRedis from "@keyv/redis";
import { Keyv } from "keyv";
import { MyCreditApp } from "mycreditapp";
import type { Settings } from "./settings.js";

/** A client whose token all processes share. The credentials come from the environment. */
export function createClient({ redisUrl, callTimeoutMs }: Settings): {
  client: MyCreditApp;
  close(): Promise<void>;
} {
  const tokenStore = new Keyv({ store: new KeyvRedis(redisUrl), namespace: "mycreditapp" });
  // A failing store only costs a token request; without a listener, its error would end the process.
  tokenStore.on("error", () => undefined);
  // The queue retries, so that one 429 slows every worker down.
  const client = new MyCreditApp({ tokenStore, timeout: callTimeoutMs, maxRetries: 0 });
  return { client, close: () => tokenStore.disconnect() };
}
