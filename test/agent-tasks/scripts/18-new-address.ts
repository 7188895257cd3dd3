import type { MyCreditApp } from "mycreditapp";

export default async function (
  client: MyCreditApp,
  input: { address: string; city: string; postalCode: string },
): Promise<string> {
  const ownId = client.organizationId;
  const profile = await client.organizations.get(ownId);
  const { address, city, postalCode: postal_code } = input;
  await client.organizations.update(ownId, { ...profile, address, city, postal_code });
  const stored = (await client.organizations.get(ownId)).address;
  if (stored == null) throw new Error("The profile has no address after the update.");
  return stored;
}
