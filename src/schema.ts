/**
 * The types of `openapi.yaml` as openapi-typescript writes them: `paths`, `operations`, `components`. Two types are added:
 * `ScopedPaths`, which is `paths` without the two organization headers, for openapi-fetch over `client.fetch`; and
 * `Routes`, the operation behind each method and path.
 *
 * Unstable: the generator decides their shape, which may change in any release. The types that `mycreditapp` itself exports
 * follow semantic versioning.
 */
import type { paths } from "../generated/schema.js";

export type { Routes } from "../generated/calls.js";
export type * from "../generated/schema.js";

/** `paths` without the two organization headers: for a client that sends through `client.fetch`. */
export type ScopedPaths = { [Path in keyof paths]: ScopedPath<paths[Path]> };

/** Operations without headers: none takes one beside those of the organizations. */
type ScopedPath<Item> = {
  [Method in keyof Item]: Item[Method] extends { parameters: infer Parameters }
    ? {
        [Part in keyof Item[Method]]: Part extends "parameters"
          ? { [Place in keyof Parameters as Exclude<Place, "header">]: Parameters[Place] }
          : Item[Method][Part];
      }
    : Item[Method];
};
