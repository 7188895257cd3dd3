/**
 * Takes tokens and secrets out of what a server sends, before any of it can reach an error, an event or a log.
 *
 * | the server echoes a secret    | found as                                                        |
 * |-------------------------------|-----------------------------------------------------------------|
 * | as it is                      | itself                                                          |
 * | in JSON with escapes          | `\/`, `\u002b`: strings are also redacted after JSON is parsed  |
 * | percent-encoded, once or twice| `%2B`, `%252B`                                                  |
 * | in HTML                       | `&#43;`, `&#x2b;`                                               |
 * | another's, or an unknown one  | whatever follows `Bearer`                                       |
 */
import type { ResponseHeaders } from "./response-headers.js";

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

const anyBearer = /\bBearer(?:\s|%20|\+)+[A-Za-z0-9\-._~+/%\\]{20,}=*/gi;

/** Makes what takes these secrets, however they are escaped, out of a text. */
export function createRedact(secrets: readonly (string | undefined)[]): Redact {
  let known: string[] | undefined;
  let patterns: RegExp[] | undefined;
  return (text) => {
    // Most calls redact nothing.
    known ??= secrets.filter((secret): secret is string => secret !== undefined && secret !== "");
    // A pattern is large; most responses hold nothing that could match.
    const longEnough = known.some((secret) => text.length >= secret.length);
    if (longEnough) patterns ??= known.map(patternOf);
    let redacted = text;
    if (longEnough) for (const pattern of patterns ?? []) redacted = redacted.replace(pattern, "[redacted]");
    return redacted.includes("earer") || redacted.includes("EARER")
      ? redacted.replace(anyBearer, "Bearer [redacted]")
      : redacted;
  };
}

/** A character may stand for itself, or in any of the forms of the table. */
function patternOf(secret: string): RegExp {
  const forms = Array.from(new TextEncoder().encode(secret), (byte) => {
    const hex = byte.toString(16).padStart(2, "0");
    const anyCase = hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    const itself =
      byte < 0x80
        ? `\\\\?${String.fromCharCode(byte).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}`
        : `\\x${hex}`;
    const plus = byte === 0x20 ? "|\\+" : "";
    return `(?:${itself}|%(?:25)*${anyCase}|\\\\u00${anyCase}|\\\\x${anyCase}|&#0*${byte};|&#[xX]0*${anyCase};${plus})`;
  });
  const utf8 = forms.join("");
  // What is not ASCII also appears as characters, not as bytes.
  const literal = secret.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
  return new RegExp(/^[\x00-\x7f]*$/.test(secret) ? utf8 : `${literal}|${utf8}`, "g");
}

/** Deeper than any body of the API, and far from what would exhaust the stack. */
const deepestValue = 200;

/** A parsed JSON value in which every string and every name is redacted. */
export function redactValue(value: unknown, redact: Redact, depth = 0): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === deepestValue) return "[redacted: nested too deeply]";
  if (Array.isArray(value)) return value.map((entry) => redactValue(entry, redact, depth + 1));
  const entries = Object.entries(value).map(([name, entry]) => [
    redact(name),
    redactValue(entry, redact, depth + 1),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** Headers in which every value is redacted. Private, so that an inspection shows none of them. */
export class RedactedHeaders implements ResponseHeaders {
  readonly #headers: ResponseHeaders;
  readonly #redact: Redact;

  constructor(headers: ResponseHeaders, redact: Redact) {
    this.#headers = headers;
    this.#redact = redact;
  }

  get(name: string): string | null {
    const value = this.#headers.get(name);
    return value === null ? null : this.#redact(value);
  }

  forEach(visit: (value: string, name: string) => void): void {
    this.#headers.forEach((value, name) => {
      visit(this.#redact(value), this.#redact(name));
    });
  }
}
