/** Who is measured: one entry for each way to make the call, set up as its documentation tells a user to. */
import { join } from "node:path";
import { accessToken, guestId, headers, hostId, organizationHeaders, path } from "./api.js";
import { workFolder } from "./work.js";

/** Makes the call once and resolves to the parsed answer. */
export type CallOnce = () => PromiseLike<unknown>;

export interface Peer {
  readonly name: string;
  /** The npm package that a user installs; `undefined` where Node has it, or it is generated. */
  readonly package?: string;
  /** Whether it can send failed requests again by itself. */
  readonly retries: boolean;
  /** Whether it sends with a `fetch` that can be handed in. */
  readonly takesFetch: boolean;
  /** A statement that imports what a user of it imports, for its size, its import time and its types. */
  readonly imports: string;
  make(baseUrl: string, fetch?: typeof globalThis.fetch): Promise<CallOnce>;
}

/** The two clients that are generated before the run. */
export const redocly = join(workFolder, "redocly.mjs");
export const heyApi = join(workFolder, "hey-api.mjs");

const given = (fetch: typeof globalThis.fetch | undefined) => (fetch === undefined ? {} : { fetch });

export const peers: readonly Peer[] = [
  {
    name: "bare fetch",
    retries: false,
    takesFetch: true,
    imports: "export const send = globalThis.fetch;",
    async make(baseUrl, fetch = globalThis.fetch) {
      return async () => (await fetch(baseUrl + path, { method: "POST", headers })).json();
    },
  },
  {
    name: "undici.request",
    package: "undici",
    retries: false,
    takesFetch: false,
    imports: `export { request } from "undici";`,
    async make(baseUrl) {
      const { request } = await import("undici");
      return async () => (await request(baseUrl + path, { method: "POST", headers })).body.json();
    },
  },
  {
    name: "mycreditapp",
    package: "mycreditapp",
    retries: true,
    takesFetch: true,
    imports: `export { MyCreditApp } from "mycreditapp";`,
    async make(baseUrl, fetch) {
      const { MyCreditApp } = await import("mycreditapp");
      const client = new MyCreditApp({ ...credentials, baseUrl, ...given(fetch) });
      return () => client.analytics.request(guestId);
    },
  },
  {
    name: "mycreditapp/undici",
    package: "mycreditapp",
    retries: true,
    takesFetch: false,
    imports: `export { MyCreditApp } from "mycreditapp"; export { undiciFetch } from "mycreditapp/undici";`,
    async make(baseUrl) {
      const { MyCreditApp } = await import("mycreditapp");
      const { undiciFetch } = await import("mycreditapp/undici");
      const client = new MyCreditApp({ ...credentials, baseUrl, fetch: undiciFetch() });
      return () => client.analytics.request(guestId);
    },
  },
  {
    name: "openapi-fetch",
    package: "openapi-fetch",
    retries: false,
    takesFetch: true,
    imports: `export { default } from "openapi-fetch";`,
    async make(baseUrl, fetch) {
      const { default: createClient } = await import("openapi-fetch");
      const client = createClient<Paths>({ baseUrl, headers, ...given(fetch) });
      return async () => {
        const { data } = await client.POST("/organizations/{org_id}/analytics/requests", {
          params: { path: { org_id: guestId } },
        });
        return data;
      };
    },
  },
  {
    name: "redocly generate-client",
    retries: true,
    takesFetch: true,
    imports: `export { createClient, OPERATIONS } from ${JSON.stringify(redocly)};`,
    async make(baseUrl, fetch) {
      const { createClient, OPERATIONS } = await import(redocly);
      const config = { serverUrl: baseUrl, auth: { bearer: accessToken }, ...given(fetch) };
      const client = createClient(OPERATIONS, config);
      const input = { path: { org_id: guestId }, headers: organizationHeaders };
      return () => client.requestOrganizationAnalytics(input);
    },
  },
  {
    name: "@hey-api/openapi-ts",
    retries: false,
    takesFetch: true,
    imports: `export { createClient, requestOrganizationAnalytics } from ${JSON.stringify(heyApi)};`,
    async make(baseUrl, fetch) {
      const { createClient, createConfig, requestOrganizationAnalytics } = await import(heyApi);
      const client = createClient(createConfig({ baseUrl, auth: () => accessToken, ...given(fetch) }));
      const input = { client, path: { org_id: guestId }, headers: organizationHeaders };
      return async () => (await requestOrganizationAnalytics(input)).data;
    },
  },
  {
    name: "openai",
    package: "openai",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "openai";`,
    async make(baseURL, fetch) {
      const { default: OpenAI } = await import("openai");
      const client = new OpenAI({ apiKey: accessToken, baseURL, ...given(fetch) });
      return () => client.post(path, { headers: organizationHeaders });
    },
  },
  {
    name: "@anthropic-ai/sdk",
    package: "@anthropic-ai/sdk",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "@anthropic-ai/sdk";`,
    async make(baseURL, fetch) {
      const { default: Anthropic } = await import("@anthropic-ai/sdk");
      const client = new Anthropic({ authToken: accessToken, apiKey: null, baseURL, ...given(fetch) });
      return () => client.post(path, { headers: organizationHeaders });
    },
  },
  {
    name: "stripe",
    package: "stripe",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "stripe";`,
    async make(baseUrl, fetch) {
      const { default: Stripe } = await import("stripe");
      const { hostname, port, protocol } = new URL(baseUrl);
      const client = new Stripe(accessToken, {
        host: hostname,
        port,
        protocol: protocol === "https:" ? "https" : "http",
        ...(fetch && { httpClient: Stripe.createFetchHttpClient(fetch) }),
      });
      return () => client.rawRequest("POST", path, {}, { additionalHeaders: organizationHeaders });
    },
  },
  {
    name: "@octokit/core",
    package: "@octokit/core",
    retries: false,
    takesFetch: true,
    imports: `export { Octokit } from "@octokit/core";`,
    async make(baseUrl, fetch) {
      const { Octokit } = await import("@octokit/core");
      const client = new Octokit({ auth: accessToken, baseUrl, ...(fetch && { request: { fetch } }) });
      const input = { org_id: guestId, headers: organizationHeaders };
      return async () =>
        (await client.request("POST /organizations/{org_id}/analytics/requests", input)).data;
    },
  },
  {
    name: "axios",
    package: "axios",
    retries: false,
    takesFetch: false,
    imports: `export { default } from "axios";`,
    async make(baseURL) {
      const { default: axios } = await import("axios");
      const client = axios.create({ baseURL, headers });
      return async () => (await client.post(path)).data;
    },
  },
  {
    name: "ky",
    package: "ky",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "ky";`,
    async make(baseUrl, fetch) {
      const { default: ky } = await import("ky");
      const client = ky.create({ prefixUrl: baseUrl, headers, ...given(fetch) });
      return () => client.post(path.slice(1)).json();
    },
  },
  {
    name: "ofetch",
    package: "ofetch",
    retries: true,
    takesFetch: true,
    imports: `export { ofetch } from "ofetch";`,
    async make(baseURL, fetch) {
      const { createFetch } = await import("ofetch");
      const client = createFetch({ ...given(fetch), defaults: { baseURL, headers } });
      return () => client(path, { method: "POST" });
    },
  },
];

/** Our client as it is used: it fetches its token, has its deadline, and may send again. */
const credentials = { organizationId: hostId, clientId: "bench", clientSecret: "bench" };

interface Paths {
  "/organizations/{org_id}/analytics/requests": {
    post: {
      parameters: { path: { org_id: string } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}
