/** What the README shows, run: its lines against the mock, its table of options against the code. */
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test, vi } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("its lines work when pasted", async () => {
  const block = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  expect(block.trim().split("\n").length).toBeLessThanOrEqual(11);
  const folder = await mkdtemp(join(fileURLToPath(new URL(".", import.meta.url)), "readme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "block.ts");
  writeFileSync(file, block.replace("http://127.0.0.1:4010", inject("prismUrl")));
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  await import(file);
  expect(log).toHaveBeenCalledWith("active");
});
