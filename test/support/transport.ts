import type { Fetch } from "../../src/index.js";
import { undiciFetch } from "../../src/transports/undici.js";

/** What clients under test send with: in `npm run test:undici` undici, else nothing of their own, so the global `fetch`. */
export const testedFetch: { fetch?: Fetch } =
  process.env["TEST_TRANSPORT"] === "undici" ? { fetch: undiciFetch() } : {};

/** Sends as the clients under test do, for tests that look at what goes by. */
export const transport: Fetch = (url, init, context) =>
  (testedFetch.fetch ?? (fetch as Fetch))(url, init, context);
