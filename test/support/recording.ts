/** Recordings (HAR) of an honest server, with lies planted, for those who learn from what others recorded. */
import { honestFetch } from "../cli/honest-server.js";

export const base = "https://api.mycreditapp.ai/v1-beta";
export const organization = "054b4106-174b-46b0-97f8-86d8d7b6f0af";

export interface Entry {
  readonly method?: string;
  readonly url: string;
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sent?: unknown;
  /** In place of that of JSON. */
  readonly mediaType?: string;
}

/** An entry as browsers write it. */
export function harEntry({
  method = "GET",
  url,
  status = 200,
  body,
  headers = {},
  sent,
  mediaType = "application/json",
}: Entry): object {
  return {
    startedDateTime: "2025-11-02T10:00:00.000Z",
    request: {
      method,
      url,
      headers: [],
      ...(sent !== undefined && {
        postData: { mimeType: "application/json;charset=UTF-8", text: JSON.stringify(sent) },
      }),
    },
    response: {
      status,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      content: body === undefined ? { mimeType: "" } : { mimeType: mediaType, text: JSON.stringify(body) },
    },
  };
}

export function har(entries: readonly Entry[]): string {
  return JSON.stringify({
    log: { version: "1.2", creator: { name: "test" }, entries: entries.map(harEntry) },
  });
}

/** What an honest server responds to a GET. */
export async function honest(path: string, at = base): Promise<Entry & { body: unknown }> {
  const init = { method: "GET" } as never;
  const response = await honestFetch()(`http://127.0.0.1:1${path}`, init, {} as never);
  return { url: `${at}${path}`, status: response.status, body: JSON.parse(await response.text()) as unknown };
}

const connections = "/guest-connections?limit=100&offset=0";
type Items = { items: Record<string, unknown>[] };

/** A lie of one response, and where it is named. */
export interface PlantedLie {
  readonly what: string;
  readonly path: string;
  readonly change: (body: never) => unknown;
  readonly named: {
    readonly operationId: string | undefined;
    readonly at: string;
    readonly difference: string;
  };
}

const onItems = (
  what: string,
  change: (item: Record<string, unknown>) => void,
  at: string,
  difference: string,
) => ({
  what,
  path: connections,
  change: (body: Items) => {
    for (const item of body.items) change(item);
    return body;
  },
  named: { operationId: "listGuestConnections", at, difference },
});

const name = "response items[].guest_name";
export const plantedLies: readonly PlantedLie[] = [
  onItems("a missing field", (item) => delete item["guest_name"], name, "missing: guest_name"),
  onItems("null", (item) => Object.assign(item, { guest_name: null }), name, "type: null instead of string"),
  onItems(
    "an unknown value of an enum",
    (item) => Object.assign(item, { status: "paused" }),
    "response items[].status",
    "unlisted: (6 characters of a-z)",
  ),
  onItems(
    "another type",
    (item) => Object.assign(item, { guest_name: 7 }),
    name,
    "type: integer instead of string",
  ),
  onItems(
    "an unknown field",
    (item) => Object.assign(item, { limit_id: 7 }),
    "response items[]",
    "unknown field: (a name of 8 characters of a-z, _: integer)",
  ),
  {
    what: "a plain array for a list",
    path: connections,
    change: ({ items }: Items) => items,
    named: {
      operationId: "listGuestConnections",
      at: "response",
      difference: "type: array instead of object",
    },
  },
  {
    what: "another record",
    path: `/organizations/${organization}`,
    change: (body: Record<string, unknown>) => ({ ...body, id: "254b4106-174b-46b0-97f8-86d8d7b6f0af" }),
    named: {
      operationId: "getOrganization",
      at: "response",
      difference: "another id than the one that was asked for",
    },
  },
  {
    what: "an unknown route",
    path: `/organizations/${organization}/limits`,
    change: () => ({ limit: 7 }),
    named: {
      operationId: undefined,
      at: "GET /organizations/{uuid}/(6 characters of a-z)",
      difference: "unknown route",
    },
  },
];

/** The response of a liar. */
export async function lying({ path, change }: PlantedLie, at = base): Promise<Entry> {
  const entry = await honest(path, at);
  return { ...entry, status: 200, body: change(structuredClone(entry.body) as never) };
}

/** A name, in each form in which it is planted. */
export const person = /anna|schmidt/i;
export async function withPerson(at = base): Promise<Entry[]> {
  const invitations = await honest("/guest-invitations?limit=100&offset=0", at);
  const list = { ...invitations, url: `${invitations.url}&search_text=anna.schmidt&anna_schmidt=1` };
  for (const item of (list.body as Items).items)
    Object.assign(item, {
      "Anna Schmidt": 1,
      anna: { schmidt: "Anna Schmidt" },
      status: "anna_schmidt",
      email: "Anna Schmidt",
    });
  const record = await honest(`/organizations/${organization}`, at);
  return [
    list,
    { ...record, body: { ...(record.body as object), id: "anna-schmidt", status: "anna_schmidt" } },
    { url: `${at}/organizations/anna-schmidt/anna-schmidt?name=Anna+Schmidt`, body: { anna: "Schmidt" } },
    { url: `${at}/anna-schmidt?anna`, body: "Anna Schmidt", method: "DELETE" },
    { url: `${at}/guest-invitations/anna-schmidt`, body: {}, method: "PUT" },
    {
      url: `${at}/organizations/anna-schmidt`,
      status: 404,
      body: { anna: "Anna Schmidt", detail: [{ loc: { anna: 1 } }] },
    },
    {
      method: "POST",
      url: `${at}/private-records`,
      sent: { name: 7, "Anna Schmidt": "Anna Schmidt", currency_code: "ANNA" },
      body: { id: "anna", name: "Anna Schmidt" },
    },
    { url: "https://anna-schmidt.example/organizations/anna?anna=schmidt", body: { anna: "schmidt" } },
  ];
}
