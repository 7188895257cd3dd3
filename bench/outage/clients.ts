/** Who meets the outage. Each is set up as its documentation tells, with its own defaults, and can send again. */
import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import {
  DEFAULT_MAX_ATTEMPTS,
  isThrottlingError,
  isTransientError,
  StandardRetryStrategy,
} from "@smithy/core/retry";
import { MyCreditApp } from "mycreditapp";
import OpenAI from "openai";
import Stripe from "stripe";
import { accessToken, credentials, guestId, headers, organizationHeaders } from "../api.js";
import type { CallOnce } from "../peers.js";

export interface OutageClient {
  readonly name: string;
  /** The npm packages whose versions matter. */
  readonly packages: readonly string[];
  /** A client of its own, with all that it remembers about failures. */
  make(baseUrl: string): CallOnce;
}

const path = `/organizations/${guestId}`;

export const outageClients: readonly OutageClient[] = [
  {
    name: "mycreditapp",
    packages: ["mycreditapp"],
    make(baseUrl) {
      const client = new MyCreditApp({ ...credentials, baseUrl });
      return () => client.organizations.get(guestId);
    },
  },
  {
    name: "openai",
    packages: ["openai"],
    make(baseURL) {
      const client = new OpenAI({ apiKey: accessToken, baseURL });
      return () => client.get(path, { headers: organizationHeaders });
    },
  },
  {
    name: "stripe",
    packages: ["stripe"],
    make(baseUrl) {
      const { hostname, port } = new URL(baseUrl);
      const client = new Stripe(accessToken, { host: hostname, port, protocol: "http" });
      return () => client.rawRequest("GET", path, {}, { additionalHeaders: organizationHeaders });
    },
  },
  {
    name: "octokit with its retry plugin",
    packages: ["@octokit/core", "@octokit/plugin-retry"],
    make(baseUrl) {
      const client = new (Octokit.plugin(retry))({ auth: accessToken, baseUrl });
      const input = { org_id: guestId, headers: organizationHeaders };
      return () => client.request("GET /organizations/{org_id}", input);
    },
  },
  {
    name: "fetch with smithy's StandardRetryStrategy",
    packages: ["@smithy/core"],
    make(baseUrl) {
      const strategy = new StandardRetryStrategy(DEFAULT_MAX_ATTEMPTS);
      return () => fetchWithStrategy(strategy, baseUrl + path);
    },
  },
];

/** The loop of smithy's own retry middleware, around a careful `fetch`. */
async function fetchWithStrategy(strategy: StandardRetryStrategy, url: string): Promise<unknown> {
  let token = await strategy.acquireInitialRetryToken("");
  for (;;) {
    try {
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(30_000) });
      const text = await response.text();
      if (!response.ok)
        throw Object.assign(new Error(text), { $metadata: { httpStatusCode: response.status } });
      strategy.recordSuccess(token);
      return JSON.parse(text);
    } catch (cause) {
      const error = cause as Parameters<typeof isTransientError>[0];
      const isThrottling = isThrottlingError(error);
      const errorType = isThrottling ? "THROTTLING" : isTransientError(error) ? "TRANSIENT" : "CLIENT_ERROR";
      // Waits as long as it takes, and throws where there is to be no other attempt.
      token = await strategy.refreshRetryTokenForRetry(token, { error, errorType });
    }
  }
}
