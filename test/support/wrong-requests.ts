/**
 * Wrong requests, derived from `openapi.yaml`: each is the good request of `examples/operations.ts` with one thing made
 * wrong. The contract tests send them to Prism, the parity tests to Prism and to the mock.
 */
import { type Clients, calls } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import {
  type Operation,
  type Parameter,
  propertiesOf,
  resolve,
  type Schema,
} from "../../scripts/generate/openapi-document.js";
import type { ApiCall, FetchInit } from "../../src/index.js";
import { known } from "../../src/transports/known-fetch.js";
import { bothClients } from "./client.js";
import { openapi } from "./openapi.js";

/** A request on its way, in parts that can be changed one by one. */
export interface Sent {
  url: URL;
  init: FetchInit;
}

/** One thing made wrong, that reaches the server. */
export interface Fault {
  what: string;
  /** Returns the request with the fault in it. */
  apply(sent: Sent): { url: URL; body: FormData | string | undefined };
}

/** What the client sends for an example. Nothing is sent in earnest. */
export async function recordRequest(operationId: OperationId): Promise<Sent> {
  let sent: Sent | undefined;
  const clients = bothClients({
    baseUrl: "https://mock.test",
    // Marked as one of ours, so that it is given the form itself.
    fetch: known(
      async (url: string, init: FetchInit) => {
        const isToken = url.endsWith("/oauth2/token");
        if (operationId === "createAccessToken" || !isToken) sent ??= { url: new URL(url), init };
        const isList = !isToken && operations[operationId].answers === "array";
        return Response.json(
          isList ? [] : { access_token: "any", expires_in: 3600, items: [], total_items: 0 },
        );
      },
      () => true,
    ),
  });
  const table: Record<string, (clients: Clients) => ApiCall<unknown>> = calls;
  await (table[operationId] ?? calls.getCurrency)(clients);
  if (sent === undefined) throw new Error(`${operationId} sent nothing`);
  return sent;
}

/** Values that a schema forbids, each with what is wrong about it. */
export function badValues(schema: Schema): [what: string, value: unknown][] {
  const { type, format, minLength, maxLength, minimum, maximum, minItems, items, ...rest } = resolve(
    openapi,
    schema,
  );
  const bad: [string, unknown][] = [];
  if (rest.enum) bad.push(["an unknown value", "no-such-value"]);
  if (format === "uuid") bad.push(["no UUID", "42"]);
  if (format === "date") bad.push(["no date", "yesterday"]);
  if (format === "email") bad.push(["no email address", "nobody"]);
  if (minLength) bad.push(["too short", "x".repeat(minLength - 1)]);
  if (maxLength && format !== "binary") bad.push(["too long", "x".repeat(maxLength + 1)]);
  if (minimum !== undefined) bad.push(["too small", minimum - 1]);
  if (maximum !== undefined) bad.push(["too large", maximum + 1]);
  if (type === "integer") bad.push(["no whole number", 1.5]);
  if (minItems) bad.push(["too few entries", []]);
  if (type === "array" && items)
    for (const [what, value] of badValues(items)) bad.push([`an entry that is ${what}`, [value]]);
  return bad;
}

function withBody(sent: Sent, change: (body: Record<string, unknown>) => void): ReturnType<Fault["apply"]> {
  const body = JSON.parse(sent.init.body as string) as Record<string, unknown>;
  change(body);
  return { url: sent.url, body: JSON.stringify(body) };
}

/** The faults of a body, those of nested objects included. */
function bodyFaults(schema: Schema, path: string[] = []): Fault[] {
  const { properties, required } = propertiesOf(openapi, schema);
  return Object.entries(properties).flatMap(([name, property]) => {
    const place = [...path, name];
    const change = (edit: (holder: Record<string, unknown>) => void) => (sent: Sent) =>
      withBody(sent, (body) => {
        let holder = body;
        for (const step of path) {
          holder[step] ??= {};
          holder = holder[step] as Record<string, unknown>;
        }
        edit(holder);
      });
    const faults: Fault[] = badValues(property).map(([what, value]) => ({
      what: `body ${place.join(".")}: ${what}`,
      apply: change((holder) => {
        holder[name] = value;
      }),
    }));
    if (required.includes(name)) {
      faults.push({
        what: `body ${place.join(".")}: left out`,
        apply: change((holder) => {
          delete holder[name];
        }),
      });
    }
    const isObject = Object.keys(propertiesOf(openapi, property).properties).length > 0;
    return isObject ? [...faults, ...bodyFaults(property, place)] : faults;
  });
}

/** What a query cannot carry: an empty list and, to Prism, an empty text are the parameter left out. */
export function isNothing(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

function queryFaults({ name, schema, required }: Parameter): Fault[] {
  const setQuery = (value: unknown) => (sent: Sent) => {
    const url = new URL(sent.url);
    url.searchParams.delete(name);
    for (const entry of [value].flat()) url.searchParams.append(name, String(entry));
    return { url, body: sent.init.body as string | FormData | undefined };
  };
  const faults: Fault[] = badValues(schema)
    .filter(([, value]) => !isNothing(value))
    .map(([what, value]) => ({ what: `query ${name}: ${what}`, apply: setQuery(value) }));
  if (required) faults.push({ what: `query ${name}: left out`, apply: setQuery([]) });
  return faults;
}

function formFaults(schema: Schema): Fault[] {
  const { properties, required } = propertiesOf(openapi, schema);
  return Object.entries(properties).flatMap(([name, property]) => {
    const setPart = (value: string | undefined) => (sent: Sent) => {
      const body = new FormData();
      for (const [part, content] of sent.init.body as FormData) if (part !== name) body.append(part, content);
      if (value !== undefined) body.append(name, value);
      return { url: sent.url, body };
    };
    const faults: Fault[] = badValues(property).map(([what, value]) => ({
      what: `form ${name}: ${what}`,
      apply: setPart(String(value)),
    }));
    if (required.includes(name)) faults.push({ what: `form ${name}: left out`, apply: setPart(undefined) });
    return faults;
  });
}

/** Every value of an operation left out, unknown, or beyond a limit. */
export function valueFaults({ parameters = [], requestBody }: Operation): Fault[] {
  const content = resolve(openapi, requestBody ?? {}).content ?? {};
  const json = content["application/json"]?.schema;
  const form = content["multipart/form-data"]?.schema;
  return [
    ...parameters
      .map((parameter) => resolve(openapi, parameter))
      .filter((parameter) => parameter.in === "query")
      .flatMap(queryFaults),
    ...(json ? bodyFaults(json) : []),
    ...(form ? formFaults(form) : []),
    ...(json ? [{ what: "body: left out", apply: ({ url }: Sent) => ({ url, body: undefined }) }] : []),
  ];
}
