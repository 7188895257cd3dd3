/** What the realm check needs from outside: the URLs of the environment, and values of the realm of Node. */
import { File } from "node:buffer";
import { statSync } from "node:fs";
import process from "node:process";
import { URL } from "node:url";

export const urls = JSON.parse(process.env.URLS);
export const foreign = {
  date: statSync(".").mtime,
  url: new URL("/things", urls.api),
  file: new File(["%PDF-1.7"], "balance.pdf", { type: "application/pdf" }),
};
