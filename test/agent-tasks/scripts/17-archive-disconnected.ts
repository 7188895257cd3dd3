import { isMyCreditAppError, type MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp): Promise<string[]> {
  // Read the whole list first: archiving may move the later pages.
  const guests = await client.guestConnections.list().toArray();
  const targets = guests.filter((guest) => guest.status === "disconnected" && guest.archived !== true);
  for (const { guest_organization_id: guestId } of targets) {
    try {
      await client.guestConnections.update(guestId, { archived: true });
    } catch (error) {
      if (!isMyCreditAppError(error) || error.executed === "no") throw error;
      if (!(await client.guestConnections.get(guestId)).archived) throw error;
    }
  }
  return targets.map((guest) => guest.guest_name).sort((a, b) => a.localeCompare(b));
}
