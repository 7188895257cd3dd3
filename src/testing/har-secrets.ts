/**
 * What a recording leaves out.
 *
 * | found                                                   | is written as                                   |
 * |---------------------------------------------------------|-------------------------------------------------|
 * | `Authorization`, cookies, any header that is not listed below | nothing: the header is left out           |
 * | `client_secret`, `invitation_token`, in JSON, a form or a query | nothing: the field is left out          |
 * | `access_token`                                          | `recorded`                                      |
 * | one of these values anywhere else, such as in an error  | `recorded`                                      |
 * | JSON that breaks off within one of them                 | `recorded`, up to where it breaks off           |
 */

import { leftOutOfRecordings as leftOut } from "../mock/har.js";

const replaced = "access_token";
const placeholder = "recorded";

/** What a header of a request may hold, beyond doubt. A header of your own may hold a key. */
const keptInRequests = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "content-length",
  "content-type",
  "prefer",
  "requester-organization-id",
  "target-organization-id",
  "user-agent",
]);
const leftOutOfResponses = new Set(["set-cookie", "set-cookie2", "authorization"]);

/** A shorter value could be part of any word. */
const shortestSecret = 6;

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** Remembers the secrets of one recording, so that it leaves out where a server repeats them. */
export class HarSecrets {
  readonly #values = new Set<string>();

  requestHeaders(headers: Readonly<Record<string, string>>): Pair[] {
    const pairs = Object.entries(headers).map(([name, value]) => ({ name, value: String(value) }));
    for (const { name, value } of pairs)
      if (name.toLowerCase() === "authorization") this.#learn(value.replace(/^bearer +/i, ""));
    return pairs
      .filter(({ name }) => keptInRequests.has(name.toLowerCase()))
      .map(({ name, value }) => ({ name, value: this.#blank(value) }));
  }

  responseHeaders(headers: Iterable<readonly [string, string]>): Pair[] {
    return [...headers]
      .filter(([name]) => !leftOutOfResponses.has(name.toLowerCase()))
      .map(([name, value]) => ({ name, value: this.#blank(value) }));
  }

  url(url: string): string {
    const place = new URL(url);
    const hasSecret = [...leftOut, replaced].some((name) => place.searchParams.has(name));
    if (hasSecret) place.search = this.query(place.search);
    return this.#blank(place.href);
  }

  /** The value of a field of a form; `undefined` if it is left out. */
  field(name: string, value: string): string | undefined {
    if (!leftOut.includes(name) && name !== replaced) return this.#blank(value);
    this.#learn(value);
    return name === replaced ? placeholder : undefined;
  }

  /** The fields of a form, as `application/x-www-form-urlencoded` writes them. */
  query(text: string): string {
    const kept = [...new URLSearchParams(text)].flatMap(([name, value]) => {
      const shown = this.field(name, value);
      return shown === undefined ? [] : [[name, shown]];
    });
    return new URLSearchParams(kept).toString();
  }

  /** Bytes that are no text, as base64; `undefined` if a known secret is in them. */
  bytes(bytes: Buffer): string | undefined {
    const text = bytes.toString("latin1");
    return this.#blank(text) === text ? bytes.toString("base64") : undefined;
  }

  text(text: string): string {
    let found = false;
    try {
      const value: unknown = JSON.parse(text, (name, value: unknown) => {
        if (!leftOut.includes(name) && name !== replaced) return value;
        found = true;
        if (typeof value === "string") this.#learn(value);
        return name === replaced ? placeholder : undefined;
      });
      return this.#blank(found ? JSON.stringify(value) : text);
    } catch {
      const field = new RegExp(
        `"(${leftOut.join("|")}|${replaced})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*("|$))?`,
        "g",
      );
      return this.#blank(text.replace(field, (_all, name: string) => `"${name}":"${placeholder}"`));
    }
  }

  #learn(value: string): void {
    if (value.length >= shortestSecret) this.#values.add(value);
  }

  /** Blanks every known secret, also as JSON and URLs write it. */
  #blank(text: string): string {
    let blanked = text;
    for (const value of this.#values)
      for (const form of [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])
        blanked = blanked.replaceAll(form, placeholder);
    return blanked;
  }
}
