/**
 * Measures the peers on the wire once more, each in its current major, on a Node that can run them all.
 *
 *   npm run current                 printed, and kept for RESULTS.md
 *   npm run current -- --quick      printed: just enough to see that it works
 *
 * The benchmark itself runs on the oldest Node that is supported, and some peers have left that behind. Those are installed
 * in `current/`, with the newest Node. What npm leaves out, as it is not for this platform, is replaced by the Node that runs
 * this, if that is new enough.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { currentVariable } from "./work.js";

/** The first major that runs all of them. */
const neededMajor = 24;

const packaged = fileURLToPath(new URL("current/node_modules/node-26/bin/node", import.meta.url));
const node = existsSync(packaged) ? packaged : process.execPath;
if (node === process.execPath && Number.parseInt(process.versions.node, 10) < neededMajor)
  throw new Error(`this needs Node ${neededMajor} or later; it is ${process.versions.node}`);

const words = ["--import", import.meta.resolve("tsx"), "run.ts", ...process.argv.slice(2)];
const child = spawn(node, words, {
  cwd: fileURLToPath(new URL(".", import.meta.url)),
  env: { ...process.env, [currentVariable]: "1" },
  stdio: "inherit",
});
const [code] = await once(child, "exit");
process.exitCode = code ?? 1;
