/** A row of CSV (RFC 4180), with its line end. */
export function toCsvRow(values: readonly string[]): string {
  return `${values.map(toField).join(",")}\r\n`;
}

/** Quoted where it has to be. A leading `=`, `+`, `-` or `@` would be run by a spreadsheet. */
function toField(value: string): string {
  const safe = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
