import { type MyCreditApp, toDate } from "mycreditapp";

export default async function (client: MyCreditApp, input: { guestId: string }): Promise<string> {
  const { status, created_at } = await client.guestConnections.get(input.guestId);
  if (status === "disconnected") throw new Error("The guest is disconnected.");
  if (created_at == null) throw new Error("The connection has no created_at.");
  return toDate(created_at).toISOString();
}
