/** Servers that are honest but for one thing, and what `verify-spec` has to say about each. */
import type { Answered, Asked, Changes } from "./honest-server.js";

/** The fact or the parameter that must be contradicted. */
export type Named =
  | { readonly operation: string; readonly at?: string; readonly fact: string; readonly note?: string }
  | { readonly operation: string; readonly parameter: string };

export interface Lie {
  readonly what: string;
  /** What the lie is about: a kind of fact, a request of a probe, or a kind of filter. `kinds` in the test lists them. */
  readonly kind: string;
  readonly changes: Changes;
  readonly named: Named;
}

type Item = Record<string, unknown>;

const on = (operation: string, change: (answered: Answered, asked: Asked) => Answered): Changes => ({
  answer: (asked, answered) => (asked.operationId === operation ? change(answered, asked) : answered),
});
const body = (operation: string, change: (value: never) => unknown): Changes =>
  on(operation, ({ status, body: value }) => ({
    status,
    body: status === 200 ? change(structuredClone(value) as never) : value,
  }));
/** Sets or removes fields of a record, or of each item of a list. */
const fields = (operation: string, change: Item): Changes =>
  body(operation, (value: Item) => {
    const items = (Array.isArray(value) ? value : (value["items"] ?? [value])) as Item[];
    for (const item of items)
      for (const [name, to] of Object.entries(change))
        if (to === undefined) delete item[name];
        else item[name] = to;
    return value;
  });
const understood = (operation: string, change: (query: URLSearchParams) => void): Changes => ({
  understands: (operationId, query) => {
    if (operationId === operation) change(query);
    return query;
  },
});
const refused = (operation: string, when: (query: URLSearchParams) => boolean): Changes =>
  on(operation, (answered, { query }) =>
    when(query) ? { status: 422, body: { detail: "No such parameter." } } : answered,
  );
const page = (
  operation: string,
  change: (value: { items: Item[]; total_items: number }, query: URLSearchParams) => void,
) =>
  on(operation, (answered, { query }) => {
    if (answered.status !== 200) return answered;
    const value = structuredClone(answered.body) as { items: Item[]; total_items: number };
    change(value, query);
    return { status: 200, body: value };
  });
const number = (query: URLSearchParams, name: string, otherwise: number) =>
  Number(query.get(name) ?? otherwise);

const field = (
  kind: string,
  what: string,
  operation: string,
  at: string,
  change: Item,
  fact = "type",
): Lie => ({
  what,
  kind,
  changes: fields(operation, change),
  named: { operation, at: `response ${at}`, fact },
});

const records = "listPrivateRecords";
const guests = "listGuestConnections";
const invitations = "listGuestInvitations";
const metrics = "listPrivateRecordMetrics";
const files = "listFinancialFiles";

