import type { OperationId } from "../../generated/operations.js";
import type {
  Call,
  CallScope,
  ListOptions,
  OperationData,
  OperationInput,
  Scenario,
} from "../operations/call-types.js";
import { ListCall, type ListPage } from "../operations/lists.js";

/**
 * A group of the API within one scope.
 *
 * `scenario` makes the scope part of the type, so that a method can name the scenarios that the documentation allows in
 * its `this` parameter: called in another one, it does not compile.
 */
export abstract class Resource<S extends Scenario> {
  /** The scenario in which the methods of this object call. */
  readonly scenario: S;

  /** @internal */
  protected readonly call: Call;

  /** @internal */
  constructor(call: Call, scope: CallScope & { scenario: S }) {
    this.call = call;
    this.scenario = scope.scenario;
  }

  /** @internal A call of an operation that answers `{ items, total_items }`. */
  protected listOf<Id extends ListOperationId>(
    operationId: Id,
    input: OperationInput<Id> & { query?: object | undefined },
    options: ListOptions = {},
  ): ListCall<PageOf<Id>> {
    return new ListCall(
      operationId,
      // Which page it is makes no difference to the type of the input, but TypeScript cannot see that through the spread.
      (range, signal = options.signal) =>
        this.call(
          operationId,
          { ...input, query: { ...input.query, ...range } },
          { ...options, signal },
        ) as never,
      (input.query ?? {}) as object,
      options,
    );
  }
}

type PageOf<Id extends OperationId> = OperationData<Id> & ListPage;

type ListOperationId = {
  [Id in OperationId]: OperationData<Id> extends { items: unknown[]; total_items: number } ? Id : never;
}[OperationId];
