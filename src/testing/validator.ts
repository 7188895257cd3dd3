import { createRequire } from "node:module";
import { type Description, shippedDescription } from "./description.js";
import { locatePrism } from "./prism.js";

/** A violation as Ajv reports it. */
export interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: { readonly allowedValues?: unknown[]; readonly missingProperty?: string };
  /** The schema that holds the keyword, if Ajv is told to be `verbose`. */
  readonly parentSchema?: object;
}

/** The parts of Ajv that are needed. */
export interface Ajv {
  addSchema(schema: unknown, key: string): unknown;
  compile(schema: { $ref: string }): {
    (value: unknown): boolean;
    errors?: readonly AjvError[] | null;
  };
}
type AjvConstructor = new (options: {
  strict: boolean;
  strictNumbers?: boolean;
  allErrors: boolean;
  verbose?: boolean;
}) => Ajv;

/**
 * Checks values against the schemas of the description.
 *
 * It uses Ajv, in the copy that Prism itself uses, and finds it through Prism. So the kit and Prism cannot disagree, users
 * of the kit install one package, and the client gains no dependency.
 */
export class Validator {
  readonly #ajv: Ajv;
  readonly #checks = new Map<string, ReturnType<Ajv["compile"]>>();

  /** @throws Error that says how to install Prism, if it is not installed */
  constructor(description: Description = shippedDescription()) {
    const { Ajv2020, addFormats } = loadAjv();
    // The description has members that are not JSON Schema (`paths`, `info`), which strict mode would refuse.
    this.#ajv = new Ajv2020({ strict: false, strictNumbers: true, allErrors: true });
    addFormats(this.#ajv);
    this.#ajv.addSchema(description.document, "openapi.json");
  }

  /**
   * @param schemaPointer where the schema is in the description, such as `#/components/schemas/Timestamp`
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
 * Looks for each package from the one that declares it, which works with every package manager.
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

/** The validator of the shipped description, created when it is first needed. */
export function shippedValidator(): Validator {
  shared ??= new Validator();
  return shared;
}