const ofFields: Lie[] = [
  field("type string", "a number for a text", guests, "items[].guest_name", { guest_name: 7 }),
  field("type string", "an object for a text", "listCurrencies", "[].symbol", { symbol: { text: "$" } }),
  field("type uuid", "an integer for an id", records, "items[].id", { id: 7 }),
  field("type uuid", "an id of another form", files, "items[].id", { id: "file_7" }),
  field("type email", "an address without @", invitations, "items[].email", { email: "somebody" }),
  field("type date", "a timestamp for a date", metrics, "items[].period", { period: "2024-12-31T00:00:00" }),
  field("type date-time", "seconds for a timestamp", records, "items[].created_at", {
    created_at: 1_758_643_655,
  }),
  field("type date-time", "a date for a timestamp", records, "items[].created_at", {
    created_at: "2025-09-23",
  }),
  field("type date-time", "a day that no calendar has", records, "items[].created_at", {
    created_at: "2025-02-30T12:00:00",
  }),
  field("type date-time", "an hour that no clock has", records, "items[].updated_at", {
    updated_at: "2025-09-23T25:00:00",
  }),
  field("type integer", "a text for an integer", files, "items[].size_bytes", { size_bytes: "153600" }),
  field("type integer", "a fraction for an integer", "listCurrencies", "[].priority", { priority: 0.5 }),
  field("type number", "a text for a number", metrics, "items[].value", { value: "10.5" }),
  field("type boolean", "a text for a boolean", invitations, "items[].archived", { archived: "false" }),
  field("type boolean", "0 for a boolean", records, "items[].archived", { archived: 0 }),
  field("type array", "an object for an array", "listOrganizationAnalytics", "items[].balance_sheets", {
    balance_sheets: {},
  }),
  field(
    "required",
    "a required field that is missing",
    guests,
    "items[].guest_name",
    { guest_name: undefined },
    "required",
  ),
  field("required", "an id that is missing", "getOrganization", "id", { id: undefined }, "required"),
  field(
    "exists",
    "a required field under another name",
    "listRiskRanges",
    "[].label",
    { label: undefined, name: "high" },
    "required",
  ),
  field("nullable", "null where none is described", guests, "items[].guest_name", { guest_name: null }),
  field("closed", "a value that is not listed", guests, "items[].status", { status: "paused" }, "values"),
  field(
    "closed",
    "a listed value in capitals",
    "listCreditApplications",
    "items[].status",
    { status: "PENDING" },
    "values",
  ),
  field(
    "closed",
    "a value of neither list",
    "listOrganizationMetrics",
    "items[].metric_type",
    { metric_type: "mood" },
    "values",
  ),
  field(
    "open",
    "another value of an open list",
    "getOrganization",
    "status",
    { status: "dormant" },
    "values",
  ),
  field("minimum", "less than the minimum", "listRiskRanges", "[].from", { from: -1 }),
  field("maximum", "more than the maximum", "listRiskRanges", "[].to", { to: 101 }),
  field("minLength", "a text that is too short", "listCurrencies", "[].name", { name: "" }),
  field("maxLength", "a text that is too long", "listCurrencies", "[].name", { name: "x".repeat(51) }),
];
const ofBodies: Lie[] = [
  {
    what: "a plain array for a page",
    kind: "type array",
    changes: body(guests, ({ items }: { items: Item[] }) => items),
    named: { operation: guests, at: "response", fact: "type" },
  },
  {
    what: "a page for a plain array",
    kind: "type array",
    changes: body("listCurrencies", (items: Item[]) => ({ items, total_items: items.length })),
    named: { operation: "listCurrencies", at: "response", fact: "type" },
  },
  {
    what: "null for a record",
    kind: "exists",
    changes: body("getOrganization", () => null),
    named: { operation: "getOrganization", at: "response", fact: "type" },
  },
  {
    what: "a record in an envelope",
    kind: "exists",
    changes: body("getOrganization", (data: Item) => ({ data })),
    named: { operation: "getOrganization", at: "response id", fact: "required" },
  },
  {
    what: "errors without `detail`",
    kind: "required",
    changes: {
      answer: (_asked, answered) =>
        answered.status < 400 ? answered : { ...answered, body: { error: "no" } },
    },
    named: { operation: "(every operation)", at: "error detail", fact: "required" },
  },
  {
    what: "errors with a number for `detail`",
    kind: "error",
    changes: {
      answer: (_asked, answered) => (answered.status < 400 ? answered : { ...answered, body: { detail: 7 } }),
    },
    named: { operation: "(every operation)", at: "error detail", fact: "type" },
  },
  {
    what: "errors with a text for `loc`",
    kind: "error",
    changes: {
      answer: (_asked, answered) =>
        answered.status < 400
          ? answered
          : { ...answered, body: { detail: [{ loc: "query", msg: "wrong" }] } },
    },
    named: { operation: "(every operation)", at: "error detail[].loc", fact: "type" },
  },
  {
    what: "a token that is valid for no time",
    kind: "minimum",
    changes: fields("createAccessToken", { expires_in: 0 }),
    named: { operation: "createAccessToken", at: "response expires_in", fact: "type" },
  },
  {
    what: "a lifetime as a text",
    kind: "token",
    changes: fields("createAccessToken", { expires_in: "3600" }),
    named: { operation: "createAccessToken", at: "response expires_in", fact: "type" },
  },
];

