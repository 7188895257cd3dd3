/** `openapi-session.json`: what the session adds is gone, and the enums of responses are open. */
import { beforeAll, describe, expect, test } from "vitest";
import {
  listOperations,
  type OpenApi,
  type Operation,
  resolve,
  type Schema,
} from "../../scripts/generate/openapi-document.js";
import {
  applyOverlay,
  readSessionOverlay,
  writeSessionVariant,
} from "../../scripts/release/session-variant.js";
import { Description } from "../../src/validate/description.js";
import { Validator } from "../../src/validate/validator.js";
import { openapi } from "../support/openapi.js";
import { redocly } from "../support/redocly.js";

const source = openapi;
const variant = (await applyOverlay(source, await readSessionOverlay())) as OpenApi & { security?: unknown };
const operations = listOperations(variant);

/** Every schema below a node by the way to it, references followed. What is merged or chosen from counts as one place. */
function schemasIn(document: OpenApi, node: unknown, at: string): [at: string, schema: Schema][] {
  if (typeof node !== "object" || node === null) return [];
  const schema = resolve(document, node as Schema);
  return [
    [at, schema],
    ...[...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) =>
      schemasIn(document, part, at),
    ),
    ...schemasIn(document, schema.items, `${at}[]`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      schemasIn(document, property, `${at}.${name}`),
    ),
  ];
}

const contentOf = (document: OpenApi, body: Operation["requestBody"]) =>
  Object.values(resolve(document, body ?? {}).content ?? {});
const requestSchemas = (document: OpenApi, { operationId, parameters = [], requestBody }: Operation) => [
  ...parameters
    .map((parameter) => resolve(document, parameter))
    .flatMap(({ name, schema }) => schemasIn(document, schema, `${operationId} ${name}`)),
  ...contentOf(document, requestBody).flatMap(({ schema }) =>
    schemasIn(document, schema, `${operationId} body`),
  ),
];
const responseSchemas = (document: OpenApi, { operationId, responses }: Operation) =>
  Object.values(responses)
    .flatMap((response) => contentOf(document, response))
    .flatMap(({ schema }) => schemasIn(document, schema, operationId));

/** Where a list of values is closed: no schema at the same place takes any string. */
function closedEnums(schemas: readonly [at: string, schema: Schema][]): string[] {
  const open = new Set(
    schemas
      .filter(([, { type, enum: values }]) => type === "string" && values === undefined)
      .map(([at]) => at),
  );
  return schemas.filter(([at, schema]) => schema.enum && !open.has(at)).map(([at]) => at);
}

describe("what the session adds itself", () => {
  test("the two organization headers are removed, and every other parameter is there", () => {
    const parametersOf = (document: OpenApi) =>
      Object.fromEntries(
        listOperations(document)
          .filter(({ operationId }) => operationId !== "createAccessToken")
          .map(({ operationId, parameters = [] }) => [
            operationId,
            parameters
              .map((parameter) => resolve(document, parameter))
              .filter((parameter) => parameter.in !== "header")
              .map(({ name }) => name),
          ]),
      );
    expect(parametersOf(variant)).toEqual(parametersOf(source));
    expect(JSON.stringify(variant.paths)).not.toMatch(/As(Requester|Target)|"in":"header"/);
    expect(JSON.stringify(variant.components)).not.toContain('"in":"header"');
  });

  test("nothing asks for security, and no operation requests a token", () => {
    expect(JSON.stringify(variant)).not.toMatch(/"security"|"securitySchemes"/);
    expect(operations).toHaveLength(listOperations(source).length - 1);
    expect(Object.keys(variant.paths)).not.toContain("/oauth2/token");
  });
});

