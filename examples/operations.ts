/**
 * One call per operation, by `operationId`. This is the table of the contract tests: each call is run against Prism,
 * and what it returns is compared with the example in `openapi.yaml`.
 */
import type { MyCreditApp } from "mycreditapp";

/** The organizations that the examples of `openapi.yaml` tell of. */
export const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
export const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";

/** A client of each side. */
export interface Clients {
  host: MyCreditApp;
  guest: MyCreditApp;
}

export const calls = {
  requestOrganizationAnalytics: ({ host }: Clients) => host.analytics.request(guestId),
};
