/**
 * Turns a failure to get a token into the error of a call. Each waiting call throws its own error, with its own `callId`
 * and `executed`; the failure of the token request is the `cause`.
 *
 * | what happened                                                              | class                          |
 * |----------------------------------------------------------------------------|--------------------------------|
 * | no response; no response in time                                           | `ConnectionError`; `TimeoutError` |
 * | 429; 5xx; a response that is not JSON                                       | `RateLimitError`; `ServerError`; `ResponseError` |
 * | 400, 401, 403, `invalid_client`, an unusable token, a secret function that throws | `AuthenticationError`   |
 * | any other status                                                           | `ApiError`, whose message asks whether `baseUrl` is right |
 */
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  type Executed,
  InputError,
  MyCreditAppError,
  RateLimitError,
  ResponseError,
  ServerError,
  TimeoutError,
} from "../errors/errors.js";
import { reduceCause } from "../errors/failure.js";

/** There is no token although no request failed: a function of the user's threw, or what came back is not a token. */
export class UnusableToken extends Error {}

/** The error that a waiting call throws. */
export function toCallError(
  failure: unknown,
  { callId, call }: { callId: string; call: { label: string; operationId: string | undefined } },
  executed: Executed,
): MyCreditAppError {
  const { label, operationId } = call;
  const reason = failure instanceof Error ? failure.message : String(failure);
  const problem = `could not get an access token: ${reason.replace("createAccessToken: ", "")}`;
  const message = `${label}: ${problem}`;
  const requestId = failure instanceof MyCreditAppError ? failure.requestId : undefined;
  const cause = reduceCause(failure instanceof UnusableToken ? (failure.cause ?? failure) : failure, String);
  const context = { operationId, callId, requestId, executed, cause };
  if (failure instanceof ConnectionError) return new ConnectionError(message, context);
  if (failure instanceof TimeoutError) return new TimeoutError(message, failure.timeoutMs, context);
  if (failure instanceof InputError) return new InputError([problem], context, label);
  if (failure instanceof ResponseError) {
    const { contentType = null } = failure;
    // Not a `Headers` object, which refuses values that it would not send itself.
    const headers = { get: () => contentType, forEach: () => undefined };
    return new ResponseError(message, { status: failure.status, headers }, "", context);
  }
  if (!(failure instanceof ApiError)) return new AuthenticationError(message, { status: 0 }, context);
  const { status, headers, issues, retryAfter } = failure;
  const details = { status, headers, issues, retryAfter };
  if (status === 429) return new RateLimitError(message, details, context);
  if (status >= 500) return new ServerError(message, details, context);
  if (isRefusal(failure))
    return new AuthenticationError(`${message}; check \`clientId\` and \`clientSecret\``, details, context);
  // A redirect asks that already.
  const advice = message.includes("`baseUrl`") ? "" : "; is `baseUrl` the address of the API?";
  return new ApiError(`${message}${advice}`, details, context);
}

/** Whether the server refuses the credentials. By RFC 6749 (section 5.2), the body says so, with 400 or 401. */
function isRefusal(error: ApiError): boolean {
  return [400, 401, 403].includes(error.status) || isInvalidClient(error);
}

/** The vendor's documentation does not show the response to a wrong secret, so any 401 counts as one. */
export function isInvalidClient(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.status === 401 || error.issues.some(({ code }) => code === "invalid_client"))
  );
}
