import { packageVersion } from "../../generated/operations.js";

/**
 * Reads an environment variable. An empty one counts as unset, as in most shell scripts; so does one that cannot be read:
 * browsers have no environment, and Deno throws for a variable that the program may not read.
 */
export function readEnvironment(name: string): string | undefined {
  try {
    return globalThis.process.env[name] || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the code runs in a page or a worker of a browser, where anyone can read the values in it. A server that renders
 * pages and an edge worker do not count: they have no document, and do not call themselves Mozilla as all browsers do.
 */
export function isBrowser(): boolean {
  if (typeof document !== "undefined" && typeof window !== "undefined") return true;
  const isWorker = "WorkerGlobalScope" in globalThis;
  return isWorker && /^Mozilla\//.test(globalThis.navigator?.userAgent ?? "");
}

/** Whether this is Cloudflare's runtime, where timers and sockets end with the request that made them. */
export function isWorkerd(): boolean {
  return globalThis.navigator?.userAgent === "Cloudflare-Workers";
}

/** An application that names itself in the `User-Agent`. */
export interface AppInfo {
  /** A name without spaces, such as `acme-credit`. */
  readonly name: string;
  readonly version: string;
}

/** The `User-Agent` header (RFC 9110, section 10.1.5); `undefined` in a browser, which sends its own. */
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
  // Checked before Node, as a Cloudflare worker can have Node's `process`.
  if (isWorkerd()) return "workerd";
  return process?.versions?.node && `node/${process.versions.node.replace(/\.\d+$/, "")}`;
}
