/** The check as a worker: answers with the results as JSON. */
import { check } from "./check.js";

export default {
  async fetch(request) {
    return Response.json(await check(new URL(request.url).searchParams.get("api"), "workerd$"));
  },
};
