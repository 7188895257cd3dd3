/** Each rule of scripts/check/lint-rules.js, shown failing: `openapi.yaml` with one thing taken out or made wrong. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "../support/folder.js";

const text = await readFile(join(root, "openapi.yaml"), "utf8");

/** What is wrong with a description, as `rule-name: message`. */
async function lint(description: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  const file = join(folder, "openapi.yaml");
  await writeFile(file, description);
  const args = [
    "node_modules/@redocly/cli/bin/cli.js",
    "lint",
    file,
    "--config",
    "redocly.yaml",
    "--format",
    "json",
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
    maxBuffer: 64 * 2 ** 20,
  }).catch((error: { stdout: string }) => error);
  await rm(folder, { recursive: true });
  const { problems } = JSON.parse(stdout.slice(stdout.indexOf("{"))) as {
    problems: { ruleId: string; message: string }[];
  };
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const faults: [what: string, from: string | RegExp, to: string, problem: string][] = [
  [
    "an operation without its page",
    /\n {6}externalDocs:\n {8}description: .*\n {8}url: .*get-organization\n/,
    "\n",
    "mycreditapp/operation-page: `externalDocs` must have the url",
  ],
  [
    "an operation whose page has no title",
    "        description: Get a specific currency\n",
    "",
    "mycreditapp/operation-page: `externalDocs` must have the url",
  ],
  [
    "an unknown scenario",
    /Allowed as Guest or Self\.([\s\S]*?)x-scenarios: \[guest, self\]/,
    "Allowed as Guest or Owner.$1x-scenarios: [guest, owner]",
    "mycreditapp/known-scenarios: `x-scenarios` must list",
  ],
  [
    "no scenario",
    /Allowed as Host or Self\.([\s\S]*?)x-scenarios: \[host, self\]/,
    "$1x-scenarios: []",
    "mycreditapp/known-scenarios: `x-scenarios` must list",
  ],
  [
    "a description that names another scenario",
    "and returns its new status. Allowed as Guest.",
    "and returns its new status. Allowed as Host.",
    'mycreditapp/scenario-sentence: the description must end with "Allowed as Guest."',
  ],
  [
    "a description that names scenarios where no table does",
    "Reports an issue with a financial file and returns the issue.",
    "Reports an issue with a financial file and returns the issue. Allowed as Host.",
    "mycreditapp/scenario-sentence: the description must name no scenarios",
  ],
  [
    "an open enum that hides its known value",
    "Known value: `active`; there",
    "There",
    "mycreditapp/known-values: the description must name the known values: active",
  ],
  [
    "an array whose form in the query is not stated",
    "          style: form\n          explode: true\n",
    "",
    "mycreditapp/array-serialization: `statuses` must state",
  ],
  [
    "an inference without a reason, beside a reference",
    /x-inferred: >-\n *The documentation page describes the field without its name\..*\n/,
    "x-inferred: true\n",
    "mycreditapp/inferred-reason: `x-inferred` must say",
  ],
  [
    "an inference with hardly a reason",
    /x-inferred: >-\n *The documentation page shows neither method nor path. Its siblings are `POST\n.*\n/,
    "x-inferred: surely so\n",
    "mycreditapp/inferred-reason: `x-inferred` must say",
  ],
  [
    "an inference with a code that is not explained",
    "x-inferred: null-by-sample. The meaning follows from the name.",
    "x-inferred: null-by-guess. The meaning follows from the name.",
    "mycreditapp/inferred-reason: `x-inferred-codes` does not have the code `null-by-guess`",
  ],
  [
    "an operation without the target",
    '        - $ref: "#/components/parameters/GuestAsTarget"\n',
    "",
    "mycreditapp/organization-headers: getOrganization must take the header Target-Organization-ID",
  ],
  [
    "an operation without the requester",
    /( {6}operationId: getCreditApplication\n[\s\S]*?)( {8}- \$ref: "#\/components\/parameters\/HostAsRequester"\n)/,
    "$1",
    "mycreditapp/organization-headers: getCreditApplication must take the header Requester-Organization-ID",
  ],
  [
    "a list whose total is optional",
    /(description: A page of private records\.\n {6}required: )\[items, total_items\]/,
    "$1[items]",
    "mycreditapp/list-shape: a list must return an object that requires `items`",
  ],
  [
    "a property without a description",
    "          description: Full name, singular.\n",
    "",
    "mycreditapp/property-description: the property `name` must have a description",
  ],
  [
    "an operation without an error response",
    /( {6}operationId: listRiskRanges\n[\s\S]*?) {8}default:\n.*\n/,
    "$1",
    "mycreditapp/error-response: listRiskRanges must have a `default` response",
  ],
  [
    "an error response without a body",
    /( {6}operationId: listCurrencies\n[\s\S]*? {8}default:\n).*\n/,
    "$1          description: The request failed.\n",
    "mycreditapp/error-response: listCurrencies must have a `default` response",
  ],
  [
    "a response without an example",
    /( {6}operationId: getCurrency\n[\s\S]*? {12}application\/json:\n[\s\S]*?) {14}examples:\n[\s\S]*?( {8}default:)/,
    "$1$2",
    "mycreditapp/body-example: a body must have an example",
  ],
];

test("the description breaks no rule", async () => {
  expect(await lint(text)).toEqual([]);
});

test("each introduced fault is reported, and nothing else is", async () => {
  let changed = text;
  for (const [what, from, to] of faults) {
    const before = changed;
    changed = changed.replace(from, to);
    expect(changed, what).not.toBe(before);
  }
  const problems = await lint(changed);
  for (const [what, , , problem] of faults)
    expect(problems, what).toContainEqual(expect.stringContaining(problem));
  expect(problems).toHaveLength(faults.length);
});