/** Every timestamp of every response. */
const timestamps = (to: string): Changes => ({
  answer: (_asked, { status, body: value }) => ({
    status,
    body: JSON.parse(JSON.stringify(value), (_name, each: unknown) =>
      typeof each === "string" && /^\d{4}-\d{2}-\d{2}T/.test(each) ? to : each,
    ),
  }),
});

const ofZones: Lie[] = [
  {
    what: "timestamps with a zone",
    kind: "type date-time",
    changes: timestamps("2025-09-23T16:07:35Z"),
    named: { operation: "(every operation)", fact: "time zone" },
  },
  {
    what: "timestamps of a zone ahead of UTC",
    kind: "type date-time",
    changes: timestamps(new Date(Date.now() + 5 * 3_600_000).toISOString().replace("Z", "")),
    named: { operation: "(every operation)", fact: "time zone" },
  },
];

const ofRoutes: Lie[] = [
  ...([404, 405] as const).map(
    (status): Lie => ({
      what: `${status} for a route`,
      kind: "request",
      changes: on("listRiskRanges", () => ({ status, body: { detail: "No." } })),
      named: { operation: "listRiskRanges", fact: "path" },
    }),
  ),
  {
    what: "404 for a record that another list named",
    kind: "request",
    changes: on("getGuestInvitation", () => ({ status: 404, body: { detail: "Not Found" } })),
    named: { operation: "getGuestInvitation", fact: "path" },
  },
  {
    what: "404 for a record that may be missing, as for a route that does not exist",
    kind: "unknown route",
    changes: on("getPrivateRecordScore", () => ({ status: 404, body: { detail: "Not Found" } })),
    named: { operation: "getPrivateRecordScore", fact: "path" },
  },
  {
    what: "a route that tells an unknown id by other words",
    kind: "unknown id",
    changes: on("getPrivateRecordSummary", () => ({ status: 404, body: { detail: "Not Found" } })),
    named: { operation: "getPrivateRecordSummary", fact: "path" },
  },
  {
    what: "another status of a success",
    kind: "status",
    changes: on("listCurrencies", (answered) => ({ ...answered, status: 203 })),
    named: { operation: "listCurrencies", fact: "status" },
  },
];

const ofIds: Lie[] = (
  [
    ["getCurrency", "code"],
    ["getOrganization", "id"],
    ["getFinancialFile", "id"],
    ["getHostConnection", "host_organization_id"],
    ["getGuestConnection", "guest_organization_id"],
    ["getGuestInvitation", "id"],
    ["getCreditApplication", "id"],
  ] as const
).map(([operation, name]) => ({
  what: `another id than the one asked for, by ${operation}`,
  kind: "id",
  changes: fields(operation, { [name]: name === "code" ? "EUR" : "11111111-2222-4333-8444-555555555555" }),
  named: { operation, at: `response ${name}`, fact: "id" },
}));

