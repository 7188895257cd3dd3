import type { MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp): Promise<number> {
  let count = 0;
  for await (const record of client.privateRecords.list({ archived: false }))
    if (record.total_score == null) count++;
  return count;
}
