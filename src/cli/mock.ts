import { fstatSync, readFileSync } from "node:fs";
import type { MockRequest, MockServer } from "../testing/index.js";
import type { FlagValues } from "./flags.js";

const defaultPort = 4010;
const checkParentEveryMs = 1000;

/** The command `mock`. It ends when you stop it, or with its parent process. */
export async function runMock(values: FlagValues): Promise<number> {
  const problems = checkValues(values);
  if (problems.length > 0) {
    console.error(problems.join("\n"));
    return 1;
  }
  // Watched from the start, as you may stop the command, or its parent may end, while Prism starts.
  const { ended, unwatch } = watchForTheEnd();
  const start = new AbortController();
  const { openMock } = await import("../testing/start-mock.js");
  const { startPrism } = await import("../testing/prism.js");
  const { port = defaultPort, host = "127.0.0.1", engine, dynamic, errors } = values;
  let mock: MockServer | undefined;
  const onRequest = (request: MockRequest) => {
    console.log(describeRequest(request));
    // Nobody reads the requests of a command, which may run for days.
    mock?.reset();
  };
  const prism = (signal?: AbortSignal) =>
    startPrism({ dynamic: dynamic === true, errors: errors === true, signal });
  const isPrism = engine === "prism";
  try {
    const listening = { port: Number(port), host: String(host), onRequest };
    const starting = openMock(listening, isPrism ? prism : undefined, start.signal);
    // If the start is stopped, its failure is no news.
    starting.catch(() => undefined);
    mock = await Promise.race([starting, ended]);
    if (mock === undefined) return 0;
    const name = isPrism ? "Prism" : "The mock";
    console.log(`${name} is listening on ${mock.url} and serves openapi.yaml. Stop it with Ctrl+C.`);
    const death = await Promise.race([ended, mock.ended]);
    if (death === undefined) return 0;
    console.error(death.message);
    return 1;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    console.error(`port ${port} of ${host} is in use; pass another with --port, or --port 0 for a free one`);
    return 1;
  } finally {
    unwatch();
    start.abort();
    await mock?.stop();
  }
}

function checkValues({ port, engine, dynamic, errors }: FlagValues): string[] {
  const isPort = port === undefined || (/^\d+$/.test(String(port)) && Number(port) <= 65_535);
  const isEngine = engine === undefined || engine === "built-in" || engine === "prism";
  const forPrism = engine === "prism" ? {} : { dynamic, errors };
  return [
    ...(isPort ? [] : [`\`--port\` must be a whole number from 0 to 65535; got ${JSON.stringify(port)}`]),
    ...(isEngine ? [] : [`\`--engine\` must be built-in or prism; got ${JSON.stringify(engine)}`]),
    ...Object.entries(forPrism).flatMap(([name, value]) =>
      value === true ? [`\`--${name}\` needs \`--engine prism\``] : [],
    ),
  ];
}

function describeRequest({ method, path, operationId, violations }: MockRequest): string {
  const reasons = violations.map(
    ({ location, message }) => `\n  ${[...location.slice(1), message].join(" ")}`,
  );
  return `${method} ${path} ${operationId ?? "(no operation)"}${reasons.join("")}`;
}

/**
 * | what ends the mock                                | how the command notices                                        |
 * |---------------------------------------------------|----------------------------------------------------------------|
 * | Ctrl+C, `kill`, a terminal that is closed          | SIGINT, SIGTERM, SIGHUP                                        |
 * | a parent that holds a pipe to its standard input  | the pipe ends. The end of a file or of `/dev/null` means nothing |
 * | any other parent that has ended                   | another process is the parent now. npm and npx start commands through a shell, which outlives them, so the parent's parent counts, too, if the system shows it |
 */
function watchForTheEnd(): { ended: Promise<undefined>; unwatch: () => void } {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let end: () => void = () => undefined;
  const ended = new Promise<undefined>((resolve) => {
    end = () => resolve(undefined);
  });
  for (const signal of signals) process.on(signal, end);
  const ancestors = readAncestors();
  const timer = setInterval(() => readAncestors() !== ancestors && end(), checkParentEveryMs);
  const isPipe = isPipeOrSocket(0);
  if (isPipe) process.stdin.once("end", end).once("close", end).resume();
  // If the reader of the output has gone, this process must still stop Prism before it ends.
  process.stdout.on("error", end);
  return {
    ended,
    unwatch: () => {
      for (const signal of signals) process.off(signal, end);
      clearInterval(timer);
      if (isPipe) process.stdin.pause();
    },
  };
}

/** The ids of the parent and of its parent. */
function readAncestors(): string {
  const parent = process.ppid;
  try {
    // Linux. The name of the program, in parentheses, may contain anything.
    const [, , grandparent] = readFileSync(`/proc/${parent}/stat`, "utf8").replace(/^.*\)/s, ")").split(" ");
    return `${parent} ${grandparent}`;
  } catch {
    return String(parent);
  }
}

function isPipeOrSocket(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isFIFO() || status.isSocket();
  } catch {
    return false;
  }
}
