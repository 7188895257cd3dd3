/** `test.each` and `describe.each` define nothing for an empty table, and say nothing: here they throw. */
import { describe, test } from "vitest";

for (const definer of [describe, test]) {
  const { each } = definer;
  definer.each = ((...table: [readonly unknown[], ...unknown[]]) => {
    if (table[0].length === 0) throw new Error("a table without rows defines no tests");
    return (each as (...table: unknown[]) => unknown).apply(definer, table);
  }) as typeof each;
}
