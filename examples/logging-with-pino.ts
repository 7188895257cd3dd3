/**
 * One log line per attempt, with pino. Run it against the mock: `npm run mock`, then `npx tsx examples/logging-with-pino.ts`.
 *
 * The event holds no token and no secret, so that it can be logged as it is.
 */
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type AttemptEvent, isMyCreditAppError, MyCreditApp } from "mycreditapp";
import { type Logger, pino } from "pino";
import { guestId, hostId } from "./operations.js";

/** A hook that writes a line for each attempt: `info` for a success, `warn` for a retry or a failure. */
export function logAttempts(logger: Logger): (event: AttemptEvent) => void {
  return (event) => {
    const wentWell = event.next === "done" && event.error === undefined && (event.status ?? 0) < 400;
    logger[wentWell ? "info" : "warn"](event, `${event.operationId} attempt ${event.attempt}`);
  };
}

/** Asks a guest to run its analytics, and logs the result. */
export async function main(baseUrl: string, logger: Logger): Promise<void> {
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "5gtyhu78ujmlko90iikmjunbh",
    clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
    baseUrl,
    onAttempt: logAttempts(logger),
  });
  try {
    const action = await client.analytics.request(guestId);
    logger.info({ status: action.status }, "analytics requested");
  } catch (error) {
    if (!isMyCreditAppError(error)) throw error;
    // `toJSON` leaves out headers, body and stack; `code` is the same for every error of a class.
    logger.error({ error: error.toJSON() }, "analytics not requested");
  }
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? "")).href) {
  await main(process.env["MYCREDITAPP_BASE_URL"] ?? "http://127.0.0.1:4010", pino());
}
