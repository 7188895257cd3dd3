import type { MyCreditApp } from "mycreditapp";

export default async function (
  client: MyCreditApp,
  input: { guestId: string },
): Promise<{ period: string; value: number }[]> {
  const ratios: { period: string; value: number }[] = [];
  const query = { period_type: "quarterly", metric_type: "current_ratio" } as const;
  for await (const { period, value, metric_type, period_type } of client.metrics.list(input.guestId, query))
    if (
      metric_type === query.metric_type &&
      period_type === query.period_type &&
      period != null &&
      value != null
    )
      ratios.push({ period, value });
  return ratios.sort((a, b) => b.period.localeCompare(a.period));
}
