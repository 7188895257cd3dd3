/**
 * What the rendered reference shows of an operation beyond `openapi.yaml`: its scenarios, whether it is documented or
 * inferred, and its code samples. `npm run docs` writes them to a file and names it in `REFERENCE_DETAILS`, because
 * they come from TypeScript, which a Redocly plugin cannot load.
 */
import { readFileSync } from "node:fs";

/** @typedef {{ introduction: string, samples: { lang: string, label: string, source: string }[] }} Details */

function operationDetails() {
  const file = process.env["REFERENCE_DETAILS"];
  if (file === undefined)
    throw new Error("the reference is built by `npm run docs`, which sets REFERENCE_DETAILS");
  /** @type {Record<string, Details>} */
  const details = JSON.parse(readFileSync(file, "utf8"));
  return {
    Operation: {
      leave(/** @type {Record<string, unknown>} */ operation) {
        const found = details[String(operation["operationId"])];
        if (found === undefined) throw new Error(`no details for operation ${operation["operationId"]}`);
        operation["x-codeSamples"] = found.samples;
        operation["description"] = `${found.introduction}\n\n${operation["description"] ?? ""}`;
      },
    },
  };
}

export default function referencePlugin() {
  return { id: "reference", decorators: { oas3: { "operation-details": operationDetails } } };
}
