/**
 * A server that keeps to openapi.yaml, made from its examples, with lists that are long and mixed enough to be paged and
 * filtered. A test changes one thing about it.
 */

import { guestId, hostId } from "../../examples/operations.js";
import { listOperations, resolve } from "../../scripts/generate/openapi-document.js";
import { type Node, Spec } from "../../src/evidence/spec.js";
import type { Fetch } from "../../src/index.js";
import { openapi, successExamples } from "../support/openapi.js";

/** What the server keeps to. */
export const spec = new Spec(openapi as unknown as Node);

export interface Asked {
  operationId: string;
  method: string;
  path: string;
  query: URLSearchParams;
}
export interface Answered {
  status: number;
  body: unknown;
}
/** What is changed about the server. */
export interface Changes {
  /** The name of a parameter that the operation does not know. */
  ignores?: (operationId: string, name: string) => boolean;
  /** How the server understands a query. */
  understands?: (operationId: string, query: URLSearchParams) => URLSearchParams;
  answer?: (asked: Asked, answered: Answered) => Answered;
  /** How many items every list has. */
  most?: number;
  /** What every list has to hold for each of its items. */
  item?: (item: Record<string, unknown>) => void;
}

type Item = Record<string, unknown>;

const gets = listOperations(openapi)
  .filter(({ method }) => method === "GET")
  .map((operation) => ({
    ...operation,
    pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, "[^/]+")}$`),
    parameters: (operation.parameters ?? []).map((written) =>
      resolve<{ $ref?: string; name: string; required?: boolean; schema: object }>(openapi, written as never),
    ),
  }));

/** Which field a filter is about. */
const fieldOf: Record<string, string> = {
  statuses: "status",
  document_types: "document_type",
  metric_type: "metric_type",
  metric_section_type: "metric_section_type",
  credit_application_types: "credit_application_type",
  credit_application_statuses: "status",
  expired: "expired",
  archived: "archived",
};
/** Other values, so that no filter brings everything. */
const otherValues: Record<string, unknown> = {
  document_type: undefined,
  metric_type: "dscr",
  metric_section_type: "cash_strength",
  credit_application_type: "factoring",
  expired: true,
  archived: true,
};
const otherStatus: Record<string, string> = {
  listOrganizationAnalytics: "failed",
  listPrivateRecordAnalytics: "failed",
  listPrivateRecordFinancialFiles: "invalid",
  listHostConnections: "disconnected",
  listGuestInvitations: "accepted_by_guest",
  listCreditApplications: "declined",
};

function itemsOf(operationId: string): Item[] {
  const items = successExamples(operationId).flatMap(([, value]) => (value as { items: Item[] }).items);
  const [first] = structuredClone(items);
  if (first === undefined) throw new Error(`${operationId} has no example with an item`);
  const other = { ...first };
  for (const [name, value] of Object.entries(otherValues))
    if (name in other && value !== undefined) other[name] = value;
  if (operationId in otherStatus) other["status"] = otherStatus[operationId];
  if ("email" in other) other["email"] = "another@example.com";
  return [first, other, { ...first }].map((item, index) => withOwnIds(item, index));
}

/** Each item of a list is another thing, and none is an example of openapi.yaml, as a mock would serve it. */
function withOwnIds(item: Item, index: number): Item {
  const own = ["id", "host_organization_id", "guest_organization_id"].filter(
    (name) => item[name] !== undefined,
  );
  const changed = own.map((name) => [name, `${String(item[name]).slice(0, -1)}${index}`]);
  return notAnExample({ ...item, ...Object.fromEntries(changed) }) as Item;
}

function notAnExample(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, each: unknown) =>
    /_at$/.test(name) && typeof each === "string" ? each.replace(/:\d\d(?=\.|$)/, ":07") : each,
  );
}

/** The field in which a record repeats the id of its path. */
const idFields: Record<string, string> = {
  currency_code: "code",
  org_id: "id",
  file_id: "id",
  host_org_id: "host_organization_id",
  guest_org_id: "guest_organization_id",
  guest_invitation_id: "id",
  credit_application_id: "id",
};

function withAskedId(template: string, path: string, body: unknown): unknown {
  const field = idFields[/\{(\w+)\}$/.exec(template)?.[1] ?? ""];
  return field === undefined ? body : { ...(body as Item), [field]: path.split("/").at(-1) };
}

const lists = new Map(
  gets
    .filter(({ operationId }) => "items" in Object(successExamples(operationId)[0]?.[1]))
    .map(({ operationId }) => [operationId, itemsOf(operationId)]),
);

/** The server as a `fetch`. */
export function honestFetch(changes: Changes = {}, requests: string[] = []): Fetch {
  return async (address, init) => {
    const url = new URL(address);
    requests.push(`${init.method} ${url.pathname}${url.search}`);
    const { status, body } = respond(init.method, url, changes);
    return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  };
}

function respond(
  method: string,
  url: URL,
  {
    ignores,
    understands = (_operationId, query) => query,
    answer = (_asked, answered) => answered,
    most,
    item,
  }: Changes,
): Answered {
  const path = url.pathname;
  if (method === "POST" && path === "/oauth2/token") {
    const asked = { operationId: "createAccessToken", method, path, query: url.searchParams };
    return answer(asked, { status: 200, body: { access_token: "token-1", expires_in: 3600 } });
  }
  const operation = gets.find(({ pattern }) => pattern.test(path));
  if (operation === undefined) {
    const asked = { operationId: "", method, path, query: url.searchParams };
    return answer(asked, { status: 404, body: { detail: "Not Found" } });
  }
  const { operationId } = operation;
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !ignores?.(operationId, name)));
  const asked = { operationId, method, path, query };
  if (path.includes("00000000-"))
    return answer(asked, { status: 404, body: { detail: "There is no such thing." } });
  const problems = operation.parameters.flatMap(({ name, required }) =>
    required && (name === "limit" || name === "offset") && !query.has(name) && !ignores?.(operationId, name)
      ? [name]
      : [],
  );
  if (Number(query.get("limit")) > 100) problems.push("limit");
  if (problems.length > 0)
    return answer(asked, {
      status: 422,
      body: { detail: problems.map((name) => ({ loc: ["query", name], msg: "wrong" })) },
    });
  const all = lists.get(operationId);
  const body =
    all === undefined
      ? withAskedId(operation.path, path, notAnExample(successExamples(operationId)[0]?.[1]))
      : select(structuredClone(all.slice(0, most)), understands(operationId, new URLSearchParams(query)));
  if (item) for (const each of Object(body).items ?? []) item(each);
  return answer(asked, { status: 200, body: structuredClone(body) });
}

function select(all: Item[], query: URLSearchParams): { items: Item[]; total_items: number } {
  const matching = all.filter((item) =>
    [...new Set(query.keys())].every((name) => {
      const values = query.getAll(name);
      if (name === "search_text") return String(item["email"]).includes(values[0] as string);
      if (name === "date_from") return String(item["period"]) >= (values[0] as string);
      if (name === "date_to") return String(item["period"]) <= (values[0] as string);
      const field = fieldOf[name];
      return field === undefined || values.includes(String(item[field]));
    }),
  );
  const by = query.get("order_by");
  if (by) {
    matching.sort((one, other) => String(one[by]).localeCompare(String(other[by])));
    if (query.get("order_dir") === "desc") matching.reverse();
  }
  const offset = Number(query.get("offset") ?? 0);
  return {
    items: matching.slice(offset, offset + Number(query.get("limit") ?? 100)),
    total_items: matching.length,
  };
}

export const options = {
  organizationId: hostId,
  clientId: "client-1",
  clientSecret: "canary-secret-7f3a",
  baseUrl: "http://127.0.0.1:1",
  maxRetries: 0,
};
export { guestId };
