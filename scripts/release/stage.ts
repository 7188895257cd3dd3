/**
 * Hands a tarball to npm, where it waits until a person approves it ("staged publishing").
 *
 *   node scripts/release/stage.ts mycreditapp-0.2.0.tgz
 *
 * | npm has of this version              | so this                                                              |
 * |--------------------------------------|----------------------------------------------------------------------|
 * | nothing                              | stages the tarball                                                   |
 * | a tarball that waits for approval    | goes on: an earlier run has staged it                                |
 * | the same tarball, published          | goes on: a person has approved it                                    |
 * | another tarball, published           | fails: a version is never given to two tarballs                      |
 *
 * npm lets a workflow stage, and not list what is staged. So it asks for what is published, and learns from npm's refusal
 * (E409) that the version waits already. Whether that is the same tarball, only the person who approves can see, by the
 * attestation that this workflow gave it.
 *
 * The job that may stage installs nothing, so that no dependency can stage in its place: this imports only what Node has,
 * and Node 22.18 or later runs it as it is.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** The first npm that has `npm stage`. */
const neededNpm = [11, 15] as const;

interface Answer {
  readonly stdout: string;
  /** Why npm failed; `undefined` if it did not. */
  readonly failure: { readonly code: string; readonly summary: string } | undefined;
}

/** Runs npm with `--json`, as it then tells the code of its failure. */
async function npm(...args: string[]): Promise<Answer> {
  try {
    const { stdout } = await promisify(execFile)("npm", [...args, "--json"]);
    return { stdout, failure: undefined };
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    const { code, summary } = readFailure(stdout);
    return { stdout, failure: { code: code ?? "", summary: summary || stderr || String(error) } };
  }
}

function readFailure(stdout: string): { code?: string; summary?: string } {
  try {
    return (JSON.parse(stdout) as { error?: { code?: string; summary?: string } }).error ?? {};
  } catch {
    return {};
  }
}

async function mustRunNpm(...args: string[]): Promise<string> {
  const { stdout, failure } = await npm(...args);
  if (failure) throw new Error(`npm ${args.join(" ")} failed (${failure.code}): ${failure.summary}`);
  return stdout;
}

/** Name and version, from the name of the file that `npm pack` writes. */
function readFileName(file: string): { name: string; version: string } {
  const [, name, version] = /([a-z]+)-(\d+\.\d+\.\d+)\.tgz$/.exec(file) ?? [];
  if (name === undefined || version === undefined)
    throw new Error(`name one tarball of npm pack, such as mycreditapp-0.2.0.tgz; got "${file}"`);
  return { name, version };
}

/** The integrity of a published version; `undefined` if there is none. */
async function publishedIntegrity(name: string, version: string): Promise<string | undefined> {
  const { stdout, failure } = await npm("view", `${name}@${version}`, "dist.integrity");
  if (failure?.code === "E404") return undefined;
  if (failure)
    throw new Error(`npm does not say whether ${version} is published (${failure.code}): ${failure.summary}`);
  return stdout.trim() === "" ? undefined : (JSON.parse(stdout) as string);
}

const tarball = process.argv[2] ?? "";
const { name, version } = readFileName(tarball);
const integrity = `sha512-${createHash("sha512")
  .update(await readFile(tarball))
  .digest("base64")}`;

const installed = JSON.parse(await mustRunNpm("version")) as { npm: string };
const [major = 0, minor = 0] = installed.npm.split(".").map(Number);
if (major < neededNpm[0] || (major === neededNpm[0] && minor < neededNpm[1]))
  throw new Error(`npm stage needs npm ${neededNpm.join(".")} or later; this is ${installed.npm}`);

const published = await publishedIntegrity(name, version);
if (published !== undefined && published !== integrity)
  throw new Error(
    `npm has published another tarball as ${version}: ${published}; this one is ${integrity}. Raise the version`,
  );

if (published === integrity) {
  console.log(`${name}@${version} is published, with this very tarball.`);
} else {
  const { failure } = await npm("stage", "publish", tarball, "--access", "public");
  const waits = failure?.code === "E409" && failure.summary.includes("previously staged version");
  if (failure && !waits)
    throw new Error(`npm did not stage ${name}@${version} (${failure.code}): ${failure.summary}`);
  console.log(
    [
      waits
        ? `${name}@${version} waits on npm already, staged by an earlier run.`
        : `${name}@${version} is staged on npm.`,
      "",
      "A maintainer checks that this workflow has made the tarball, and approves it with a second factor:",
      "",
      `    npm stage list ${name}`,
      "    npm stage download ID",
      `    gh attestation verify FILE --repo ${process.env["GITHUB_REPOSITORY"] ?? "OWNER/NAME"}`,
      "    npm stage approve ID",
    ].join("\n"),
  );
}
