/** The client in a reactive object, as in a store: each access goes through a Proxy. */
import process from "node:process";
import { reactive } from "vue";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";
import { guestId } from "../ids.js";

const { client } = reactive({ client: getClient() });
const behindProxy = {
  withOptions: async () => (await client.withOptions({ timeout: 5_000 }).currencies.list()).length === 1,
  getAccessToken: async () => (await client.getAccessToken()).length > 0,
  request: async () => (await client.request("GET /resources/currencies")).length === 1,
  asHostOf: async () => typeof client.asHostOf(guestId).analytics === "object",
  settled: async () => client.settled(),
  asGuestOf: async () => typeof client.asGuestOf(guestId).analytics === "object",
};
const results = await exercise(client);
for (const [name, step] of Object.entries(behindProxy)) results[name] = await step().catch(String);
console.log(JSON.stringify(results));
process.exit();
