import { readFile } from "node:fs/promises";
import { Problem } from "./settings.js";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const mostShown = 5;

/** Reads the ids of the guests, each once. */
export async function readGuests(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new Problem(`${file} cannot be read: ${error.message}`);
  });
  return parseGuests(text, file);
}

/** @throws Problem that names the lines that are no ids; none of the guests is in the queue by then */
export function parseGuests(text: string, file: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim().toLowerCase());
  const wrong = lines.flatMap((line, index) =>
    line === "" || uuid.test(line) ? [] : [`line ${index + 1}: ${JSON.stringify(line.slice(0, 80))}`],
  );
  if (wrong.length > 0) {
    const shown = wrong.slice(0, mostShown).join("\n  ");
    const others = wrong.length > mostShown ? `\n  and ${wrong.length - mostShown} more` : "";
    throw new Problem(
      `${file} must have one guest id, a UUID, on each line; these are none:\n  ${shown}${others}`,
    );
  }
  const guests = [...new Set(lines.filter((line) => line !== ""))];
  if (guests.length === 0) throw new Problem(`${file} has no guest ids`);
  return guests;
}
