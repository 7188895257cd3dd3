/**
 * The command `mock` in a checkout, where nothing is built: it first writes the JSON form of openapi.yaml, which the kit
 * reads. It runs on Prism, an independent reading of the description, unless `--engine` says otherwise.
 */
import { writeOpenApiJson } from "./release/openapi-json.js";

await writeOpenApiJson();
const saysEngine = process.argv.some((word) => word === "--engine" || word.startsWith("--engine="));
process.argv.splice(2, 0, "mock", ...(saysEngine ? [] : ["--engine", "prism"]));
await import("../src/cli/cli.js");
