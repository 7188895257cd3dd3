/** A secret is found in whatever text, however each of its characters is written, and nothing else is taken out. */
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { RedactedHeaders, type ResponseHeaders } from "../../src/errors/received.js";
import { createRedact, redactValue } from "../../src/errors/redact.js";

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, "0");
const units = (character: string) => character.split("").map((unit) => unit.charCodeAt(0));
const bytes = (character: string) => [...Buffer.from(character)];

/** Every way to write one character of the table. */
const forms: ((character: string) => string)[] = [
  (character) => character,
  (character) => `\\${character}`,
  (character) => `\\\\\\${character}`,
  (character) =>
    units(character)
      .map((unit) => `\\u${hex(unit, 4)}`)
      .join(""),
  (character) =>
    units(character)
      .map((unit) => `\\\\u${hex(unit, 4).toUpperCase()}`)
      .join(""),
  (character) =>
    bytes(character)
      .map((byte) => `\\x${hex(byte, 2)}`)
      .join(""),
  (character) =>
    bytes(character)
      .map((byte) => `%${hex(byte, 2)}`)
      .join(""),
  (character) =>
    bytes(character)
      .map((byte) => `%2525${hex(byte, 2).toUpperCase()}`)
      .join(""),
  (character) => `&#${character.codePointAt(0)};`,
  (character) => `&#x${hex(character.codePointAt(0) ?? 0, 4)};`,
  (character) => `&amp;#${character.codePointAt(0)};`,
  (character) => Buffer.from(character).toString("latin1"),
];
const secrets = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
  fc.string({ minLength: 1, maxLength: 63, unit: "binary-ascii" }),
  fc.string({ minLength: 1, maxLength: 63, unit: fc.constantFrom(...'%&\\+/=25ux"a;#') }),
  fc.string({ minLength: 20, maxLength: 300, unit: fc.constantFrom(..."abcXYZ019-._~+/=") }),
);

test("a text without a secret is left as it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string(), (secret, text) => {
      fc.pre(!text.toLowerCase().includes(secret.slice(0, 8).toLowerCase()) && !/[\\%&+]/.test(text));
      fc.pre(!/bearer/i.test(text));
      expect(createRedact([secret])(text)).toBe(text);
    }),
  );
});

describe("of a secret that is cut off", () => {
  const secret = "0123456789abcdefGHIJKLMNOPQRSTUV";

  test("the first 16 characters are enough, and the rest is removed as far as it is there", () => {
    expect(createRedact([secret])(`<${secret.slice(0, 16)}>`)).toBe("<[redacted]>");
    expect(createRedact([secret])(`<${secret.slice(0, 29)}>`)).toBe("<[redacted]>");
    expect(createRedact([secret])(`<${secret.slice(0, 20)}zz>`)).toBe("<[redacted]zz>");
  });

  test("15 characters are not enough", () => {
    expect(createRedact([secret])(`<${secret.slice(0, 15)}>`)).toBe(`<${secret.slice(0, 15)}>`);
  });
});

test("several secrets, and no secret", () => {
  expect(createRedact(["first", undefined, "", "second"])("first, second, third")).toBe(
    "[redacted], [redacted], third",
  );
  expect(createRedact([])("first")).toBe("first");
});

test("an unknown token after Bearer, and no other word", () => {
  const redact = createRedact([]);
  expect(redact("BEARER abcdefghijklmnopqrstuvwxyz==, and more")).toBe("Bearer [redacted], and more");
  expect(redact("a bearer token is missing")).toBe("a bearer token is missing");
});

test("names and values of a JSON value, deeper than in any body", () => {
  const redact = createRedact(["canary"]);
  expect(redactValue({ canary: ["a canary", 1, null, { b: "canary" }] }, redact)).toEqual({
    "[redacted]": ["a [redacted]", 1, null, { b: "[redacted]" }],
  });
  const deep = JSON.parse(`${"[".repeat(5_000)}"canary"${"]".repeat(5_000)}`) as unknown;
  expect(JSON.stringify(redactValue(deep, redact))).not.toContain("canary");
  const polluted = redactValue(JSON.parse('{"__proto__":{"a":1}}'), redact) as object;
  expect(Object.getPrototypeOf(polluted)).toBe(Object.prototype);
});

