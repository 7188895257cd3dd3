import type { MyCreditApp } from "mycreditapp";

export default async function (
  client: MyCreditApp,
  input: { guestId: string },
): Promise<{ file: string; reason: string | null }[]> {
  const problems: { file: string; reason: string | null }[] = [];
  for await (const file of client.asHostOf(input.guestId).financialFiles.list(input.guestId))
    if (file.status === "invalid" || file.status === "failed")
      problems.push({ file: file.original_filename, reason: file.file_message ?? null });
  return problems;
}
