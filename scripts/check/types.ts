/**
 * Compiles what users write (`test/types/`) against the packed tarball, under every TypeScript that the package supports.
 *
 *   npm run test:types
 *
 * | setting                                         | why                                                          |
 * |-------------------------------------------------|--------------------------------------------------------------|
 * | `strict`, `exactOptionalPropertyTypes`          | the strictest consumer; laxer settings compile, too          |
 * | `skipLibCheck: false`                           | compiles our declarations themselves                         |
 * | `declaration`                                   | a library must be able to name what it exports               |
 * | `module`: `nodenext`; `esnext` with `bundler`   | the two ways to resolve the sub-paths                        |
 * | `lib` with the DOM, no types of Node; and the reverse | a browser, and a server                                 |
 * | `@cloudflare/workers-types`; `@types/bun`       | platforms with their own `fetch`, `Request` and `Response`   |
 */
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installFixture, installInEmptyProject, pack, printTable, root, run } from "./packed.js";

const compilers = ["5.4", "5.9", "6", "7"];
const resolutions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};
const platforms = {
  browser: {
    compilerOptions: { lib: ["es2022", "dom", "dom.iterable"], types: [] },
    exclude: ["src/undici.ts"],
  },
  node: { compilerOptions: { lib: ["es2022"], types: ["node"] }, exclude: [] },
  workers: {
    compilerOptions: { lib: ["es2022"], types: ["@cloudflare/workers-types"] },
    exclude: ["src/undici.ts"],
  },
  // With the setting of Bun's own template: its types do not compile beside those of Node 20.
  bun: { compilerOptions: { lib: ["es2022"], types: ["bun"], skipLibCheck: true }, exclude: [] },
};

const tools = await installFixture("tools");
const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  devDependencies: { undici: string };
};
const consumer = await installInEmptyProject(await pack(), { undici: devDependencies.undici });
await cp(join(root, "test/types"), join(consumer, "src"), { recursive: true });
await mkdir(join(consumer, "node_modules/@types"), { recursive: true });
await mkdir(join(consumer, "node_modules/@cloudflare"), { recursive: true });
for (const name of ["@types/node", "@types/bun", "@cloudflare/workers-types", "bun-types", "undici-types"])
  await symlink(join(tools, "node_modules", name), join(consumer, "node_modules", name));

const rows = [["TypeScript", "resolution", "platform", "result"]];
let failures = 0;
for (const compiler of compilers) {
  const tsc = join(tools, `node_modules/typescript-${compiler}/bin/tsc`);
  const version = (await run(process.execPath, [tsc, "--version"])).output.replace("Version", "").trim();
  for (const [resolution, module] of Object.entries(resolutions)) {
    for (const [platform, environment] of Object.entries(platforms)) {
      const config = join(consumer, `tsconfig.${compiler}.${resolution}.${platform}.json`);
      const compilerOptions = {
        ...module,
        target: "es2022",
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: "src",
        outDir: "declared",
        ...environment.compilerOptions,
      };
      await writeFile(
        config,
        JSON.stringify({ compilerOptions, include: ["src"], exclude: environment.exclude }),
      );
      const { code, output } = await run(process.execPath, [tsc, "--project", config], { cwd: consumer });
      rows.push([version, resolution, platform, code === 0 ? "compiles" : "fails"]);
      if (code === 0) continue;
      failures += 1;
      console.error(`TypeScript ${version}, ${resolution}, ${platform}:\n${output}`);
    }
  }
}

printTable(rows);
console.log(`${rows.length - 1 - failures} passed, ${failures} failed`);
if (failures > 0) process.exitCode = 1;
