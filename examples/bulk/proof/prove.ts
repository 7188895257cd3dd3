/**
 * Shows that no guest is asked twice, and that every guest was asked or is in the list of the undecided, whatever breaks
 * (`campaign.ts`); and what the program refuses (`refusals.ts`). Needs `redis-server`.
 *
 *   npm run prove                                       2 000 guests, 100 a second
 *   npm run prove -- --guests 50000 --rate 2000 --concurrency 64
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { proveCampaign } from "./campaign.js";
import { proveRefusals } from "./refusals.js";

const { values } = parseArgs({
  options: {
    guests: { type: "string", default: "2000" },
    rate: { type: "string", default: "100" },
    concurrency: { type: "string", default: "16" },
  },
});
const [guestCount, rate, concurrency] = [values.guests, values.rate, values.concurrency].map(Number) as [
  number,
  number,
  number,
];
if (!(guestCount >= 2_000 && guestCount >= 20 * rate))
  throw new Error(
    "--guests must be at least 2000 and 20 times --rate: fewer are done before everything has broken",
  );
const longestMs = 900_000 * Math.max(1, guestCount / 20_000);

// Ends what it has started, which `exit` does not do by itself.
process.once("SIGINT", () => process.exit(130));
const folder = await mkdtemp(join(tmpdir(), "mycreditapp-bulk-"));
const tooLate = setTimeout(() => {
  console.error(`not done within ${longestMs} ms`);
  process.exit(1);
}, longestMs);
try {
  const results = {
    ...(await proveRefusals(folder)),
    [`${guestCount} guests, each asked at most once`]: await proveCampaign(folder, {
      guestCount,
      rate,
      concurrency,
    }),
  };
  console.log(results);
  if (Object.values(results).includes(false)) {
    console.error("it does not hold");
    process.exitCode = 1;
  }
} finally {
  clearTimeout(tooLate);
  await rm(folder, { recursive: true });
}
