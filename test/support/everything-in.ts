/**
 * Every text that can be reached from a value: properties, symbols, getters and prototypes, causes, bytes, and what the
 * value makes of itself when it is shown. For tests that look for what must be nowhere.
 */
import { inspect } from "node:util";

export function everythingIn(value: unknown): string {
  const texts = new Set<string>();
  const seen = new Set<unknown>();
  const gettersOf = new Map<object, (string | symbol)[]>();

  function visitKeys(link: object, keys: readonly (string | symbol)[], found: object): void {
    for (const key of keys) {
      visit(typeof key === "symbol" ? key.description : key);
      visit(attempt(() => Reflect.get(link, key, found)));
    }
  }

  function visit(found: unknown): void {
    if (typeof found === "string") texts.add(found);
    if (typeof found === "symbol") texts.add(found.description ?? "");
    if ((typeof found !== "object" && typeof found !== "function") || found === null || seen.has(found))
      return;
    seen.add(found);
    if (ArrayBuffer.isView(found))
      texts.add(Buffer.from(found.buffer, found.byteOffset, found.byteLength).toString("latin1"));
    visitKeys(found, Reflect.ownKeys(found), found);
    for (let link = Object.getPrototypeOf(found); link !== null; link = Object.getPrototypeOf(link)) {
      // A getter is asked for what it says of the value, wherever on the chain it stands. The rest is the same for all.
      const getters = gettersOf.get(link);
      visitKeys(link, getters ?? Reflect.ownKeys(link), found);
      if (!getters)
        gettersOf.set(
          link,
          Reflect.ownKeys(link).filter((key) => isGetter(link, key)),
        );
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
    texts.add(attempt(() => inspect(value, { depth: 20, showHidden, getters: true })) as string);
  texts.add(String(attempt(() => JSON.stringify(value)))).add(String(attempt(() => String(value))));
  return [...texts].join("\n");
}

function isGetter(object: object, key: string | symbol): boolean {
  return Reflect.getOwnPropertyDescriptor(object, key)?.get !== undefined;
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
    const before = result;
    result = before
      .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\+x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll("%", ""), "hex").toString())
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)
      .replace(/\\+(.)/g, "$1");
    if (result === before) break;
  }
  return result;
}

/** Which of these secrets a text shows, as it is or behind whatever escapes. */
export function secretsIn(text: string, secrets: readonly string[]): string[] {
  const utf8 = Buffer.from(text, "latin1").toString();
  const views = [text, unescaped(text), ...(utf8 === text ? [] : [unescaped(utf8)])].map(comparable);
  return secrets.filter((secret) =>
    [secret, unescaped(secret)].some((form) => views.some((view) => view.includes(comparable(form)))),
  );
}

/** In a form, blanks are written as a plus. */
function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/[ +]/g, "");
}
