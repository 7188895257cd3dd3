/**
 * Where the project is: `repository` in `package.json`, and no other place. npm makes `bugs` and `homepage` of it when it
 * publishes, the site makes its links of it, and npm's provenance compares it with the repository that runs the workflow.
 */

/** The parts of `package.json` that are read. */
export interface Manifest {
  readonly version: string;
  readonly repository?: string | { readonly url?: string };
  readonly bugs?: unknown;
}

/**
 * The page of the repository: `git+https://github.com/o/r.git`, `github:o/r` and `o/r` all name https://github.com/o/r.
 * `undefined` until somebody fills `repository` in.
 */
export function repositoryPage(repository: Manifest["repository"]): string | undefined {
  const url = typeof repository === "object" ? repository.url : repository;
  if (url === undefined || url === "") return undefined;
  const path = /^(?:github:)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
  if (path !== undefined) return `https://github.com/${path}`;
  const address = url.replace(/^git\+/, "").replace(/^(?:git|ssh):\/\/(?:git@)?/, "https://");
  return address.replace(/\.git$/, "");
}

/** @returns a sentence for each reason why npm would refuse the provenance, or readers would be sent elsewhere */
export function judgeRepository(manifest: Manifest, runsIn: string | undefined): string[] {
  const page = repositoryPage(manifest.repository);
  if (page === undefined)
    return [
      "package.json does not say where the project is, and npm refuses the provenance without it: run `npm pkg set " +
        "repository.type=git repository.url=git+https://github.com/OWNER/NAME.git`. npm makes `bugs` and `homepage` of it",
    ];
  const problems: string[] = [];
  if (manifest.bugs !== undefined)
    problems.push("package.json has `bugs`, which npm makes of `repository`: delete it");
  // Such as "owner/name", in a workflow of GitHub.
  if (runsIn !== undefined && page !== `https://github.com/${runsIn}`)
    problems.push(`\`repository\` of package.json is ${page}, and this runs in https://github.com/${runsIn}`);
  return problems;
}
