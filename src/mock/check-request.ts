/**
 * Checks a request against the description.
 *
 * | what is wrong                                                                                    | status |
 * |--------------------------------------------------------------------------------------------------|--------|
 * | the path cannot be decoded, no operation has it, or none with this method                        | 400, 404, 405 |
 * | no bearer token, in whatever case "bearer" is written                                            | 401    |
 * | the body has another media type than the description names                                       | 415    |
 * | the body cannot be read                                                                          | 400    |
 * | a header, a parameter of path or query, or the body violates its schema                          | 422    |
 * | a part of a form: text for a file, an empty file, a part that comes twice, a media type that the description does not allow | 422 |
 * | the organizations break a rule (organizations.ts)                                                | 403    |
 *
 * The status is that of the first row that applies; `violations` has what is wrong in that row and in the rows after it.
 * The description is open: a query parameter or a field that it does not know is no violation.
 */
import type { DescribedBody, DescribedParameter, Description, SchemaNode } from "../validate/description.js";
import { type SchemaProblem, shippedValidator } from "../validate/validator.js";
import { checkOrganizations } from "./organizations.js";
import { type MockViolation, mediaTypeOf, type ReadRequest } from "./requests.js";

/** What is wrong with a request. */
export interface Judgement {
  readonly violations: readonly MockViolation[];
  /** The status of the refusal, and the violations that it is for; `undefined` if the mock responds. */
  readonly refusal: { readonly status: number; readonly reasons: readonly MockViolation[] } | undefined;
}

export function checkRequest(read: ReadRequest, description: Description): Judgement {
  const { route, request, unreadable } = read;
  const { operation, problem } = route;
  if (operation === undefined) {
    const { status, message } = problem ?? { status: 404, message: "there is no such operation" };
    return judge([[status, [violation([], message, "path")]]]);
  }
  const checks = new Checks(description);
  const body = operation.request;
  const hasBody = request.rawBody.length > 0;
  const isOfAnotherType =
    hasBody && body !== undefined && mediaTypeOf(request.headers["content-type"] ?? "") !== body.mediaType;
  const stages: [status: number, violations: MockViolation[]][] = [
    [401, operation.needsToken ? checkToken(request.headers["authorization"]) : []],
    [
      415,
      isOfAnotherType
        ? [violation(["header", "content-type"], `must be ${body.mediaType}`, "content-type")]
        : [],
    ],
    [
      400,
      body !== undefined && !isOfAnotherType && unreadable !== undefined
        ? [violation(["body"], unreadable, "unreadable")]
        : [],
    ],
    [
      422,
      [
        ...operation.parameters.flatMap((parameter) => checks.parameter(parameter, read)),
        ...(body !== undefined && !isOfAnotherType && unreadable === undefined
          ? checks.body(body, request.body)
          : []),
      ],
    ],
    [403, checkOrganizations(route, request.headers)],
  ];
  return judge(stages);
}

/** @param stages what was found, in the order in which a status wins */
export function judge(
  stages: readonly (readonly [status: number, found: readonly MockViolation[]])[],
): Judgement {
  const violations = stages.flatMap(([, found]) => found);
  for (const [status, found] of stages) {
    const reasons = found.filter(({ severity }) => severity === "error");
    if (reasons.length > 0) return { violations, refusal: { status, reasons } };
  }
  return { violations, refusal: undefined };
}

/** What a platform sends for a file whose type it does not know. */
const unstatedType = "application/octet-stream";

function checkToken(authorization: string | undefined): MockViolation[] {
  if (authorization !== undefined && /^bearer +\S+$/i.test(authorization)) return [];
  const problem = authorization === undefined ? "is missing" : "has another form";
  return [violation(["header", "authorization"], `${problem}; send \`Bearer \` and a token`, "security")];
}

class Checks {
  readonly #description: Description;

  constructor(description: Description) {
    this.#description = description;
  }

