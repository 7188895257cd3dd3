/** A project outside the repository, with the packed tarball and the clients and tools of other projects. */
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Generator } from "./foreign-generators.js";
import { type Ended, installFixture, makeFolder, mustRun, pack, root, run } from "./packed.js";

/** Runs programs and the compiler in the project. */
export interface ForeignProject {
  readonly folder: string;
  /** Runs a program under the Node that the package brings, as some tools need a newer one than this package does. */
  runNode(args: readonly string[], env?: Record<string, string>): Promise<Ended>;
  generate(generator: Generator): Promise<Ended>;
  /** The messages of the compiler, by line. */
  compile(): Promise<readonly string[]>;
  versionOf(name: string): Promise<string>;
}

/** Packages that the rest of this repository pins, and that are therefore not in the lock file of the foreign package. */
const pinnedByRoot = ["@redocly/cli", "@stoplight/prism-cli"];

/**
 *     node_modules                      the foreign package's own, by a link
 *     project/node_modules/mycreditapp  the tarball
 *     project/                          the probes, the samples, and what is generated
 */
export async function makeForeignProject(): Promise<ForeignProject> {
  const fixture = await installFixture("foreign");
  const parent = await makeFolder();
  const folder = join(parent, "project");
  const installed = join(folder, "node_modules/mycreditapp");
  await mkdir(installed, { recursive: true });
  await symlink(join(fixture, "node_modules"), join(parent, "node_modules"));
  await mustRun("tar", ["xzf", (await pack()).path, "--strip-components=1", "-C", installed]);
  for (const name of pinnedByRoot) {
    await mkdir(join(folder, "node_modules", name, ".."), { recursive: true });
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  for (const name of ["clients", "tools", "criteria.ts", "probe.ts", "server.ts"]) {
    await cp(join(fixture, name), join(folder, name), { recursive: true });
  }
  for (const name of ["kubb.config.mjs", "orval.config.mjs"])
    await cp(join(fixture, name), join(folder, name));
  await cp(join(root, "examples/other-clients"), folder, { recursive: true });
  await cp(join(root, "openapi.yaml"), join(folder, "openapi.yaml"));
  const session = await readFile(join(installed, "openapi-session.json"), "utf8");
  await writeFile(join(folder, "openapi-session.json"), session);
  await writeFile(join(folder, "for-openapi-zod-client.json"), editForZodClient(session));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(compilerSettings));

  const node = join(fixture, "node_modules/node-22/bin/node");
  const bin = (name: string) =>
    join(pinnedByRoot.some((pinned) => name.startsWith(pinned)) ? folder : fixture, "node_modules", name);
  const runNode = (args: readonly string[], env: Record<string, string> = {}) =>
    run(node, args, { cwd: folder, env: { REDOCLY_TELEMETRY: "off", ...env } });
  return {
    folder,
    runNode,
    generate: ({ document, output, command, env }) => {
      const [program = "", ...args] = command(document, `generated/${output}`);
      return runNode([bin(program), ...args], env?.(document, `generated/${output}`));
    },
    compile: async () => {
      const { output } = await runNode([bin("typescript/bin/tsc"), "--project", "tsconfig.json"]);
      return output.split("\n").filter((line) => line.includes("error TS"));
    },
    versionOf: async (name) =>
      (JSON.parse(await readFile(bin(`${name}/package.json`), "utf8")) as { version: string }).version,
  };
}

const compilerSettings = {
  compilerOptions: {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
    types: ["node"],
    typeRoots: ["../node_modules/@types"],
    strict: true,
    // The declarations of the tools are not ours to check; `npm run test:types` compiles those of this package.
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["**/*.ts"],
};

/** Removes two keywords for which openapi-zod-client writes calls that zod does not have. */
export function editForZodClient(document: string): string {
  const edited: unknown = JSON.parse(document, function (this: { format?: string }, key, value: unknown) {
    if (key === "maxLength" && this.format === "binary") return undefined;
    if (key === "enum" && Array.isArray(value)) return value.filter((entry) => entry !== null);
    return value;
  });
  return JSON.stringify(edited);
}
