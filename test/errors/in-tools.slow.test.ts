/**
 * What the tools that people run show of an error, from the package as it is installed, bundled, and minified. Each row says
 * what its tool can show.
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import {
  installFixture,
  installInEmptyProject,
  mustRun,
  pack,
  root,
  run,
} from "../../scripts/check/packed.js";

/** What the error of `test/package/loggers/show.js` has. */
const fields = {
  name: "RateLimitError",
  message: "getGuestConnection: the server responded with 429",
  stack: "at async fail ",
  code: "rate_limited",
  operationId: '"getGuestConnection"',
  route: "/guest-connections/{guest_org_id}",
  callId: "callId",
  executed: "executed",
  status: "status",
  requestId: "requestId",
  retryAfter: "retryAfter",
};
type Field = keyof typeof fields;
const all = Object.keys(fields) as Field[];
const allBut = (...left: Field[]) => all.filter((field) => !left.includes(field));

const table: Readonly<Record<string, readonly Field[]>> = {
  "console.log": all,
  "an uncaught crash": all,
  "JSON.stringify": allBut("stack"),
  spread: allBut("name", "message", "stack"),
  "toJSON() posted": allBut("stack"),
  // The platform keeps message and stack of an error alone.
  structuredClone: ["name", "code", "message", "stack"],
  "worker thread": ["name", "code", "message", "stack"],
  "pino-8 log.error(error)": all,
  "pino-8 { err }": all,
  "pino-9 log.error(error)": all,
  "pino-9 { err }": all,
  "pino-10 log.error(error)": all,
  "pino-10 { err }": all,
  "winston log.error(error)": all,
  "winston { error }": allBut("stack"),
  "bunyan { err }": ["name", "code", "message", "stack"],
  "serialize-error": allBut("stack"),
  Sentry: ["name", "message", "stack"],
  "Sentry, extraErrorData": all,
  OpenTelemetry: ["name", "code", "message", "stack"],
};
const tools = Object.keys(table);

let fixture = "";
let folder = "";

beforeAll(async () => {
  fixture = join(await installFixture("loggers"), "package.json");
  folder = await installInEmptyProject(await pack());
  await cp(join(root, "test/package/loggers/show.js"), join(folder, "installed.js"));
  for (const [name, minify] of [
    ["bundled", false],
    ["minified", true],
  ] as const)
    await build({
      entryPoints: [join(folder, "installed.js")],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      format: "esm",
      platform: "node",
      minify,
      logLevel: "error",
    });
}, 600_000);

describe.each(["installed", "bundled", "minified"])("%s", (variant) => {
  let shown: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const program = [`${variant}.js`, fixture];
    const printed = await mustRun(process.execPath, program, { cwd: folder });
    const { code, output } = await run(process.execPath, [...program, "crash"], { cwd: folder });
    expect(code).toBe(1);
    shown = { ...(JSON.parse(printed) as object), "an uncaught crash": output };
  });

  test("the table has each tool", () => {
    expect(Object.keys(shown).sort()).toEqual([...tools].sort());
  });

  test.each(tools)("%s shows what it can, and nothing private", (tool) => {
    // What people read: the quotes of JSON and of `inspect` are the same to them.
    const text = (shown[tool] ?? "").replaceAll("'", '"');
    const expected = Object.entries(fields)
      // A minifier renames the functions of the caller's program.
      .map(([field, part]) => [field, field === "stack" && variant === "minified" ? "at async " : part])
      .filter(([field]) => table[tool]?.includes(field as Field));
    expect(expected.filter(([, part]) => !text.includes(part as string))).toEqual([]);
    expect(text).not.toMatch(/token-private|record-private|_RateLimitError/);
    // Nor the name that a minifier gave the class.
    expect(text).not.toMatch(/\w+ \[RateLimitError\]/);
  });
});
