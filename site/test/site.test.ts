/** The built site: every link inside it resolves, it works in any folder, and it asks no other host for anything. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readClientMethods } from "../../scripts/docs/methods.js";
import {
  readOpenApi,
  readOperations,
  referenceAddress,
  tagAddress,
  typeAddress,
} from "../../scripts/docs/openapi.js";
import { presentPages } from "../../scripts/docs/pages.js";
import { withReasons } from "../../scripts/generate/openapi-document.js";
import { buildSite } from "../src/build.js";
import { readSiteInfo } from "../src/site-info.js";

let site: string;
/** The same with a repository and an address, as it will be once `package.json` has them. */
let publishedSite: string;
let files: Set<string>;
/** Every page by its path. */
const pages = new Map<string, string>();
/** Every Markdown twin by its path. */
const twins = new Map<string, string>();
const operations = readOperations();
/** The address that the reference had while it was one page. It only leads on. */
const oldReference = "reference.html";

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "mycreditapp-site-"));
  publishedSite = await mkdtemp(join(tmpdir(), "mycreditapp-site-"));
  await buildSite(site);
  await buildSite(publishedSite, {
    ...readSiteInfo(),
    repository: "https://github.com/owner/repository",
    address: "https://owner.github.io/repository/",
  });
  files = new Set((await readdir(site, { recursive: true })).map((name) => name.replaceAll("\\", "/")));
  for (const path of files) {
    if (path.endsWith(".html")) pages.set(path, await readFile(join(site, path), "utf8"));
    if (path.endsWith(".md")) twins.set(path, await readFile(join(site, path), "utf8"));
  }
}, 120_000);
afterAll(async () => {
  for (const folder of [site, publishedSite]) await rm(folder, { recursive: true, force: true });
});

/** Every address that a page names, in whatever attribute. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );
}

/** Every address that a text in Markdown names, outside of code. */
function linksIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = ""]) => address);
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id);
}

/** What is wrong with the links of a page, each with its reason. */
function brokenLinks(path: string, addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => {
    if (/^(https:|data:)/.test(address)) return [];
    if (/^(\/|@|\w+:)/.test(address)) return [`${address} does not work in every folder`];
    const [target = "", fragment] = address.split("#");
    const file = target === "" ? path : posix.join(posix.dirname(path), target);
    if (!files.has(file)) return [`${address} leads nowhere`];
    if (fragment === undefined) return [];
    const ids = idsIn(pages.get(file.replace(/\.md$/, ".html")) ?? "");
    return ids.includes(decodeURIComponent(fragment)) ? [] : [`${address} names no part of that page`];
  });
}

test("there is a page for every page of the guide, every operation, every tag and every data type", () => {
  const document = readOpenApi();
  const expected = [
    ...presentPages().map(({ name }) => `${name}.html`),
    ...operations.map(referenceAddress),
    ...document.tags.map(({ name }) => tagAddress(name)),
    ...Object.keys(document.components.schemas).map(typeAddress),
    "index.html",
    "404.html",
    "reference/index.html",
    "reference/types/index.html",
    "typescript/index.html",
    "typescript/my-credit-app.html",
  ];
  expect(expected.filter((path) => !files.has(path))).toEqual([]);
});

test("every file of docs/ is a page of the site", async () => {
  const names = (await readdir(new URL("../../docs/", import.meta.url))).filter((name) =>
    name.endsWith(".md"),
  );
  const known = presentPages().map(({ name }) => `${name}.md`);
  expect(names.filter((name) => name !== "README.md" && !known.includes(name))).toEqual([]);
});

test("every link within the site resolves, down to the part of the page", () => {
  const broken = [...pages]
    .filter(([path]) => path !== oldReference)
    .flatMap(([path, html]) => brokenLinks(path, addressesIn(html)).map((why) => `${path}: ${why}`));
  expect(broken).toEqual([]);
});

test("every link of the Markdown twins resolves", () => {
  const broken = [...twins].flatMap(([path, text]) =>
    brokenLinks(path, linksIn(text)).map((why) => `${path}: ${why}`),
  );
  expect(broken).toEqual([]);
});

test("a broken link is found: to a file, to a part of a page, or one that works in one folder only", () => {
  const html = `<a href="authentication.html"></a><a href="nothing.html"></a><a href="authentication.html#nothing"></a>
    <a href="/authentication.html"></a><a href="@/authentication.html"></a>`;
  expect(brokenLinks("index.html", addressesIn(html))).toEqual([
    "nothing.html leads nowhere",
    "authentication.html#nothing names no part of that page",
    "/authentication.html does not work in every folder",
    "@/authentication.html does not work in every folder",
  ]);
});

test("no id is on a page twice", () => {
  for (const [path, html] of pages) {
    const ids = idsIn(html);
    expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []]);
  }
});

