/**
 * Removes tokens and secrets from what a server sends, before any of it can reach an error, an event or a log.
 *
 * | the server echoes a secret    | found as                                                        |
 * |-------------------------------|-----------------------------------------------------------------|
 * | unchanged, in upper or lower case | itself                                                      |
 * | in JSON with escapes, once or in JSON inside JSON | `\/`, `\u002b`, `\\\/`: strings are also redacted after JSON is parsed |
 * | percent-encoded, once or more | `%2B`, `%252B`                                                  |
 * | in HTML, once or more         | `&#43;`, `&#x2b;`, `&plus;`, `&amp;#43;`; in a page that shows JSON, `&#92;&#47;` |
 * | cut off                       | its first 16 characters, and as many more as are there          |
 * | another client's, or an unknown one | whatever follows `Bearer`                                       |
 */
import type { Redact } from "./received.js";

const anyBearer = /\bBearer(?:\s|%20|\+)+[A-Za-z0-9\-._~+/%\\]{20,}=*/gi;

/** Creates the function that removes these secrets from a text, however they are escaped. */
export function createRedact(secrets: readonly (string | undefined)[]): Redact {
  const known = secrets.flatMap((secret) => (secret ? [matcherOf(secret)] : []));
  return (text) => {
    let redacted = text;
    for (const matcher of known) redacted = matcher.redact(redacted);
    return /earer/i.test(redacted) ? redacted.replace(anyBearer, "Bearer [redacted]") : redacted;
  };
}

/** A token serves many calls: its patterns are made once. */
const matchers = new Map<string, SecretMatcher>();
const mostMatchers = 100;

function matcherOf(secret: string): SecretMatcher {
  let matcher = matchers.get(secret);
  if (matcher === undefined) {
    matcher = new SecretMatcher(secret);
    if (matchers.size >= mostMatchers) matchers.clear();
    matchers.set(secret, matcher);
  }
  return matcher;
}

/** A text that has this much of a secret has the secret, even if the rest is cut off. */
const prefixLength = 16;
/** A pattern for more than that would be too large for the engine. */
const longestWhole = 128;

/** Finds one secret by its beginning, and follows it as far as it goes. */
class SecretMatcher {
  readonly #prefix: string;
  readonly #characters: readonly string[];
  readonly #isAscii: boolean;
  #start: RegExp | undefined;
  #whole: RegExp | undefined;

  constructor(secret: string) {
    this.#characters = Array.from(secret);
    this.#prefix = this.#characters.slice(0, prefixLength).join("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
    this.#isAscii = /^[\x00-\x7f]*$/.test(secret);
  }

  redact(text: string): string {
    if (text.length < this.#prefix.length) return text;
    // If nothing is escaped, no pattern is needed to see that the secret is not there.
    const isPlain = this.#isAscii && !/[%\\&+]/.test(text);
    if (isPlain && !text.toLowerCase().includes(this.#prefix.toLowerCase())) return text;
    this.#start ??= patternOf(this.#characters.slice(0, prefixLength), "gi");
    this.#start.lastIndex = 0;
    let redacted = "";
    let copiedTo = 0;
    for (let found = this.#start.exec(text); found; found = this.#start.exec(text)) {
      redacted += `${text.slice(copiedTo, found.index)}[redacted]`;
      copiedTo = this.#endOf(text, found.index, this.#start.lastIndex);
      this.#start.lastIndex = copiedTo;
    }
    return redacted + text.slice(copiedTo);
  }

  /** @param prefixEnd where its beginning ends */
  #endOf(text: string, from: number, prefixEnd: number): number {
    this.#whole ??= patternOf(this.#characters.slice(0, longestWhole), "yi");
    this.#whole.lastIndex = from;
    if (this.#whole.test(text)) {
      const end = this.#whole.lastIndex;
      return this.#characters.length > longestWhole ? end + text.slice(end).search(delimiter) : end;
    }
    let end = prefixEnd;
    for (const character of this.#characters.slice(prefixLength, longestWhole)) {
      const next = patternOf([character], "yi");
      next.lastIndex = end;
      if (!next.test(text)) break;
      end = next.lastIndex;
    }
    return end;
  }
}

/** Where a secret whose end is not looked for ends: at a character that no secret has. */
const delimiter = /[\s"'<>,;(){}[\]]|$/;

function patternOf(characters: readonly string[], flags: "gi" | "yi"): RegExp {
  return new RegExp(characters.map(formsOf).join(""), flags);
}

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
  // `&plus;` and its like: any name will do, as no other text has it between the parts of a secret.
  const named = /[A-Za-z0-9\s]/.test(character) ? "" : "|[a-z][a-z0-9]{1,30}";
  const forms = [
    character.replace(/[^\w\s]/g, "\\$&"),
    // In headers, each byte of UTF-8 is read as one character.
    ...(code > 0x7f ? [bytes.map((byte) => `\\x${byte}`).join("")] : []),
    bytes.map((byte) => `${percent}${byte}`).join(""),
    `${reference}(?:#0{0,9}${code}|#x0{0,9}${toHex(code, 1)}${named});`,
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
