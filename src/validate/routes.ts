/**
 * Finds the operation of a request, below any base path.
 *
 * | the path                                            | is                                                          |
 * |-----------------------------------------------------|-------------------------------------------------------------|
 * | ends as one template does                           | that operation; what comes before it is the base path       |
 * | ends as several templates do                        | the longest one; `/a/b` before `/a/{id}`                     |
 * | ends as a template does, with another method        | no operation: 405                                           |
 * | ends as none does                                   | no operation: 404                                           |
 * | has an escape that cannot be decoded, such as `%zz` | no operation: 400                                           |
 */
import type { DescribedOperation, Description } from "./description.js";

/** Where a request leads. */
export interface Route {
  readonly operation: DescribedOperation | undefined;
  /** Below the base path; the whole path if it leads nowhere. */
  readonly path: string;
  /** Decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Why there is no operation. */
  readonly problem: { readonly status: 400 | 404 | 405; readonly message: string } | undefined;
}

/** Finds the route of a method and a path that has been sent, with nothing decoded. */
export type FindRoute = (method: string, pathname: string) => Route;

export function createRoutes(description: Description): FindRoute {
  const rows = [...description.operations.values()]
    .map((operation) => {
      const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
      const template = operation.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]+)");
      return {
        operation,
        names,
        segments: operation.path.split("/").length,
        pattern: new RegExp(`^(?:/.*)?(${template})$`),
      };
    })
    .sort((one, other) => other.segments - one.segments || one.names.length - other.names.length);
  return (method, pathname) => {
    const nowhere = (status: 400 | 404 | 405, message: string): Route => ({
      operation: undefined,
      path: pathname,
      parameters: {},
      problem: { status, message },
    });
    if (!canDecode(pathname))
      return nowhere(400, `the path ${pathname} has an escape that cannot be decoded`);
    const matching = rows.filter(({ pattern }) => pattern.test(pathname));
    const row = matching.find(({ operation }) => operation.method === method);
    if (row === undefined) {
      const methods = [...new Set(matching.map(({ operation }) => operation.method))];
      return methods.length === 0
        ? nowhere(404, `openapi.yaml has no operation at ${pathname}`)
        : nowhere(405, `openapi.yaml has no ${method} at ${pathname}, but ${methods.join(", ")}`);
    }
    const [, path = pathname, ...values] = row.pattern.exec(pathname) ?? [];
    const parameters = Object.fromEntries(
      row.names.map((name, index) => [name, decodeURIComponent(values[index] as string)]),
    );
    return { operation: row.operation, path, parameters, problem: undefined };
  };
}

function canDecode(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