  parameter(parameter: DescribedParameter, { request, route }: ReadRequest): MockViolation[] {
    const { name, in: place, required, schema, schemaPointer } = parameter;
    const location = [place, place === "header" ? name.toLowerCase() : name];
    const given = {
      path: route.parameters[name],
      query: request.query[name],
      header: request.headers[name.toLowerCase()],
    }[place];
    if (given === undefined) return required ? [violation(location, "is required", "required")] : [];
    return this.#schema(schemaPointer, this.#coerce(schema, given), location);
  }

  body(body: DescribedBody, given: unknown): MockViolation[] {
    if (given === undefined) return body.required ? [violation(["body"], "is required", "required")] : [];
    return given instanceof FormData
      ? this.#form(body, given)
      : this.#schema(body.schemaPointer, given, ["body"]);
  }

  /** The parts one by one, and then all of them as an object. A file is in it as its name. */
  #form(body: DescribedBody, form: FormData): MockViolation[] {
    const { properties = {} } = this.#resolve(body.schema);
    const violations: MockViolation[] = [];
    const fields: Record<string, unknown> = {};
    for (const name of new Set(form.keys())) {
      const schema = Object.hasOwn(properties, name)
        ? this.#resolve(properties[name] as SchemaNode)
        : undefined;
      if (schema === undefined) continue;
      const note = (message: string, code: string) =>
        violations.push(violation(["body", name], message, code));
      const parts = form.getAll(name);
      const [part] = parts;
      if (parts.length > 1 && schema.type !== "array") note("must come once", "maxItems");
      if (schema.format !== "binary") {
        if (parts.some((each) => typeof each !== "string")) note("must be text, not a file", "type");
        fields[name] = this.#coerce(schema, parts.length > 1 ? parts.map(String) : String(part));
        continue;
      }
      fields[name] = "";
      if (part === undefined || typeof part === "string") {
        note("must be a file, with a file name and a media type", "type");
        continue;
      }
      const { size } = part;
      // A sender that states no type does not contradict the list.
      const type = mediaTypeOf(part.type) || unstatedType;
      const types = body.partTypes[name];
      if (size === 0) note("must not be empty", "minLength");
      if (schema.maxLength !== undefined && size > schema.maxLength)
        note(`must have at most ${schema.maxLength} bytes; got ${size}`, "maxLength");
      if (types !== undefined && type !== unstatedType && !types.includes(type))
        note(`must have one of the media types ${types.join(", ")}; got ${type}`, "encoding");
    }
    return [...violations, ...this.#schema(body.schemaPointer, fields, ["body"])];
  }

  #schema(pointer: string, value: unknown, place: readonly string[]): MockViolation[] {
    return shippedValidator()
      .findProblems(pointer, value)
      .map((problem) => toViolation(problem, place));
  }

  /** The value that the text of a query, a header or a part of a form stands for. */
  #coerce(schema: SchemaNode, given: string | readonly string[]): unknown {
    const { type, items } = this.#resolve(schema);
    const types = [type ?? []].flat();
    if (types.includes("array")) {
      const values = typeof given === "string" ? [given] : given;
      return items === undefined ? values : values.map((value) => this.#coerce(items, value));
    }
    if (typeof given !== "string") return given;
    const isNumber = types.includes("integer") || types.includes("number");
    if (isNumber && given.trim() !== "" && Number.isFinite(Number(given))) return Number(given);
    if (types.includes("boolean") && (given === "true" || given === "false")) return given === "true";
    return given;
  }

  #resolve(schema: SchemaNode): SchemaNode {
    return schema.$ref === undefined ? schema : this.#resolve(this.#description.resolve(schema.$ref));
  }
}

export function violation(
  location: readonly (string | number)[],
  message: string,
  code: string,
): MockViolation {
  return { location: ["request", ...location], message, code, severity: "error" };
}

function toViolation(
  { at, keyword, message, missing }: SchemaProblem,
  place: readonly string[],
): MockViolation {
  const steps = at
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));
  if (missing !== undefined) return violation([...place, ...steps, missing], "is required", keyword);
  return violation([...place, ...steps], message, keyword);
}
