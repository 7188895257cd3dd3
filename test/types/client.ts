/** What must and must not compile for users of the client. `scripts/check/types.ts` compiles it as a consumer would. */
import {
  type ApiCall,
  ApiError,
  type ConnectionAction,
  type Fetch,
  type FinancialFile,
  type GuestConnection,
  InputError,
  isMyCreditAppError,
  type ListOrganizationMetricsQuery,
  MyCreditApp,
  type MyCreditAppOptions,
  OutcomeError,
  type PrivateRecord,
  type Scope,
  TimeoutError,
  type WaitError,
} from "mycreditapp";

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
/** Compiles only where the two types are the same. */
function same<One, Other>(_: Same<One, Other>): void {}

export async function mustCompile(client: MyCreditApp): Promise<void> {
  const call = client.analytics.request("id", { signal: new AbortController().signal, timeout: 1 });
  same<typeof call, ApiCall<ConnectionAction>>(true);
  const action = await call;
  same<typeof action.id, string>(true);
  // A status that the server adds later still has a type.
  const status: typeof action.status = "something new";
  const { data, response } = await client.asGuestOf("host").analytics.request("id").withResponse();
  same<typeof data, ConnectionAction>(true);
  same<typeof response.status, number>(true);
  same<typeof response.requestId, string | undefined>(true);
  const scope: Scope<"host"> = client.asHostOf("guest");
  void [status, scope];
}

export async function mustCompileLists(client: MyCreditApp): Promise<void> {
  const list = client.privateRecords.list({ limit: 10, archived: false }, { concurrency: 8, timeout: 1 });
  const { items, total_items } = await list;
  same<typeof total_items, number>(true);
  const records: PrivateRecord[] = items;
  for await (const record of list) records.push(record);
  for await (const page of list.pages()) records.push(...page.items);
  for await (const { metric_type } of client.metrics.list("id", { period_type: "yearly" }))
    records.some(({ name }) => name === metric_type);
  void records;
}

export function mustCompileInputs(client: MyCreditApp, maybe: string | undefined): void {
  // A form gives undefined for what is not filled in.
  void client.privateRecords.list({
    search_text: maybe,
    archived: undefined,
    order_by: "name",
    limit: undefined,
  });
  void client.organizations.update("id", {
    name: "Example Corp",
    email: "a@example.com",
    established_date: "2005-08-15",
    phone: maybe,
  });
  void client.guestInvitations.create({ email: "a@example.com", expired_at: new Date() });
  void client.guestInvitations.create({ email: "a@example.com", expired_at: "2030-01-01T00:00:00" });
  const query: ListOrganizationMetricsQuery = { metric_type: "dscr", date_from: maybe };
  void client.metrics.list("id", query);
}

/** What was read can be written back. */
export async function mustCompileRoundTrips(client: MyCreditApp): Promise<void> {
  await client.organizations.update("id", await client.organizations.get("id"));
}

export async function mustCompileFilesAndWaits(client: MyCreditApp, file: File): Promise<void> {
  const files = client.financialFiles;
  const uploaded = await files.upload("id", { file, currency: "USD" });
  same<typeof uploaded, FinancialFile>(true);
  files.upload("id", { file: { path: "report.pdf" }, currency: "USD" });
  files.upload("id", { file: { data: new Uint8Array(1), name: "report.pdf" }, currency: "USD" });
  const done = await files.waitFor("id", uploaded.id, {
    interval: 5,
    onUpdate: ({ status }) => status.trim(),
  });
  same<typeof done, FinancialFile>(true);
}

export async function mustCompileAskingAndAnswers(client: MyCreditApp): Promise<void> {
  const asked = await client.analytics.ensureRequested("id", { timeout: 1, onRequest: async () => "noted" });
  if (asked.outcome === "requested") same<typeof asked.action, ConnectionAction>(true);
  else same<typeof asked.connection, GuestConnection>(true);
  const connection = await client.guestConnections.waitForAnswer("id", { interval: 60_000 });
  same<typeof connection, GuestConnection>(true);
  const records = await client.privateRecords.list().toArray({ max: 10 });
  same<typeof records, PrivateRecord[]>(true);
  // @ts-expect-error the connection is read as Self only
  client.asGuestOf("host").analytics.ensureRequested("id");
  // @ts-expect-error the connection is read as Self only
  client.asHostOf("guest").guestConnections.waitForAnswer("id");
}

