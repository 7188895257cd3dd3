import { createHash } from "node:crypto";
import { type FinancialFile, isMyCreditAppError, type MyCreditApp, OutcomeError } from "mycreditapp";

type Named = { name: string; data: Uint8Array };

async function uploadOnce(client: MyCreditApp, file: Named): Promise<FinancialFile> {
  const ownId = client.organizationId;
  try {
    return await client.financialFiles.upload(ownId, { file, currency: "USD" });
  } catch (error) {
    if (!isMyCreditAppError(error) || error.executed === "no") throw error;
    const sha256 = createHash("sha256").update(file.data).digest("hex");
    for await (const known of client.financialFiles.list(ownId)) if (known.sha256 === sha256) return known;
    throw error;
  }
}

async function finalStatus(client: MyCreditApp, file: Named): Promise<string> {
  const { id } = await uploadOnce(client, file);
  try {
    return (await client.financialFiles.waitFor(client.organizationId, id)).status;
  } catch (error) {
    if (!(error instanceof OutcomeError)) throw error;
    return (error.record as FinancialFile).status; // invalid or failed
  }
}

export default async function (
  client: MyCreditApp,
  input: { files: Named[] },
): Promise<Record<string, string>> {
  const entries = input.files.map(async (file) => [file.name, await finalStatus(client, file)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
