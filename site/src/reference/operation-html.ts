/** The page of one operation: what it does and every field, and beside it the request and the response. */
import { typeAddress } from "../../../scripts/docs/openapi.js";
import { type MarkdownOptions, renderBody, renderHeading, renderInline, renderTable } from "../markdown.js";
import { escapeHtml } from "../shell.js";
import type { SiteInfo } from "../site-info.js";
import type { Heading } from "../site-page.js";
import type { Content, OperationView } from "./operation.js";
import { renderAssumptions, renderExamples, renderFields } from "./render-html.js";
import { renderSamples } from "./samples.js";

export interface ErrorClassRow {
  statuses: string;
  name: string;
}

export function renderOperation(
  view: OperationView,
  around: { options: MarkdownOptions; info: SiteInfo; errors: readonly ErrorClassRow[]; errorsPage: string },
): { html: string; headings: Heading[] } {
  const { options, info } = around;
  const headings: Heading[] = [];
  const heading = (level: number, id: string, text: string) => {
    headings.push({ id, text, level });
    return renderHeading(level, id, escapeHtml(text));
  };
  const about = [
    heading(1, "top", view.title),
    renderEndpoint(view),
    renderBody(view.description, options),
    renderLinks(view),
  ];
  const samples = [
    heading(2, "request", "Request"),
    renderSamples(view.samples),
    renderResponse(view, options),
  ];
  const details = [
    ...(view.parameters.length > 0 ? [heading(2, "parameters", "Parameters")] : []),
    ...view.parameters.flatMap(({ place, fields }) => [
      heading(3, place.toLowerCase(), place),
      renderFields(fields, place.toLowerCase(), options),
    ]),
    ...(view.body
      ? [
          heading(2, "body", "Request body"),
          renderContent(view.body, "body", options),
          // The samples send the first of them. JSON is no example of a form.
          view.body.mediaType === "application/json"
            ? renderExamples(view.body.examples.slice(1), options, "Another example: ")
            : "",
        ]
      : []),
    ...(view.success
      ? [heading(2, "response", "Response"), renderContent(view.success, "response", options)]
      : []),
    heading(2, "errors", "Errors"),
    renderErrors(around.errors, around.errorsPage),
    renderAssumptions(view.assumptions, options, info),
  ];
  return {
    html: `<div class="operation"><div class="intro">${about.join("\n")}</div>
<div class="samples">${samples.join("\n")}</div>
<div class="details">${details.join("\n")}</div></div>`,
    headings,
  };
}

function renderEndpoint({ method, path }: OperationView): string {
  const broken = escapeHtml(path).replaceAll("/", "<wbr>/");
  return `<p class="endpoint"><span class="method ${method.toLowerCase()}">${method}</span> <code>${broken}</code></p>`;
}

function renderLinks(view: OperationView): string {
  const rows: [string, string][] = [];
  if (view.client)
    rows.push(["TypeScript", `<a href="@/${view.client.href}"><code>${view.client.name}</code></a>`]);
  if (view.callers.length > 0)
    rows.push([
      "Call it as",
      view.callers
        .map(
          ({ scenario, code }) => `<a href="@/concepts.html#scenarios">${scenario}</a> <code>${code}</code>`,
        )
        .join("<br>"),
    ]);
  if (view.guide.length > 0)
    rows.push([
      "Guide",
      view.guide.map(({ title, href }) => `<a href="@/${href}">${escapeHtml(title)}</a>`).join("<br>"),
    ]);
  rows.push(["Operation", `<code>${view.operationId}</code>`]);
  rows.push(["Vendor", `<a href="${escapeHtml(view.vendorPage)}">Vendor page ↗</a>`]);
  return `<dl class="facts-list">${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>`;
}

function renderResponse({ success }: OperationView, options: MarkdownOptions): string {
  const examples = success ? renderExamples(success.examples, options) : "";
  return `<p class="sample-title">Response</p>${examples || '<p class="note">It has no body.</p>'}`;
}

function renderContent(content: Content, prefix: string, options: MarkdownOptions): string {
  const type = `<p class="content-type">${renderInline(content.type, options)} <span class="media">${escapeHtml(content.mediaType)}</span></p>`;
  const description =
    content.description === "" ? "" : `<p>${renderInline(content.description, options)}</p>`;
  const fields = content.fields.length > 0 ? renderFields(content.fields, prefix, options) : "";
  return description + type + fields;
}

function renderErrors(errors: readonly ErrorClassRow[], page: string): string {
  const rows = errors.map(({ statuses, name }) => [escapeHtml(statuses), `<code>${name}</code>`]);
  return `<p>The vendor documents no errors. Treat any status other than 2xx as an error with an <a href="@/${typeAddress("ErrorBody")}">ErrorBody</a>. <a href="@/${page}">Errors and retries</a> says what to do about each.</p>
<details class="example"><summary>The class that the client throws for each status</summary>${renderTable("Status and error class", ["Status", "Class"], rows)}</details>`;
}
