/** Resolves the address of a request through `client.fetch`: below the base URL, and nowhere else. */

/** An address, or the problem with the given one. */
export type Address = { readonly url: string } | { readonly problem: string };

/**
 * The address of a request, from a path below the base URL or an absolute URL.
 *
 * | given                                     | becomes                              |
 * |-------------------------------------------|--------------------------------------|
 * | `/x?y=1`                                  | the base URL followed by `/x?y=1`    |
 * | an absolute URL below the base URL        | itself                               |
 * | another origin, or outside the base URL   | refused: it would get the token      |
 * | `x`, `//host`, `\`, a segment `.` or `..` | refused: it is ambiguous             |
 * | `/x/{id}`                                 | refused: a template without its value |
 * | `/v1-beta/x`, if the base URL ends with `/v1-beta` | refused: it would be there twice |
 */
export function toAddress(baseUrl: string, given: string): Address {
  const advice = `write a path that begins with "/", such as "/resources/currencies", or a URL below ${baseUrl}`;
  const path = given.replace(/[?#].*/s, "");
  const wrong = [
    given.includes("\\") && "has a backslash",
    hasControlCharacters(given) && "has spaces or control characters",
    given.startsWith("//") && 'begins with "//", which names another host',
    hasDotSegment(path) && 'has a segment "." or ".."',
  ].find(Boolean);
  if (wrong) return { problem: `the address ${wrong}; ${advice}` };
  const template = /(?:\{|%7b)([\w-]+)(?:\}|%7d)/i.exec(path)?.[1];
  if (template !== undefined)
    return { problem: `the address has no value for {${template}}; write the value in its place` };
  const { pathname } = new URL(baseUrl);
  if (pathname !== "/" && `${path}/`.startsWith(`${pathname}/`))
    return {
      problem: `the address repeats ${pathname}, which the base URL has already; write what follows it`,
    };
  if (given.startsWith("/")) return { url: withoutFragment(baseUrl + given) };
  if (!URL.canParse(given)) return { problem: `the address is neither a path nor a URL; ${advice}` };
  const { href, username, password } = new URL(given);
  if (username !== "" || password !== "")
    return { problem: `the address has a user name or a password in it; ${advice}` };
  const base = new URL(baseUrl).href.replace(/\/$/, "");
  if (href !== base && !["/", "?", "#"].some((next) => href.startsWith(base + next))) {
    return { problem: `${originAndPath(href)} is not below ${baseUrl}, and would get the token; ${advice}` };
  }
  return { url: withoutFragment(href) };
}

/** Whether a path has a segment "." or "..", also in the escaped forms that a URL parser reads as these. */
export function hasDotSegment(path: string): boolean {
  return path.split("/").some((segment) => /^\.{1,2}$/.test(segment.replace(/%2e/gi, ".")));
}

function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
  return /[\u0000-\u0020\u007f]/.test(text);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/s, "");
}

/** For a message, without user name, password and query. */
function originAndPath(href: string): string {
  const { origin, protocol, pathname } = new URL(href);
  return origin === "null" ? protocol : origin + pathname;
}
