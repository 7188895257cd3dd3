import type { MyCreditApp } from "mycreditapp";

export default async function (
  client: MyCreditApp,
  input: { guestId: string; fileName: string; subject: string; message: string },
): Promise<string> {
  const { guestId, fileName, subject, message } = input;
  const { financialFiles } = client.asHostOf(guestId);
  for await (const file of financialFiles.list(guestId)) {
    if (file.original_filename !== fileName) continue;
    return (await financialFiles.createIssue(guestId, file.id, { subject, message })).id;
  }
  throw new Error(`Guest ${guestId} has no file named ${fileName}.`);
}
