import { oneLine } from "../errors/base-error.js";
import { InputError } from "../errors/errors.js";
import { describeFailure, reduceCause } from "../errors/failure.js";
import { type Problem, problemOf } from "../errors/problem.js";
import type { Deadline } from "./deadline.js";
import { checkHeaders, mergeHeaders } from "./headers.js";
import type { SessionRequest } from "./request.js";
import type { Session } from "./session.js";

/**
 * The headers of a request, if functions are asked for some of them. What the call adds wins; of what the client adds, the
 * layer that was set last.
 */
export async function askForHeaders(
  { callId, call }: SessionRequest,
  session: Session,
  deadline: Deadline,
): Promise<Readonly<Record<string, string>>> {
  const { operationId } = call;
  const sets: Readonly<Record<string, string>>[] = [];
  for (const layer of session.headers.layers) {
    if (typeof layer !== "function") {
      sets.push(layer);
      continue;
    }
    const context = { operationId, callId, executed: deadline.executed };
    let added: Readonly<Record<string, string>>;
    let problems: Problem[];
    try {
      const result = await deadline.race(Promise.resolve(layer()));
      // A copy is checked, and sent. What is no record is left for the check to refuse.
      added = Object(result) === result && !(Symbol.iterator in result) ? { ...result } : result;
      problems = checkHeaders(added, "the result of the function `headers`");
    } catch (cause) {
      deadline.throwIfEnded();
      const reason = oneLine(describeFailure(cause, String));
      const problem = problemOf(`the function \`headers\` threw: ${reason}`, ["options", "headers"]);
      throw new InputError([problem], { ...context, cause: reduceCause(cause, String) });
    }
    if (problems.length > 0) throw new InputError(problems, context);
    sets.push(added);
  }
  // What the request needs, such as its Content-Type. No layer can have these names.
  const needed = Object.entries(call.headers).filter(([name]) => !Object.hasOwn(session.headers.fixed, name));
  return mergeHeaders(...sets, Object.fromEntries(needed), call.callHeaders ?? {});
}
