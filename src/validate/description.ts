/**
 * `openapi.json` as the validator and the mock read it. The file is `openapi.yaml` as JSON, so that no YAML parser is needed.
 * It is imported as a module, which every bundler and every runtime can load.
 */
import type { OperationId } from "../../generated/operations.js";
import document from "../../openapi.json" with { type: "json" };

/** The parts of a schema that are read here, in the builders and in messages. */
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
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

interface MediaTypeNode {
  readonly schema?: SchemaNode;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>>;
  readonly encoding?: Readonly<Record<string, { readonly contentType?: string }>>;
}
interface ContentNode {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaTypeNode>>;
}
interface ParameterNode {
  readonly $ref?: string;
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: SchemaNode;
}
interface OperationNode {
  readonly operationId: OperationId;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly ParameterNode[];
  readonly requestBody?: ContentNode;
  readonly responses: Readonly<Record<string, ContentNode>>;
}
interface DescriptionNode {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationNode | unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaNode>> };
}

/** A parameter in the description. */
export interface DescribedParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: SchemaNode;
  /** Where its schema is in the description, as a JSON Pointer. */
  readonly schemaPointer: string;
  /** Its name in `components/parameters`; `undefined` if it is written where it is used. */
  readonly component: string | undefined;
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
  /** The media types that each part of a form may have; a part that is not listed may have any. */
  readonly partTypes: Readonly<Record<string, readonly string[]>>;
}

/** An operation in the description. */
export interface DescribedOperation {
  readonly operationId: OperationId;
  /** In upper case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** Whether a request needs a bearer token. */
  readonly needsToken: boolean;
  readonly parameters: readonly DescribedParameter[];
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

  /** @param document the parsed `openapi.json` */
  constructor(document: object) {
    this.document = document as DescriptionNode;
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
            needsToken: operation.security?.length !== 0,
            parameters: (operation.parameters ?? []).map((parameter, index) =>
              this.#describeParameter(parameter, `${pointer}/parameters/${index}`),
            ),
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

  #describeParameter(node: ParameterNode, pointer: string): DescribedParameter {
    if (node.$ref === undefined) {
      const { name, in: place, required = false, schema } = node;
      const schemaPointer = `${pointer}/schema`;
      return { name, in: place, required, schema, schemaPointer, component: undefined };
    }
    const described = this.#describeParameter(this.resolve(node.$ref), node.$ref);
    return { ...described, component: node.$ref.split("/").at(-1) };
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
      partTypes: Object.fromEntries(
        Object.entries(media.encoding ?? {}).flatMap(([name, { contentType }]) =>
          contentType === undefined ? [] : [[name, contentType.split(/\s*,\s*/)]],
        ),
      ),
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
  shipped ??= new Description(document as object);
  return shipped;
}
