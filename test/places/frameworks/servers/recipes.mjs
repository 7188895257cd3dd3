/** What the recipes of docs/frameworks.md must do in a server, which calls itself: request ids, aborts, errors as statuses. */
import { createMock } from "mycreditapp/mock";

export const mock = createMock();
/** What the client has logged, and how the calls of the route `/stalled` have ended. */
export const logged = [];
export const ended = [];

export const recipeSteps = [
  "request id in the log",
  "404 for the caller",
  "503 with a body",
  "abort ends the call",
];

export async function tryRecipes(url) {
  const results = {};
  const headers = { "x-request-id": "r-17" };
  const records = await fetch(`${url}/records`, { headers });
  const [found, notFound, busy, aborted] = recipeSteps;
  results[found] =
    (records.status === 200 &&
      logged.some((line) => line.includes("r-17") && line.includes("listPrivateRecords"))) ||
    `${records.status} ${logged.join("\n")}`;
  mock.respond("listPrivateRecords", { status: 404 });
  const missing = await fetch(`${url}/records`);
  results[notFound] = missing.status === 404 || `${missing.status}`;
  mock.respond("listPrivateRecords", { status: 429, times: 3 });
  const late = await fetch(`${url}/records`);
  const { error } = await late.json();
  results[busy] = (late.status === 503 && error === "rate_limited") || `${late.status} ${error}`;
  mock.fail("listPrivateRecords", "stall", { times: 9 });
  const caller = new AbortController();
  setTimeout(() => caller.abort(), 200);
  await fetch(`${url}/records`, { signal: caller.signal }).catch(() => undefined);
  for (let left = 50; left > 0 && ended.at(-1) !== "aborted"; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  results[aborted] = ended.at(-1) === "aborted" || `${ended.at(-1)}`;
  mock.reset();
  return results;
}
