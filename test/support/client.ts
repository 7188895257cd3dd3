import { expect } from "vitest";
import { type Clients, fileId, guestId, hostId, recordId } from "../../examples/operations.js";
import { MyCreditApp, type MyCreditAppOptions } from "../../src/index.js";
import { testedFetch } from "./transport.js";

export { fileId, guestId, hostId, recordId };

/** Secrets that no test may ever find in an output. */
export const secrets = { clientSecret: "canary-secret-7f3a", accessToken: "canary-token-91bc" };

/** A client of the host with credentials. */
export function clientWithCredentials(options: MyCreditAppOptions): MyCreditApp {
  return new MyCreditApp({
    organizationId: hostId,
    clientId: "client-1",
    clientSecret: secrets.clientSecret,
    ...testedFetch,
    ...options,
  });
}

/** A client of the host with a fixed token, so that a test sees no token request. */
export function clientWithToken(options: MyCreditAppOptions): MyCreditApp {
  return new MyCreditApp({
    organizationId: hostId,
    accessToken: secrets.accessToken,
    ...testedFetch,
    ...options,
  });
}

/** A call that may be sent twice, where `analytics.request` may not. */
export function get(baseUrl: string): PromiseLike<unknown> {
  return clientWithToken({ baseUrl }).currencies.list();
}

/** The clients of the host and of its guest, with the same settings. */
export function bothClients(options: MyCreditAppOptions): Clients {
  return {
    host: clientWithCredentials(options),
    guest: clientWithCredentials({ ...options, organizationId: guestId }),
  };
}

/** The answer of `requestOrganizationAnalytics`. */
export const action = {
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  host_organization_id: hostId,
  guest_organization_id: guestId,
  action_type: "analytics_request",
  status: "active",
  created_at: "2025-09-23T16:07:35.675578",
  updated_at: "2025-09-23T16:07:35.675578",
};

/** The error that a promise rejects with. A promise that resolves is a failure of the test. */
export async function errorOf<Expected extends Error>(
  promise: PromiseLike<unknown>,
  type: new (...args: never[]) => Expected,
): Promise<Expected> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in outcome && outcome.error instanceof type) {
    // Counts as the assertion of its test.
    expect(outcome.error).toBeInstanceOf(type);
    return outcome.error;
  }
  throw new Error(`expected ${type.name}`, { cause: "error" in outcome ? outcome.error : outcome });
}
