/** The whole of `verify-spec`, without the command line: from a client's options to a report. */
import { isSuccess } from "../../evidence/exchange.js";
import { judgeFacts } from "../../evidence/fact-verdicts.js";
import { judgeMarks } from "../../evidence/mark-verdicts.js";
import { isMockNote } from "../../evidence/mock-answers.js";
import { Observer } from "../../evidence/observer.js";
import { createReport, type Report, withoutProof } from "../../evidence/report.js";
import type { Discretion } from "../../evidence/sighting.js";
import type { Spec } from "../../evidence/spec.js";
import { type Fetch, isMyCreditAppError, MyCreditApp, type MyCreditAppOptions } from "../../index.js";
import { getOnly } from "./get-only.js";
import { isMockServer } from "./mock-server.js";
import { judgeProbes } from "./probes.js";
import type { ProbeExchange } from "./requests.js";
import { type Announce, operationOf, Walk } from "./walk.js";

const defaultFetch: Fetch = (url, init) => globalThis.fetch(url, init as RequestInit);

export interface VerifyOptions extends Discretion {
  /** Ends the run; the report has what was learned until then. */
  readonly signal?: AbortSignal;
}

/** @throws InputError for bad options; the error that ended the run, if nothing was learned before it */
export async function verify(
  spec: Spec,
  options: MyCreditAppOptions,
  announce: Announce,
  { signal, names = false }: VerifyOptions = {},
): Promise<Report> {
  const observer = new Observer(spec, { names });
  // Only a client knows the base URL that follows from the options and the environment.
  const { baseUrl } = new MyCreditApp(options);
  const token = operationOf(spec, "createAccessToken");
  const fetch = getOnly(baseUrl, options.fetch ?? defaultFetch, (status, body) => {
    const schema = spec.bodySchema(token, "success");
    if (isSuccess(status) && schema) observer.received.walkBody("createAccessToken response", schema, body);
  });
  const walk = new Walk(spec, new MyCreditApp({ ...options, baseUrl, fetch }), announce, signal);
  const stopped = await walk.run().then(
    () => undefined,
    (error: unknown) => {
      // What was learned until then is worth a report; if that is nothing, the error says more.
      const isNothing =
        walk.exchanges.every(({ status }) => status === undefined) && observer.received.marks.size === 0;
      if (isNothing || !isMyCreditAppError(error)) throw error;
      return error.code;
    },
  );
  const isMock = isMockServer(spec, walk.exchanges);
  feed(observer, walk.exchanges);
  const operations = spec.operations.filter(({ method }) => method === "get");
  const probes = judgeProbes(spec, walk.exchanges);
  const marks = judgeMarks(observer, operations, probes);
  const facts = judgeFacts(observer, operations, probes);
  return createReport(observer, {
    origin: new URL(baseUrl).origin,
    mock: isMock,
    names,
    ...(stopped !== undefined && { stopped }),
    marks: isMock ? withoutProof(marks, isMockNote) : marks,
    facts: isMock ? withoutProof(facts, isMockNote) : facts,
  });
}

function feed(observer: Observer, exchanges: readonly ProbeExchange[]): void {
  for (const exchange of exchanges) {
    const { operation, status, purpose } = exchange;
    observer.countStatus(operation?.operationId ?? purpose, status);
    // A page of a list that was read already is no further evidence, and the record of an unknown id is nobody's.
    if (!isSuccess(status) || purpose === "read") observer.observe(exchange);
  }
}
