/**
 * Builders of data, one for each schema of `openapi.yaml`.
 *
 * | a value is built from                                    | if                                         |
 * |----------------------------------------------------------|--------------------------------------------|
 * | the first example of an operation that holds such a value | there is one                               |
 * | the examples of the schema and of its properties          | no operation shows one                     |
 * | a value that the type allows                             | there is no example                        |
 *
 * Overrides go as deep as the data: the builder completes an object, and each entry of a list. It refuses a field that the
 * schema does not know, so that a test cannot rely on a field that the API does not have, and a value that the schema does not
 * allow. For an enum value that the description does not list, pass `allowUnknownEnumValues`.
 */
import type { components } from "../../generated/schema.js";
import { InputError } from "../index.js";
import { type Description, type SchemaNode, shippedDescription } from "../validate/description.js";
import { shippedValidator, type Validator } from "../validate/validator.js";
import { describeProblems } from "./answers.js";
import { checkOptions, flag, type OptionRule } from "./check-options.js";

type Schemas = components["schemas"];

/** Some fields of an object. A field that is `undefined` is left out of the result. */
export type Overrides<Value> = { readonly [Name in keyof Value]?: Override<Value[Name]> | undefined };

/**
 * Part of a value. Pass a list in full; each of its entries may be a part again. The result is JSON, so pass a timestamp,
 * not a `Date`.
 */
export type Override<Value> = Value extends string
  ? Value
  : Value extends Date
    ? never
    : Value extends readonly (infer Item)[]
      ? readonly Override<Item>[]
      : Value extends object
        ? Overrides<Value>
        : Value;

/** The options of a builder. */
export interface BuildOptions {
  /** Accepts enum values that the description does not list, such as a status that the API may add. Default: false. */
  readonly allowUnknownEnumValues?: boolean | undefined;
}

export const buildOptions: Readonly<Record<keyof BuildOptions, OptionRule>> = {
  allowUnknownEnumValues: flag,
};

/** A function for each schema: `build.connectionAction({ status: "resolved" })`. */
export type Builders = {
  readonly [Name in keyof Schemas as Uncapitalize<Name>]: (
    overrides?: Override<Schemas[Name]>,
    options?: BuildOptions,
  ) => Schemas[Name];
};

/**
 * Creates the builders of a description.
 *
 * @param findProblems checks the result if there are overrides
 */
