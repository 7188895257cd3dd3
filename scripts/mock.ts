/** The command `mock` from a checkout, where nothing is built: the JSON form of openapi.yaml, which the kit reads, comes first. */
import { writeOpenApiJson } from "./release/openapi-json.js";

await writeOpenApiJson();
process.argv.splice(2, 0, "mock");
await import("../src/cli/cli.js");
