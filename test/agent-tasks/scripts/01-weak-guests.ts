import type { MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp): Promise<string[]> {
  const weak: { name: string; score: number }[] = [];
  for await (const { guest_name: name, total_score: score } of client.guestConnections.list())
    if (score != null && score < 50) weak.push({ name, score });
  return weak.sort((a, b) => a.score - b.score).map(({ name }) => name);
}