describe("a secret is found", () => {
  test.each([
    ["as it is", "canary/tok+one"],
    ["in upper case", "CANARY/TOK+ONE"],
    ["in JSON", String.raw`canary\/tok\u002bone`],
    ["in JSON inside JSON", String.raw`canary\\\/tok\\u002Bone`],
    ["with escapes of JavaScript", String.raw`canary\x2ftok\x2bone`],
    ["percent-encoded", "canary%2Ftok%2bone"],
    ["percent-encoded twice", "canary%252Ftok%252bone"],
    ["in HTML, by decimal numbers", "canary&#47;tok&#043;one"],
    ["in HTML, by hexadecimal numbers", "canary&#x2F;tok&#x02b;one"],
    ["in HTML, by names", "canary&sol;tok&plus;one"],
    ["in HTML inside HTML", "canary&amp;#47;tok&amp;amp;plus;one"],
    ["in a page that shows JSON", "canary&#92;&#47;tok&bsol;u002bone"],
    ["percent-encoded HTML", "canary%26sol;tok%26plus;one"],
  ])("%s", (_how, text) => expect(createRedact(["canary/tok+one"])(`<${text}>`)).toBe("<[redacted]>"));

  test.each([
    ["!", "excl"],
    ['"', "quot"],
    ["#", "num"],
    ["$", "dollar"],
    ["%", "percnt"],
    ["&", "amp"],
    ["'", "apos"],
    ["(", "lpar"],
    [")", "rpar"],
    ["*", "ast"],
    ["*", "midast"],
    ["+", "plus"],
    [",", "comma"],
    [".", "period"],
    ["/", "sol"],
    [":", "colon"],
    [";", "semi"],
    ["<", "lt"],
    ["=", "equals"],
    [">", "gt"],
    ["?", "quest"],
    ["@", "commat"],
    ["[", "lbrack"],
    ["[", "lsqb"],
    ["\\", "bsol"],
    ["]", "rbrack"],
    ["]", "rsqb"],
    ["^", "Hat"],
    ["_", "lowbar"],
    ["_", "UnderBar"],
    ["`", "grave"],
    ["`", "DiacriticalGrave"],
    ["{", "lbrace"],
    ["{", "lcub"],
    ["|", "vert"],
    ["|", "verbar"],
    ["|", "VerticalLine"],
    ["}", "rbrace"],
    ["}", "rcub"],
  ])("if its %s is written as &%s;", (character, name) => {
    const redact = createRedact([`key${character}end`]);
    expect(redact(`<key&${name};end> <key&amp;${name};end>`)).toBe("<[redacted]> <[redacted]>");
  });

  test("if its spaces are written as in the query of a URL", () => {
    expect(createRedact(["my own key"])("?key=my+own+key")).toBe("?key=[redacted]");
    expect(createRedact([" & "])("+&+")).toBe("[redacted]");
  });

  test.each(["schlüssel-geheim", "пароль", "clé", "密码🔑"])(
    "in a header, where each byte of its UTF-8 is read as one character: %s",
    (secret) => {
      const text = Buffer.from(secret).toString("latin1");
      expect(createRedact([secret])(`<${text}>`)).toBe("<[redacted]>");
    },
  );

  test("if it is as long as only a token is, without a trace of it", () => {
    const token = "abcDEF019-._~+/x".repeat(1_000);
    expect(createRedact([token])(`<${token}>, <${encodeURIComponent(token)}>`)).toBe(
      "<[redacted]>, <[redacted]>",
    );
  });

  test.each([
    [128, "[redacted]zz"],
    [129, "[redacted]"],
  ])("whose end is looked for in up to 128 characters: of %i", (length, redacted) => {
    const token = "abcdefghijklmnop".repeat(9).slice(0, length);
    expect(createRedact([token])(`<${token}zz>`)).toBe(`<${redacted}>`);
  });

  test("if characters that begin escapes are deep inside it, in the longest client secret", () => {
    const secret = `${"a".repeat(20)}%25&amp;\\\\${"b".repeat(34)}`;
    expect(secret).toHaveLength(64);
    expect(createRedact([secret])(`<${encodeURIComponent(secret)}>`)).toBe("<[redacted]>");
  });
});

