/** The generated types, which are unstable but must be there. */
import type { components, operations, paths, Routes, ScopedPaths } from "mycreditapp/schema";

export type Action = components["schemas"]["ConnectionAction"];
export type Answer =
  operations["requestOrganizationAnalytics"]["responses"][200]["content"]["application/json"];
export type Path = paths["/oauth2/token"]["post"];
export const status = (action: Action, answer: Answer, _path?: Path): string => action.status + answer.status;
export const operation: Routes["POST /organizations/{org_id}/analytics/requests"] =
  "requestOrganizationAnalytics";
/** Without headers: `client.fetch` adds those of the organizations. */
export const scoped: ScopedPaths["/organizations/{org_id}"]["get"]["parameters"] = { path: { org_id: "id" } };
// @ts-expect-error in `paths`, they are the caller's
export const unscoped: paths["/organizations/{org_id}"]["get"]["parameters"] = { path: { org_id: "id" } };
