import { ok } from "@oazapfts/runtime";
import { listCurrencies, requestOrganizationAnalytics } from "../generated/oazapfts.js";
import type { OpenDoor } from "./door.js";

export const open: OpenDoor = (client, baseUrl) => {
  const options = { baseUrl, fetch: client.fetch };
  return {
    listCurrencies: () => ok(listCurrencies(options)),
    requestAnalytics: (guestId) => ok(requestOrganizationAnalytics(guestId, options)),
  };
};
