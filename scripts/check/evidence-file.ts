/** `evidence.yaml`: what the documentation page of each operation shows, and how much of it could be read. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const file = new URL("../../evidence.yaml", import.meta.url);
const pages = "https://docs.mycreditapp.ai/api-reference/";

/** The places of parameters and fields. Headers are the same for nearly every operation, and have no rows. */
export const places = ["path", "query", "body", "response", "error"] as const;

/** The columns of a row, as the head of `evidence.yaml` explains them. */
export interface EvidenceRow {
  nameless?: true;
  type?: string;
  sample?: unknown;
  of?: string;
  required?: boolean;
  nullable?: true;
  default?: unknown;
  enum?: unknown[];
  values?: unknown[];
  older?: unknown[];
  mentions?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  mediaTypes?: string[];
  examples?: unknown[];
  note?: string;
}

export type Rows = Record<string, EvidenceRow>;

export interface OperationEvidence {
  page: string;
  title: string;
  titleFrom?: "slug";
  copies: string[];
  seen: "complete" | "cut" | "nameless";
  cutAt?: string;
  note?: string;
  request?: string;
  scenarios?: string[];
  headers: "none" | "token" | "organizations";
  mediaType?: string;
  path?: Rows;
  query?: Rows;
  body?: Rows;
  response?: Rows;
  error?: Rows;
}

/** By `operationId`. */
export type Evidence = Readonly<Record<string, OperationEvidence>>;

export function readEvidence(): Evidence {
  return (parse(readFileSync(file, "utf8")) as { operations: Evidence }).operations;
}

/** What the site shows about the source of an operation: its page, and how much of it could be read. */
export interface EvidenceMark {
  page: string;
  title: string;
  seen: OperationEvidence["seen"];
  /** Where the copies of the page end; only for a page that is cut. */
  cutAt?: string;
  /** Whether no page shows the method and the path. */
  pathInferred: boolean;
}

/** @throws Error if `evidence.yaml` does not have the operation */
export function evidenceOf(operationId: string, evidence: Evidence = readEvidence()): EvidenceMark {
  const found = evidence[operationId];
  if (found === undefined) throw new Error(`evidence.yaml does not have the operation ${operationId}`);
  const { title, seen, cutAt, request } = found;
  const mark: EvidenceMark = { page: addressOf(found), title, seen, pathInferred: request === undefined };
  return cutAt === undefined ? mark : { ...mark, cutAt };
}

/** The address of the page. */
export function addressOf({ page }: OperationEvidence): string {
  return pages + page;
}

/** The two organization headers, which every page describes in the same way. */
const organizationHeaders: Rows = {
  "Requester-Organization-ID": { type: "uuid", required: true },
  "Target-Organization-ID": { type: "uuid", required: true },
};

/** The rows of an operation by place and name, such as `query limit` or `response items[].id`. */
export function rowsOf(evidence: OperationEvidence): Map<string, EvidenceRow> {
  const headers = evidence.headers === "organizations" ? organizationHeaders : {};
  const byPlace: [string, Rows][] = [
    ["header", headers],
    ...places.map((place): [string, Rows] => [place, evidence[place] ?? {}]),
  ];
  return new Map(
    byPlace.flatMap(([place, rows]) =>
      Object.entries(rows).map(([name, row]): [string, EvidenceRow] => [`${place} ${name}`, row]),
    ),
  );
}