describe("what it says", () => {
  /** Every name in the document with its value, at whatever depth. */
  const members: [name: string, value: unknown][] = [];
  JSON.parse(JSON.stringify(variant), function (this: unknown, name, value: unknown) {
    if (!Array.isArray(this)) members.push([name, value]);
    return value;
  });
  const info = variant.info as OpenApi["info"] & { description: string; summary: string };

  test("the navigation names the tags that there are", () => {
    const tags = variant.tags.map(({ name }) => name);
    expect(variant["x-tagGroups"].flatMap((group) => group.tags).sort()).toEqual(tags.sort());
    for (const { tags: own } of variant["x-tagGroups"]) expect(own).not.toEqual([]);
  });

  test("it explains each extension that it uses, and no other", () => {
    const explained = [...info.description.matchAll(/^\| `(x-[\w-]+)` \|/gm)].map(([, name]) => name);
    const used = members.map(([name]) => name).filter((name) => name.startsWith("x-"));
    expect(explained.sort()).toEqual([...new Set(used)].sort());
  });

  test("it has the sentence of each code, and says what the sample rule is", () => {
    const reasons = members.filter(([name]) => name === "x-inferred").map(([, reason]) => String(reason));
    const codes = new Set(reasons.flatMap((reason) => /^[a-z]+(-[a-z]+)+/.exec(reason)?.[0] ?? []));
    expect(codes.size).toBeGreaterThan(1);
    expect([...codes].sort()).toEqual(Object.keys(info["x-inferred-codes"] ?? {}).sort());
    expect(info.description).toContain("By the *sample rule*, a field can be null");
  });

  test("no text outside its introduction speaks of what the session adds", () => {
    const texts = members
      .filter(
        ([name, value]) => /^(description|summary|x-inferred)$/.test(name) && value !== info.description,
      )
      .map(([, text]) => String(text));
    const ofTheSession = /-Organization-ID|organization headers|access token|OAuth/i;
    expect(texts.filter((text) => ofTheSession.test(text) && text !== info.summary)).toEqual([]);
  });
});

describe("the enums", () => {
  test("of responses are open, for every operation", () => {
    expect(operations.flatMap((operation) => closedEnums(responseSchemas(variant, operation)))).toEqual([]);
  });

  test("accept a new value in a response", () => {
    const action = {
      id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
      host_organization_id: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
      guest_organization_id: "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60",
      action_type: "score_request",
      status: "active",
      created_at: "2025-09-23T16:07:35.675578",
      updated_at: "2025-09-23T16:07:35.675578",
    };
    const violations = (document: OpenApi, schema: string, value: unknown) =>
      new Validator(new Description(document as never)).findViolations(
        `#/components/schemas/${schema}`,
        value,
      );
    expect(violations(source, "ConnectionAction", action)).toHaveLength(1);
    expect(violations(variant, "ConnectionAction", action)).toEqual([]);
    expect(violations(variant, "HostConnectionUpdate", { status: "paused" })).toHaveLength(1);
  });

  test("of responses still name the known values", () => {
    const known = (document: OpenApi, operation: Operation) =>
      responseSchemas(document, operation).filter(([, schema]) => schema.enum).length;
    expect(operations.filter((operation) => known(variant, operation) > 0).length).toBeGreaterThan(10);
    for (const operation of operations) {
      const original = listOperations(source).find(
        ({ operationId }) => operationId === operation.operationId,
      );
      expect([operation.operationId, known(variant, operation)]).toEqual([
        operation.operationId,
        known(source, original as Operation),
      ]);
    }
  });

  test("of requests are closed as in openapi.yaml", () => {
    const closed = (document: OpenApi) =>
      listOperations(document).flatMap((operation) => closedEnums(requestSchemas(document, operation)));
    expect(closed(variant)).toEqual(closed(source));
    expect(closed(variant)).toContain("updateHostConnection body.status");
    expect(closed(variant)).toContain("listHostConnections statuses[]");
  });
});

test("an action that matches nothing is an error, and the source stays as it is", async () => {
  const before = JSON.stringify(source);
  const action = { target: "$.paths['/gone']", remove: true };
  await expect(applyOverlay(source, { actions: [action] })).rejects.toThrow(
    "the overlay finds nothing at $.paths['/gone']",
  );
  expect(JSON.stringify(source)).toBe(before);
});

describe("Redocly", () => {
  beforeAll(writeSessionVariant);

  test.each(["session", "overlays/session.overlay.yaml"])("accepts %s", async (name) => {
    expect(await redocly(["lint", name])).toContain("is valid");
  });
});