const ofPaging: Lie[] = [
  {
    what: "an offset that counts pages",
    kind: "next",
    changes: understood(records, (query) =>
      query.set("offset", String(number(query, "offset", 0) * number(query, "limit", 100))),
    ),
    named: { operation: records, fact: "offset" },
  },
  {
    what: "an offset that counts pages from 1",
    kind: "next",
    changes: understood(guests, (query) =>
      query.set("offset", String(Math.max(0, number(query, "offset", 0) - 1) * number(query, "limit", 100))),
    ),
    named: { operation: guests, fact: "offset" },
  },
  {
    what: "an offset that is one too many",
    kind: "next",
    changes: understood(files, (query) => {
      const offset = number(query, "offset", 0);
      query.set("offset", String(offset === 0 ? 0 : offset + 1));
    }),
    named: { operation: files, fact: "offset" },
  },
  {
    what: "an offset that is ignored",
    kind: "beyond",
    changes: understood(records, (query) => query.delete("offset")),
    named: { operation: records, fact: "offset" },
  },
  {
    what: "an offset at the end that is refused",
    kind: "beyond",
    changes: refused(files, (query) => number(query, "offset", 0) > 2),
    named: { operation: files, fact: "offset" },
  },
  {
    what: "an offset of 1 that is refused",
    kind: "next",
    changes: refused(files, (query) => query.get("offset") === "1"),
    named: { operation: files, fact: "offset" },
  },
  {
    what: "a limit that is ignored",
    kind: "one",
    changes: understood(guests, (query) => query.delete("limit")),
    named: { operation: guests, fact: "limit" },
  },
  {
    what: "a limit that brings one less",
    kind: "one",
    changes: understood(guests, (query) => query.set("limit", String(number(query, "limit", 100) - 1))),
    named: { operation: guests, fact: "limit" },
  },
  {
    what: "a limit that brings one more",
    kind: "one",
    changes: understood(records, (query) => query.set("limit", String(number(query, "limit", 100) + 1))),
    named: { operation: records, fact: "limit" },
  },
  {
    what: "pages of two items at most",
    kind: "read",
    changes: page(records, (value) => value.items.splice(2)),
    named: { operation: records, fact: "limit" },
  },
  {
    what: "a limit of 1 that is refused",
    kind: "one",
    changes: refused(records, (query) => query.get("limit") === "1"),
    named: { operation: records, fact: "limit" },
  },
  {
    what: "limit and offset that are required, where no page says so",
    kind: "unpaged",
    changes: refused(files, (query) => !query.has("limit")),
    named: { operation: files, fact: "limit" },
  },
  {
    what: "limit and offset that may be left out, where a page requires them",
    kind: "unpaged",
    changes: {
      answer: ({ operationId, query }, answered) =>
        operationId === records && !query.has("limit")
          ? { status: 200, body: { items: [], total_items: 3 } }
          : answered,
    },
    named: { operation: records, fact: "limit" },
  },
  {
    what: "more than 100 items of a page",
    kind: "cap",
    changes: on(records, (answered, { query }) =>
      query.get("limit") === "101"
        ? {
            status: 200,
            body: {
              items: Array(101).fill({ id: "b25e7b65-e46a-40d5-a0f2-0de8c2b354aa" }),
              total_items: 101,
            },
          }
        : answered,
    ),
    named: { operation: records, fact: "cap" },
  },
  {
    what: "a total that is the length of the page",
    kind: "total",
    changes: page(records, (value) => {
      value.total_items = value.items.length;
    }),
    named: { operation: records, at: "", fact: "total" },
  },
  {
    what: "a total that counts what is left",
    kind: "total",
    changes: page(guests, (value, query) => {
      value.total_items -= Math.min(value.total_items, number(query, "offset", 0));
    }),
    named: { operation: guests, fact: "total" },
  },
  {
    what: "a total that counts pages",
    kind: "total",
    changes: page(guests, (value, query) => {
      value.total_items = Math.ceil(value.total_items / number(query, "limit", 100));
    }),
    named: { operation: guests, fact: "total" },
  },
  {
    what: "a total of 0",
    kind: "total",
    changes: page(guests, (value) => {
      value.total_items = 0;
    }),
    named: { operation: guests, fact: "total" },
  },
  {
    what: "a total that is too large",
    kind: "total",
    changes: page(guests, (value) => {
      value.total_items += 40;
    }),
    named: { operation: guests, fact: "limit", note: "limit=100 brought 3 items, and there are more" },
  },
  {
    what: "a total below 0",
    kind: "minimum",
    changes: page(guests, (value) => {
      value.total_items = -1;
    }),
    named: { operation: guests, at: "response total_items", fact: "type" },
  },
  {
    what: "another total of a list that comes whole",
    kind: "total",
    changes: page("listOrganizationLoans", (value) => {
      value.total_items = 1;
    }),
    named: { operation: "listOrganizationLoans", fact: "total" },
  },
];

