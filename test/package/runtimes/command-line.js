/** For the runtimes that run a file: `node command-line.js URL AGENT`. Prints the results as JSON. */
import process from "node:process";
import { check } from "./check.js";

console.log(JSON.stringify(await check(process.argv[2], process.argv[3])));
