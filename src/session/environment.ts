import { packageVersion } from "../../generated/operations.js";

/**
 * A variable of the environment. Empty counts as unset, as in most shells' scripts; browsers have no environment, and Deno
 * throws for a variable that the program may not read.
 */
export function readEnvironment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether this is a page or a worker of a browser, where everybody can read what the code holds. Not a server that makes
 * pages, nor a worker at the edge: neither has a document, and neither calls itself Mozilla as all browsers do.
 */
export function isBrowser(): boolean {
  if (typeof document !== "undefined" && typeof window !== "undefined") return true;
  const isWorker = "WorkerGlobalScope" in globalThis;
  return isWorker && /^Mozilla\//.test(globalThis.navigator?.userAgent ?? "");
}

/** An application that names itself in the `User-Agent`. */
export interface AppInfo {
  /** A name without blanks, such as `acme-credit`. */
  readonly name: string;
  readonly version: string;
}

/** `User-Agent` as RFC 9110 (section 10.1.5) has it; `undefined` in a browser, which sends its own. */
export function userAgent(appInfo: AppInfo | undefined): string | undefined {
  const runtime = nameRuntime();
  if (runtime === undefined) return undefined;
  const app = appInfo ? `${appInfo.name}/${appInfo.version} ` : "";
  return `${app}mycreditapp/${packageVersion} ${runtime}`;
}

function nameRuntime(): string | undefined {
  const { Bun, Deno, process } = globalThis as {
    Bun?: { version: string };
    Deno?: { version: { deno: string } };
    process?: { versions?: { node?: string } };
  };
  if (isBrowser()) return undefined;
  if (Bun) return `bun/${Bun.version}`;
  if (Deno) return `deno/${Deno.version.deno}`;
  // Before Node, whose `process` a worker of Cloudflare can have.
  if (globalThis.navigator?.userAgent === "Cloudflare-Workers") return "workerd";
  return process?.versions?.node && `node/${process.versions.node.replace(/\.\d+$/, "")}`;
}
