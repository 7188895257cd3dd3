/** A worker in workerd: responds with what went wrong. */
import { check } from "./check.js";

export default {
  async fetch() {
    return Response.json(await check().catch((error) => [String(error?.stack ?? error)]));
  },
};
