// @ts-check
/**
 * A host writes all of its private records to a CSV file, in plain JavaScript.
 *
 *     MYCREDITAPP_ORGANIZATION_ID=… MYCREDITAPP_CLIENT_ID=… MYCREDITAPP_CLIENT_SECRET=… \
 *       npx tsx examples/export-private-records.mjs private-records.csv
 */
import { open } from "node:fs/promises";
import { MyCreditApp } from "mycreditapp";

const columns = /** @type {const} */ (["id", "name", "email", "total_score", "score_updated_at", "archived"]);

// A field by RFC 4180. A spreadsheet would run a text that begins with = + - or @.
function toField(/** @type {string | number | boolean | null | undefined} */ value) {
  const isFormula = typeof value === "string" && /^\s*[=+\-@＝＋－＠]/.test(value);
  const text = `${isFormula ? "'" : ""}${value ?? ""}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const host = new MyCreditApp();
const file = await open(process.argv[2] ?? "private-records.csv", "w");
let count = 0;
try {
  await file.write(`${columns.join(",")}\r\n`);
  for await (const record of host.privateRecords.list({ order_by: "name" })) {
    await file.write(`${columns.map((column) => toField(record[column])).join(",")}\r\n`);
    count += 1;
  }
} finally {
  await file.close();
}
console.log(`${count} records`);
