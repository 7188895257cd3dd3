/** `.ci/checks.sh`: a run passes only if every check that it started has passed, however a check ends. */
import { type ExecFileException, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { root, temporaryFolder } from "../support/folder.js";

const runOf = (checks: string) => `set -euo pipefail\nsource .ci/checks.sh\n${checks}\nfinish`;

/** Runs the checks, perhaps by a command that gives them another environment. */
async function run(checks: string, [command = "", ...args]: readonly string[] = ["bash"]) {
  const running = promisify(execFile)(command, [...args, "-c", runOf(checks)], { cwd: root });
  return running.then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout = "" }: ExecFileException) => ({ code, stdout }),
  );
}

/** The command lines of all processes that run. */
async function listProcesses(): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
}

/** A number of seconds by which a process of one test is found. */
const sleepSeconds = 600_000 + process.pid;
const isAsleep = async () => (await listProcesses()).includes(`sleep\0${sleepSeconds}\0`);

test("a run passes if all of its checks do, and prints the seconds of each and of all", async () => {
  const { code, stdout } = await run('alone "the first" true\nbeside second sleep 1\nbeside third true');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^passed +\d+ {2}the first$/m);
  expect(stdout).toMatch(/^passed +\d+ {2}second$/m);
  expect(stdout).toMatch(/^all of it took \d+ s$/m);
  expect(stdout).toContain("checks: 3 started, 3 passed");
});

test("a run fails if a check fails, and shows what the check printed", async () => {
  const { code, stdout } = await run(
    'beside works true\nbeside fails bash -c "echo why; exit 3"\nbeside works true',
  );
  expect(code).toBe(1);
  expect(stdout).toContain("== fails: what it printed\nwhy\n== it ended with 3\n");
  expect(stdout).toMatch(/^FAILED +\d+ {2}fails$/m);
  expect(stdout).toContain("checks: 3 started, 2 passed");
});

test.each([
  ["the check", "$$"],
  ["what runs the check", "$PPID"],
])("a run fails if %s is killed", async (_what, id) => {
  for (const how of ["alone", "beside"]) {
    const { code, stdout } = await run(
      `${how} killed bash -c 'sleep ${sleepSeconds} & kill -KILL ${id}; wait'\nbeside works true`,
    );
    expect(code).toBe(1);
    expect(await isAsleep()).toBe(false);
    expect(stdout).toMatch(/^FAILED +\d+ {2}killed$/m);
    expect(stdout).toContain("checks: 2 started, 1 passed");
  }
});

test("a run fails if a check fills the disk", async () => {
  const folder = await temporaryFolder();
  const onSmallDisk = `mount -t tmpfs -o size=64k none ${folder} && TMPDIR=${folder} exec bash "$@"`;
  const small = [...(await findWayToMount()), "sh", "-c", onSmallDisk, "sh"];
  const { code, stdout } = await run("beside fills seq 1000000\nbeside fails false", small);
  expect(code).toBe(1);
  expect(stdout).toContain("\n1000\n");
  expect(stdout).not.toContain("1000000");
  expect(stdout).toContain("checks: 2 started, 0 passed");
});

/** Root may mount; others may in a namespace of their own, or with sudo. */
async function findWayToMount(): Promise<string[]> {
  const ways = [
    ["unshare", "--mount"],
    ["unshare", "--map-root-user", "--mount"],
    ["sudo", "--non-interactive", "unshare", "--mount"],
  ];
  for (const way of ways) {
    const [command = "", ...args] = way;
    const works = promisify(execFile)(command, [...args, "true"]).then(
      () => true,
      () => false,
    );
    if (await works) return way;
  }
  throw new Error("this test has to mount a small disk, and may not");
}

test("a run fails if a check takes too long, and ends all that the check started", async () => {
  const { code, stdout } = await run(
    `limit_seconds=1\nbeside hangs bash -c 'sleep ${sleepSeconds} & sleep ${sleepSeconds}'\nbeside works true`,
  );
  expect(code).toBe(1);
  expect(stdout).toContain("== it was stopped after 1 s");
  expect(stdout).toContain("checks: 2 started, 1 passed");
  expect(await isAsleep()).toBe(false);
});

test("a run fails if nothing says how a check ended", async () => {
  // The shell forgets a process that it disowns.
  const { code, stdout } = await run("beside forgotten true\ndisown -a\nbeside works true");
  expect(code).toBe(1);
  expect(stdout).toContain("checks: 2 started, 1 passed");
});

test("a run without a check fails", async () => {
  expect(await run("")).toMatchObject({ code: 1, stdout: expect.stringContaining("checks: 0 started") });
});

test.each(["SIGINT", "SIGTERM"] as const)("a run that gets %s ends what it started", async (signal) => {
  const child = spawn("bash", ["-c", runOf(`alone sleeps sleep ${sleepSeconds}`)], { cwd: root });
  await vi.waitUntil(isAsleep, 20_000);
  child.kill(signal);
  const [code] = await once(child, "exit");
  expect(code).toBe(signal === "SIGINT" ? 130 : 143);
  expect(await isAsleep()).toBe(false);
});
