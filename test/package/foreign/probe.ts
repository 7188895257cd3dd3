/**
 * Puts one client to every criterion, and prints for each `true` or what is wrong, as JSON on the last line.
 *
 *   node --import tsx probe.ts clients/openapi-fetch.ts
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { OpenDoor } from "./clients/door.js";
import { criteria } from "./criteria.js";

const [file = ""] = process.argv.slice(2);
const { open } = (await import(pathToFileURL(resolve(file)).href)) as { open: OpenDoor };
const results: Record<string, true | string> = {};
for (const [name, check] of Object.entries(criteria)) {
  results[name] = await check(open).then(
    () => true as const,
    (error: unknown) => String(error),
  );
}
// Some clients keep timers, which keep the process alive.
process.stdout.write(`${JSON.stringify(results)}\n`, () => process.exit());
