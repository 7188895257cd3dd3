/** What follows from the pages of a list, one after the other. `test/risks/lost-items.test.ts` shows it at work. */
import { describe, expect, test } from "vitest";
import { ListProgress, type Verdict } from "../../src/call/list-progress.js";

const page = (offset: number, count: number, total: unknown, fresh = count, connects = false) => ({
  offset,
  count,
  fresh,
  connects,
  total,
});

/** Of each page, what it means and where the next one begins. */
function readAll(pages: ReturnType<typeof page>[], start = 0, limit = 100): [string, number][] {
  const progress = new ListProgress(start, limit, 5);
  return pages.map((one) => [progress.add(one), progress.position]);
}

describe("a total that falls", () => {
  test("goes back by as many items as it fell and one more, from the page that shows it", () => {
    expect(readAll([page(0, 100, 500), page(100, 100, 490)])).toEqual([
      ["more", 100],
      ["again", 89],
    ]);
  });

  test("does not go back if the page begins with an item that was returned", () => {
    expect(readAll([page(0, 100, 500), page(100, 100, 490, 99, true)])[1]).toEqual(["more", 200]);
  });

  test("goes back further each time it falls again, and only by the fall after a page that was returned", () => {
    const pages = [
      page(0, 100, 500),
      page(100, 100, 499),
      page(98, 100, 498),
      page(94, 100, 497),
      page(86, 100, 497, 87, true),
      page(186, 100, 496),
    ];
    expect(readAll(pages).map(([, position]) => position)).toEqual([100, 98, 94, 86, 186, 184]);
  });

  test("goes back until a page connects: others were added, so that more were removed than the total tells", () => {
    const pages = [page(0, 100, 300), page(100, 100, 299), page(98, 100, 299), page(95, 100, 299, 99, true)];
    expect(readAll(pages)).toEqual([
      ["more", 100],
      ["again", 98],
      ["again", 95],
      ["more", 195],
    ]);
  });

  test("goes back no further than the items that are remembered, where no page can connect", () => {
    const progress = new ListProgress(0, 10, 2);
    for (const offset of [0, 10, 20, 30, 40]) progress.add(page(offset, 10, 200));
    const positions: number[] = [];
    for (let verdict = progress.add(page(50, 10, 199)); verdict === "again"; ) {
      positions.push(progress.position);
      verdict = progress.add(page(progress.position, 10, 199));
    }
    expect(positions).toEqual([48, 45, 38, 23]);
    expect(progress.position).toBe(33);
  });

  test("does not take the pages that it reads again for a server that repeats itself", () => {
    const pages = [page(0, 100, 300), page(100, 100, 300), page(200, 0, 200), page(99, 100, 200, 0, true)];
    const tail = page(199, 1, 200, 0, true);
    expect(readAll([...pages, tail])).toEqual([
      ["more", 100],
      ["more", 200],
      ["again", 99],
      ["more", 199],
      ["end", 200],
    ]);
  });

  test("goes back as long as the page is within the pages that are remembered, and no longer", () => {
    const progress = new ListProgress(0, 10, 2);
    for (const offset of [0, 10, 20, 30, 40]) progress.add(page(offset, 10, 200));
    const read = [50, 40, 37, 30].map((offset) => [progress.add(page(offset, 10, 191)), progress.position]);
    // The page at 30 begins where the second to last page began.
    expect(read).toEqual([
      ["again", 40],
      ["again", 37],
      ["again", 30],
      ["more", 40],
    ]);
  });

  test("to less than the items so far, on an empty page, is believed", () => {
    const pages = [page(0, 100, 220), page(100, 100, 220), page(200, 0, 150)];
    expect(readAll(pages)[2]).toEqual(["again", 129]);
  });

  test("never goes back beyond the beginning, before which nothing can be missing", () => {
    expect(readAll([page(40, 100, 500), page(140, 60, 200), page(40, 100, 199)], 40)).toEqual([
      ["more", 140],
      ["again", 40],
      ["more", 140],
    ]);
  });

  test("again and again is a contradiction", () => {
    const progress = new ListProgress(0, 10, 5);
    const verdicts = Array.from({ length: 60 }, (_, at) =>
      progress.add(page(100 + at, 10, at % 2 === 0 ? 500 : 200)),
    );
    expect(verdicts.indexOf("unsteady")).toBeGreaterThan(10);
  });

  test("is a contradiction once all falls together are more than ten times the length of the list", () => {
    const progress = new ListProgress(0, 10, 5);
    progress.add(page(0, 10, 500));
    const fall = (): Verdict => {
      const verdict = progress.add(page(100, 10, 250));
      progress.add(page(100, 10, 500, 10, true));
      return verdict;
    };
    expect(Array.from({ length: 21 }, fall)).toEqual([...Array(20).fill("again"), "unsteady"]);
  });
});

describe("the total", () => {
  test.each<[unknown, number | undefined]>([
    [0, undefined],
    [99, undefined],
    [100, 100],
    [101, 101],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER + 1, undefined],
    [100.5, undefined],
    [-1, undefined],
    ["500", undefined],
    [[500], undefined],
    [null, undefined],
    [undefined, undefined],
  ])("of %j after 100 items is read as %j", (claimed, total) => {
    const progress = new ListProgress(0, 100, 5);
    progress.add(page(0, 100, claimed));
    expect([progress.total, progress.given]).toEqual([total, 100]);
  });

  test.each<[unknown, number | undefined]>([
    [0, 0],
    [7, 7],
    [-1, undefined],
    [1.5, undefined],
    ["7", undefined],
    [null, undefined],
  ])("of %j on an empty page is read as %j", (claimed, total) => {
    const progress = new ListProgress(40, 100, 5);
    expect(progress.add(page(40, 0, claimed))).toBe("end");
    expect([progress.total, progress.given]).toEqual([total, 0]);
  });

  test("that was valid holds as long as the items do not exceed it, whatever later pages claim", () => {
    const progress = new ListProgress(0, 100, 5);
    const read = [page(0, 100, 300), page(100, 100, null), page(200, 100, 0)].map((one) => [
      progress.add(one),
      progress.total,
    ]);
    expect(read).toEqual([
      ["more", 300],
      ["more", 300],
      ["end", 300],
    ]);
    progress.add(page(300, 1, 300));
    expect([progress.total, progress.given]).toEqual([undefined, 301]);
  });
});

