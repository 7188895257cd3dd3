/** The lines of Node that the guide promises are those that are tested, from the one that `package.json` asks for. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/docs/openapi.js";

const read = (path: string) => readFileSync(new URL(path, root), "utf8");

test("each line of the guide is tested, and no other", () => {
  const promised = [...read("docs/set-ups.md").matchAll(/^\| Node (\d+) \|/gm)].map(([, line]) =>
    Number(line),
  );
  const { jobs } = parse(read(".github/workflows/ci.yml")) as {
    jobs: { test: { strategy: { matrix: { node: (string | number)[] } } } };
  };
  const workflow = jobs.test.strategy.matrix.node.map((version) => Number.parseInt(String(version), 10));
  const { optionalDependencies } = JSON.parse(read("test/package/runtimes/package.json")) as {
    optionalDependencies: Record<string, string>;
  };
  const runtimes = Object.keys(optionalDependencies).flatMap((name) => /^node-(\d+)$/.exec(name)?.[1] ?? []);
  expect(promised).toEqual([20, 22, 24, 26]);
  expect(workflow).toEqual(promised);
  expect(runtimes.map(Number)).toEqual(promised);
});

test("the oldest of them is what package.json asks for", () => {
  const { engines, version } = JSON.parse(read("package.json")) as {
    engines: { node: string };
    version: string;
  };
  const [, floor = ""] = /^>=(\d+\.\d+)\.0$/.exec(engines.node) ?? [];
  expect(read("docs/set-ups.md")).toContain(`from ${floor} on, in ${version.replace(/\.\d+$/, "")} only`);
});
