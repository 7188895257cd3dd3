/** The client outside of the handler, as docs/serverless-and-edge.md shows it. */
import { MyCreditApp } from "mycreditapp";
import { exercise } from "../exercise.js";

const client = new MyCreditApp({ timeout: 8_000 });

const handlers = {
  list: async () => (await client.currencies.list())[0].code,
  exercise: () => exercise(client),
  /** Returns before its call has ended: the platform freezes it in between. */
  abandon: async () => {
    client.currencies.list().catch(() => undefined);
    return "abandoned";
  },
};

export const handler = ({ name }) => handlers[name]();
