/** What must and must not compile for users of the client. `scripts/types.ts` compiles it as a consumer would. */
import {
  type ApiCall,
  ApiError,
  type ConnectionAction,
  type Fetch,
  InputError,
  isMyCreditAppError,
  MyCreditApp,
  type MyCreditAppOptions,
  type Scope,
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
  // @ts-expect-error it is for the client alone
  client.asGuestOf("host").asGuestOf("host");
}