test.each([
  ["the name of no character", "key-x-end", "key-&undefined;-end"],
  ["a plus sign, which stands for a space only", "key.end", "key+end"],
  ["nothing in place of a space", "key end", "keyend, key\\end"],
  ["the number of another character", "key.end", "key&#47;end, key%2Fend, key\\u002fend"],
])("%s is no form of a character", (_what, secret, text) => {
  // Another secret each time, as patterns are kept; a short one, as 16 characters of it would be enough.
  const key = `key${Math.random().toString(36).slice(2, 6)}`;
  const own = (written: string) => written.replaceAll("key", key);
  expect(createRedact([own(secret)])(own(text))).toBe(own(text));
});

describe("a pattern, which takes long to compile,", () => {
  /** How many patterns are compiled meanwhile. */
  function compiledBy(run: () => void): number {
    let count = 0;
    class Counted extends RegExp {
      constructor(source: string, flags: string) {
        super(source, flags);
        count += 1;
      }
    }
    vi.stubGlobal("RegExp", Counted);
    try {
      run();
    } finally {
      vi.unstubAllGlobals();
    }
    return count;
  }

  test.each([
    ["in which nothing is escaped", '{"message": "This is longer than the secret, and has nothing of it."}'],
    ["that is shorter than the part of a secret that is enough", "50% & more"],
    ["that is empty", ""],
  ])("is not made for a text %s", (_what, text) => {
    const redact = createRedact(["canary-token-of-a-client"]);
    expect(compiledBy(() => redact(text))).toBe(0);
    expect(redact(text)).toBe(text);
  });

  test.each([
    ["a client secret", "canary-token-1"],
    ["a token", "0123456789abcdef".repeat(8)],
  ])("is made once for %s, however many texts show it", (_what, secret) => {
    const redact = createRedact([secret]);
    const texts = [secret, encodeURIComponent(secret), `${secret} & ${secret}`];
    expect(compiledBy(() => texts.map(redact))).toBeGreaterThan(0);
    expect(compiledBy(() => texts.map(redact))).toBe(0);
    expect(compiledBy(() => texts.map(createRedact([secret])))).toBe(0);
    expect(texts.map(redact)).toEqual(["[redacted]", "[redacted]", "[redacted] & [redacted]"]);
  });

  test("is kept for a hundred secrets at a time", () => {
    let count = 0;
    const makeNext = () => {
      count += 1;
      createRedact([`canary-of-${count}`]);
    };
    const isFirstKept = () => compiledBy(() => createRedact(["canary-of-all"])("canary-of-all")) === 0;
    isFirstKept();
    // Until the secrets of other tests are forgotten.
    while (count <= 100 && isFirstKept()) makeNext();
    for (const end = count + 98; count < end; ) makeNext();
    expect(isFirstKept()).toBe(true);
    makeNext();
    expect(isFirstKept()).toBe(false);
  });
});

describe("another client's token", () => {
  const redact = createRedact([]);
  const token = "abcdefghij0123456789";

  test.each([
    [`Bearer ${token}`, "Bearer [redacted]"],
    [`Bearer%20${token}`, "Bearer [redacted]"],
    [`Bearer+${token}`, "Bearer [redacted]"],
    [`("bearer  ${token}-._~+/%2B==")`, '("Bearer [redacted]")'],
    [`Bearer ${token.slice(1)}`, `Bearer ${token.slice(1)}`],
    [`Forbearer ${token}`, `Forbearer ${token}`],
    [`Bearer${token}`, `Bearer${token}`],
  ])("in %j", (text, redacted) => expect(redact(text)).toBe(redacted));
});

describe("a JSON value", () => {
  const redact = createRedact(["canary"]);
  const tooDeep = "[redacted: nested too deeply]";
  const lists = (levels: number, innermost: unknown) => {
    let value = innermost;
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };
  const objects = (levels: number, innermost: unknown) => {
    let value = innermost;
    for (let level = 0; level < levels; level += 1) value = { a: value };
    return value;
  };

  test.each([
    ["lists", lists],
    ["objects", objects],
  ])("is redacted in 200 levels of %s, and is replaced below", (_what, nest) => {
    expect(redactValue(nest(200, "canary"), redact)).toEqual(nest(200, "[redacted]"));
    expect(redactValue(nest(200, 1), redact)).toEqual(nest(200, 1));
    expect(redactValue(nest(201, "canary"), redact)).toEqual(nest(200, tooDeep));
    expect(redactValue(nest(200, {}), redact)).toEqual(nest(200, tooDeep));
    expect(redactValue(nest(5_000, "canary"), redact)).toEqual(nest(200, tooDeep));
  });

  test.each(["canary", 7, true, null, undefined])("that is only %j needs no object around it", (value) => {
    expect(redactValue(value, redact)).toBe(value === "canary" ? "[redacted]" : value);
  });
});

