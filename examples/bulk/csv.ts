/** A row of CSV (RFC 4180), with its line end. */
export function toCsvRow(values: readonly string[]): string {
  return `${values.map(toField).join(",")}\r\n`;
}

/** Quoted if necessary. A spreadsheet would run a value that begins with `=`, `+`, `-` or `@`. */
function toField(value: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
