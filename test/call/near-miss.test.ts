/** Which known name was probably meant: close enough to be a slip, and no further. */
import { describe, expect, test } from "vitest";
import { nearMiss } from "../../src/errors/problem.js";

describe("the name that was meant", () => {
  test.each<[given: string, known: string[], meant: string | undefined]>([
    // Case, `_` and `-` do not count.
    ["orderBy", ["order_by"], "order_by"],
    ["ORDER-BY", ["order_by"], "order_by"],
    ["order_by", ["orderBy"], "orderBy"],
    // Up to four letters, one edit.
    ["sise", ["size"], "size"],
    ["siz", ["size"], "size"],
    ["isize", ["size"], "size"],
    ["size", ["sizes"], "sizes"],
    ["sses", ["size"], undefined],
    ["si", ["size"], undefined],
    // From five letters on, two.
    ["simit", ["limit"], "limit"],
    ["simix", ["limit"], "limit"],
    ["simxx", ["limit"], undefined],
    ["imit", ["limit"], "limit"],
    ["limitxx", ["limit"], "limit"],
    ["xxlimit", ["limit"], "limit"],
    ["lixxmit", ["limit"], "limit"],
    ["xlimitx", ["limit"], "limit"],
    ["xlixmitx", ["limit"], undefined],
    ["limitxxx", ["limit"], undefined],
    ["xxxlimit", ["limit"], undefined],
    ["timeo", ["timeout"], "timeout"],
    ["meout", ["timeout"], "timeout"],
    ["eout", ["timeout"], undefined],
    ["tmiout", ["timeout"], "timeout"],
    ["timeuot", ["timeout"], "timeout"],
    // `_` and `-` are no letters of the given name.
    ["s_i_s_s", ["size"], undefined],
    ["offset", ["limit", "search_text"], undefined],
    // What other APIs and clients call it, if it is known here.
    ["page", ["limit", "offset"], "offset"],
    ["per_page", ["offset", "limit"], "limit"],
    ["API-KEY", ["clientId", "clientSecret"], "clientSecret"],
    ["page", ["limit"], undefined],
  ])("by %s among %j is %s", (given, known, meant) => {
    expect(nearMiss(given, known)).toBe(meant);
  });

  test("is the closest, and of two that are equally close the first", () => {
    expect(nearMiss("statuses", ["status", "statusess", "stratuses"])).toBe("statusess");
    expect(nearMiss("statuses", ["status", "statuses"])).toBe("statuses");
    expect(nearMiss("limits", ["limit", "limitss"])).toBe("limit");
  });
});

describe("nothing was meant", () => {
  test.each(["", "_", "-_-"])("by %j, which has no letters", (given) => {
    expect(nearMiss(given, ["a", "b"])).toBeUndefined();
  });

  test("if there is no known name", () => expect(nearMiss("limit", [])).toBeUndefined());

  test("if the known names have no letters", () => {
    expect(nearMiss("abcd", ["", "_"])).toBeUndefined();
    expect(nearMiss("abcdef", ["_"])).toBeUndefined();
  });

  test("by a name of more than 60 letters, which is not compared", () => {
    const name = "a".repeat(60);
    expect(nearMiss(name, [name])).toBe(name);
    expect(nearMiss(`${name}_`, [name])).toBe(name);
    expect(nearMiss(`${name}a`, [`${name}a`])).toBeUndefined();
  });
});