/** A `catch` knows no types: the record of a wait is told by the one line that names it. */
export function mustNarrowTheErrorsOfWaits(error: unknown): string | undefined {
  if (error instanceof OutcomeError || error instanceof TimeoutError) {
    const failed: WaitError<FinancialFile> = error;
    if (failed instanceof OutcomeError) {
      same<typeof failed.record, FinancialFile>(true);
      return failed.record.status;
    }
    same<typeof failed.lastRecord, FinancialFile | undefined>(true);
    return failed.lastRecord?.status;
  }
  return undefined;
}

export function mustCompileOptions(maybe: string | undefined): MyCreditApp[] {
  const fetch: Fetch = (url, init) => globalThis.fetch(url, init);
  const options: MyCreditAppOptions = { organizationId: maybe, baseUrl: maybe, timeout: undefined, fetch };
  return [
    new MyCreditApp(),
    new MyCreditApp(options),
    new MyCreditApp({ accessToken: async () => "token", fetch: globalThis.fetch }),
    new MyCreditApp({ accessToken: "token" }),
  ];
}

export function mustNarrow(error: unknown): string {
  if (error instanceof ApiError)
    return error.issues.map(({ pointer }) => pointer).join() + error.status.toFixed();
  if (error instanceof InputError) return error.problems.join();
  return isMyCreditAppError(error) ? error.code : "";
}

/** A `switch` on `code` knows the fields of each class. */
export function mustNarrowByCode(error: unknown): string {
  if (!isMyCreditAppError(error)) return "";
  switch (error.code) {
    case "invalid_input":
      return error.problems.join();
    case "validation_failed":
      return error.issues.map(({ pointer }) => pointer).join();
    case "rate_limited":
      return `${error.retryAfter ?? 60}`;
    case "timeout":
      return error.timeoutMs.toFixed();
    case "api_error":
      return error.status.toFixed();
    default:
      // @ts-expect-error no other class has problems
      return error.problems;
  }
}

export async function mustNotCompile(client: MyCreditApp): Promise<void> {
  // @ts-expect-error the documentation does not allow it as host
  client.asHostOf("guest").analytics.request("id");
  // @ts-expect-error an id is needed
  client.analytics.request();
  // @ts-expect-error an id is a string
  client.analytics.request(42);
  // @ts-expect-error there is no such setting of a call
  client.analytics.request("id", { retries: 1 });
  // @ts-expect-error there is no such option
  new MyCreditApp({ organisationId: "id" });
  // @ts-expect-error the headers of a call are strings
  client.analytics.request("id", { headers: { a: 1 } });
  // @ts-expect-error it cannot be changed
  client.organizationId = "other";
  // @ts-expect-error the data has no such field
  (await client.analytics.request("id")).state;
  // @ts-expect-error a list has no such filter
  client.privateRecords.list({ archive: false });
  // @ts-expect-error and no such setting
  client.privateRecords.list({}, { parallel: 4 });
  // @ts-expect-error a page is awaited for its items
  client.privateRecords.list().items;
  // @ts-expect-error one call is no list
  for await (const _ of client.organizations.get("id"));
  // @ts-expect-error a string may come from a user: a path says that it is one
  client.financialFiles.upload("id", { file: "report.pdf", currency: "USD" });
  // @ts-expect-error bytes have no name
  client.financialFiles.upload("id", { file: new Uint8Array(1), currency: "USD" });
  // @ts-expect-error the currency is missing
  client.financialFiles.upload("id", { file: { path: "report.pdf" } });
  // @ts-expect-error the documentation does not allow it as guest
  client.asGuestOf("host").financialFiles.upload("id", { file: { path: "report.pdf" }, currency: "USD" });
  // @ts-expect-error a required field is missing
  client.organizations.update("id", { name: "x" });
  // @ts-expect-error the documentation lists the values of a filter, and this is none
  client.metrics.list("id", { period_type: "quartely" });
  // @ts-expect-error and those of a list of values
  client.analytics.list("id", { statuses: ["success", "sucess"] });
  // @ts-expect-error a moment in time is a string or a Date
  client.guestInvitations.create({ email: "a@example.com", expired_at: 1 });
  // @ts-expect-error a day is a string: a Date names a moment
  client.metrics.list("id", { date_from: new Date() });
  // @ts-expect-error there is no such field
  client.guestConnections.update("id", { archive: true });
  // @ts-expect-error it is for the client alone
  client.asGuestOf("host").asGuestOf("host");
}
