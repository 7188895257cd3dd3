/** What the whole site knows about the package: its version, and where the project is, if `package.json` says so. */
import { readFileSync } from "node:fs";
import { readOpenApi, root } from "../../scripts/docs/openapi.js";
import { type Manifest, repositoryPage } from "../../scripts/release/repository.js";

export interface SiteInfo {
  name: string;
  version: string;
  apiVersion: string;
  /** The page of the repository, without a slash at its end. `undefined` until `package.json` has `repository`. */
  repository: string | undefined;
  /** Where the site is published, with a slash at its end. `undefined` until `package.json` has `homepage`. */
  address: string | undefined;
}

interface PackageFile extends Manifest {
  name: string;
  homepage?: string;
}

export function readSiteInfo(): SiteInfo {
  const file = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as PackageFile;
  const repository = repositoryPage(file.repository);
  return {
    name: file.name,
    version: file.version,
    apiVersion: new URL(readOpenApi().servers[0].url).pathname.slice(1),
    repository,
    address: siteAddress(file.homepage, repository),
  };
}

/** `homepage` is the site only if it is not the page of the repository. */
function siteAddress(homepage: string | undefined, repository: string | undefined): string | undefined {
  if (homepage === undefined || !/^https?:/.test(homepage)) return undefined;
  if (repository !== undefined && homepage.startsWith(repository)) return undefined;
  return homepage.replace(/(?:index\.html)?(?:#.*)?$/, "").replace(/\/?$/, "/");
}

/** The page of a file of the repository, if the repository is known. */
export function repositoryFile(info: SiteInfo, path: string): string | undefined {
  return info.repository && `${info.repository}/blob/main/${path}`;
}
