/** The tarball that would be published, and empty projects that install it. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packagedText } from "../docs/packaged.js";

/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

const installTimeoutMs = 600_000;

/** What `npm pack` says about a tarball. */
export interface Tarball {
  /** The path of the file. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** How a command ended, with everything that it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end. Its failure is in `code`; a command that cannot be started has -1. */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; timeoutMs?: number } = {},
): Promise<Ended> {
  const { cwd = root, env = {}, timeoutMs = 120_000 } = options;
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, {
      cwd,
      env: { ...process.env, ...env },
      timeout: timeoutMs,
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout = "", stderr = "", message } = error as Error & Record<string, string | number>;
    const output = `${stdout}${stderr}` || message;
    return { code: typeof code === "number" ? code : -1, output: String(output) };
  }
}

/** Runs a command that must succeed. */
export async function mustRun(...args: Parameters<typeof run>): Promise<string> {
  const { code, output } = await run(...args);
  if (code !== 0) throw new Error(`${args[0]} ${args[1].join(" ")} ended with ${code}:\n${output}`);
  return output;
}

/** Makes a new folder outside the repository, so that nothing in the repository can be found by accident. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "mycreditapp-"));
}

/** Builds the package, unless the environment says that it is built, as parallel checks share one build. */
export async function buildPackage(): Promise<void> {
  if (process.env["MYCREDITAPP_IS_BUILT"] !== "1") await mustRun("npm", ["run", "build"]);
}

/**
 * Builds and packs: what `npm pack` would, from a copy, so that checks beside this one never see the README that
 * `prepack` writes.
 */
export async function pack(): Promise<Tarball> {
  const folder = await makeFolder();
  await buildPackage();
  const copy = join(folder, "package");
  for (const { path } of (await npmPack(root, ["--dry-run"])).files)
    await cp(join(root, path), join(copy, path));
  await writeFile(join(copy, "README.md"), packagedText("README.md"));
  const tarball = await npmPack(copy, ["--pack-destination", folder]);
  return { ...tarball, path: join(folder, tarball.filename) };
}

type Packed = Omit<Tarball, "path"> & { readonly filename: string };

async function npmPack(folder: string, args: readonly string[]): Promise<Packed> {
  const printed = await mustRun("npm", ["pack", "--json", "--silent", "--ignore-scripts", ...args], {
    cwd: folder,
  });
  // npm 11 names the packages, older ones list them.
  const [tarball] = Object.values(JSON.parse(printed) as Record<string, Packed>);
  if (tarball === undefined) throw new Error(`npm pack said nothing of a tarball: ${printed}`);
  return tarball;
}

/** An empty project with the tarball and the named packages installed. */
export async function installInEmptyProject(
  tarball: Tarball,
  dependencies: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await makeFolder();
  const manifest = {
    name: "consumer",
    private: true,
    type: "module",
    dependencies: { mycreditapp: `file:${tarball.path}`, ...dependencies },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await mustRun("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: folder });
  return folder;
}

// No script of a package runs during an installation.
const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];

/** A copy of a project of the repository with a lock file, outside it, with its packages and the tarball installed. */
export async function installCopy(project: string, tarball: Tarball): Promise<string> {
  const folder = join(await makeFolder(), basename(project));
  await cp(join(root, project), folder, {
    recursive: true,
    filter: (path) => !/node_modules$|\.next$/.test(path),
  });
  await mustRun("npm", ["ci", ...flags], { cwd: folder, timeoutMs: installTimeoutMs });
  // This step writes no lock file.
  await mustRun("npm", ["install", "--no-save", "--no-package-lock", ...flags, tarball.path], {
    cwd: folder,
  });
  return folder;
}

/** Chromium, which must be installed already; `undefined` if it was not found. */
export function findChromium(): string | undefined {
  return process.env["CHROMIUM"] ?? usualChromiums.find((path) => existsSync(path));
}

export const usualChromiums = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Installs a fixture from its lock file, unless it is installed already. Parallel checks share fixtures: a folder that only one of them can create decides whose turn it is.
 */
export async function installFixture(
  name: "artefacts" | "dispatchers" | "foreign" | "loggers" | "runtimes" | "tools",
): Promise<string> {
  const folder = join(root, "test/package", name);
  const modifiedAt = (path: string) =>
    stat(join(folder, path)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  // Our own mark: the lock file that npm writes there can exist before the last package does.
  const mark = "node_modules/.is-installed";
  const isInstalled = async () => (await modifiedAt(mark)) >= (await modifiedAt("package-lock.json"));
  const turn = join(tmpdir(), `${createHash("sha256").update(folder).digest("hex")}.installing`);
  while (!(await isInstalled())) {
    const isOurTurn = await mkdir(turn).then(
      () => true,
      () => false,
    );
    if (!isOurTurn) {
      // A check that died has left its folder behind.
      const { mtimeMs } = await stat(turn).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > installTimeoutMs) await rm(turn, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 500));
      continue;
    }
    try {
      if (!(await isInstalled())) {
        await mustRun("npm", ["ci", ...flags], { cwd: folder, timeoutMs: installTimeoutMs });
        await writeFile(join(folder, mark), "");
      }
      return folder;
    } finally {
      await rm(turn, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Prints rows as a table with aligned columns. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}
