import { createRequire } from "node:module";
import { type Description, shippedDescription } from "./description.js";
import { locatePrism } from "./prism.js";

/** A violation as Ajv reports it. */
export interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: { readonly allowedValues?: unknown[]; readonly missingProperty?: string };
  /** The schema that holds the keyword, where Ajv is told to be `verbose`. */
  readonly parentSchema?: object;
}

/** What is needed of Ajv. */
export interface Ajv {
  addSchema(schema: unknown, key: string): unknown;
  compile(schema: { $ref: string }): {
    (value: unknown): boolean;
    errors?: readonly AjvError[] | null;
  };
}
type AjvConstructor = new (options: { strict: boolean; allErrors: boolean; verbose?: boolean }) => Ajv;

/**
 * Judges values by the schemas of the description.
 *
 * The judge is Ajv, in the copy that Prism itself validates with, found by way of Prism. So the kit and Prism cannot
 * disagree, whoever uses the kit installs one package, and the client gains no dependency.
 */
export class Validator {
  readonly #ajv: Ajv;
  readonly #checks = new Map<string, ReturnType<Ajv["compile"]>>();

  /** @throws Error if Prism is not installed, which says how to install it */
  constructor(description: Description = shippedDescription()) {
    const { Ajv2020, addFormats } = loadAjv();
    // The description has members that are no JSON Schema (`paths`, `info`), which strict mode would refuse.
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(this.#ajv);
    this.#ajv.addSchema(description.document, "openapi.json");
  }

  /**
   * @param schemaPointer where the schema stands in the description, such as `#/components/schemas/Timestamp`
   * @returns a sentence for each way in which the value violates it
   */
  findViolations(schemaPointer: string, value: unknown): string[] {
    const check =
      this.#checks.get(schemaPointer) ?? this.#ajv.compile({ $ref: `openapi.json${schemaPointer}` });
    this.#checks.set(schemaPointer, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message = "is not valid", params }) => {
      const allowed = params.allowedValues === undefined ? "" : `: ${params.allowedValues.join(", ")}`;
      return `${instancePath === "" ? "the body" : instancePath} ${message}${allowed}`;
    });
  }
}

/**
 * Each package is looked for from the one that declares it, which holds under every package manager.
 *
 * @internal
 */
export function loadAjv(): { Ajv2020: AjvConstructor; addFormats: (ajv: Ajv) => unknown } {
  const fromPrism = createRequire(createRequire(locatePrism()).resolve("@stoplight/prism-http"));
  const { Ajv2020 } = fromPrism("ajv/dist/2020") as { Ajv2020: AjvConstructor };
  const { default: addFormats } = fromPrism("ajv-formats") as { default: (ajv: Ajv) => unknown };
  return { Ajv2020, addFormats };
}

let shared: Validator | undefined;

/** The validator of the shipped description, made when it is first needed. */
export function shippedValidator(): Validator {
  shared ??= new Validator();
  return shared;
}
