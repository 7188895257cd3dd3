import { createTokenFetcher } from "./client-credentials.js";
import type { ApiClientCredentials, TokenCredentials } from "./credentials.js";
import { GivenToken } from "./given-token.js";
import { Queue } from "./queue.js";
import { RetryBudget } from "./retry-budget.js";
import { openSession, type Session, type SessionSettings } from "./session.js";
import { TokenCache } from "./token-cache.js";
import { StoredToken, type TokenStore } from "./token-store.js";

/** A new session: one token, one retry budget and one queue for all calls of a client. */
export function createSession(
  settings: SessionSettings,
  credentials: ApiClientCredentials | TokenCredentials,
  tokenStore: TokenStore | undefined,
): Session {
  const shared = { ...settings, budget: new RetryBudget(), queue: new Queue(settings.maxConcurrency) };
  if ("accessToken" in credentials)
    return openSession({ ...shared, tokens: new GivenToken(credentials.accessToken) });
  const stored = tokenStore && new StoredToken(tokenStore, settings.baseUrl, credentials.clientId);
  // The token request keeps these settings for every client that `withOptions` makes, as their calls share the request.
  const tokens = new TokenCache(
    createTokenFetcher(openSession({ ...shared, tokens: undefined }), credentials, stored),
  );
  return openSession({ ...shared, tokens });
}
