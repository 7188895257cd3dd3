/** The parts that the pages of operations and data types share, in HTML. */

import { renderCode } from "../code.js";
import { type MarkdownOptions, renderInline } from "../markdown.js";
import { breakable, escapeHtml } from "../shell.js";
import type { SiteInfo } from "../site-info.js";
import { type Field, needOf } from "./fields.js";
import type { Assumption } from "./inferred.js";
import type { NamedExample } from "./operation.js";

/** The reasons for all that is inferred, folded: few readers ask, and most pages have some. */
export function renderAssumptions(
  assumptions: readonly Assumption[],
  options: MarkdownOptions,
  info: SiteInfo,
): string {
  if (assumptions.length === 0) return "";
  const items = assumptions.map(
    ({ where, reason }) =>
      `<li>${where === "" ? "" : `<code class="long">${breakable(where)}</code>: `}${renderInline(reason, options)}</li>`,
  );
  const report =
    info.repository === undefined
      ? ""
      : ` If the live API differs, <a href="${escapeHtml(info.repository)}/issues/new?template=spec-differs.yml">tell us</a>.`;
  return `<details class="assumed" id="assumed"><summary>What is inferred on this page</summary>
<p>The vendor's documentation does not state the following.${report}</p>
<ul>${items.join("")}</ul></details>`;
}

/** Nested like the data. The inside of a field is folded, and opens for a search in the page and for print. */
export function renderFields(fields: readonly Field[], prefix: string, options: MarkdownOptions): string {
  const items = fields.map((field) => renderField(field, prefix, options));
  return `<ul class="fields">${items.join("\n")}</ul>`;
}

function renderField(field: Field, prefix: string, options: MarkdownOptions): string {
  const id = `${prefix}.${field.name}`;
  const inner =
    field.fields.length === 0
      ? ""
      : `<details><summary>${field.fields.length === 1 ? "1 field" : `${field.fields.length} fields`}<span class="sr-only"> of ${escapeHtml(field.name)}</span></summary>${renderFields(field.fields, id, options)}</details>`;
  const assumed = field.assumed ? ' <a class="mark" href="#assumed">assumed</a>' : "";
  const need = needOf(field);
  const required =
    need === "" ? "" : ` <span class="${need === "required" ? "required" : "optional"}">${need}</span>`;
  return `<li id="${escapeHtml(id)}"><p class="field"><code>${breakable(field.name)}</code> <span class="type">${renderInline(field.type, options)}</span>${required}${assumed}</p>
${field.description === "" ? "" : `<p>${renderInline(field.description, options)}</p>`}${field.facts.length === 0 ? "" : `<p class="facts">${renderInline(field.facts.join(" "), options)}</p>`}${inner}</li>`;
}

/** The examples, the first of them open. */
export function renderExamples(
  examples: readonly NamedExample[],
  options: MarkdownOptions,
  label = "",
): string {
  return examples
    .map(
      ({ summary, value }, index) =>
        `<details class="example"${index === 0 && label === "" ? " open" : ""}><summary>${label}${renderInline(summary, { ...options, linkCode: () => undefined })}</summary>${renderCode(JSON.stringify(value, undefined, 2), "json")}</details>`,
    )
    .join("\n");
}
