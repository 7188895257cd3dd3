/** The generated types, which are unstable but must be there. */
import type { components, operations, paths } from "mycreditapp/schema";

export type Action = components["schemas"]["ConnectionAction"];
export type Answer =
  operations["requestOrganizationAnalytics"]["responses"][200]["content"]["application/json"];
export type Path = paths["/oauth2/token"]["post"];
export const status = (action: Action, answer: Answer, _path?: Path): string => action.status + answer.status;
