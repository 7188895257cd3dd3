/**
 * The command `mock` in a checkout, where nothing is built: it first writes the JSON form of openapi.yaml, which the kit
 * reads.
 */
import { writeOpenApiJson } from "./release/openapi-json.js";

await writeOpenApiJson();
process.argv.splice(2, 0, "mock");
await import("../src/cli/cli.js");
