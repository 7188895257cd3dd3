/** `openapi.yaml` as OpenAPI 3.0.3, for tools that do not read 3.1. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { installFixture } from "../check/packed.js";

/** The part of @apiture/openapi-down-convert that is used. */
interface DownConvert {
  readonly Converter: new (
    document: object,
    options: { verbose: boolean; allOfTransform: boolean },
  ) => { convert(): { info: { summary?: string } }; returnCode: number };
}

/** @throws Error if the converter meets something that OpenAPI 3.0 cannot express */
export async function toOpenApi30(document: object): Promise<object> {
  const require = createRequire(join(await installFixture("artefacts"), "package.json"));
  const { Converter } = require("@apiture/openapi-down-convert") as DownConvert;
  const converter = new Converter(structuredClone(document), { verbose: false, allOfTransform: true });
  const converted = converter.convert();
  if (converter.returnCode !== 0)
    throw new Error("openapi.yaml has something that OpenAPI 3.0 cannot express");
  // The converter leaves it, and 3.0 does not have it.
  delete converted.info.summary;
  return converted;
}
