/**
 * Removes tokens and secrets from what a server sends, before any of it can reach an error, an event or a log.
 *
 * | the server echoes a secret    | found as                                                        |
 * |-------------------------------|-----------------------------------------------------------------|
 * | as it is, in upper or lower case | itself                                                       |
 * | in JSON with escapes, once or in JSON inside JSON | `\/`, `\u002b`, `\\\/`: strings are also redacted after JSON is parsed |
 * | percent-encoded, once or more | `%2B`, `%252B`                                                  |
 * | in HTML, once or more         | `&#43;`, `&#x2b;`, `&plus;`, `&amp;#43;`; in a page that shows JSON, `&#92;&#47;` |
 * | cut off                       | its first 16 characters, and as many more as are there          |
 * | another client's, or an unknown one | whatever follows `Bearer`                                       |
 */
import type { ResponseHeaders } from "./response-headers.js";

/** Removes secrets from a text. */
export type Redact = (text: string) => string;

const anyBearer = /\bBearer(?:\s|%20|\+)+[A-Za-z0-9\-._~+/%\\]{20,}=*/gi;

/** Creates the function that removes these secrets from a text, however they are escaped. */
export function createRedact(secrets: readonly (string | undefined)[]): Redact {
  let matchers: SecretMatcher[] | undefined;
  return (text) => {
    // Most calls redact nothing.
    matchers ??= secrets.flatMap((secret) => (secret ? [new SecretMatcher(secret)] : []));
    let redacted = text;
    for (const matcher of matchers) redacted = matcher.redact(redacted);
    return /earer/i.test(redacted) ? redacted.replace(anyBearer, "Bearer [redacted]") : redacted;
  };
}

/**
 * The pieces of a secret: a pattern for the whole of a long token would take longer to compile than a request takes, or be
 * too large for the engine. No piece ends in a character that begins an escape, as the text after it could then be read in
 * two ways.
 */
const firstPiece = /^[\s\S]{0,15}[%&\\]*[^%&\\]?/u;
/** No client secret is longer. In a bearer token, no character begins an escape. */
const longestWhole = 64;
const furtherPiece = /[%&\\]*[^%&\\]|[%&\\]+/gu;

/** Finds one secret by its first piece, and follows it as far as it goes. */
class SecretMatcher {
  readonly #first: string;
  readonly #secret: string;
  readonly #isAscii: boolean;
  readonly #patterns = new Map<string, RegExp>();

  constructor(secret: string) {
    this.#first = firstPiece.exec(secret)?.[0] ?? "";
    this.#secret = secret;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
    this.#isAscii = /^[\x00-\x7f]*$/.test(secret);
  }

