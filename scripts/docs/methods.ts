/** Which method of the client calls an operation, and which class and page it is on. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { kebab, root } from "./openapi.js";
import { readCallExamples } from "./samples/typescript-sample.js";

export interface ClientMethod {
  operationId: string;
  /** The full name: `client.creditApplications.reject`. */
  name: string;
  className: string;
  method: string;
  /** From the root of the site. */
  href: string;
}

/** The page of an export of the package. Each sub-path has its own folder. */
export function symbolAddress(name: string, entry = ""): string {
  return `typescript/${entry === "" ? "" : `${entry}/`}${kebab(name)}.html`;
}

/** In the order of `examples/operations.ts`. Operations without a method are left out. */
export function readClientMethods(): ClientMethod[] {
  const classes = readProperties();
  const examples = readCallExamples();
  return examples.operationIds.map((operationId) => {
    const names = examples.methodOf(operationId) ?? [];
    const method = names.at(-1) ?? "";
    const className = names.slice(0, -1).reduce((name, property) => {
      const next = classes.get(name)?.get(property);
      if (next === undefined) throw new Error(`${operationId}: ${name} has no property ${property}`);
      return next;
    }, "Scope");
    const name = `client.${names.join(".")}`;
    return {
      operationId,
      name,
      className,
      method,
      href: `${symbolAddress(className)}#${method.toLowerCase()}`,
    };
  });
}

/** The classes of the client, each with the type of its properties by name. */
function readProperties(): Map<string, Map<string, string>> {
  const folder = new URL("src/resources/", root);
  const files = readdirSync(folder).map((name) => new URL(name, folder));
  const found = new Map<string, Map<string, string>>();
  for (const file of [new URL("src/client.ts", root), ...files]) {
    const source = ts.createSourceFile(file.href, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    for (const declaration of source.statements.filter(ts.isClassDeclaration)) {
      const properties = declaration.members.flatMap((member) =>
        ts.isPropertyDeclaration(member) && member.type && ts.isTypeReferenceNode(member.type)
          ? [[member.name.getText(), member.type.typeName.getText()] as const]
          : [],
      );
      found.set(declaration.name?.text ?? "", new Map(properties));
    }
  }
  return found;
}
