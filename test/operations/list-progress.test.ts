/** What follows from the pages of a list, one after the other. `test/risks/lost-items.test.ts` shows it at work. */
import { describe, expect, test } from "vitest";
import { ListProgress } from "../../src/operations/list-progress.js";

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
});
