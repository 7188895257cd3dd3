/** The workflows: what they may do, what they run, and that Dependabot looks after each lock file. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}.github/workflows/`;
const texts = readdirSync(folder).map((file) => ({ file, text: readFileSync(folder + file, "utf8") }));
const workflows = texts.map(({ file, text }) => ({ file, text, workflow: parse(text) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file}: ${name}`, job })),
);
const mayWrite = (permissions: Job["permissions"] = {}) =>
  Object.entries(permissions).flatMap(([scope, access]) => (access === "write" ? [scope] : []));

describe.each(workflows)("$file", ({ text, workflow }) => {
  test("grants at most that its contents are read; a job asks for what it needs beyond", () => {
    expect([{}, { contents: "read" }]).toContainEqual(workflow.permissions);
  });

  test("pins each action by a whole commit, and says which version that is", () => {
    const lines = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    expect(lines).not.toEqual([]);
    for (const line of lines)
      expect(line).toMatch(/uses: (\.\/\.github\/workflows\/\w+\.yml|[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+)$/);
  });
});

describe.each(jobs)("$name", ({ job }) => {
  const steps = job.steps ?? [];

  test("ends after a time of its own", () => {
    // A job that is another workflow has the times of its jobs.
    if (job.uses === undefined) expect(job["timeout-minutes"]).toBeGreaterThan(0);
    else expect(job.uses).toMatch(/^\.\/\.github\/workflows\//);
  });

  test("leaves no credentials in the checkout", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(checkouts.map(() => false));
  });

  test("writes nothing into a command: what comes from outside is in a variable of the environment", () => {
    // The version of Node in a matrix is our own.
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  test("runs no code of a dependency if it may write, or has an identity", () => {
    const installs = steps.filter(({ run }) => /\b(npm|npx|tsx|bash)\b/.test(run ?? ""));
    if (mayWrite(job.permissions).length > 0) expect(installs).toEqual([]);
    else expect(mayWrite(job.permissions)).toEqual([]);
  });

  test("takes no cache that another workflow wrote, if others use what it makes", () => {
    const hands = steps.some(({ uses }) => /^actions\/(upload|attest|deploy)/.test(uses ?? ""));
    const setups = steps.filter(({ uses }) => uses?.startsWith("actions/setup-node@"));
    expect(setups.filter((step) => step.with?.["cache"] !== undefined)).toEqual([]);
    expect(setups.map((step) => step.with?.["package-manager-cache"])).toEqual(
      setups.map(() => (hands || job.permissions?.["contents"] === "write" ? false : undefined)),
    );
  });
});

test("one commit of an action is used everywhere", () => {
  const pins = new Map<string, Set<string>>();
  for (const [, action = "", pin = ""] of texts
    .map(({ text }) => text)
    .join("\n")
    .matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@(.+)/g))
    pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  expect(pins.size).toBeGreaterThan(5);
  expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
});

describe("the release", () => {
  const { jobs: release } = parse(readFileSync(`${folder}release.yml`, "utf8")) as Workflow & {
    jobs: Record<string, Job & { environment?: string; needs?: string }>;
  };

  test("gives each job what it needs, and no more", () => {
    expect(Object.entries(release).map(([name, { permissions }]) => [name, mayWrite(permissions)])).toEqual([
      ["ci", []],
      ["build", []],
      ["stage", ["id-token", "attestations"]],
      ["draft", ["contents"]],
    ]);
    expect(release["stage"]?.environment).toBe("npm");
    expect(["build", "stage", "draft"].map((name) => release[name]?.needs)).toEqual(["ci", "build", "stage"]);
  });

  test("stages, and never publishes: a person does", () => {
    const text = readFileSync(`${folder}release.yml`, "utf8");
    expect(text).not.toMatch(/npm publish|gh release (create|edit)|NODE_AUTH_TOKEN|secrets\./);
    expect(text).toContain("NPM_CONFIG_PROVENANCE: true");
  });

  test.each(["stage.ts", "draft.ts"])("%s imports only what Node has", (name) => {
    const text = readFileSync(`${root}scripts/release/${name}`, "utf8");
    const imported = [...text.matchAll(/(?:from|import\() ?"([^"]+)"/g)].map(([, from]) => from);
    expect(imported).not.toEqual([]);
    expect(imported.filter((from) => !from?.startsWith("node:"))).toEqual([]);
  });
});

test("Dependabot looks after each lock file, and after nothing that is gone", () => {
  const listed = execFileSync("git", ["ls-files", "*package-lock.json"], { cwd: root, encoding: "utf8" });
  const folders = listed
    .trim()
    .split("\n")
    .map((file) => `/${dirname(file)}`.replace("/.", "/"));
  const { updates } = parse(readFileSync(`${root}.github/dependabot.yml`, "utf8")) as {
    updates: { "package-ecosystem": string; directories?: string[]; directory?: string }[];
  };
  const watched = updates
    .filter((update) => update["package-ecosystem"] === "npm")
    .flatMap(({ directories = [], directory }) => [...directories, ...(directory ? [directory] : [])]);
  expect(folders.length).toBeGreaterThan(10);
  expect([...watched].sort()).toEqual([...folders].sort());
});
