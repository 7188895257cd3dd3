/** The methods as the skill lists them, for a reader who pays for each word: the call, what it returns, and on what to call it. */
import { resolve, type Schema } from "../generate/openapi-document.js";
import { readClientMethods } from "./methods.js";
import {
  bodyOf,
  type DocumentedApi,
  type DocumentedOperation,
  readOpenApi,
  readOperations,
  schemaName,
  successOf,
} from "./openapi.js";

type Scenario = "self" | "guest" | "host";

/** The client, and what it returns for the other two scenarios. */
const places = { self: "C", guest: "G", host: "H" } as const;

/** More fields than these are better read in the type. */
const mostFields = 4;

export function skillTable(): string {
  const document = readOpenApi();
  const operations = new Map(readOperations(document).map((each) => [each.operationId, each]));
  const rows = readClientMethods().map(({ operationId, name }) => {
    const operation = operations.get(operationId);
    if (operation === undefined) throw new Error(`openapi.yaml has no ${operationId}`);
    const call = `${name.replace(/^client\./, "")}(${argumentsOf(document, operation)})`;
    const mark = operation.method === "GET" ? "" : "W ";
    return `|${mark}\`${call}\`|${returnOf(document, operation)}|${placesOf(document, operation)}|`;
  });
  return `\n|call|returns|on|\n|-|-|-|\n${rows.join("\n")}\n\n`;
}

function argumentsOf(document: DocumentedApi, operation: DocumentedOperation): string {
  const ids = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => shortName(name));
  const body = fieldsOf(document, bodyOf(document, operation)?.[1].schema);
  const filters = (operation.parameters ?? [])
    .map((parameter) => resolve(document, parameter))
    .filter((parameter) => parameter.in === "query" && !["limit", "offset"].includes(parameter.name))
    .map(({ name, required }) => (required ? name : `${name}?`));
  return [...ids, ...body, ...(filters.length > 0 ? [`{${filters.join(", ")}}`] : [])].join(", ");
}

/** `guest_org_id` → `guestId`. */
function shortName(parameter: string): string {
  return parameter
    .replace(/^(host|guest)_org_id$/, "$1_id")
    .replace(/^(guest|credit)_(invitation|application)_id$/, "$2_id")
    .replace(/^currency_code$/, "code")
    .replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase());
}

function fieldsOf(document: DocumentedApi, schema: Schema | undefined): string[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = resolve(document, schema);
  const names = Object.keys(properties);
  const name = schemaName(schema);
  if (names.length > mostFields && name !== undefined) return [name];
  return [`{${names.map((each) => (required.includes(each) ? each : `${each}?`)).join(", ")}}`];
}

function returnOf(document: DocumentedApi, operation: DocumentedOperation): string {
  const schema = successOf(document, operation)?.schema;
  if (schema === undefined) return "nothing";
  const own = resolve(document, schema);
  const item = schemaName(own.items ?? own.properties?.["items"]?.items);
  if (own.items !== undefined) return `${item}[]`;
  if (own.properties?.["total_items"] === undefined) return schemaName(schema) ?? "object";
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter).name);
  return parameters.includes("limit") ? `page of ${item}` : `list of ${item}`;
}

/** The scenarios that make sense for an operation, each with whose id it takes there. The one of its sample comes first. */
function placesOf(document: DocumentedApi, operation: DocumentedOperation): string {
  const references = (operation.parameters ?? []).map(({ $ref = "" }) => $ref.split("/").at(-1));
  const has = (name: string) => references.includes(name);
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter).name);
  if (!parameters.includes("Target-Organization-ID")) return "any";
  const isHost = has("HostAsRequester");
  const isOwn = has(isHost ? "HostAsTarget" : "GuestAsTarget");
  const shown = isOwn ? "self" : isHost ? "host" : "guest";
  if (!has("OrganizationId") && !has("HostOwnedOrganizationId"))
    return isOwn ? `C, as ${isHost ? "host" : "guest"}` : places[shown];
  const whose: Readonly<Partial<Record<Scenario, string>>> = has("OrganizationId")
    ? { self: "own", host: "guest's", guest: "host's" }
    : { self: "guest's", guest: "own" };
  return (Object.entries(whose) as [Scenario, string][])
    .filter(([scenario]) => operation["x-scenarios"]?.includes(scenario) ?? true)
    .sort(([one], [other]) => Number(other === shown) - Number(one === shown))
    .map(([scenario, id]) => `${places[scenario]} ${id}`)
    .join("; ");
}
