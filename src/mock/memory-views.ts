/** What the schemas of the description say about a record: which response shows which of its fields. */
import type { DescribedOperation, Description, SchemaNode } from "../validate/description.js";
import { shippedValidator } from "../validate/validator.js";
import { describeProblems } from "./answers.js";
import { acts, type Fields, type Kind, kinds } from "./memory-kinds.js";
import type { ReadRequest } from "./requests.js";

export class MemoryViews {
  readonly #description: Description;

  constructor(description: Description) {
    this.#description = description;
  }

  /** The fields that the response of an operation has. */
  view(fields: Fields, operation: DescribedOperation): Fields {
    const properties = this.#propertiesOf(this.#itemOf(operation));
    return Object.fromEntries(
      Object.keys(properties)
        .filter((name) => fields[name] !== undefined)
        .map((name) => [name, fields[name]]),
    );
  }

  /** The schema of the record that a response shows: of a list, that of an item. */
  #itemOf({ success }: DescribedOperation): SchemaNode {
    const schema = success.body?.schema ?? {};
    const { items, total_items } = this.#propertiesOf(schema);
    return total_items === undefined ? schema : (items?.items ?? {});
  }

  #propertiesOf(schema: SchemaNode): Readonly<Record<string, SchemaNode>> {
    return this.#resolve(schema).properties ?? {};
  }

  #resolve(schema: SchemaNode): SchemaNode {
    return schema.$ref === undefined ? schema : this.#resolve(this.#description.resolve(schema.$ref));
  }

  /**
   * The fields of the body that the response shows, too. What the request could have had and does not is null, or left out
   * if the response does not allow null.
   */
  sent(operation: DescribedOperation, { request: { body } }: ReadRequest, before: Fields): Fields {
    if (operation.request === undefined) return {};
    const given = body instanceof FormData ? Object.fromEntries(body) : (Object(body) as Fields);
    const shown = this.#propertiesOf(this.#itemOf(operation));
    const required = this.#resolve(this.#itemOf(operation)).required ?? [];
    const entries = Object.keys(this.#propertiesOf(operation.request.schema))
      .filter((name) => Object.hasOwn(shown, name))
      .map((name) => {
        if (given[name] !== undefined) return [name, given[name]];
        if ([this.#resolve(shown[name] as SchemaNode).type].flat().includes("null")) return [name, null];
        return [name, required.includes(name) ? before[name] : undefined];
      });
    return Object.fromEntries(entries);
  }

  /** What is wrong with a change of a record: with its names, and with what the responses would show. */
  findProblems(kind: Kind, fields: Fields, change: Fields, allowUnknownEnumValues: boolean): string[] {
    const { idField } = kinds[kind];
    const showing = [...this.#description.operations.values()].filter(
      (operation) =>
        acts[operation.operationId]?.kind === kind &&
        Object.hasOwn(this.#propertiesOf(this.#itemOf(operation)), idField),
    );
    const known = new Set(
      showing.flatMap((operation) => Object.keys(this.#propertiesOf(this.#itemOf(operation)))),
    );
    const problems = Object.keys(change).flatMap((name) => {
      if (name === idField) return [`the id of a record stays as it is; leave out \`${name}\``];
      return known.has(name) ? [] : [`there is no field \`${name}\`; there are: ${[...known].join(", ")}`];
    });
    if (problems.length > 0) return problems;
    return showing.flatMap((operation) => {
      const value = this.view({ ...fields, ...change }, operation);
      const pointer = String(this.#itemOf(operation).$ref);
      return describeProblems(shippedValidator().findProblems(pointer, value), allowUnknownEnumValues);
    });
  }
}
