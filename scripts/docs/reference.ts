/** The API reference: Redoc, as `redocly build-docs` renders it, in one file that asks no other host for anything. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOpenApi } from "./openapi.js";
import { describeOperations } from "./operation-details.js";
import { redocly } from "./redocly.js";
import { colorModeScript, icon, type PackageInfo, renderHeader } from "./shell.js";

/** Redoc's options. They are not in `redocly.yaml`, whose schema does not know TypeScript as a sample's language. */
const redocOptions = {
  codeSamples: { languages: [{ lang: "TypeScript" }, { lang: "curl" }] },
  downloadUrls: [
    { title: "OpenAPI 3.1, YAML", url: "openapi.yaml" },
    { title: "OpenAPI 3.1, JSON", url: "openapi.json" },
  ],
  jsonSamplesExpandLevel: 4,
  maxDisplayedEnumValues: 16,
  // The height of the bar above it, `--header-height` in site.css.
  scrollYOffset: 56,
  showExtensions: ["x-inferred"],
};

/**
 * The picture beside "API docs by", which Redoc asks its makers' server for. The words in its place stand in the page.
 */
const foreignLogos = /`https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg`/g;
const redoclyLogo =
  "`data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='52' height='16'%3E%3Ctext y='12' font-family='sans-serif' font-size='12' font-weight='700' fill='%236b8fd6'%3ERedocly%3C/text%3E%3C/svg%3E`";

export async function buildReference(output: string, info: PackageInfo): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-reference-"));
  try {
    const details = join(folder, "details.json");
    const options = join(folder, "options.json");
    const template = join(folder, "template.hbs");
    const page = join(folder, "reference.html");
    await writeFile(details, JSON.stringify(describeOperations(readOpenApi())));
    await writeFile(options, JSON.stringify(redocOptions));
    await writeFile(template, await renderTemplate(info));
    const args = ["build-docs", "reference", "--inlineBundle", "--openapi", options, "--template", template];
    await redocly([...args, "--output", page], { REFERENCE_DETAILS: details });
    await writeFile(output, withoutForeignLogos(await readFile(page, "utf8")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @throws Error where Redoc no longer has the picture in this form, so that nobody thinks it gone when it is not */
export function withoutForeignLogos(html: string): string {
  if (!foreignLogos.test(html)) throw new Error("Redoc's page has changed: its logo is not where it was");
  return html.replace(foreignLogos, () => redoclyLogo);
}

/** A Handlebars template, of which Redocly fills in the head, the page and the title. */
async function renderTemplate(info: PackageInfo): Promise<string> {
  const [site, reference] = await Promise.all(
    ["site.css", "reference.css"].map((name) => readFile(new URL(`assets/${name}`, import.meta.url), "utf8")),
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}} · ${info.name}</title>
<meta name="description" content="Every operation of the MyCreditApp API, with examples and code samples.">
<link rel="icon" href="${icon}">
${colorModeScript}
{{{redocHead}}}
<style>${site}${reference}</style>
</head>
<body>
${renderHeader({ section: "reference", toRoot: "" }, info)}
{{{redocHTML}}}
</body>
</html>
`;
}
