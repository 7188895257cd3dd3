/** Runs the check of a bundle in a bare `vm` context, which has what the platform offers and no class of its own realm. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { createContext, runInContext } from "node:vm";
import { foreign, urls } from "./node-realm.js";

const { AbortController, AbortSignal, Blob, clearTimeout, crypto, fetch, File, FormData, Headers } =
  globalThis;
const { performance, Request, Response, setTimeout, TextDecoder, TextEncoder, URL } = globalThis;
const given = { AbortController, AbortSignal, Blob, clearTimeout, crypto, fetch, File, FormData, Headers };
const context = createContext({
  ...given,
  ...{ performance, Request, Response, setTimeout, TextDecoder, TextEncoder, URL, process },
});
runInContext(readFileSync(process.argv[2], "utf8"), context);
console.log(JSON.stringify(await context.realm.checkRealm(urls, foreign)));
process.exit();
