/** What every framework does with the packed client, in a handler of its own. Plain JavaScript, so that each runs it as it is. */
import { ConnectionError, NotFoundError } from "mycreditapp";
import { breakingId, guestId, revokingId, unknownId } from "./ids.js";

/** What `exercise` does, in order. */
export const exerciseSteps = [
  "first call",
  "POST",
  "token renewed",
  "404 is a NotFoundError, no",
  "reset is a ConnectionError, maybe",
];

/** Each step by its name: `true`, or what went wrong. */
export async function exercise(client) {
  const results = {};
  const step = async (name, run) => {
    results[name] = await run().then(
      (isRight) => isRight === true || JSON.stringify(isRight),
      (error) => `${error}`,
    );
  };
  const failure = async (promise) =>
    promise.then(
      () => ({ executed: "resolved" }),
      (error) => error,
    );
  const [first, post, renewed, notFound, reset] = exerciseSteps;
  await step(first, async () => (await client.currencies.list())[0].code === "USD");
  await step(post, async () => (await client.analytics.request(guestId)).status === "active");
  await step(renewed, async () => {
    await client.guestConnections.get(revokingId);
    return (await client.currencies.list())[0].code === "USD";
  });
  await step(notFound, async () => {
    const error = await failure(client.analytics.request(unknownId));
    return (error instanceof NotFoundError && error.executed === "no") || `${error}`;
  });
  await step(reset, async () => {
    const error = await failure(client.analytics.request(breakingId));
    return (error instanceof ConnectionError && error.executed === "maybe") || `${error}`;
  });
  return results;
}