/** The lies about a filter that concern its requests, whatever it filters by. */
const ofFilter = (kind: string, operation: string, parameter: string): Lie[] => [
  {
    what: `${parameter} of ${operation} that is ignored`,
    kind,
    changes: { ignores: (operationId, name) => operationId === operation && name === parameter },
    named: { operation, parameter },
  },
  {
    what: `${parameter} of ${operation} that is refused`,
    kind,
    changes: refused(operation, (query) => query.has(parameter)),
    named: { operation, parameter },
  },
  {
    what: `${parameter} of ${operation} that brings nothing`,
    kind,
    changes: on(operation, (answered, { query }) =>
      query.has(parameter) ? { status: 200, body: { items: [], total_items: 0 } } : answered,
    ),
    named: { operation, parameter },
  },
];

const ofFilters: Lie[] = [
  ...ofFilter("filter values", "listPrivateRecordFinancialFiles", "statuses"),
  ...ofFilter("filter value", metrics, "metric_type"),
  ...ofFilter("filter flag", invitations, "archived"),
  ...ofFilter("filter text", invitations, "search_text"),
  ...ofFilter("filter from", metrics, "date_from"),
  ...ofFilter("filter to", metrics, "date_to"),
  ...ofFilter("filter order", invitations, "order_dir").slice(0, 2),
  {
    what: "two values of which the first counts",
    kind: "filter values",
    changes: understood(invitations, (query) => query.set("statuses", query.getAll("statuses")[0] ?? "sent")),
    named: { operation: invitations, parameter: "statuses" },
  },
  {
    what: "two values of which the last counts",
    kind: "filter values",
    changes: understood("listCreditApplications", (query) =>
      query.set(
        "credit_application_types",
        query.getAll("credit_application_types").at(-1) ?? "credit_terms",
      ),
    ),
    named: { operation: "listCreditApplications", parameter: "credit_application_types" },
  },
  {
    what: "a flag that means the opposite",
    kind: "filter flag",
    changes: understood(invitations, (query) => {
      if (query.has("expired")) query.set("expired", String(query.get("expired") !== "true"));
    }),
    named: { operation: invitations, parameter: "expired" },
  },
  {
    what: "a beginning that is taken for an end",
    kind: "filter from",
    changes: understood(metrics, (query) => {
      const from = query.get("date_from");
      query.delete("date_from");
      if (from !== null) query.set("date_to", from);
    }),
    named: { operation: metrics, parameter: "date_from" },
  },
  {
    what: "an end that is taken for a beginning",
    kind: "filter to",
    changes: understood(metrics, (query) => {
      const to = query.get("date_to");
      query.delete("date_to");
      if (to !== null) query.set("date_from", to);
    }),
    named: { operation: metrics, parameter: "date_to" },
  },
  {
    what: "directions that are swapped",
    kind: "filter order",
    changes: understood(invitations, (query) => {
      if (query.has("order_dir")) query.set("order_dir", query.get("order_dir") === "asc" ? "desc" : "asc");
    }),
    named: { operation: invitations, parameter: "order_dir" },
  },
  {
    what: "an order by another field",
    kind: "filter order",
    changes: page(invitations, (value, query) => {
      if (query.has("order_by"))
        value.items.sort((one, other) => (String(one["id"]) < String(other["id"]) ? -1 : 1));
      if (query.get("order_dir") === "desc") value.items.reverse();
    }),
    named: { operation: invitations, parameter: "order_dir" },
  },
];

export const lies: readonly Lie[] = [
  ...ofFields,
  ...ofBodies,
  ...ofZones,
  ...ofRoutes,
  ...ofIds,
  ...ofPaging,
  ...ofFilters,
];
