/**
 * The types of `openapi.yaml` as openapi-typescript writes them: `paths`, `operations`, `components`. Two types are added:
 * `ScopedPaths`, which is `paths` without the two organization headers, for openapi-fetch over `client.fetch`; and
 * `Routes`, the operation behind each method and path. The types of the schemas have names here too, so that the declarations
 * of your own package can name what a builder of `mycreditapp/mock` returns.
 *
 * Unstable: the generator decides their shape, which may change in any release. The types that `mycreditapp` itself exports
 * follow semantic versioning.
 */
export type { Routes } from "../generated/calls.js";
export type * from "../generated/schema.js";
export type { ScopedPaths } from "../generated/scoped-paths.js";
export type * from "../generated/types.js";
