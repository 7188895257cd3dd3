/** "; did you mean `port`?" for a name that is close to a known one; otherwise nothing. */
export function didYouMean(word: string, names: readonly string[]): string {
  const guess = nearestName(word, names);
  return guess === undefined ? "" : `; did you mean \`${guess}\`?`;
}

/** The name that shares the most letters with a word; `undefined` if none shares enough. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, likeness: likenessOf(word.replace(/^-+/, ""), name.replace(/^-+/, "")) }))
    .sort((one, other) => other.likeness - one.likeness);
  return best !== undefined && best.likeness >= 0.7 ? best.name : undefined;
}

/** The share of letters that two words have in common, in any order: 1 for `prot` and `port`. */
function likenessOf(one: string, other: string): number {
  const left = [...other];
  const shared = [...one].filter((letter) => {
    const index = left.indexOf(letter);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}
