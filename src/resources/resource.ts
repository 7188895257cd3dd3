import type { OperationId } from "../../generated/operations.js";
import { inspection } from "../call/api-call.js";
import type { Decide } from "../call/call.js";
import { ListCall, type ListPage } from "../call/lists.js";
import { checkOptions } from "../call/option-rules.js";
import type {
  Call,
  CallOptions,
  CallScope,
  ListOptions,
  OperationData,
  OperationInput,
  Scenario,
} from "../call/types.js";
import type { Problem } from "../errors/problem.js";
import { isPlainObject } from "../errors/shape.js";
import type { InFlight } from "../session/queue.js";

/** A scope, what counts the work of its session, and what holds its writes back. */
export interface ResourceScope extends CallScope {
  readonly inFlight: InFlight;
  /** Decides whether a write may be sent; `undefined` if nothing holds it back. */
  readonly decide: Decide | undefined;
}

/**
 * A group of the API within one scope.
 *
 * `scenario` makes the scenario part of the type, so that a method can name in its `this` parameter the scenarios that the
 * documentation allows. A call in any other scenario does not compile.
 */
export abstract class Resource<S extends Scenario> {
  // Declared only: to define fields in each constructor takes longer than everything else that a scope does.
  /**
   * The scenario in which the methods of this object call. An editor does not list it among the methods, as it is not
   * public; `scenario` of the scope is. It has to be in the published types, which tell scopes apart by it.
   */
  declare protected readonly scenario: S;

  /** @internal */
  declare protected readonly call: Call;

  /** @internal */
  declare protected readonly scope: ResourceScope;

  /** @internal */
  constructor(call: Call, scope: ResourceScope & { scenario: S }) {
    this.call = call;
    this.scenario = scope.scenario;
    this.scope = scope;
  }

  /** @internal */
  [inspection](): string {
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(this));
    return `the methods ${names.filter((name) => name !== "constructor").join(", ")}`;
  }

  /** @internal Counts work that consists of several calls, and of the pauses between them. */
  protected track<Result>(work: Promise<Result>): Promise<Result> {
    return this.scope.inFlight.track(work);
  }

  /** @internal A call of an operation that returns `{ items, total_items }`. */
  protected listOf<Id extends ListOperationId>(
    operationId: Id,
    input: OperationInput<Id> & { query?: object | undefined },
    givenOptions: ListOptions = {},
  ): ListCall<PageOf<Id>> {
    const { own, passed, query, problems } = takeForList(givenOptions, input.query);
    return new ListCall(
      operationId,
      // Every page has the same type of input, but TypeScript cannot see that through the spread.
      (range, signal = own.signal) =>
        this.call(
          operationId,
          { ...input, query: isPlainObject(query) ? { ...query, ...range } : query, problems } as never,
          passed === undefined ? (givenOptions as never) : { ...passed, signal },
        ) as never,
      isPlainObject(query) ? query : {},
      own,
    );
  }
}

type PageOf<Id extends OperationId> = OperationData<Id> & ListPage;

type ListOperationId = {
  [Id in OperationId]: OperationData<Id> extends { items: unknown[]; total_items: number } ? Id : never;
}[OperationId];

/** What a list keeps, as it sends its requests later, when the caller may have changed the objects for the next list. */
interface Kept {
  /** The options of the list itself. */
  readonly own: ListOptions;
  /** The options of its calls; `undefined` if the caller's are no object, which is left for the calls to refuse. */
  readonly passed: CallOptions | undefined;
  readonly query: object;
  readonly problems: readonly Problem[];
}

function takeForList(given: ListOptions, givenQuery: object = {}): Kept {
  const query = copyOf(givenQuery);
  if (!isPlainObject(given)) return { own: {}, passed: undefined, query, problems: [] };
  const own: ListOptions = { ...given };
  if (isPlainObject(own.headers)) own.headers = { ...own.headers };
  if (own.query !== undefined) own.query = copyOf(own.query);
  const { concurrency, incomplete, ...passed } = own;
  const problems = checkOptions({ concurrency, incomplete }, ["concurrency", "incomplete"]);
  return { own, passed, query, problems };
}

/** A copy, one level deep, in which arrays are copied too. Anything but a plain object is left for the checks to refuse. */
function copyOf<Values extends object>(values: Values): Values {
  if (!isPlainObject(values)) return values;
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value] : value,
  ]);
  return Object.fromEntries(entries) as Values;
}
