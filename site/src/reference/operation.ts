/** What the site shows about one operation, gathered once and rendered twice: as HTML and as Markdown. */

import type { ClientMethod } from "../../../scripts/docs/methods.js";
import {
  bodyOf,
  type DocumentedApi,
  type DocumentedOperation,
  parametersOf,
  referenceAddress,
  successOf,
} from "../../../scripts/docs/openapi.js";
import { type MediaType, resolve } from "../../../scripts/generate/openapi-document.js";
import { type Direction, describeParameter, describeType, type Field, fieldsOf } from "./fields.js";
import { type Assumption, assumptionsOfOperation } from "./inferred.js";
import type { Samples } from "./samples.js";

/** Who may call an operation, and the client or scope that does. */
export interface Caller {
  scenario: string;
  code: string;
}
export interface NamedExample {
  summary: string;
  value: unknown;
}
export interface Content {
  description: string;
  mediaType: string;
  type: string;
  fields: Field[];
  examples: NamedExample[];
}
export interface Link {
  title: string;
  href: string;
}

export interface OperationView extends Pick<DocumentedOperation, "operationId" | "method" | "path"> {
  href: string;
  title: string;
  tag: string;
  description: string;
  /** Empty if the vendor's documentation does not say. */
  callers: Caller[];
  assumptions: Assumption[];
  client: ClientMethod | undefined;
  vendorPage: string;
  /** Sections of the guide about it. */
  guide: readonly Link[];
  samples: Samples;
  parameters: { place: "Path" | "Query" | "Headers"; fields: Field[] }[];
  body: Content | undefined;
  success: Content | undefined;
}

const places = { path: "Path", query: "Query", header: "Headers" } as const;
/** In this order: a host calls most operations as itself. */
const callers: Record<string, Caller> = {
  self: { scenario: "Self", code: "client" },
  guest: { scenario: "Guest", code: "client.asGuestOf(hostId)" },
  host: { scenario: "Host", code: "client.asHostOf(guestId)" },
};
/** The end of a description that says the same as `x-scenarios`. */
const allowedAs = /\s*Allowed as (?:(?:Self|Guest|Host)(?: or |, )?)+\.\s*$/;

export function viewOperation(
  document: DocumentedApi,
  operation: DocumentedOperation,
  around: { samples: Samples; client: ClientMethod | undefined; guide: readonly Link[] },
): OperationView {
  const parameters = parametersOf(document, operation);
  const body = bodyOf(document, operation);
  const success = successOf(document, operation);
  const [, response] = Object.entries(operation.responses).find(([status]) => /^2/.test(status)) ?? [];
  const descriptionOf = (node: { $ref?: string } | undefined) =>
    (node && (resolve(document, node) as { description?: string }).description) ?? "";
  const { operationId, method, path } = operation;
  return {
    operationId,
    method,
    path,
    ...around,
    href: referenceAddress(operation),
    title: operation.summary,
    tag: operation.tags[0],
    description: (operation.description ?? "").replace(allowedAs, ""),
    callers: Object.keys(callers)
      .filter((scenario) => operation["x-scenarios"]?.includes(scenario))
      .flatMap((scenario) => callers[scenario] ?? []),
    assumptions: assumptionsOfOperation(document, operation),
    vendorPage: operation.externalDocs.url,
    parameters: (["path", "query", "header"] as const).flatMap((place) => {
      const found = parameters.filter((parameter) => parameter.in === place);
      if (found.length === 0) return [];
      return [{ place: places[place], fields: found.map((one) => describeParameter(document, one)) }];
    }),
    body: body && viewContent(document, body[1], body[0], descriptionOf(operation.requestBody), "sent"),
    success:
      success && viewContent(document, success, "application/json", descriptionOf(response), "received"),
  };
}

function viewContent(
  document: DocumentedApi,
  content: MediaType,
  mediaType: string,
  description: string,
  direction: Direction,
): Content {
  const schema = content.schema ?? {};
  return {
    description,
    mediaType,
    type: describeType(document, schema),
    fields: fieldsOf(document, schema, direction),
    examples: Object.entries(content.examples ?? {}).map(([name, example]) => {
      const { summary = name, value } = resolve(document, example) as { summary?: string; value?: unknown };
      return { summary, value };
    }),
  };
}
