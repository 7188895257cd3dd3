import { setTimeout as sleep } from "node:timers/promises";
import { isMyCreditAppError, type MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp, input: { applicationId: string }): Promise<string> {
  const read = async () => (await client.creditApplications.get(input.applicationId)).status;
  if ((await read()) === "rejected") return "rejected";
  try {
    return (await client.creditApplications.reject(input.applicationId)).status;
  } catch (error) {
    if (!isMyCreditAppError(error) || error.executed === "no") throw error;
    // It may have been executed: look, and never send it again.
    for (let tries = 0; tries < 3; tries++) {
      if (tries > 0) await sleep(1_000);
      // A failed read must not replace the error of the write.
      if ((await read().catch(() => undefined)) === "rejected") return "rejected";
    }
    throw error;
  }
}
