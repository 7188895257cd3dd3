/** The whole of `verify-spec`, without the command line: from a client's options to a report. */
import { type Fetch, isMyCreditAppError, MyCreditApp, type MyCreditAppOptions } from "../../index.js";
import { everyOperation, judgeFacts } from "./fact-verdicts.js";
import { getOnly } from "./get-only.js";
import { type Evidence, judgeMarks } from "./mark-verdicts.js";
import { Observer } from "./observer.js";
import { isStatic, judgePaging, type PagingVerdicts } from "./paging.js";
import { createReport, type Report } from "./report.js";
import { judgeRoute } from "./routes.js";
import type { Operation, Spec } from "./spec.js";
import { type Announce, type Exchange, isSuccess, operationOf, Walk } from "./walk.js";

const defaultFetch: Fetch = (url, init) => globalThis.fetch(url, init as RequestInit);

/** @throws InputError for bad options; the error that ended the run, if nothing was learned before it */
export async function verify(
  spec: Spec,
  options: MyCreditAppOptions,
  announce: Announce,
  signal?: AbortSignal,
): Promise<Report> {
  const observer = new Observer(spec);
  // Only a client knows the base URL that follows from the options and the environment.
  const { baseUrl } = new MyCreditApp(options);
  const token = operationOf(spec, "createAccessToken");
  const fetch = getOnly(baseUrl, options.fetch ?? defaultFetch, (status, body) => {
    const schema = spec.bodySchema(token, "success");
    if (isSuccess(status) && schema) observer.observe("createAccessToken response", schema, body);
  });
  const walk = new Walk(spec, new MyCreditApp({ ...options, baseUrl, fetch }), announce, signal);
  const stopped = await walk.run().then(
    () => undefined,
    (error: unknown) => {
      // What was learned until then is worth a report; if that is nothing, the error says more.
      const isNothing =
        walk.exchanges.every(({ status }) => status === undefined) && observer.marks.size === 0;
      if (isNothing || !isMyCreditAppError(error)) throw error;
      return error.code;
    },
  );
  const evidence = gather(spec, walk.exchanges, observer);
  const day = new Date().toISOString().slice(0, 10);
  return createReport(evidence, judgeMarks(evidence), judgeFacts(evidence), day, stopped);
}

function gather(spec: Spec, exchanges: readonly Exchange[], observer: Observer): Evidence {
  for (const { operation, status, body, serverTime, purpose } of exchanges) {
    if (operation === undefined || status === undefined) continue;
    const isError = status >= 400 && status <= 499;
    // A list without items says nothing about them, and the same item again is no further evidence.
    if (isSuccess(status) && purpose !== "read" && purpose !== "unknown id") continue;
    if (!isSuccess(status) && !isError) continue;
    const schema = spec.bodySchema(operation, isError ? "error" : "success");
    const at = isError ? `${everyOperation} error` : `${operation.operationId} response`;
    // The response to an unknown id is judged only as an error, not as a record of this organization.
    if (schema && (isError || purpose === "read")) observer.observe(at, schema, body, serverTime);
  }
  const isMock = isStatic(exchanges);
  const gets = spec.operations.filter(({ method }) => method === "get");
  const paging = new Map<Operation, PagingVerdicts>();
  for (const operation of gets) {
    const verdicts = judgePaging(spec, operation, exchanges, isMock);
    if (verdicts !== undefined) paging.set(operation, verdicts);
  }
  const hostOwned = gets.filter((operation) => isHostOwned(spec, operation));
  const isRefused = !exchanges.some(
    ({ operation, status, read }) =>
      operation !== undefined && hostOwned.includes(operation) && isSuccess(status) && read?.as === undefined,
  );
  const routes = new Map(
    gets.map((operation) => [
      operation,
      judgeRoute(operation, exchanges, isRefused && hostOwned.includes(operation)),
    ]),
  );
  return { spec, exchanges, observer, routes, paging, isMock };
}

function isHostOwned(spec: Spec, operation: Operation): boolean {
  return spec
    .parametersOf(operation)
    .some(({ pointers }) => pointers.includes("/components/parameters/HostOwnedOrganizationId"));
}
