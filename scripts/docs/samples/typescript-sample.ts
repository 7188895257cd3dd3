/**
 * The TypeScript sample of an operation: an import, a client, the parts of `examples/operations.ts` that the call uses, and
 * the call itself, exactly as the contract tests run it.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../openapi.js";

/** The organization that owns each client of a call, and the sample's comment on it. */
const clients: Record<string, { organization: string; comment: string }> = {
  host: {
    organization: "hostId",
    comment: "You are the host. Credentials come from the environment.",
  },
  guest: {
    organization: "guestId",
    comment: "You are the guest. Credentials come from the environment.",
  },
};

export interface CallExamples {
  /** The sample of an operation; `undefined` if `calls` has no entry for it. */
  sampleFor(operationId: string): string | undefined;
  /** The names on the way from the client to the method: `["creditApplications", "reject"]`. */
  methodOf(operationId: string): string[] | undefined;
  readonly operationIds: readonly string[];
}

export function readCallExamples(
  text: string = readFileSync(new URL("examples/operations.ts", root), "utf8"),
): CallExamples {
  const source = ts.createSourceFile("operations.ts", text, ts.ScriptTarget.Latest, true);
  const declarations = collectDeclarations(source);
  const calls = collectCalls(source);

  function sampleFor(operationId: string): string | undefined {
    const call = calls.get(operationId);
    if (call === undefined) return undefined;
    const clientNames = namesBoundBy(call.parameters[0]?.name);
    const needed = new Set<ts.Statement>();
    const follow = (node: ts.Node) => {
      for (const name of identifiersIn(node)) {
        const statement = declarations.get(name);
        if (statement === undefined || needed.has(statement)) continue;
        needed.add(statement);
        follow(statement);
      }
    };
    follow(call.body);
    const clientLines = clientNames.flatMap((name) => {
      const client = clients[name];
      if (client === undefined) throw new Error(`calls.${operationId} asks for an unknown client ${name}`);
      const organization = declarations.get(client.organization);
      if (organization) needed.add(organization);
      return [
        `// ${client.comment}`,
        `const ${name} = new MyCreditApp({ organizationId: ${client.organization} });`,
      ];
    });
    // In the order of the file, so that nothing is used before it is declared.
    const statements = source.statements.filter((statement) => needed.has(statement));
    const imports = statements.filter(ts.isImportDeclaration).map((statement) => statement.getText());
    const others = statements
      .filter((statement) => !ts.isImportDeclaration(statement))
      .map((statement) => withoutExport(statement));
    const sections = [
      ['import { MyCreditApp } from "mycreditapp";', ...imports].join("\n"),
      others.join("\n"),
      [...clientLines, `const result = await ${outdent(call.body.getText())};`, "console.log(result);"].join(
        "\n",
      ),
    ];
    return sections.filter((section) => section !== "").join("\n\n");
  }

  const methodOf = (operationId: string) => {
    const call = calls.get(operationId);
    return call && namesOnTheWay(call.body).filter((name) => !/^as(Guest|Host)Of$/.test(name));
  };
  return { sampleFor, methodOf, operationIds: [...calls.keys()] };
}

/** `host.asHostOf(guestId).financialFiles.list(guestId)` goes by `asHostOf`, `financialFiles` and `list`. */
function namesOnTheWay(expression: ts.Expression): string[] {
  if (ts.isCallExpression(expression)) return namesOnTheWay(expression.expression);
  if (ts.isPropertyAccessExpression(expression))
    return [...namesOnTheWay(expression.expression), expression.name.text];
  return [];
}

/** Every name that the file declares at its top level, with its statement. */
function collectDeclarations(source: ts.SourceFile): Map<string, ts.Statement> {
  const found = new Map<string, ts.Statement>();
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) {
        for (const bound of namesBoundBy(name)) found.set(bound, statement);
      }
    } else if (ts.isFunctionDeclaration(statement) && statement.name) {
      found.set(statement.name.text, statement);
    } else if (ts.isImportDeclaration(statement) && !isOurs(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings)) {
        for (const { name } of bindings.elements) found.set(name.text, statement);
      }
    }
  }
  return found;
}

/** Each sample gets its own `import ... from "mycreditapp"`, with the names that it needs. */
function isOurs(statement: ts.ImportDeclaration): boolean {
  return ts.isStringLiteral(statement.moduleSpecifier) && statement.moduleSpecifier.text === "mycreditapp";
}

type ArrowWithExpression = ts.ArrowFunction & { body: ts.Expression };

function collectCalls(source: ts.SourceFile): Map<string, ArrowWithExpression> {
  const found = new Map<string, ArrowWithExpression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === "calls" && node.initializer) {
      const table = unwrap(node.initializer);
      if (!ts.isObjectLiteralExpression(table)) throw new Error("`calls` must be an object literal");
      for (const property of table.properties) {
        const name = property.name?.getText() ?? "";
        if (
          !ts.isPropertyAssignment(property) ||
          !ts.isArrowFunction(property.initializer) ||
          ts.isBlock(property.initializer.body)
        ) {
          throw new Error(`calls.${name} must be an arrow function with one expression`);
        }
        found.set(name, property.initializer as ArrowWithExpression);
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (found.size === 0) throw new Error("examples/operations.ts has no `calls`");
  return found;
}

/** Removes `satisfies`, `as` and parentheses. */
function unwrap(expression: ts.Expression): ts.Expression {
  return ts.isSatisfiesExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isParenthesizedExpression(expression)
    ? unwrap(expression.expression)
    : expression;
}

function namesBoundBy(name: ts.BindingName | undefined): string[] {
  if (name === undefined) return [];
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesBoundBy(element.name) : []));
}

/** The names that an expression reads. The name of a property does not count. */
function identifiersIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isPropertyAccessExpression(child)) visit(child.expression);
    else if (ts.isPropertyAssignment(child)) visit(child.initializer);
    else if (ts.isIdentifier(child)) found.push(child.text);
    else ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

function withoutExport(statement: ts.Statement): string {
  return statement.getText().replace(/^export /, "");
}

/** Removes the indentation that a continued expression has in its table: that of its last line. */
function outdent(text: string): string {
  const indentation = /\n( *)[^\n]*$/.exec(text)?.[1] ?? "";
  return text.replaceAll(`\n${indentation}`, "\n");
}
