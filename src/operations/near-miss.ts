/** The known name that was probably meant; `undefined` if none comes close. */
export function nearMiss(given: string, known: readonly string[]): string | undefined {
  const plain = toPlain(given);
  const mostEdits = plain.length > 4 ? 2 : 1;
  let best: string | undefined;
  let fewest = mostEdits + 1;
  // No known name is that long, so the comparison is skipped.
  if (plain === "" || plain.length > 60) return undefined;
  for (const name of known) {
    const edits = countEdits(plain, toPlain(name));
    if (edits >= fewest) continue;
    fewest = edits;
    best = name;
  }
  return best;
}

/** `orderBy`, `order-by` and `Order_By` are one name. */
function toPlain(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}

/** How many letters have to be added, removed or replaced to turn one name into the other. */
function countEdits(one: string, other: string): number {
  let row = Array.from(other, (_, at) => at + 1);
  for (let at = 0; at < one.length; at += 1) {
    let corner = at;
    let left = at + 1;
    row = row.map((above, column) => {
      left = Math.min(left + 1, above + 1, corner + (one[at] === other[column] ? 0 : 1));
      corner = above;
      return left;
    });
  }
  return row.at(-1) ?? one.length;
}
