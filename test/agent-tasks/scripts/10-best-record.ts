import type { MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp): Promise<string | null> {
  let best: { name: string | null; score: number } | null = null;
  for await (const { name, total_score } of client.privateRecords.list()) {
    if (total_score == null || (best != null && total_score <= best.score)) continue;
    best = { name: name ?? null, score: total_score };
  }
  return best?.name ?? null;
}
