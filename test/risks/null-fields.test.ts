/**
 * Null in a response: where `openapi.yaml` allows it, and where it does not. What the documentation shows of null is
 * partly inferred, so no null in an optional field may break a call.
 */
import { describe, expect, test } from "vitest";
import { type Clients, calls, recordId } from "../../examples/operations.js";
import { propertiesOf, resolve, type Schema } from "../../scripts/generate/openapi-document.js";
import { ListCall } from "../../src/call/lists.js";
import type { ApiCall } from "../../src/index.js";
import { build } from "../../src/testing/index.js";
import { Validator } from "../../src/validate/validator.js";
import { bothClients } from "../support/client.js";
import { documentedOperations, openapi, successExamples } from "../support/openapi.js";

type Path = readonly (string | number)[];

/** Every optional field that a value of the schema has, or could have, at any depth. */
function optionalFields(schema: Schema, value: unknown, path: Path = []): Path[] {
  const { items } = resolve(openapi, schema);
  if (items !== undefined && Array.isArray(value) && value.length > 0)
    return optionalFields(items, value[0], [...path, 0]);
  const { properties, required } = propertiesOf(openapi, schema);
  return Object.entries(properties).flatMap(([name, property]) => {
    const place = [...path, name];
    const own = required.includes(name) ? [] : [place];
    return [...own, ...optionalFields(property, (value as Record<string, unknown> | null)?.[name], place)];
  });
}

function withNull(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return null;
  if (Array.isArray(value))
    return value.map((entry, index) => (index === step ? withNull(entry, rest) : entry));
  return { ...(value as object), [step]: withNull((value as Record<string, unknown> | null)?.[step], rest) };
}

/** Both clients, which get this body from every operation. */
function answeredWith(body: unknown): Clients {
  return bothClients({
    baseUrl: "http://127.0.0.1:1",
    maxRetries: 0,
    fetch: async (url) =>
      Response.json(url.endsWith("/oauth2/token") ? { access_token: "any", expires_in: 3600 } : body),
  });
}

const table: Record<string, (clients: Clients) => ApiCall<unknown>> = calls;
const answering = documentedOperations.flatMap(({ operationId, responses }) => {
  const schema = responses["200"]?.content?.["application/json"]?.schema;
  return schema === undefined || table[operationId] === undefined ? [] : [{ operationId, schema }];
});

const withOptionalFields = answering.flatMap(({ operationId, schema }) => {
  const bodies = successExamples(operationId).flatMap(([, example]) =>
    optionalFields(schema, example).map((path) => ({ path, body: withNull(example, path) })),
  );
  return bodies.length > 0 ? [{ operationId, bodies }] : [];
});

describe("null in every optional field of every response, one at a time", () => {
  test.each(withOptionalFields)("$operationId", async ({ operationId, bodies }) => {
    for (const { path, body } of bodies) {
      const call = () => table[operationId]?.(answeredWith(body));
      expect(await call(), path.join("/")).toEqual(body);
      const listed = call();
      if (!(listed instanceof ListCall)) continue;
      const items: unknown[] = [];
      for await (const item of listed) items.push(item);
      expect(items, path.join("/")).toEqual((body as { items: unknown[] }).items);
    }
  });
});

/** The response fields that the description lets be null, by schema. */
const nullable = Object.entries(openapi.components.schemas).flatMap(([name, schema]) =>
  Object.entries(schema.properties ?? {}).flatMap(([field, property]) =>
    [resolve(openapi, property).type ?? []].flat().includes("null")
      ? [{ name, field, schema, property }]
      : [],
  ),
);
const validator = new Validator();
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const builders = build as unknown as Record<string, (overrides: object) => object>;

describe("null, if the description allows it,", () => {
  test("is allowed in some eighty fields, input included, none of them required", () => {
    expect(nullable.length).toBeGreaterThan(75);
    expect(nullable.filter(({ schema, field }) => schema.required?.includes(field))).toEqual([]);
  });

  test.each(nullable)("$name.$field is taken by the builder, and is valid", ({ name, field }) => {
    const value = builders[lower(name)]?.({ [field]: null });
    expect(value).toMatchObject({ [field]: null });
    expect(validator.findViolations(`#/components/schemas/${name}`, value)).toEqual([]);
  });

  /** What a documentation page itself calls nullable. Every other null says why. */
  const documented = [
    "FinancialFile.file_message",
    "PrivateRecordFinancialFile.file_message",
    "HostConnectionCreate.invitation_token",
    "GuestInvitationCreate.parent_organization_id",
  ];
  test("is marked as inferred if no documentation page states it", () => {
    const unmarked = nullable
      // A timestamp gives its own reason, not that of the schema it refers to.
      .filter(({ property }) => !("x-inferred" in property || property.$ref?.endsWith("/ActiveActionType")))
      .map(({ name, field }) => `${name}.${field}`);
    expect(unmarked.sort()).toEqual(documented.sort());
  });

  test("in a request, is allowed in the same fields as in its response", () => {
    const fieldsOf = (schema: string) =>
      nullable.filter(({ name }) => name === schema).map(({ field }) => field);
    expect(fieldsOf("PrivateRecordUpdate")).toEqual(
      fieldsOf("PrivateRecordDetails").filter((field) => field !== "archived_at"),
    );
    expect(fieldsOf("OrganizationUpdate")).toEqual(fieldsOf("Organization"));
    expect(fieldsOf("FinancialFileIssueCreate")).toEqual(fieldsOf("FinancialFileIssue"));
  });
});

test("a profile full of nulls is read, and written back unchanged", async () => {
  const nameOnly = successExamples("updatePrivateRecord").find(([name]) => name === "name_only")?.[1];
  const sent: unknown[] = [];
  const { host } = bothClients({
    baseUrl: "http://127.0.0.1:1",
    fetch: async (url, { body }) => {
      if (url.endsWith("/oauth2/token")) return Response.json({ access_token: "any", expires_in: 3600 });
      sent.push(JSON.parse(body as string));
      return Response.json(nameOnly);
    },
  });
  const record = await host.privateRecords.update(recordId, { name: "Example Corp", phone: null });
  const { id, archived, archived_at, created_at, updated_at, currency_code, ...profile } = record;
  expect([id, profile.email, profile.tax_id]).toEqual([recordId, null, null]);
  await host.privateRecords.update(recordId, profile);
  expect(sent[1]).toEqual(profile);
  expect(Object.values(sent[1] as object).filter((value) => value === null)).toHaveLength(15);
});
