/**
 * The types of `openapi.yaml` as openapi-typescript writes them: `paths`, `operations`, `components`. Two types are added:
 * `ScopedPaths`, which is `paths` without the two organization headers, for openapi-fetch over `client.fetch`; and
 * `Routes`, the operation behind each method and path.
 *
 * Unstable: the generator decides their shape, which may change in any release. The types that `mycreditapp` itself exports
 * follow semantic versioning.
 */
export type { Routes } from "../generated/calls.js";
export type * from "../generated/schema.js";
export type { ScopedPaths } from "../generated/scoped-paths.js";
