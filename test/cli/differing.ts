/** For a mark of openapi.yaml, how a server differs just there. It reads the description by itself, so that no walk of ours hides a mistake of ours. */

import { openapi } from "../support/openapi.js";
import type { Changes } from "./honest-server.js";

type Node = Record<string, unknown>;

function at(pointer: string): Node {
  let node: unknown = openapi;
  for (const step of pointer.split("/").slice(1))
    node = (node as Node)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  return node as Node;
}

function follow(node: Node): Node {
  return typeof node["$ref"] === "string" ? follow(at(node["$ref"].slice(1))) : node;
}

interface Get {
  operationId: string;
  node: Node;
  pointer: string;
  parameters: { written: Node; pointer: string }[];
}

const gets: Get[] = Object.entries(openapi.paths as unknown as Record<string, Node>).flatMap(
  ([path, item]) => {
    const node = item["get"] as Node | undefined;
    if (node === undefined) return [];
    const base = `/paths/${path.replaceAll("/", "~1")}`;
    const listed = (holder: Node, pointer: string) =>
      ((holder["parameters"] ?? []) as Node[]).map((written, index) => ({
        written,
        pointer: `${pointer}/parameters/${index}`,
      }));
    return [
      {
        operationId: String(node["operationId"]),
        node,
        pointer: `${base}/get`,
        parameters: [...listed(item, base), ...listed(node, `${base}/get`)],
      },
    ];
  },
);

/** The server that differs where the mark stands; `undefined` where none that answers GET can. */
export function differingAt(pointer: string): Changes | undefined {
  const operation = gets.find((get) => get.pointer === pointer);
  if (operation !== undefined)
    return {
      answer: ({ operationId }, answered) =>
        operationId === operation.operationId ? { status: 404, body: { detail: "Not Found" } } : answered,
    };
  const users = gets.filter(({ parameters }) =>
    parameters.some((each) => each.pointer === pointer || each.written["$ref"] === `#${pointer}`),
  );
  if (users.length > 0) return differingParameter(follow(at(pointer)), users);
  return isSeen(pointer)
    ? {
        answer: ({ operationId }, answered) => ({
          ...answered,
          body: breakAt(pointer, operationId, answered),
        }),
      }
    : undefined;
}

function differingParameter(parameter: Node, users: readonly Get[]): Changes | undefined {
  const ids = users.map(({ operationId }) => operationId);
  const items = ((parameter["schema"] as Node)["items"] ?? {}) as Node;
  const listed = (follow(items)["enum"] ?? follow(items)["x-extensible-enum"] ?? []) as unknown[];
  // Of a filter with one value, a server that does not know it cannot be told from one that has nothing else.
  if (listed.length === 1)
    return {
      answer: ({ operationId, query }, answered) =>
        ids.includes(operationId) && query.has(String(parameter["name"]))
          ? { status: 422, body: { detail: "Unknown filter." } }
          : answered,
    };
  if (parameter["in"] === "query")
    return { ignores: (operationId, name) => ids.includes(operationId) && name === parameter["name"] };
  if (parameter["name"] !== "org_id") return undefined;
  return {
    answer: ({ operationId }, answered) =>
      ids.includes(operationId) ? { status: 403, body: { detail: "Not this organization." } } : answered,
  };
}

function schemaOf(operationId: string, isError: boolean): Node | undefined {
  const node =
    gets.find((get) => get.operationId === operationId)?.node ??
    ((openapi.paths as unknown as Record<string, Node>)["/oauth2/token"]?.["post"] as Node);
  const responses = node["responses"] as Record<string, Node>;
  const response = follow(responses[isError ? "default" : "200"] as Node);
  const content = response["content"] as Record<string, { schema: Node }> | undefined;
  return Object.values(content ?? {})[0]?.schema;
}

/** Whether a response to GET, an error or a token has the schema. */
function isSeen(pointer: string): boolean {
  const target = at(pointer);
  const visited = new Set<Node>();
  const walk = (node: Node): boolean => {
    if (node === target) return true;
    if (visited.has(node)) return false;
    visited.add(node);
    return schemasIn(node).some(walk);
  };
  return [...gets.map(({ operationId }) => operationId), "createAccessToken"].some((operationId) =>
    [true, false].some((isError) => {
      const schema = schemaOf(operationId, isError);
      return schema !== undefined && walk(schema);
    }),
  );
}

function schemasIn(node: Node): Node[] {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (node[keyword] ?? []) as Node[]);
  const inside = Object.values((node["properties"] ?? {}) as Record<string, Node>);
  const others = [
    ...(node["$ref"] ? [follow({ $ref: node["$ref"] })] : []),
    ...(node["items"] ? [node["items"] as Node] : []),
  ];
  return [...parts, ...inside, ...others];
}

/** The body, in which whatever belongs to the schema of the mark is something else. */
function breakAt(
  pointer: string,
  operationId: string,
  { status, body }: { status: number; body: unknown },
): unknown {
  const schema = schemaOf(operationId, status >= 400);
  if (schema === undefined) return body;
  const holder = { body };
  breakIn(at(pointer), schema, holder, "body");
  return holder.body;
}

function breakIn(target: Node, node: Node, holder: Node, key: string): void {
  if (node === target) {
    holder[key] = broken(node, holder[key]);
    return;
  }
  const value = holder[key];
  for (const part of ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (node[keyword] ?? []) as Node[]))
    breakIn(target, part, holder, key);
  if (node["$ref"]) breakIn(target, follow({ $ref: node["$ref"] }), holder, key);
  if (Array.isArray(value) && node["items"])
    for (const index of value.keys())
      breakIn(target, node["items"] as Node, value as unknown as Node, String(index));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [name, property] of Object.entries((node["properties"] ?? {}) as Record<string, Node>))
    if (name in value || property === target) breakIn(target, property, value as Node, name);
}

/** An object loses a field and has an unknown one; a value of an enum is new; anything else is of another type. */
function broken(node: Node, value: unknown): unknown {
  const schema = follow(node);
  if (schema["properties"] && typeof value === "object" && value !== null) {
    const [first = ""] = Object.keys(value);
    const { [first]: moved, ...others } = value as Node;
    return { ...others, renamed_field: moved };
  }
  if (schema["enum"] ?? schema["x-extensible-enum"]) return "something_new";
  if (schema["minimum"] === 1) return 0;
  if (String(schema["pattern"]).startsWith("^[A-Za-z0-9._~")) return "a$token";
  return { unexpected: true };
}