export function createBuilders(
  description: Description,
  findProblems: Validator["findProblems"] = () => [],
): Record<string, (overrides?: unknown, options?: BuildOptions) => unknown> {
  const { schemas } = description.document.components;
  const known = harvest(description);

  function resolve(schema: SchemaNode): SchemaNode {
    return schema.$ref === undefined ? schema : resolve(description.resolve(schema.$ref));
  }

  /**
   * A new value that a test may change as it likes. `within`: the schemas that are being built, as a schema can contain
   * itself.
   */
  function make(schema: SchemaNode, within: readonly string[] = []): unknown {
    const { $ref } = schema;
    if ($ref !== undefined) {
      if (known.has($ref)) return structuredClone(known.get($ref));
      return make(description.resolve($ref), [...within, $ref]);
    }
    const given =
      schema.const ?? schema.examples?.[0] ?? schema.example ?? schema.default ?? schema.enum?.[0];
    if (given !== undefined) return structuredClone(given);
    const alternative = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])][0];
    if (alternative !== undefined) return make(alternative, within);
    if (schema.allOf !== undefined) {
      return Object.assign({}, ...schema.allOf.map((part) => make(part, within)));
    }
    return makeByType(schema, within);
  }

  function makeByType(schema: SchemaNode, within: readonly string[]): unknown {
    switch ([schema.type ?? []].flat()[0]) {
      case "object": {
        const isNew = ([, property]: [string, SchemaNode]) => !within.includes(property.$ref ?? "");
        const properties = Object.entries(schema.properties ?? {}).filter(isNew);
        return Object.fromEntries(properties.map(([name, property]) => [name, make(property, within)]));
      }
      case "array":
        return schema.items === undefined || within.includes(schema.items.$ref ?? "")
          ? []
          : [make(schema.items, within)];
      case "string":
        return makeString(schema);
      case "integer":
      case "number":
        return schema.minimum ?? 0;
      case "boolean":
        return false;
      default:
        return null;
    }
  }

  function override(schema: SchemaNode, base: unknown, part: unknown, place: string): unknown {
    if (Array.isArray(part)) {
      const item = partsOf(schema).find(({ items }) => items !== undefined)?.items;
      if (item === undefined) return part;
      return part.map((entry, index) => complete(item, make(item), entry, `${place}/${index}`));
    }
    if (!isRecord(part)) return part;
    const properties = Object.assign({}, ...partsOf(schema).map((each) => each.properties ?? {})) as Record<
      string,
      SchemaNode
    >;
    const names = Object.keys(properties);
    const result: Record<string, unknown> = isRecord(base) ? base : {};
    for (const [name, value] of Object.entries(part)) {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (property === undefined) {
        // A schema without properties is a map, and accepts every name.
        if (names.length > 0) throw unknownField(`${place}/${name}`, names);
        result[name] = value;
      } else if (value === undefined) delete result[name];
      else result[name] = complete(property, result[name] ?? make(property), value, `${place}/${name}`);
    }
    return result;
  }

  const complete = (schema: SchemaNode, base: unknown, part: unknown, place: string) =>
    override(resolve(schema), base, part, place);

  /** A schema, with all schemas that it is composed of. */
  function partsOf(schema: SchemaNode): SchemaNode[] {
    const resolved = resolve(schema);
    const composed = [...(resolved.allOf ?? []), ...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])];
    return [resolved, ...composed.flatMap(partsOf)];
  }

  return Object.fromEntries(
    Object.keys(schemas).map((name) => {
      const pointer = `#/components/schemas/${name}`;
      const schema = { $ref: pointer };
      const build = (overrides?: unknown, options: BuildOptions = {}) => {
        checkOptions("build", options, buildOptions);
        if (overrides === undefined) return make(schema);
        const value = complete(schema, make(schema), overrides, "");
        const problems = describeProblems(
          findProblems(pointer, value),
          options.allowUnknownEnumValues === true,
        );
        if (problems.length > 0) throw new InputError(problems);
        return value;
      };
      return [name.charAt(0).toLowerCase() + name.slice(1), build];
    }),
  );
}

/** The first value of each schema that an example of an operation holds, at whatever depth. */
function harvest(description: Description): Map<string, unknown> {
  const found = new Map<string, unknown>();

  function visit(schema: SchemaNode | undefined, value: unknown): void {
    if (schema === undefined || value === undefined || value === null) return;
    if (schema.$ref !== undefined) {
      if (!found.has(schema.$ref)) found.set(schema.$ref, value);
      visit(description.resolve(schema.$ref), value);
    }
    for (const part of schema.allOf ?? [])
      visit(part.$ref === undefined ? part : description.resolve(part.$ref), value);
    // With several alternatives, nothing here says which one the value fits.
    const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(
      ({ type }) => type !== "null",
    );
    if (alternatives.length === 1) visit(alternatives[0], value);
    if (Array.isArray(value)) for (const entry of value) visit(schema.items, entry);
    else if (isRecord(value)) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) visit(property, value[name]);
    }
  }

  for (const { success, request, error } of description.operations.values()) {
    for (const body of [success.body, request, error]) {
      for (const value of Object.values(body?.examples ?? {})) visit(body?.schema, value);
    }
  }
  return found;
}

/** For a string that no example shows. */
function makeString({ format, minLength = 1, maxLength }: SchemaNode): string {
  switch (format) {
    case "uuid":
      return "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    case "date":
      return "2025-01-31";
    case "date-time":
      return "2025-01-31T12:00:00Z";
    case "email":
      return "person@example.com";
    case "uri":
      return "https://example.com/";
    default:
      return "text".padEnd(minLength, "x").slice(0, maxLength);
  }
}

function unknownField(place: string, known: readonly string[]): InputError {
  return new InputError([`there is no field ${place}; there are: ${known.join(", ")}`]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Builders for every schema of `openapi.yaml`.
 *
 * @throws InputError for a field that the schema does not know, and for a value that it does not allow
 */
export const build: Builders = createBuilders(shippedDescription(), (pointer, value) =>
  shippedValidator().findProblems(pointer, value),
) as unknown as Builders;
