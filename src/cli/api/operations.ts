/** The operations, with the methods of the client that call them. */
import { calls } from "../../../examples/operations.js";
import { type OperationId, operations } from "../../../generated/operations.js";
import type { OperationRow } from "../../operation-row.js";
import { shippedDescription } from "../../validate/description.js";
import { didYouMean } from "../../validate/messages.js";
import { table } from "../table.js";

export interface ListedOperation {
  readonly operationId: OperationId;
  readonly row: OperationRow;
  /** From the client, such as `["privateRecords", "list"]`; `undefined` for the token request. */
  readonly method: readonly string[] | undefined;
  /** Whether the method returns a list. */
  readonly isList: boolean;
}

export const operationIds = Object.keys(operations) as OperationId[];

export function findOperation(operationId: string): ListedOperation | undefined {
  if (!Object.hasOwn(operations, operationId)) return undefined;
  const id = operationId as OperationId;
  const { body } = shippedDescription().operations.get(id)?.success ?? {};
  const [example] = Object.values(body?.examples ?? {});
  return {
    operationId: id,
    row: operations[id],
    method: methodOf(id),
    isList: Object.hasOwn(Object(example), "items") && Object.hasOwn(Object(example), "total_items"),
  };
}

/** Lets the example call its method, and listens to the names that lead to it. */
function methodOf(operationId: OperationId): string[] | undefined {
  const call = (calls as { readonly [Id in OperationId]?: (clients: never) => unknown })[operationId];
  const names: string[] = [];
  const listener: object = new Proxy(() => undefined, {
    get: (_target, name) => {
      names.push(String(name));
      return listener;
    },
    apply: () => listener,
  });
  call?.({ host: listener, guest: listener } as never);
  return call && names.filter((name) => !["asGuestOf", "asHostOf"].includes(name));
}

/** The command `operations`. */
export function runOperations([word = ""]: readonly string[]): number {
  const wanted = word.toLowerCase();
  const rows = operationIds
    .map((operationId) => {
      const { row, method } = findOperation(operationId) as ListedOperation;
      const name = `client.${method?.join(".") ?? "getAccessToken"}`;
      return [operationId, `${row.method} ${row.path}`, name, (row.scenarios ?? []).join(", ")];
    })
    .filter((cells) => [...cells, summaryOf(cells[0])].some((text) => text.toLowerCase().includes(wanted)));
  if (rows.length === 0) {
    console.error(`no operation has \`${word}\`${didYouMean(word, operationIds)}`);
    return 1;
  }
  console.log(table(rows).join("\n"));
  return 0;
}

function summaryOf(operationId = ""): string {
  const { method, path } = operations[operationId as OperationId];
  const described = shippedDescription().document.paths[path]?.[method.toLowerCase()];
  return (described as { summary?: string } | undefined)?.summary ?? "";
}