describe("without a total, a page", () => {
  test.each([
    [99, "end"],
    [100, "more"],
    [101, "more"],
    [0, "end"],
  ])("of %i items, where 100 were asked for, means: %s", (count, verdict) => {
    expect(readAll([page(0, 100, undefined), page(100, count, undefined)])).toEqual([
      ["more", 100],
      [verdict, 100 + count],
    ]);
  });

  test("again and again without anything new is a contradiction, also if there was a total before", () => {
    const same = Array.from({ length: 9 }, (_, at) => page(200 + at * 100, 100, 150, 0));
    const verdicts = readAll([page(0, 100, 150), page(100, 100, 150), ...same]).map(([verdict]) => verdict);
    expect(verdicts.indexOf("repeats")).toBe(8);
  });
});

describe("an empty page", () => {
  test.each([
    [100, "end"],
    [101, "empty"],
  ])("after 100 items of %i means: %s", (total, verdict) => {
    const progress = new ListProgress(0, 50, 5);
    progress.add(page(0, 50, total));
    progress.add(page(50, 50, total));
    // Of 100 items, the page before was the last one; the next may have been requested ahead.
    expect([progress.add(page(100, 0, total)), progress.given, progress.total]).toEqual([
      verdict,
      100,
      total,
    ]);
  });

  test("at the beginning contradicts a total of 1, and is the end of a list of none", () => {
    expect(readAll([page(0, 0, 1)])).toEqual([["empty", 0]]);
    expect(readAll([page(0, 0, 0)])).toEqual([["end", 0]]);
  });
});

describe("a page without anything new", () => {
  test("is not the end, as long as added items explain it", () => {
    const added = Array.from({ length: 30 }, (_, at) => page((at + 1) * 10, 10, 1_010 + at * 10, 0));
    expect(new Set(readAll([page(0, 10, 1_000), ...added], 0, 10).map(([verdict]) => verdict))).toEqual(
      new Set(["more"]),
    );
  });

  test("again and again, without an explanation, is a contradiction", () => {
    const same = Array.from({ length: 30 }, (_, at) => page((at + 1) * 10, 10, 1_000, 0));
    const verdicts = readAll([page(0, 10, 1_000), ...same], 0, 10).map(([verdict]) => verdict);
    expect(verdicts.indexOf("repeats")).toBe(7);
  });

  /** How many pages with nothing new are taken, each connecting to what was read. */
  function takenAfter(pages: ReturnType<typeof page>[], total: number): number {
    const same = Array.from({ length: 30 }, (_, at) => page(200 + at * 10, 10, total, 0, true));
    const verdicts = readAll([...pages, ...same], 0, 10).map(([verdict]) => verdict);
    return verdicts.indexOf("repeats") - pages.length;
  }

  test.each([
    [0, 6],
    [1, 7],
    [10, 7],
    [11, 8],
  ])("is explained by %i added items: %i of them are taken in a row", (added, taken) => {
    const pages = [page(0, 10, 1_000), page(10, 10, 1_000 + added)];
    expect(takenAfter(pages, 1_000 + added)).toBe(taken);
  });

  test.each([
    [1, 7],
    [9, 7],
    [10, 8],
    [19, 8],
    [20, 9],
  ])("is explained by going back after a fall of %i, and by one item more: %i are taken", (fall, taken) => {
    const pages = [page(0, 10, 1_000), page(100, 10, 1_000 - fall)];
    expect(takenAfter(pages, 1_000 - fall)).toBe(taken);
  });
});

describe("a last page without anything new", () => {
  test.each<[string, ReturnType<typeof page>[], Verdict]>([
    ["that is full", [page(0, 10, 20), page(10, 10, 20, 0)], "repeats"],
    ["that is longer than the first", [page(0, 10, 21), page(10, 11, 21, 0)], "repeats"],
    ["that is shorter than the first", [page(0, 10, 19), page(10, 9, 19, 0)], "end"],
    ["that is full, with one new item", [page(0, 10, 20), page(10, 10, 20, 1)], "end"],
    ["that added items explain", [page(0, 10, 20), page(10, 10, 30), page(20, 10, 30, 0)], "end"],
    [
      "after another one, where the added items explain one",
      [page(0, 10, 20), page(10, 10, 30, 0), page(20, 10, 30, 0)],
      "repeats",
    ],
  ])("%s, means: %s", (_what, pages, verdict) => {
    expect(readAll(pages, 0, 10).at(-1)?.[0]).toBe(verdict);
  });
});

test("the items that were returned are those that were fresh", () => {
  const progress = new ListProgress(0, 10, 5);
  const given = [page(0, 10, 100), page(10, 10, 100, 7), page(20, 10, 90), page(9, 10, 90, 1, true)].map(
    (one) => {
      progress.add(one);
      return progress.given;
    },
  );
  expect(given).toEqual([10, 17, 17, 18]);
});
