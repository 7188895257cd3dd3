/** `openapi.json` as a tree whose nodes know their place, and the `x-inferred` marks in it. */
export type Node = Readonly<Record<string, unknown>>;

/** An inferred part of the description. */
export interface Mark {
  /** Its place, as a JSON Pointer, such as `/components/schemas/Organization`. */
  readonly pointer: string;
  /** With the sentence of its code, if it begins with one. */
  readonly reason: string;
}

export interface Operation {
  readonly operationId: string;
  /** In lower case, as in the description. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly pointer: string;
  readonly node: Node;
}

export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  /** The schema as it is written, which may be a reference. */
  readonly written: Node;
  readonly schema: Node;
  /** Where it is in the operation, and, if it is a reference, in the components. */
  readonly pointers: readonly string[];
}

const methods = ["get", "put", "post", "delete", "patch"];

export class Spec {
  readonly marks: readonly Mark[];
  readonly operations: readonly Operation[];
  readonly version: string;
  readonly #pointers = new WeakMap<object, string>();
  readonly #nodes = new Map<string, Node>();

  constructor(readonly document: Node) {
    const marks: Mark[] = [];
    this.#walk(document, "", marks);
    this.marks = marks;
    this.version = String((document["info"] as Node)["version"]);
    this.operations = Object.entries(document["paths"] as Record<string, Node>).flatMap(([path, item]) =>
      methods
        .filter((method) => method in item)
        .map((method) => {
          const node = item[method] as Node;
          const operationId = String(node["operationId"]);
          return { operationId, method, path, pointer: this.pointerOf(node) as string, node };
        }),
    );
  }

  /** The JSON Pointer of a node of the document; `undefined` for any other object. */
  pointerOf(node: object): string | undefined {
    return this.#pointers.get(node);
  }

  /** What a node refers to; the node itself if it refers to nothing. */
  follow(node: Node): Node {
    return typeof node["$ref"] === "string" ? this.at(node["$ref"].slice(1)) : node;
  }

  at(pointer: string): Node {
    // Asked for with each value of a recording.
    const known = this.#nodes.get(pointer);
    if (known !== undefined) return known;
    let node: unknown = this.document;
    for (const step of pointer.split("/").slice(1)) node = (node as Node)[unescapeStep(step)];
    this.#nodes.set(pointer, node as Node);
    return node as Node;
  }

  /** The reason of a mark, with the sentence of the code that it begins with. */
  reasonOf(node: Node): string {
    const codes = ((this.document["info"] as Node)["x-inferred-codes"] ?? {}) as Record<string, string>;
    return String(node["x-inferred"]).replace(
      /^([a-z]+(?:-[a-z]+)+)\.?(?= |$)/,
      (written, code: string) => codes[code] ?? written,
    );
  }

  /** The parameters of an operation, including those of its path. */
  parametersOf(operation: Operation): Parameter[] {
    const item = (this.document["paths"] as Record<string, Node>)[operation.path] as Node;
    return [item, operation.node]
      .flatMap((holder) => (holder["parameters"] ?? []) as Node[])
      .map((written) => {
        const node = this.follow(written);
        const pointers = [written, node].map((each) => this.pointerOf(each) as string);
        const [name, place] = [String(node["name"]), String(node["in"])];
        return {
          name,
          place,
          required: node["required"] === true,
          written: node["schema"] as Node,
          schema: this.follow(node["schema"] as Node),
          pointers,
        };
      });
  }

  /** Whether an operation takes the two headers that name organizations. */
  namesOrganizations(operation: Operation): boolean {
    return this.parametersOf(operation).some(({ name }) => name === "Target-Organization-ID");
  }

  /** The examples of an operation's success. */
  examplesOf(operation: Operation): unknown[] {
    const examples = (this.#mediaType(operation, "success")?.["examples"] ?? {}) as Record<string, Node>;
    return Object.values(examples).map((example) => this.follow(example)["value"]);
  }

  /** The schema of an operation's success, or of its errors; `undefined` if none is described. */
  bodySchema(operation: Operation, kind: "success" | "error"): Node | undefined {
    return this.#mediaType(operation, kind)?.["schema"] as Node | undefined;
  }

  /** The schema of an operation's JSON body; `undefined` if it takes none. */
  requestSchema(operation: Operation): Node | undefined {
    const body = operation.node["requestBody"] as Node | undefined;
    const content = body && (this.follow(body)["content"] as Record<string, Node>);
    return content?.["application/json"]?.["schema"] as Node | undefined;
  }

  /** The addresses of the API, without a slash at their end. */
  get servers(): URL[] {
    return ((this.document["servers"] ?? []) as Node[]).map(({ url }) => new URL(String(url)));
  }

  #mediaType(operation: Operation, kind: "success" | "error"): Node | undefined {
    const responses = operation.node["responses"] as Record<string, Node>;
    const key = kind === "error" ? "default" : Object.keys(responses).find((status) => /^2/.test(status));
    const response = key === undefined ? undefined : responses[key];
    const content = response && (this.follow(response)["content"] as Record<string, Node> | undefined);
    return content && Object.values(content)[0];
  }

  #walk(value: unknown, pointer: string, marks: Mark[]): void {
    if (typeof value !== "object" || value === null) return;
    this.#pointers.set(value, pointer);
    if ("x-inferred" in value) marks.push({ pointer, reason: this.reasonOf(value) });
    for (const [name, child] of Object.entries(value)) {
      // The content of an example is not part of the description, even if it looks like it.
      if (name !== "example" && name !== "examples")
        this.#walk(child, `${pointer}/${escapeStep(name)}`, marks);
    }
  }
}

/** RFC 6901. */
export function escapeStep(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
