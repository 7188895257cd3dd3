/** The built site: every link inside it resolves, it works in any folder, and it asks no other host for anything. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readClientMethods } from "../../scripts/docs/methods.js";
import {
  kebab,
  readOpenApi,
  readOperations,
  referenceAddress,
  tagAddress,
  typeAddress,
} from "../../scripts/docs/openapi.js";
import { guidePages } from "../../scripts/docs/pages.js";
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
/** It is shown at any address, so its own links start from the root of the host. */
const notFound = "404.html";

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
    // Where a long name may break is none of these tests' business.
    if (path.endsWith(".html"))
      pages.set(path, (await readFile(join(site, path), "utf8")).replaceAll("<wbr>", ""));
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
    ...guidePages().map(({ name }) => `${name}.html`),
    ...operations.map(referenceAddress),
    ...document.tags.map(({ name }) => tagAddress(name)),
    ...Object.keys(document.components.schemas).map(typeAddress),
    "index.html",
    notFound,
    "guide.html",
    "files/examples/backend.ts.html",
    "files/examples/bulk.html",
    "files/bench/RESULTS.html",
    "reference/index.html",
    "reference/types/index.html",
    "typescript/index.html",
    "typescript/my-credit-app.html",
  ];
  expect(expected.filter((path) => !files.has(path))).toEqual([]);
});

test("every link within the site resolves, down to the part of the page", () => {
  const broken = [...pages]
    .filter(([path]) => path !== notFound)
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
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
    for (const [, script = ""] of inline) expect([path, script.length < 200]).toEqual([path, true]);
  }
});

/** The largest page that a reader on a slow line should have to wait for, and what every page loads beside itself. */
const pageLimit = 150_000;
const sharedLimit = 30_000;
const fontLimit = 65_000;

test("every page is below 150 kB, the files that they share below 30 kB, and the fonts below 65 kB", async () => {
  const large = [...pages].filter(([, html]) => Buffer.byteLength(html) > pageLimit).map(([path]) => path);
  expect(large).toEqual([]);
  const sizeOf = async (names: string[]) => {
    const contents = await Promise.all(names.map((name) => readFile(join(site, "assets", name))));
    return contents.reduce((sum, { length }) => sum + length, 0);
  };
  expect(await sizeOf(["site.css", "site.js"])).toBeLessThan(sharedLimit);
  const fonts = [...files].flatMap((path) => /^assets\/(.+\.woff2)$/.exec(path)?.[1] ?? []);
  expect(fonts.length).toBe(2);
  expect(await sizeOf(fonts)).toBeLessThan(fontLimit);
  const style = await readFile(join(site, "assets/site.css"), "utf8");
  for (const [, name = ""] of style.matchAll(/url\("(.+?)"\)/g)) expect(fonts).toContain(name);
});

