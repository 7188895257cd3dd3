/**
 * Counts what one warm call goes through, ours and those of peers, and writes it into RESULTS.md.
 *
 *   npm run walk
 */
import { failBeyondBudget, keepRun, toMarkdown, toRun, writeResults } from "./results.js";
import { measureWalk, walkers } from "./sections/walk.js";
import { startServer } from "./start-worker.js";

const startedAt = performance.now();
const server = await startServer();
try {
  const section = await measureWalk(server.url);
  const run = await toRun(
    walkers.flatMap((peer) => peer.package ?? []),
    startedAt,
    [section],
  );
  console.log(toMarkdown([run]));
  await keepRun("walk", run);
  await writeResults();
  failBeyondBudget([run]);
} finally {
  await server.stop();
}
