import { InputError } from "../errors/errors.js";
import { describeFailure, reduceCause } from "../errors/failure.js";
import type { Deadline } from "./deadline.js";
import { checkHeaders, mergeHeaders } from "./headers.js";
import type { Plan, Session } from "./plan.js";

/** The headers of a request, including those from the user's `headers` functions. The call's own headers override them. */
export async function askForHeaders(
  plan: Plan,
  session: Session,
  deadline: Deadline,
): Promise<Readonly<Record<string, string>>> {
  const { operationId, callId } = plan;
  const { fixed, functions } = session.headers;
  const sets = [fixed];
  for (const ask of functions) {
    const context = { operationId, callId, executed: deadline.executed };
    let added: Readonly<Record<string, string>>;
    try {
      added = await deadline.race(Promise.resolve(ask()));
    } catch (cause) {
      deadline.throwIfEnded();
      const problem = `the function \`headers\` threw: ${describeFailure(cause, String)}`;
      throw new InputError([problem], { ...context, cause: reduceCause(cause, String) });
    }
    const problems = checkHeaders(added, "the result of the function `headers`");
    if (problems.length > 0) throw new InputError(problems, context);
    sets.push(added);
  }
  // A plan includes the client's fixed headers. Headers from a function override those; the call's own override both.
  const own = Object.entries(plan.headers).filter(([name, value]) => fixed[name] !== value);
  return mergeHeaders(...sets, Object.fromEntries(own));
}
