/** The built site: every link inside it resolves, it works in any folder, and it asks no other host for anything. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildSite } from "../../scripts/docs/build.js";
import { readOpenApi, readOperations, referenceAddress } from "../../scripts/docs/openapi.js";
import { guidePages } from "../../scripts/docs/pages.js";
import { withoutForeignLogos } from "../../scripts/docs/reference.js";

let site: string;
/** Every page of ours by its path. The reference is Redoc's, and is looked at apart. */
const pages = new Map<string, string>();
let reference: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "mycreditapp-site-"));
  await buildSite(site);
  for (const name of await readdir(site, { recursive: true })) {
    const path = name.replaceAll("\\", "/");
    if (!path.endsWith(".html")) continue;
    const text = await readFile(join(site, name), "utf8");
    if (path === "reference.html") reference = text;
    else pages.set(path, text);
  }
}, 120_000);
afterAll(() => rm(site, { recursive: true, force: true }));

/** Every address that a page names, in whatever attribute. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id);
}

/** What is wrong with the links of a page, each with its reason. */
function brokenLinks(path: string, html: string, files: ReadonlySet<string>): string[] {
  return addressesIn(html).flatMap((address) => {
    if (/^(https:|data:)/.test(address)) return [];
    if (/^(\/|\w+:)/.test(address)) return [`${address} does not work in every folder`];
    const [target = "", fragment] = address.split("#");
    const file = target === "" ? path : posix.join(posix.dirname(path), target);
    if (!files.has(file)) return [`${address} leads nowhere`];
    if (fragment === undefined) return [];
    if (file === "reference.html") {
      return operationAddresses.has(`reference.html#${fragment}`) ? [] : [`${address} names no operation`];
    }
    return idsIn(pages.get(file) ?? "").includes(fragment) ? [] : [`${address} names no part of that page`];
  });
}

const operationAddresses = new Set(readOperations().map(referenceAddress));

async function siteFiles(): Promise<Set<string>> {
  return new Set((await readdir(site, { recursive: true })).map((name) => name.replaceAll("\\", "/")));
}

test("there is a page for every page of the guide, the reference, and the TypeScript reference", async () => {
  const files = await siteFiles();
  for (const name of ["index", ...guidePages.map((page) => page.name), "reference", "typescript/index"]) {
    expect(files).toContain(`${name}.html`);
  }
  expect(files).toContain("typescript/mycreditapp/classes/MyCreditApp.html");
});

test("every link inside the site resolves, to the part of the page", async () => {
  const files = await siteFiles();
  const broken = [...pages].flatMap(([path, html]) =>
    brokenLinks(path, html, files).map((why) => `${path}: ${why}`),
  );
  expect(broken).toEqual([]);
});

test("a broken link is found: a file, a part of a page, an operation, an address that holds in one folder only", async () => {
  const files = await siteFiles();
  const html = `<a href="tokens.html"></a><a href="nothing.html"></a><a href="tokens.html#nothing"></a>
    <a href="reference.html#/nothing"></a><a href="/tokens.html"></a>`;
  expect(brokenLinks("index.html", html, files)).toEqual([
    "nothing.html leads nowhere",
    "tokens.html#nothing names no part of that page",
    "reference.html#/nothing names no operation",
    "/tokens.html does not work in every folder",
  ]);
});

test("no id stands twice on a page", () => {
  for (const [path, html] of pages) {
    const ids = idsIn(html);
    expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []]);
  }
});

test("the TypeScript reference shows the fields of a type, and no type by its place in the description", () => {
  expect(pages.get("typescript/mycreditapp/interfaces/ConnectionAction.html")).toContain("action_type");
  for (const [path, html] of pages) {
    if (path.startsWith("typescript/"))
      expect([path, /(components|operations)\[/.test(html)]).toEqual([path, false]);
  }
});

test("a page loads nothing from outside the site", () => {
  for (const [path, html] of pages) {
    const loaded = [
      ...html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="(https?:[^"]*)"/g),
    ];
    expect([path, loaded.map(([, address]) => address)]).toEqual([path, []]);
    expect(html).not.toMatch(/@import|url\(\s*['"]?https?:/);
  }
});

describe("the reference", () => {
  test("is one file that names no other host as a source", () => {
    // Not the text itself in the message of a failure: it is two megabytes.
    const [beforeBody = ""] = reference.split("<body>");
    expect(
      /<script[^>]+src=|<link[^>]+rel="(?:stylesheet|modulepreload|preload)"/.exec(beforeBody),
    ).toBeNull();
    expect(reference.includes("cdn.redoc.ly/redoc")).toBe(false);
    expect(reference.includes('"disableTelemetry":true')).toBe(true);
  });

  test("says so when Redoc keeps its picture elsewhere", () => {
    expect(() => withoutForeignLogos("<html></html>")).toThrow("its logo is not where it was");
  });

  test("holds samples, scenarios, source and page of every operation", () => {
    const [, json = ""] = /const __redoc_definition = (\{.*\});\n/.exec(reference) ?? [];
    const rendered = readOperations(JSON.parse(json));
    const operations = readOperations();
    expect(rendered.map(({ operationId }) => operationId)).toEqual(
      operations.map(({ operationId }) => operationId),
    );
    for (const [index, operation] of operations.entries()) {
      const { "x-codeSamples": samples, description } = rendered[index] as unknown as {
        "x-codeSamples": { lang: string }[];
        description: string;
      };
      expect(samples.map(({ lang }) => lang)).toEqual(["TypeScript", "Shell"]);
      expect(description).toContain("**Scenarios:**");
      expect(description).toContain(operation["x-inferred"] ? "a part inferred" : "**Source:** documented");
      expect(description).toContain(operation.externalDocs.url);
    }
  });
});

test("the description is published as YAML and as JSON, and both say the same", async () => {
  const yaml = parse(await readFile(join(site, "openapi.yaml"), "utf8"));
  const json = JSON.parse(await readFile(join(site, "openapi.json"), "utf8"));
  expect(json).toEqual(yaml);
  expect(yaml).toEqual(readOpenApi());
  expect(JSON.stringify(json)).not.toContain("x-codeSamples");
});

test("the search knows every page of the guide and every operation", async () => {
  const script = await readFile(join(site, "assets/search.js"), "utf8");
  const sections = JSON.parse(script.slice(script.indexOf("["), script.lastIndexOf("]") + 1)) as {
    href: string;
  }[];
  const files = await siteFiles();
  const links = sections.map(({ href }) => `<a href="${href}"></a>`).join("");
  expect(brokenLinks("index.html", links, files)).toEqual([]);
  for (const address of operationAddresses) expect(sections.map(({ href }) => href)).toContain(address);
});
