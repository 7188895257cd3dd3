/** Who is measured. How each makes the call, as its documentation tells a user to, is in a file of its own in `peers/`. */
import { join } from "node:path";
import { isCurrent, workFolder } from "./work.js";

/** Makes the call once and resolves to the parsed answer. */
export type CallOnce = () => PromiseLike<unknown>;

/** Sets a client up. `fetch` takes the place of its own, where it `takesFetch`. */
export type Make = (baseUrl: string, fetch?: typeof globalThis.fetch) => Promise<CallOnce>;

export interface Peer {
  readonly name: string;
  /** Its file in `peers/`, which exports `make`. A whole program: the type-check is timed on it. */
  readonly file: string;
  /** The npm package that a user installs; `undefined` where Node has it, or it is generated. */
  readonly package?: string;
  /** Whether it can send failed requests again by itself. */
  readonly retries: boolean;
  /** Whether it sends with a `fetch` that can be handed in. */
  readonly takesFetch: boolean;
  /** Whether it is measured on the wire alone, as it is like another one everywhere else. */
  readonly wireOnly?: boolean;
  /** A statement that imports what a user of it imports, for its size and its import time. */
  readonly imports: string;
}

/** The two clients that are generated before the run, as JavaScript. */
export const redocly = join(workFolder, "redocly.mjs");
export const heyApi = join(workFolder, "hey-api.mjs");

const everybody: readonly Peer[] = [
  {
    name: "bare fetch",
    file: "fetch.ts",
    retries: false,
    takesFetch: true,
    imports: "export const send = globalThis.fetch;",
  },
  {
    name: "careful fetch",
    file: "careful-fetch.ts",
    retries: false,
    takesFetch: true,
    wireOnly: true,
    imports: "export const send = globalThis.fetch;",
  },
  {
    name: "undici.request",
    file: "undici.ts",
    package: "undici",
    retries: false,
    takesFetch: false,
    imports: `export { request } from "undici";`,
  },
  {
    name: "mycreditapp",
    file: "mycreditapp.ts",
    package: "mycreditapp",
    retries: true,
    takesFetch: true,
    imports: `export { MyCreditApp } from "mycreditapp";`,
  },
  {
    name: "mycreditapp/undici",
    file: "mycreditapp-undici.ts",
    package: "mycreditapp",
    retries: true,
    takesFetch: false,
    imports: `export { MyCreditApp } from "mycreditapp"; export { undiciFetch } from "mycreditapp/undici";`,
  },
  {
    name: "openapi-fetch",
    file: "openapi-fetch.ts",
    package: "openapi-fetch",
    retries: false,
    takesFetch: true,
    imports: `export { default } from "openapi-fetch";`,
  },
  {
    name: "redocly generate-client",
    file: "redocly.ts",
    retries: true,
    takesFetch: true,
    imports: `export { createClient, OPERATIONS } from ${JSON.stringify(redocly)};`,
  },
  {
    name: "@hey-api/openapi-ts",
    file: "hey-api.ts",
    retries: false,
    takesFetch: true,
    imports: `export { createClient, requestOrganizationAnalytics } from ${JSON.stringify(heyApi)};`,
  },
  {
    name: "openai",
    file: "openai.ts",
    package: "openai",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "openai";`,
  },
  {
    name: "@anthropic-ai/sdk",
    file: "anthropic.ts",
    package: "@anthropic-ai/sdk",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "@anthropic-ai/sdk";`,
  },
  {
    name: "stripe",
    file: "stripe.ts",
    package: "stripe",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "stripe";`,
  },
  {
    name: "@octokit/core",
    file: "octokit.ts",
    package: "@octokit/core",
    retries: false,
    takesFetch: true,
    imports: `export { Octokit } from "@octokit/core";`,
  },
  {
    name: "axios",
    file: "axios.ts",
    package: "axios",
    retries: false,
    takesFetch: false,
    imports: `export { default } from "axios";`,
  },
  {
    name: "ky",
    file: "ky.ts",
    package: "ky",
    retries: true,
    takesFetch: true,
    imports: `export { default } from "ky";`,
  },
  {
    name: "ofetch",
    file: "ofetch.ts",
    package: "ofetch",
    retries: true,
    takesFetch: true,
    imports: `export { ofetch } from "ofetch";`,
  },
];

/** Those whose current major, or that of what they send with, needs a newer Node: a file in `current/peers/`. */
const newer = ["openai.ts", "ky.ts", "undici.ts", "mycreditapp-undici.ts"];

export const peers: readonly Peer[] = everybody.map((peer) =>
  isCurrent && newer.includes(peer.file) ? { ...peer, file: `../current/peers/${peer.file}` } : peer,
);

/** Those that are measured in every section. */
export const clients: readonly Peer[] = peers.filter(({ wireOnly }) => wireOnly !== true);
