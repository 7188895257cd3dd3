import type { MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp, input: { guestId: string }): Promise<boolean> {
  const { outcome } = await client.analytics.ensureRequested(input.guestId);
  return outcome === "requested" || outcome === "open"; // otherwise it rejects
}
