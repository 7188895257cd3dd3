import { type MyCreditApp, NotFoundError } from "mycreditapp";

export default async function (client: MyCreditApp): Promise<number> {
  const ownId = client.organizationId;
  // Read the whole list first: deleting moves the later pages.
  const files = await client.financialFiles.list(ownId).toArray();
  const invalid = files.filter((file) => file.status === "invalid");
  for (const { id } of invalid) {
    try {
      await client.financialFiles.delete(ownId, id);
    } catch (error) {
      // A retried DELETE, whose first attempt took effect, ends with a 404.
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  return invalid.length;
}
