/** What a reader can see of a page at one width, read in one go. */

export interface Layout {
  /** How far the page can be scrolled sideways, in pixels. */
  sideways: number;
  /** Code in a table that is broken inside of a word. */
  shredded: string[];
  /** What of the header is cut, hidden behind something, or outside of the window. */
  cut: string[];
  /** Samples that are wider than their box and cannot be scrolled by keyboard. */
  stuck: string[];
  /** Samples that have to be scrolled sideways. */
  wide: string[];
  /** Tables that have to be scrolled sideways. */
  clipped: string[];
  /** The characters in a line, of each paragraph that has several lines. */
  lines: number[];
}

/** Runs in the page. It must not use anything from outside of itself. */
export function readLayout(): Layout {
  const root = document.documentElement;
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const name = (element: Element) => (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60);

  const shredded = [...document.querySelectorAll("td code, th code")].filter((code) => {
    const isOneWord = !/[\s-]/.test(code.textContent ?? "");
    // A long name may break where it is marked.
    return isOneWord && code.querySelector("wbr") === null && code.getClientRects().length > 1;
  });
  const cut = [...document.querySelectorAll(".site-header :is(a, button), .side > summary")].filter(
    (element) => {
      if (!isShown(element)) return false;
      const box = element.getBoundingClientRect();
      if (box.left < 0 || box.right > root.clientWidth || element.scrollWidth > element.clientWidth + 1)
        return true;
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return top === null || !(element.contains(top) || top.contains(element));
    },
  );
  const samples = [...document.querySelectorAll<HTMLElement>("pre")].filter(isShown);
  const wide = samples.filter((sample) => sample.scrollWidth > sample.clientWidth + 1);
  const stuck = wide.filter(
    (sample) => sample.tabIndex !== 0 || !/auto|scroll/.test(getComputedStyle(sample).overflowX),
  );
  const tables = [...document.querySelectorAll(".table")].filter(isShown);
  const texts = [...document.querySelectorAll<HTMLElement>(".page > p, .page > ul:not([class]) > li")];
  // The last line of a paragraph is half full, on average.
  const lines = texts.flatMap((text) => {
    const height = Number.parseFloat(getComputedStyle(text).lineHeight);
    const count = Math.round(text.getBoundingClientRect().height / height);
    return count > 2 ? [(text.textContent ?? "").length / (count - 0.5)] : [];
  });
  return {
    sideways: root.scrollWidth - root.clientWidth,
    shredded: shredded.map(name),
    cut: cut.map(name),
    stuck: stuck.map(name),
    wide: wide.map(name),
    clipped: tables.filter((table) => table.scrollWidth > table.clientWidth + 1).map(name),
    lines,
  };
}
