import type { MyCreditApp } from "mycreditapp";

export default async function (
  client: MyCreditApp,
  input: { guestId: string },
): Promise<{ date: string; amount: number } | null> {
  let latest: { date: string; amount: number } | null = null;
  for await (const { date, current_loan } of client.metrics.loans(input.guestId)) {
    if (date == null || current_loan == null) continue;
    if (latest == null || date > latest.date) latest = { date, amount: current_loan };
    else if (date === latest.date) latest.amount += current_loan; // several loans on one day
  }
  return latest;
}
