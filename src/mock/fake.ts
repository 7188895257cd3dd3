import { hostId } from "../../examples/operations.js";
import { type ApiCall, type ListCall, type ListPage, MyCreditApp } from "../index.js";

/**
 * A call that succeeds with this data, for a test that puts a function in the place of a method. Of a page with `items` and
 * `total_items`, it makes a list, which can be awaited and iterated. For a failure, use `mock.respond` and `mock.fail`.
 *
 * @example
 * vi.spyOn(client.privateRecords, "list").mockImplementation(() => fake({ items: [record], total_items: 1 }));
 */
export function fake<Page extends ListPage>(page: Page): ListCall<Page>;
export function fake<Data>(data: Data): ApiCall<Data>;
export function fake(data: unknown): ApiCall<unknown> {
  // A real client that meets a server with nothing but this data: what a test sees of the call is real, too.
  const client = new MyCreditApp({
    organizationId: hostId,
    accessToken: "fake-token",
    baseUrl: "https://fake.mycreditapp.invalid",
    fetch: async (url) => respond(data, new URL(url).searchParams),
  });
  return isPage(data) ? client.privateRecords.list() : client.request("GET /fake");
}

function respond(data: unknown, query: URLSearchParams): Response {
  if (data === undefined) return new Response(null, { status: 204 });
  if (!isPage(data)) return Response.json(data);
  const offset = Number(query.get("offset"));
  const items = data.items.slice(offset, offset + Number(query.get("limit")));
  return Response.json({ ...data, items });
}

function isPage(data: unknown): data is ListPage {
  const { items, total_items } = Object(data) as Partial<ListPage>;
  return Array.isArray(items) && typeof total_items === "number";
}
