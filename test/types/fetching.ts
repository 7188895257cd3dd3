/** What must compile for users who send by themselves, with the `fetch` of whatever platform theirs is. */
import { type AttemptContext, type Fetch, MyCreditApp, type SessionOptions } from "mycreditapp";

/** The client's own `fetch`, with what the platform's takes and gives. */
export async function mustCompileClientFetch(client: MyCreditApp): Promise<Response> {
  const { fetch } = client.asGuestOf("host");
  await fetch("/things", { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } });
  await fetch(new URL("/things", client.baseUrl));
  const response: Response = await client.fetch(new Request(`${client.baseUrl}/things`));
  const text: string = await response.text();
  return new Response(text, { status: response.status });
}

/** The option `fetch`: the platform's own, and functions around it. */
export function mustCompileOptionFetch(): MyCreditApp[] {
  const plain: Fetch = (url, init) => globalThis.fetch(url, init);
  const around: Fetch = (url, init, { operationId, attempt, callId }: AttemptContext) =>
    globalThis.fetch(url, {
      ...init,
      headers: { ...init.headers, "X-Call": `${operationId ?? ""} ${attempt} ${callId}` },
    });
  return [
    new MyCreditApp({ fetch: plain }),
    new MyCreditApp({ fetch: around }),
    new MyCreditApp({ fetch: globalThis.fetch }),
  ];
}

export function mustCompileHeaders(client: MyCreditApp): MyCreditApp[] {
  const options: SessionOptions[] = [
    { headers: { "X-Tenant": "a" } },
    { headers: () => ({ "X-Tenant": "a" }) },
    { headers: async () => ({ "X-Tenant": "a" }), timeout: 1_000 },
  ];
  return options.map((option) => client.withOptions(option));
}

export async function mustCompileRequest(client: MyCreditApp): Promise<void> {
  const things = await client.request<{ id: string }[]>("GET /things", { query: { tags: ["a"] } });
  const ids: string[] = things.map(({ id }) => id);
  const token: string = await client.getAccessToken();
  void [ids, token];
}

export function mustNotCompile(client: MyCreditApp): void {
  // @ts-expect-error a function for headers returns them
  client.withOptions({ headers: () => "X-Tenant: a" });
  // @ts-expect-error credentials belong to the session
  client.withOptions({ accessToken: "a" });
  // @ts-expect-error a client's own fetch takes no number
  client.fetch(7);
}
