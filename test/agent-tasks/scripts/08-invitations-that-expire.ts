import { type MyCreditApp, toDate } from "mycreditapp";

export default async function (client: MyCreditApp, input: { now: Date }): Promise<string[]> {
  const from = input.now.getTime();
  const until = from + 7 * 24 * 60 * 60_000;
  const found: { email: string; at: number }[] = [];
  // `expired` is the server's view of its own clock, so compare `expired_at` with `now` here.
  for await (const { email, status, expired_at } of client.guestInvitations.list({ statuses: ["sent"] })) {
    if (status !== "sent" || expired_at == null) continue;
    const at = toDate(expired_at).getTime();
    if (at > from && at <= until) found.push({ email, at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ email }) => email);
}
