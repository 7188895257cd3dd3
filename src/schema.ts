/**
 * The types of `openapi.yaml` as openapi-typescript writes them: `paths`, `operations`, `components`. Two
 * are added: `ScopedPaths`, which is `paths` without the two organization headers, for openapi-fetch over `client.fetch`;
 * and `Routes`, the operation behind each method and path.
 *
 * Unstable: their shape is the generator's, and may change in any release. The types that `mycreditapp` itself exports
 * keep to semantic versioning.
 */
export type { Routes } from "../generated/calls.js";
export type * from "../generated/schema.js";
export type { ScopedPaths } from "../generated/scoped-paths.js";
