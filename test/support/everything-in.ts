/**
 * Every text that can be reached from a value: properties, symbols, getters and prototypes, causes, bytes, and what the
 * value makes of itself when it is shown. For tests that look for what must be nowhere.
 */
import { inspect } from "node:util";

export function everythingIn(value: unknown): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();

  function visit(found: unknown): void {
    if (typeof found === "string") texts.push(found);
    if (typeof found === "symbol") texts.push(found.description ?? "");
    if ((typeof found !== "object" && typeof found !== "function") || found === null || seen.has(found))
      return;
    seen.add(found);
    if (ArrayBuffer.isView(found))
      texts.push(Buffer.from(found.buffer, found.byteOffset, found.byteLength).toString("latin1"));
    for (let link: object | null = found; link !== null; link = Object.getPrototypeOf(link)) {
      for (const key of Reflect.ownKeys(link)) {
        visit(typeof key === "symbol" ? key.description : key);
        // A getter is asked for what it says of the value, wherever on the chain it stands.
        visit(attempt(() => Reflect.get(link as object, key, found)));
      }
    }
    if (found instanceof Map || found instanceof Set) visit([...found]);
    const view = found as Record<string, unknown>;
    for (const name of ["toJSON", "toString"])
      if (typeof view[name] === "function") visit(attempt(() => (view[name] as () => unknown)()));
    // Headers show what they hold only when they are asked.
    if (typeof view["get"] === "function" && typeof view["forEach"] === "function" && !(found instanceof Map))
      attempt(() =>
        (view["forEach"] as (each: (header: string, name: string) => void) => void)((header, name) => {
          visit(header);
          visit(name);
          visit((view["get"] as (name: string) => unknown).call(found, name));
        }),
      );
  }

  visit(value);
  for (const showHidden of [false, true])
    texts.push(attempt(() => inspect(value, { depth: 20, showHidden, getters: true })) as string);
  texts.push(String(attempt(() => JSON.stringify(value))), String(attempt(() => String(value))));
  return texts.join("\n");
}

/** What throws when it is read is looked at, too: an error may say more than it should. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

const named: Record<string, string> = {
  plus: "+",
  sol: "/",
  equals: "=",
  period: ".",
  lowbar: "_",
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  apos: "'",
};

/** A text with every escape of it undone, over and over. */
function unescaped(text: string): string {
  let result = text;
  for (let round = 0; round < 4; round += 1) {
    result = result
      .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\+x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll("%", ""), "hex").toString())
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)
      .replace(/\\+(.)/g, "$1");
  }
  return result;
}

/** Which of these secrets a text shows, as it is or behind whatever escapes. */
export function secretsIn(text: string, secrets: readonly string[]): string[] {
  const utf8 = Buffer.from(text, "latin1").toString();
  const views = [text, unescaped(text), unescaped(utf8)].map(comparable);
  return secrets.filter((secret) =>
    [secret, unescaped(secret)].some((form) => views.some((view) => view.includes(comparable(form)))),
  );
}

/** In a form, blanks are written as a plus. */
function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/[ +]/g, "");
}
