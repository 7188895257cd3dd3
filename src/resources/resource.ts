import type { Call, CallScope, Scenario } from "../http/call.js";

/**
 * A group of the API within one scope.
 *
 * `scenario` makes the scope part of the type, so that a method can name the scenarios that the documentation allows
 * in its `this` parameter: called in another one, it does not compile.
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
}
