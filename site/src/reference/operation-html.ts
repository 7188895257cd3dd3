/** The page of one operation: first what it does, then how to call it, then every field. */

import { typeAddress } from "../../../scripts/docs/openapi.js";
import { renderCode } from "../code.js";
import { type MarkdownOptions, renderHeading, renderInline, renderMarkdown } from "../markdown.js";
import { escapeHtml } from "../shell.js";
import type { SiteInfo } from "../site-info.js";
import type { Heading } from "../site-page.js";
import type { Content, OperationView } from "./operation.js";
import {
  renderAssumptions,
  renderExamples,
  renderFields,
  renderScenarios,
  renderType,
} from "./render-html.js";
import { renderTryIt } from "./try-it.js";

export interface ErrorClassRow {
  statuses: string;
  name: string;
}

export function renderOperation(
  view: OperationView,
  around: {
    options: MarkdownOptions;
    info: SiteInfo;
    errors: readonly ErrorClassRow[];
    errorsPage: string | undefined;
  },
): { html: string; headings: Heading[] } {
  const { options, info } = around;
  const headings: Heading[] = [];
  const heading = (level: number, id: string, text: string) => {
    headings.push({ id, text, level });
    return renderHeading(level, id, escapeHtml(text));
  };
  const parts = [
    heading(1, "top", view.title),
    renderEndpoint(view),
    renderText(view.description, options),
    `<div class="badges">${renderScenarios(view.scenarios)}${renderAssumptions(view.assumptions, options, info)}</div>`,
    renderLinks(view),
    heading(2, "call", "Call it"),
    renderSamples(view),
    renderTryIt(view),
    ...(view.parameters.length > 0 ? [heading(2, "parameters", "Parameters")] : []),
    ...view.parameters.flatMap(({ place, fields }) => [
      heading(3, place.toLowerCase(), place),
      place === "Headers" && view.client ? '<p class="note">The TypeScript client sets them.</p>' : "",
      renderFields(fields, place.toLowerCase(), options),
    ]),
    ...(view.body ? [heading(2, "body", "Request body"), renderContent(view.body, "body", options)] : []),
    ...(view.success
      ? [heading(2, "response", "Response"), renderContent(view.success, "response", options)]
      : []),
    heading(2, "errors", "Errors"),
    renderErrors(around.errors, around.errorsPage),
  ];
  return { html: parts.join("\n"), headings };
}

function renderEndpoint({ method, path }: OperationView): string {
  const broken = escapeHtml(path).replaceAll("/", "<wbr>/");
  return `<p class="endpoint"><span class="method ${method.toLowerCase()}">${method}</span> <code>${broken}</code></p>`;
}

function renderText(markdown: string, options: MarkdownOptions): string {
  return renderMarkdown(`# _\n\n${markdown}`, options).html.replace(/^<h1[\s\S]*?<\/h1>\n/, "");
}

function renderLinks(view: OperationView): string {
  const rows: [string, string][] = [];
  if (view.client)
    rows.push(["TypeScript", `<a href="@/${view.client.href}"><code>${view.client.name}</code></a>`]);
  if (view.guide.length > 0)
    rows.push([
      "Guide",
      view.guide.map(({ title, href }) => `<a href="@/${href}">${escapeHtml(title)}</a>`).join(" · "),
    ]);
  rows.push(["Operation", `<code>${view.operationId}</code>`]);
  rows.push(["Vendor", `<a href="${escapeHtml(view.vendorPage)}">Vendor page ↗</a>`]);
  return `<dl class="facts-list">${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>`;
}

/** The choice is a pair of radio buttons, so that both languages are available without a script and in print. */
function renderSamples({ samples }: OperationView): string {
  const whole = samples.call === samples.typescript ? "" : renderWhole(samples.typescript);
  return `<div class="tabs"><input type="radio" name="language" id="language-typescript" value="typescript" checked><label for="language-typescript">TypeScript</label><input type="radio" name="language" id="language-curl" value="curl"><label for="language-curl">curl</label>
<div class="panel typescript">${renderCode(samples.call, "ts")}${whole}</div>
<div class="panel curl">${renderCode(samples.curl, "sh")}</div></div>`;
}

const renderWhole = (program: string) =>
  `<details class="whole"><summary>The whole program, with its set-up</summary>${renderCode(program, "ts")}</details>`;

function renderContent(content: Content, prefix: string, options: MarkdownOptions): string {
  const type = `<p class="content-type">${renderType(content.type)} <span class="media">${escapeHtml(content.mediaType)}</span></p>`;
  const description =
    content.description === "" ? "" : `<p>${renderInline(content.description, options)}</p>`;
  const fields = content.fields.length > 0 ? renderFields(content.fields, prefix, options) : "";
  return description + type + fields + renderExamples(content.examples, options);
}

function renderErrors(errors: readonly ErrorClassRow[], page: string | undefined): string {
  const guide =
    page === undefined ? "" : ` <a href="@/${page}">Errors and retries</a> says what to do about each.`;
  const rows = errors.map(
    ({ statuses, name }) => `<tr><td>${escapeHtml(statuses)}</td><td><code>${name}</code></td></tr>`,
  );
  return `<p>The vendor lists no errors of an operation. Any other status comes with an <a href="@/${typeAddress("ErrorBody")}">ErrorBody</a> body.${guide}</p>
<details class="example"><summary>The class that the client throws for each status</summary><div class="table" tabindex="0" role="region" aria-label="Status and error class"><table><thead><tr><th scope="col">Status</th><th scope="col">Class</th></tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`;
}
