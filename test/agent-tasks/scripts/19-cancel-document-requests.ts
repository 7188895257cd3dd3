import { isMyCreditAppError, type MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp, input: { guestId: string }): Promise<number> {
  const readPending = async () =>
    (await client.documentRequests.list(input.guestId).toArray()).filter(
      (request) => request.status === "pending",
    );
  const pending = await readPending();
  for (const { id } of pending) {
    try {
      await client.documentRequests.cancel(input.guestId, id);
    } catch (error) {
      if (!isMyCreditAppError(error) || error.executed === "no") throw error;
      if ((await readPending()).some((request) => request.id === id)) throw error;
    }
  }
  return pending.length;
}