describe("headers", () => {
  const redact = createRedact(["canary"]);
  const seenIn = (headers: RedactedHeaders) => {
    const seen: [name: string, value: string][] = [];
    headers.forEach((value, name) => {
      seen.push([name, value]);
    });
    return seen;
  };
  /** Headers of a user's `fetch`, which need not be what they are declared to be. */
  const odd = (headers: { get?: () => unknown; forEach?: ResponseHeaders["forEach"] }, by = redact) =>
    new RedactedHeaders(headers as ResponseHeaders, by);
  const throws = () => {
    throw new Error("no headers here");
  };

  test("are redacted, names and values, one by one and all together", () => {
    const headers = new RedactedHeaders(
      new Headers({ "x-canary": "1", "x-echo": "a canary", "x-id": "7" }),
      redact,
    );
    expect([headers.get("X-Echo"), headers.get("x-id"), headers.get("absent")]).toEqual([
      "a [redacted]",
      "7",
      null,
    ]);
    expect(seenIn(headers)).toEqual([
      ["x-[redacted]", "1"],
      ["x-echo", "a [redacted]"],
      ["x-id", "7"],
    ]);
  });

  test.each<[string, () => unknown]>([
    ["that is a number", () => 7],
    ["that is undefined", () => undefined],
    ["that is an object", () => ({ length: 0 })],
  ])("count one %s as absent", (_what, get) => {
    expect(odd({ get }).get("x-id")).toBeNull();
    expect(odd({ get }, createRedact([])).get("x-id")).toBeNull();
  });

  test.each([
    ["digits that are no token as they are", "1234567", "1234567"],
    ["more digits without the secret", "12345678", "[redacted]8"],
    ["anything else without the secret", "12 canary", "12 [redacted]"],
    ["digits and more without the secret", "12345678 ", "[redacted]8 "],
    ["more and digits without the secret", " 1234567", " [redacted]"],
  ])("give a Content-Length of %s", (_what, value, shown) => {
    const digits = createRedact(["canary", "1234567"]);
    expect(odd({ get: () => value }, digits).get("Content-Length")).toBe(shown);
    expect(odd({ get: () => "1234567" }, digits).get("X-Echo")).toBe("[redacted]");
  });

  test.each([
    [7, "7"],
    [0, null],
  ])("that have no Content-Length give the %i bytes that were read as %j", (length, shown) => {
    const headers = new RedactedHeaders(new Headers(), redact, length);
    expect([headers.get("Content-Length"), headers.get("x-id")]).toEqual([shown, null]);
  });

  test("do not hide what a visitor throws", () => {
    const headers = new RedactedHeaders(new Headers({ "x-id": "7" }), redact);
    expect(() => headers.forEach(throws)).toThrow("no headers here");
  });

  test("show nothing when they are inspected or written to a log", () => {
    const headers = new RedactedHeaders(new Headers({ "x-echo": "a canary" }), redact);
    expect(inspect(headers, { depth: null, showHidden: true })).toBe("RedactedHeaders {}");
    expect(JSON.stringify(headers)).toBe("{}");
  });
});

test("in whatever form each character is, and whatever surrounds it", () => {
  fc.assert(
    fc.property(secrets, fc.array(fc.nat(forms.length - 1), { minLength: 1 }), (begin, choices) => {
      // After a % at its end, the rest of an escape would be left over: nothing of the secret.
      const secret = `${begin}z`;
      const shown = Array.from(secret, (character, index) =>
        (forms[choices[index % choices.length] ?? 0] as (character: string) => string)(character),
      ).join("");
      // A tab is in no form but its own.
      expect(createRedact([secret])(`\t${shown}\n${shown}\t`)).toBe("\t[redacted]\n[redacted]\t");
    }),
    { numRuns: 100 },
  );
}, 60_000);
