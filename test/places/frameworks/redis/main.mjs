/**
 * Tokens in a store on Redis, as docs/tokens.md shows it: `node main.mjs URL SITUATION`. Prints what each call came to.
 */
import process from "node:process";
import KeyvRedis from "@keyv/redis";
import Keyv from "keyv";
import { MyCreditApp } from "mycreditapp";

const [redisUrl, situation] = process.argv.slice(2);
const tokenStore = new Keyv({ store: new KeyvRedis(redisUrl) });
tokenStore.on("error", () => undefined);
const client = new MyCreditApp({ tokenStore });
const outcomeOf = (options) =>
  client.currencies.list(options).then(
    () => "resolved",
    (error) => `${error.name}: ${error.message}`,
  );
const situations = {
  "one after another": async () => [await outcomeOf(), await outcomeOf()],
  // Each gives up before the store's own limit of 2 s is over.
  "signals of 1.5 s": async () => {
    const outcomes = [];
    for (let number = 0; number < 4; number += 1)
      outcomes.push(await outcomeOf({ signal: AbortSignal.timeout(1_500) }));
    return outcomes;
  },
  "a timeout of 3.5 s": async () => [await outcomeOf({ timeout: 3_500 })],
};
console.log(JSON.stringify(await situations[situation]()));
process.exit();