  redact(text: string): string {
    if (text.length < this.#first.length) return text;
    // If nothing is escaped, no pattern is needed to see that the secret is not there.
    const isPlain = this.#isAscii && !/[%\\&+]/.test(text);
    if (isPlain && !text.toLowerCase().includes(this.#first.toLowerCase())) return text;
    const start = this.#patternOf(this.#first, "gi");
    start.lastIndex = 0;
    let redacted = "";
    let copiedTo = 0;
    for (let found = start.exec(text); found; found = start.exec(text)) {
      redacted += `${text.slice(copiedTo, found.index)}[redacted]`;
      copiedTo = this.#endOfWhole(text, found.index) ?? this.#follow(text, start.lastIndex);
      start.lastIndex = copiedTo;
    }
    return redacted + text.slice(copiedTo);
  }

  /**
   * The end of the whole secret, if it is short enough for one pattern, which reads characters that begin escapes
   * correctly.
   */
  #endOfWhole(text: string, from: number): number | undefined {
    if (this.#secret.length > longestWhole) return undefined;
    const whole = this.#patternOf(this.#secret, "yi");
    whole.lastIndex = from;
    return whole.test(text) ? whole.lastIndex : undefined;
  }

  /** The end of a secret whose first piece ends at `from`. */
  #follow(text: string, from: number): number {
    let end = from;
    for (const [piece] of this.#secret.slice(this.#first.length).matchAll(furtherPiece)) {
      const next = this.#patternOf(piece, "yi");
      next.lastIndex = end;
      if (!next.test(text)) break;
      end = next.lastIndex;
    }
    return end;
  }

  #patternOf(piece: string, flags: "gi" | "yi"): RegExp {
    const known = this.#patterns.get(flags + piece);
    if (known) return known;
    const pattern = new RegExp(Array.from(piece, formsOf).join(""), flags);
    this.#patterns.set(flags + piece, pattern);
    return pattern;
  }
}

const namedReferences: Readonly<Record<string, string>> = {
  "!": "excl",
  '"': "quot",
  "#": "num",
  $: "dollar",
  "%": "percnt",
  "&": "amp",
  "'": "apos",
  "(": "lpar",
  ")": "rpar",
  "*": "(?:ast|midast)",
  "+": "plus",
  ",": "comma",
  ".": "period",
  "/": "sol",
  ":": "colon",
  ";": "semi",
  "<": "lt",
  "=": "equals",
  ">": "gt",
  "?": "quest",
  "@": "commat",
  "[": "(?:lbrack|lsqb)",
  "\\": "bsol",
  "]": "(?:rbrack|rsqb)",
  "^": "Hat",
  _: "(?:lowbar|UnderBar)",
  "`": "(?:grave|DiacriticalGrave)",
  "{": "(?:lbrace|lcub)",
  "|": "(?:vert|verbar|VerticalLine)",
  "}": "(?:rbrace|rcub)",
};

const toHex = (number: number, digits = 2): string => number.toString(16).padStart(digits, "0");

// Each repetition is bounded, so that no text makes the patterns slow.
const percent = "%(?:25){0,9}";
const reference = `(?:&|${percent}26)(?:amp;){0,9}`;
/** In a page that shows JSON, the backslash of an escape is escaped itself. */
const backslash = `(?:\\\\(?:(?:x|u00)5c)?|${percent}5c|${reference}(?:#0{0,9}92|#x0{0,9}5c|bsol);)`;

/** A pattern for one character in any of the forms of the table. */
function formsOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => toHex(byte));
  const units = Array.from({ length: character.length }, (_, index) => toHex(character.charCodeAt(index), 4));
  const named = namedReferences[character];
  const forms = [
    character.replace(/[^\w\s]/g, "\\$&"),
    // In headers, each byte of UTF-8 is read as one character.
    ...(code > 0x7f ? [bytes.map((byte) => `\\x${byte}`).join("")] : []),
    bytes.map((byte) => `${percent}${byte}`).join(""),
    `${reference}(?:#0{0,9}${code}|#x0{0,9}${toHex(code, 1)}${named === undefined ? "" : `|${named}`});`,
    ...(character === " " ? ["\\+"] : []),
  ];
  const escapes = [
    units.map((unit) => `${backslash}{1,9}u${unit}`).join(""),
    bytes.map((byte) => `${backslash}{1,9}x${byte}`).join(""),
  ];
  return `(?:${backslash}{0,9}(?:${forms.join("|")})|${escapes.join("|")})`;
}

/** Deeper than any body of the API, and far too shallow to exhaust the stack. */
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

/**
 * Headers in which every value is redacted. Private, so that an inspection shows none of them. Headers from a user's
 * `fetch` may be anything: one that throws when it is read counts as absent.
 */
export class RedactedHeaders implements ResponseHeaders {
  readonly #headers: ResponseHeaders;
  readonly #redact: Redact;

  constructor(headers: ResponseHeaders, redact: Redact) {
    this.#headers = headers;
    this.#redact = redact;
  }

  get(name: string): string | null {
    try {
      const value = this.#headers.get(name);
      return typeof value === "string" ? this.#redact(value) : null;
    } catch {
      return null;
    }
  }

  forEach(visit: (value: string, name: string) => void): void {
    const entries: [value: string, name: string][] = [];
    try {
      this.#headers.forEach((value, name) => {
        entries.push([this.#redact(value), this.#redact(name)]);
      });
    } catch {
      // Those that could be read are shown.
    }
    for (const entry of entries) visit(...entry);
  }
}
