/** What users write, with marks at what an editor should show them. `npm run hovers` writes the answers to `hovers.md`. */
import {
  type GuestConnection,
  type GuestInvitationCreate,
  type ListPrivateRecordsQuery,
  MyCreditApp,
} from "mycreditapp";
import type { components, operations, Routes, ScopedPaths } from "mycreditapp/schema";
import { build } from "mycreditapp/testing";

const id = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
const client = new MyCreditApp();

export async function calls() {
  const action = await client.analytics.request(id);
  //    ^ hover
  const call = client.analytics.request(id);
  //    ^ hover
  const status = action.status;
  //                    ^ hover
  const type = action.action_type;
  //    ^ hover
  const created = action.created_at;
  //                     ^ hover
  const { data, response } = await client.organizations.get(id).withResponse();
  //      ^ hover
  const host = client.asHostOf(id);
  //    ^ hover
  const currencies = await client.currencies.list();
  //    ^ hover
  const application = await client.creditApplications.get(id);
  //    ^ hover
  const details = application.data?.details;
  //    ^ hover
  const securities = application.data?.security_compliance;
  //    ^ hover
  return { action, call, status, type, created, data, response, host, currencies, details, securities };
}

export async function lists() {
  const list = client.privateRecords.list();
  //    ^ hover
  const page = await client.guestConnections.list();
  //    ^ hover
  const { items } = page;
  //      ^ hover
  const first = page.items[0];
  //    ^ hover
  for await (const record of list) record.name?.trim();
  //               ^ hover
  return { list, items, first };
}

export function inputs(query: ListPrivateRecordsQuery, invitation: GuestInvitationCreate) {
  client.analytics.request(id);
  //               ^ hover
  client.analytics.request(id);
  //                       ^ signature
  client.privateRecords.list(query);
  //                         ^ signature
  client.privateRecords.list({ order_by: "name" });
  //                                      ^ completions
  client.privateRecords.list({});
  //                          ^ completions
  client.metrics.list(id, { period_type: "yearly" });
  //                                      ^ completions
  client.metrics.list(id, { period_type: "yearly" });
  //                        ^ hover
  client.guestInvitations.create(invitation);
  //                             ^ signature
  client.guestInvitations.create({ email: "a@example.com", expired_at: new Date() });
  //                                                       ^ hover
  client.organizations.update(id, { name: "x", email: "a@example.com", established_date: "2005-08-15" });
  //                              ^ signature
  client.financialFiles.upload(id, { file: new File([], "a.pdf"), currency: "USD" });
  //                               ^ signature
  client.analytics.waitFor(id, id, {});
  //                       ^ signature
  client.analytics;
  //     ^ completions
}

export async function errors() {
  // @ts-expect-error another type
  const connection: GuestConnection = await client.analytics.request(id);
  //    ^ error
  // @ts-expect-error a missing field
  const call = client.guestInvitations.create({ email: "a@example.com" });
  //                                          ^ error
  // @ts-expect-error a value that the documentation does not list
  client.privateRecords.list({ order_by: "nmae" });
  //                           ^ error
  return { connection, call };
}

export function data() {
  build.guestConnection({ active_action_type: undefined });
  //    ^ hover
  const connection = build.guestConnection({ total_score: 80 });
  //    ^ hover
  build.connectionAction({ status: "active" });
  //                     ^ signature
  build.connectionAction({});
  //                      ^ completions
  return connection;
}

export type Action = components["schemas"]["ConnectionAction"];
//          ^ hover
export type Answer = operations["listGuestConnections"]["responses"][200]["content"]["application/json"];
//          ^ hover
export type Route = Routes["GET /guest-connections"];
//          ^ hover
export type Query = ScopedPaths["/private-records"]["get"]["parameters"]["query"];
//          ^ hover
export type Places = keyof ScopedPaths["/private-records"]["get"]["parameters"];
//          ^ hover
