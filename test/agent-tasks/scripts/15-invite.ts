import { isMyCreditAppError, type MyCreditApp, toDate } from "mycreditapp";

export default async function (
  client: MyCreditApp,
  input: { emails: string[]; until: Date },
): Promise<string[]> {
  const key = (email: string) => email.trim().toLowerCase();
  const findOpen = async () => {
    const emails = new Set<string>();
    for await (const { email, status, expired, expired_at } of client.guestInvitations.list({
      statuses: ["sent"],
      expired: false,
    })) {
      const isExpired = expired ?? (expired_at != null && toDate(expired_at) <= new Date());
      if ((status ?? "sent") === "sent" && !isExpired) emails.add(key(email));
    }
    return emails;
  };
  const open = await findOpen();
  const invited: string[] = [];
  for (const email of input.emails) {
    if (open.has(key(email))) continue;
    try {
      await client.guestInvitations.create({ email, expired_at: input.until });
    } catch (error) {
      // Only the server knows whether a lost POST was executed: read, and do not send it again.
      if (!isMyCreditAppError(error) || error.executed === "no" || !(await findOpen()).has(key(email)))
        throw error;
    }
    open.add(key(email));
    invited.push(email);
  }
  return invited;
}
