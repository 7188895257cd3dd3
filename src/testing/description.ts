/**
 * `openapi.json` as the test kit reads it. It is `openapi.yaml` in a form that needs no extra parser. Both files are at the
 * root of the package, and are found by the name of the package, from the sources as well as from `dist/`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OperationId } from "../../generated/operations.js";

const locate = createRequire(import.meta.url);

/** The parts of a schema that the kit needs. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface MediaTypeNode {
  readonly schema?: SchemaNode;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>>;
}
interface ContentNode {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaTypeNode>>;
}
interface OperationNode {
  readonly operationId: OperationId;
  readonly requestBody?: ContentNode;
  readonly responses: Readonly<Record<string, ContentNode>>;
}
interface DescriptionNode {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationNode | unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaNode>> };
}

/** A body in the description. */
export interface DescribedBody {
  readonly mediaType: string;
  /** Whether a request must have it. */
  readonly required: boolean;
  /** Where its schema is in the description, as a JSON Pointer. */
  readonly schemaPointer: string;
  readonly schema: SchemaNode;
  /** Its named examples, in order. */
  readonly examples: Readonly<Record<string, unknown>>;
}

/** An operation in the description. */
export interface DescribedOperation {
  readonly operationId: OperationId;
  /** In upper case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly request: DescribedBody | undefined;
  /** The first documented success. `body` is `undefined` if the operation responds without one. */
  readonly success: { readonly status: number; readonly body: DescribedBody | undefined };
  /** The `default` response, which describes every error. */
  readonly error: DescribedBody | undefined;
}

/** The description, with its references followed as far as the kit needs it. */
export class Description {
  readonly document: DescriptionNode;
  readonly operations: ReadonlyMap<OperationId, DescribedOperation>;

  constructor(document: DescriptionNode) {
    this.document = document;
    this.operations = new Map(this.#listOperations().map((operation) => [operation.operationId, operation]));
  }

  /** What a local reference such as `#/components/schemas/Timestamp` points to. */
  resolve<Node>(pointer: string): Node {
    let node: unknown = this.document;
    for (const step of pointer.replace("#/", "").split("/")) {
      const name = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
      node = (node as Record<string, unknown> | undefined)?.[name];
    }
    if (node === undefined) throw new Error(`openapi.json has nothing at ${pointer}`);
    return node as Node;
  }

  #listOperations(): DescribedOperation[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter((entry): entry is [string, OperationNode] => isOperation(entry[1]))
        .map(([method, operation]) => {
          const pointer = `#/paths/${escapeStep(path)}/${method}`;
          const status = Object.keys(operation.responses).find((code) => code.startsWith("2")) ?? "200";
          return {
            operationId: operation.operationId,
            method: method.toUpperCase(),
            path,
            request: this.#describeBody(operation.requestBody, `${pointer}/requestBody`),
            success: {
              status: Number(status),
              body: this.#describeBody(operation.responses[status], `${pointer}/responses/${status}`),
            },
            error: this.#describeBody(operation.responses["default"], `${pointer}/responses/default`),
          };
        }),
    );
  }

  #describeBody(node: ContentNode | undefined, pointer: string): DescribedBody | undefined {
    if (node?.$ref !== undefined) return this.#describeBody(this.resolve(node.$ref), node.$ref);
    const [mediaType, media] = Object.entries(node?.content ?? {})[0] ?? [];
    if (mediaType === undefined || media?.schema === undefined) return undefined;
    const examples = Object.entries(media.examples ?? {}).map(([name, example]) => [
      name,
      (example.$ref === undefined ? example : this.resolve<{ value?: unknown }>(example.$ref)).value,
    ]);
    return {
      mediaType,
      required: node?.required === true,
      schemaPointer: `${pointer}/content/${escapeStep(mediaType)}/schema`,
      schema: media.schema,
      examples: media.example === undefined ? Object.fromEntries(examples) : { example: media.example },
    };
  }
}

function isOperation(node: unknown): node is OperationNode {
  return typeof node === "object" && node !== null && "operationId" in node;
}

/** A name as one step of a JSON Pointer in a URL fragment (RFC 6901, section 6). */
function escapeStep(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

let shipped: Description | undefined;

/** The description that is shipped with this package, read when it is first needed. */
export function shippedDescription(): Description {
  shipped ??= new Description(
    JSON.parse(readFileSync(locate.resolve("mycreditapp/openapi.json"), "utf8")) as DescriptionNode,
  );
  return shipped;
}

/** The file that Prism serves. */
export function descriptionPath(): string {
  return locate.resolve("mycreditapp/openapi.yaml");
}
