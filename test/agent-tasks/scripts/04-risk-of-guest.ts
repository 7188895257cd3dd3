import type { MyCreditApp } from "mycreditapp";

export default async function (client: MyCreditApp, input: { guestId: string }): Promise<string | null> {
  const { total_score: score } = await client.guestConnections.get(input.guestId);
  if (score == null) return null;
  // The ranges have gaps (39.99 to 40), so take the highest lower bound that the score reaches.
  const ranges = (await client.scoring.riskRanges()).sort((a, b) => b.from - a.from);
  return ranges.find(({ from }) => score >= from)?.label ?? null;
}
