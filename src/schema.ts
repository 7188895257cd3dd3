/**
 * The types of `openapi.yaml` as openapi-typescript writes them: `paths`, `operations`, `components`. Two types are added:
 * `ScopedPaths`, which is `paths` without the two organization headers, for openapi-fetch over `client.fetch`; and
 * `Routes`, the operation behind each method and path. The types of the schemas have names here too, so that the declarations
 * of your own package can name what a builder of `mycreditapp/mock` returns.
 *
 * Unstable: the generator decides their shape, which may change in any release. The types that `mycreditapp` itself exports
 * follow semantic versioning.
 */
import type { paths } from "../generated/schema.js";

export type { Routes } from "../generated/calls.js";
export type * from "../generated/schema.js";
export type * from "../generated/types.js";

/** `paths` without the two organization headers: for a client that sends through `client.fetch`. */
export type ScopedPaths = {
  [Path in keyof paths]: { [Method in keyof paths[Path]]: WithoutHeaders<paths[Path][Method]> };
};

/** An operation without its headers: none has any beside those of the organizations. */
type WithoutHeaders<Operation> = {
  [Member in keyof Operation]: Member extends "parameters"
    ? { [Place in keyof Operation[Member] as Exclude<Place, "header">]: Operation[Member][Place] }
    : Operation[Member];
};
