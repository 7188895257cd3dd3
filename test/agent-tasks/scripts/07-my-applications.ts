import type { MyCreditApp } from "mycreditapp";

export default async function (
  client: MyCreditApp,
  input: { hostId: string },
): Promise<Record<string, string>> {
  const statuses: Record<string, string> = {};
  for await (const { id, status } of client
    .asGuestOf(input.hostId)
    .creditApplications.list({ forwarder_id: input.hostId }))
    statuses[id] = status ?? "unknown";
  return statuses;
}