test("a page loads nothing from outside the site, and no script that delays its first view", () => {
  for (const [path, html] of pages) {
    const loaded = [
      ...html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="(https?:[^"]*)"/g),
    ];
    expect([path, loaded.map(([, address]) => address)]).toEqual([path, []]);
    expect(html).not.toMatch(/@import|url\(\s*['"]?https?:/);
    expect([path, /<script(?![^>]*\b(?:defer|async)\b)[^>]*\ssrc=/.test(html)]).toEqual([path, false]);
    const inline = path === oldReference ? [] : [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
    for (const [, script = ""] of inline) expect([path, script.length < 200]).toEqual([path, true]);
  }
});

/** The largest page that a reader on a slow line should have to wait for, and what every page loads beside itself. */
const pageLimit = 150_000;
const sharedLimit = 30_000;

test("every page is below 150 kB, and the files that they share are below 30 kB", async () => {
  const large = [...pages].filter(([, html]) => Buffer.byteLength(html) > pageLimit).map(([path]) => path);
  expect(large).toEqual([]);
  const shared = await Promise.all(
    ["site.css", "site.js"].map((name) => readFile(join(site, "assets", name))),
  );
  expect(shared.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(sharedLimit);
});

describe("the reference", () => {
  test.each(operations)(
    "shows $operationId: description, scenarios, samples, method, vendor's page",
    (operation) => {
      const html = pages.get(referenceAddress(operation)) ?? "";
      const method = readClientMethods().find(({ operationId }) => operationId === operation.operationId);
      expect(html).toContain(`<title>${operation.summary.replaceAll('"', "&quot;")} · mycreditapp</title>`);
      expect(html).toContain(operation.externalDocs.url);
      if (method) expect(html).toContain(`<code>${method.name}</code>`);
      expect(html.match(/<div class="panel (?:typescript|curl)">/g)).toHaveLength(2);
      // The description comes before what qualifies it.
      expect(html.indexOf('class="endpoint"')).toBeLessThan(html.indexOf('class="badges"'));
      const chips = [...html.matchAll(/<li class="chip ([\w-]+)"><strong>(\w+)</g)].map(([, state, name]) => [
        name,
        state,
      ]);
      const allowed = operation["x-scenarios"];
      if (allowed)
        expect(chips).toEqual(
          ["Self", "Guest", "Host"].map((name) => [
            name,
            allowed.includes(name.toLowerCase()) ? "allowed" : "not-allowed",
          ]),
        );
      expect(html.includes("Partly inferred")).toBe(
        twins.get(referenceAddress(operation).replace(".html", ".md"))?.includes("**Assumed.**"),
      );
    },
  );

  test("every operation is named in full by its page, its twin and llms.txt", async () => {
    const llms = await readFile(join(site, "llms.txt"), "utf8");
    for (const operation of operations) {
      const twin = referenceAddress(operation).replace(".html", ".md");
      expect(llms).toContain(`(${twin})`);
      expect(twins.get(twin)).toContain(`\`${operation.method} ${operation.path}\``);
    }
  });

  test("has a form that calls the mock, and no other address", () => {
    const forms = operations.flatMap((operation) => {
      const html = pages.get(referenceAddress(operation)) ?? "";
      return [...html.matchAll(/<form [^>]*data-base="([^"]*)"/g)].map(([, address]) => address);
    });
    expect(forms.length).toBeGreaterThan(operations.length / 2);
    expect(new Set(forms)).toEqual(new Set(["http://127.0.0.1:4010"]));
  });

  test("an old address of an operation leads to its page", () => {
    const html = pages.get(oldReference) ?? "";
    const known = JSON.parse(/pages=(\{.*?\});/.exec(html)?.[1] ?? "{}") as Record<string, string>;
    for (const operation of operations)
      expect(known[operation.operationId.toLowerCase()]).toBe(referenceAddress(operation));
  });
});

describe("the TypeScript reference", () => {
  const own = () => [...pages].filter(([path]) => path.startsWith("typescript/"));

  test("shows no type as a path into the generated schema, and spells no type out that has a name", () => {
    for (const [path, html] of own()) {
      expect([path, /components\[|\[(?:"|&quot;)schemas/.test(html)]).toEqual([path, false]);
      expect([path, html.includes("string &amp; {")]).toEqual([path, false]);
    }
  });

  test("has the method, the endpoint and the scenarios of each operation in its overview", () => {
    const html = pages.get("typescript/index.html") ?? "";
    for (const { method, href } of readClientMethods()) {
      expect(html).toContain(`href="../${href}"><code>${method}</code>`);
    }
    for (const { path, operationId } of operations)
      if (operationId !== "createAccessToken") expect(html).toContain(` ${path}</code>`);
  });
});

test("the description is published as YAML and as JSON, and both say the same", async () => {
  const yaml = parse(await readFile(join(site, "openapi.yaml"), "utf8"));
  const json = JSON.parse(await readFile(join(site, "openapi.json"), "utf8"));
  expect(json).toEqual(yaml);
  expect(withReasons(yaml)).toEqual(readOpenApi());
});

describe("links to the repository and the published site", () => {
  test("are left out while their addresses are unknown", () => {
    expect(
      readSiteInfo().repository === undefined || pages.get("authentication.html")?.includes("Edit this page"),
    ).toBe(true);
    expect(files.has("sitemap.xml")).toBe(readSiteInfo().address !== undefined);
  });

  test("are on every page once their addresses are known", async () => {
    const tokens = await readFile(join(publishedSite, "authentication.html"), "utf8");
    expect(tokens).toContain('href="https://github.com/owner/repository"');
    expect(tokens).toContain('href="https://github.com/owner/repository/edit/main/docs/authentication.md"');
    expect(tokens).toContain(
      '<link rel="canonical" href="https://owner.github.io/repository/authentication.html">',
    );
    expect(tokens).toContain('property="og:title"');
    const reliability = await readFile(join(publishedSite, "reliability.html"), "utf8");
    expect(reliability).toContain(
      'href="https://github.com/owner/repository/blob/main/test/risks/secret-leak.test.ts"',
    );
    const sitemap = await readFile(join(publishedSite, "sitemap.xml"), "utf8");
    for (const operation of operations)
      expect(sitemap).toContain(
        `<loc>https://owner.github.io/repository/${referenceAddress(operation)}</loc>`,
      );
    expect(await readFile(join(publishedSite, "robots.txt"), "utf8")).toContain("sitemap.xml");
    expect(await readFile(join(publishedSite, "404.html"), "utf8")).toContain('<base href="/repository/">');
  });
});
