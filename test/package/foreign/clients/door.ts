/** What each client is put to: one GET and one POST, typed by the client's own types. */
import type { MyCreditApp } from "mycreditapp";

export interface Door {
  /** `GET /resources/currencies` */
  listCurrencies(): Promise<readonly { code: string }[]>;
  /** `POST /organizations/{org_id}/analytics/requests` */
  requestAnalytics(guestId: string): Promise<{ id: string; guest_organization_id: string }>;
}

/** Puts a client on `client.fetch`. Each call of the door rejects where the client reports an error. */
export type OpenDoor = (client: MyCreditApp, baseUrl: string) => Door;

/** The data of a client that returns errors instead of throwing them. */
export function dataOf<Data>(result: { data?: Data; error?: unknown }): Data {
  if (result.data === undefined) throw result.error;
  return result.data;
}
