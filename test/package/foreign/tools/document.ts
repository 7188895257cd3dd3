/** The examples of the document, with their references followed. */
import { readFile } from "node:fs/promises";

/** Names and values of examples. */
export type Examples = Readonly<Record<string, unknown>>;

export interface Document {
  readonly url: string;
  /** The examples of a response; `undefined` where an operation has no such response. A status may have only a default. */
  examplesOf(method: string, path: string, status: string): Examples | undefined;
}

interface Node {
  readonly [name: string]: Node;
}

export async function readDocument(file: string): Promise<Document> {
  const root = JSON.parse(await readFile(`node_modules/mycreditapp/${file}`, "utf8")) as Node;
  const follow = (node: Node | undefined): Node | undefined => {
    const reference = node?.["$ref"] as unknown as string | undefined;
    if (reference === undefined) return node;
    return follow(
      reference
        .split("/")
        .slice(1)
        .reduce<Node | undefined>((found, name) => found?.[name], root),
    );
  };
  return {
    url: (root["servers"] as unknown as [{ url: string }])[0].url,
    examplesOf: (method, path, status) => {
      const responses = root["paths"]?.[path]?.[method]?.["responses"];
      const response = follow(responses?.[status] ?? responses?.["default"]);
      if (response === undefined) return undefined;
      const examples = response["content"]?.["application/json"]?.["examples"] ?? {};
      return Object.fromEntries(
        Object.entries(examples).map(([name, example]) => [name, follow(example)?.["value"]]),
      );
    },
  };
}
