/**
 * A page of what the mock remembers.
 *
 * | the query has                                           | the mock                                                        |
 * |---------------------------------------------------------|-----------------------------------------------------------------|
 * | `limit`, `offset`                                       | returns that part; `total_items` counts all that match          |
 * | a filter that compares one field (the table below)      | applies it                                                      |
 * | `order_by` and `order_dir`, or their documented default | sorts numbers by size and text by its code units                |
 * | neither                                                 | keeps the order in which the records were made                  |
 * | an order by a field that one of the items does not have | refuses (501): where the API puts such an item is not documented |
 * | a search, a negative `limit`, any other parameter       | refuses (501): what the API does then is not documented         |
 */
import type { DescribedOperation } from "../validate/description.js";
import type { Fields } from "./memory-kinds.js";

/** The field that a parameter is compared with. */
const filters: Readonly<Record<string, string>> = {
  statuses: "status",
  credit_application_statuses: "status",
  credit_application_types: "credit_application_type",
  document_types: "document_type",
  archived: "archived",
  expired: "expired",
  file_id: "file_id",
  forwarder_id: "forwarder_id",
  shipper_id: "shipper_id",
};

type Query = Readonly<Record<string, string | readonly string[]>>;

/** @returns the page, or a sentence that says what the mock cannot do */
export function pageOf(
  records: readonly Fields[],
  query: Query,
  operation: DescribedOperation,
): { items: Fields[]; total: number } | string {
  const standard = (name: string): unknown =>
    operation.parameters.find((parameter) => parameter.in === "query" && parameter.name === name)?.schema
      .default;
  const { limit, offset = "0", order_by = standard("order_by"), order_dir, ...others } = query;
  const unknown = Object.keys(others).filter((name) => !Object.hasOwn(filters, name));
  if (unknown.length > 0)
    return `the mock cannot apply ${unknown.map((name) => `\`${name}\``).join(", ")}: what matches is not documented; script the response with \`respond\``;
  if (limit !== undefined && Number(limit) < 0)
    return "the mock cannot apply a negative `limit`: its meaning is not documented";
  const matching = records.filter((record) =>
    Object.entries(others).every(([name, wanted]) =>
      [wanted]
        .flat()
        .some((value) => String(record[filters[name] as string]).toLowerCase() === value.toLowerCase()),
    ),
  );
  const sorted = typeof order_by === "string" ? sort(matching, order_by) : matching;
  if (typeof sorted === "string") return sorted;
  const direction = order_dir ?? standard("order_dir");
  if (typeof order_by === "string" && direction === "desc") sorted.reverse();
  const start = Number(offset);
  const end = limit === undefined ? sorted.length : start + Number(limit);
  return { items: sorted.slice(start, end), total: matching.length };
}

function sort(records: readonly Fields[], field: string): Fields[] | string {
  const missing = records.some((record) => record[field] === null || record[field] === undefined);
  if (missing && records.length > 1)
    return `the mock cannot sort by \`${field}\`, which one of the items does not have: where the API puts such an item is not documented; script the response with \`respond\``;
  return [...records].sort((one, other) => compare(one[field], other[field]));
}

function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  return (one as string | number) < (other as string | number) ? -1 : 1;
}
