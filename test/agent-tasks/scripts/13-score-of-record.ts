import type { MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp, input: { recordId: string }): Promise<number> {
  const { analytics, metrics } = client.privateRecords;
  const run = await analytics.create(input.recordId);
  await analytics.waitFor(input.recordId, run.id);
  return (await metrics.score(input.recordId)).total_score;
}