test("the page for a missing address has its style in itself, and links that work at any address", async () => {
  const html = pages.get(notFound) ?? "";
  expect(html).toContain("<style>");
  expect(html).not.toContain('rel="stylesheet"');
  expect(html).toContain('<svg class="logo" width="24" height="24"');
  const relative = addressesIn(html).filter((address) => !/^(\/|#|data:|https:)/.test(address));
  expect(relative).toEqual([]);
  const published = await readFile(join(publishedSite, notFound), "utf8");
  expect(published).toContain('href="/repository/guide.html"');
  expect(published).toContain('url("/repository/assets/inter.woff2")');
});

test("a site that is built again loses what is no longer part of it, and keeps the rest", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-site-"));
  await buildSite(folder);
  await writeFile(join(folder, "old.html"), "old");
  const kept = join(folder, "authentication.html");
  const before = (await stat(kept)).mtimeMs;
  await buildSite(folder);
  expect((await readdir(folder)).includes("old.html")).toBe(false);
  expect((await stat(kept)).mtimeMs).toBe(before);
  await rm(folder, { recursive: true });
});

test("a link to a file of the repository leads to a page with that file", () => {
  expect(pages.get("concepts.html")).toContain('href="files/examples/host-reads-analytics.ts.html"');
  const program = pages.get("files/examples/host-reads-analytics.ts.html") ?? "";
  expect(program).toContain('<code class="language-typescript">');
  expect(program).toContain("analytics");
  expect(pages.get("files/examples/bulk.html")).toContain('files/examples/bulk/bulk.ts.html"');
});

describe("the reference", () => {
  test.each(operations)(
    "shows $operationId: description, callers, samples, method, vendor's page",
    (operation) => {
      const html = pages.get(referenceAddress(operation)) ?? "";
      const twin = twins.get(referenceAddress(operation).replace(".html", ".md")) ?? "";
      const method = readClientMethods().find(({ operationId }) => operationId === operation.operationId);
      expect(html).toContain(`<title>${operation.summary.replaceAll('"', "&quot;")} · mycreditapp</title>`);
      expect(html).toContain(operation.externalDocs.url);
      if (method) expect(html).toContain(`<code>${method.name}</code>`);
      const panels = [...html.matchAll(/<div class="panel (\w+)">/g)].map(([, language]) => language);
      expect(panels).toEqual(["typescript", "curl", "python"]);
      // The request and the response come before the fields of either.
      const samples = html.indexOf('class="samples"');
      expect(html.indexOf('class="endpoint"')).toBeLessThan(samples);
      expect(samples).toBeLessThan(html.indexOf('class="fields"') + 1 || Number.POSITIVE_INFINITY);
      const allowed = operation["x-scenarios"] ?? [];
      const callers = [...html.matchAll(/who-calls-whom\.html">(Self|Guest|Host)<\/a> <code>/g)];
      expect(callers.map(([, name = ""]) => name.toLowerCase()).sort()).toEqual([...allowed].sort());
      expect(html.includes('id="assumed"')).toBe(twin.includes("## What is inferred"));
    },
  );

  test("says nothing that is no information", () => {
    for (const operation of operations) {
      const html = pages.get(referenceAddress(operation)) ?? "";
      const noise =
        /19 to 35 characters|\d{6,} characters|not documented<|Allowed as |Call it<|Partly inferred/;
      expect([operation.operationId, noise.exec(html)?.[0]]).toEqual([operation.operationId, undefined]);
    }
  });

  test("marks as assumed only what breaks a call if it is wrong", () => {
    const marks = (name: string) =>
      (pages.get(`reference/${name}.html`) ?? "").split('class="mark"').length - 1;
    // `org_id` of a guest's files; nothing in the response.
    expect(marks("list-financial-files")).toBe(1);
    expect(marks("list-private-records")).toBe(0);
    expect(operations.reduce((sum, { operationId }) => sum + marks(kebab(operationId)), 0)).toBeLessThan(60);
  });

  test("says which parameters the client sets, and names the examples of a parameter", () => {
    const html = pages.get("reference/list-private-records.html") ?? "";
    const fields = html.split('<li id="').slice(1);
    const need = (name: string) =>
      /<span class="(?:required|optional)">([^<]*)</.exec(
        fields.find((one) => one.startsWith(`${name}"`)) ?? "",
      )?.[1];
    for (const name of ["query.limit", "query.offset", "headers.Target-Organization-ID"])
      expect([name, need(name)]).toEqual([name, "required, set by the TypeScript client"]);
    expect(need("query.archived")).toBe("optional");
    expect(html).toContain("(Harbor Forwarding, the host)");
  });

  test("every operation is named in full by its page, its twin and llms.txt", async () => {
    const llms = await readFile(join(site, "llms.txt"), "utf8");
    for (const operation of operations) {
      const twin = referenceAddress(operation).replace(".html", ".md");
      expect(llms).toContain(`(${twin})`);
      expect(twins.get(twin)).toContain(`\`${operation.method} ${operation.path}\``);
    }
  });
});

test("llms.txt names the skill first, and what is for work on the repository", async () => {
  const llms = await readFile(join(site, "llms.txt"), "utf8");
  const [section = ""] = /^## For agents\n[\s\S]*?(?=\n## )/m.exec(llms) ?? [];
  expect(llms.indexOf(section)).toBe(llms.indexOf("## "));
  const listed = [...section.matchAll(/\]\((\S+)\)/g)].map(([, path = ""]) => path);
  expect(listed).toHaveLength(2);
  for (const path of [...listed, "agents.md"]) expect(llms).toContain(`(${path})`);
  const [skill = "", repository = ""] = listed.map((path) => twins.get(path) ?? "");
  expect(skill).toMatch(/^# Using mycreditapp\n/);
  expect(skill).toContain("analytics.ensureRequested(guestId)");
  expect(repository).toContain("CONTRIBUTING");
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
  });
});
