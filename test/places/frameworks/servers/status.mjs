/** The map from error to HTTP status of docs/frameworks.md. */
import { isMyCreditAppError } from "mycreditapp";

const statuses = {
  validation_failed: 400,
  permission_denied: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 503,
  timeout: 504,
};

export function statusOf(error) {
  return isMyCreditAppError(error) ? (statuses[error.code] ?? 502) : 500;
}
