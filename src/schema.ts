/**
 * The types of `openapi.yaml` as openapi-typescript writes them: `paths`, `operations`, `components`.
 *
 * Unstable: their shape is the generator's, and may change in any release. The types that `mycreditapp` itself exports
 * keep to semantic versioning.
 */
export type * from "../generated/schema.js";
