import { listCurrencies, requestOrganizationAnalytics } from "../generated/orval.js";
import type { OpenDoor } from "./door.js";
import { setFetch } from "./orval-mutator.js";

export const open: OpenDoor = (client, baseUrl) => {
  const send = (path: string, init: RequestInit) => client.fetch(baseUrl + path, init);
  return {
    listCurrencies: async () => {
      setFetch(send);
      const result = await listCurrencies();
      if (result.status !== 200) throw result;
      return result.data;
    },
    requestAnalytics: async (guestId) => {
      setFetch(send);
      const result = await requestOrganizationAnalytics(guestId);
      if (result.status !== 200) throw result;
      return result.data;
    },
  };
};
