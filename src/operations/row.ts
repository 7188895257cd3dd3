import { type OperationId, type OperationRow, operations } from "../../generated/operations.js";

/** A row of the table of operations with its name, or one that was made on the spot. */
export interface NamedRow extends Omit<OperationRow, "answers" | "method"> {
  readonly method: OperationRow["method"] | "HEAD" | "OPTIONS";
  /** `undefined` if `openapi.yaml` has no such operation. */
  readonly operationId: string | undefined;
  /** How messages name it: its `operationId`, or method and path. */
  readonly label: string;
  /** The outermost kind of a success; `"any"` if that is unknown. Default: an object. */
  readonly answers?: OperationRow["answers"] | "any";
  /** Whether it is not in the table, so that no rule of the table applies. */
  readonly isMadeOnTheSpot?: boolean;
}

const rows = new Map<OperationId, NamedRow>();

/** The row of an operation. */
export function rowOf(operationId: OperationId): NamedRow {
  const row = rows.get(operationId) ?? { ...operations[operationId], operationId, label: operationId };
  rows.set(operationId, row);
  return row;
}
