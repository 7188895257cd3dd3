/**
 * A form that calls the operation on the mock on the reader's own machine, and nowhere else. It asks for no credentials, as
 * the mock accepts any token. It is not shown without a script.
 */
import { escapeHtml } from "../shell.js";
import type { Field } from "./fields.js";
import type { OperationView } from "./operation.js";

/** The default address of Prism. */
export const mockAddress = "http://127.0.0.1:4010";

const prefixes = { Path: "path", Query: "query", Headers: "header" } as const;

export function renderTryIt(view: OperationView): string {
  // A form cannot make up a file, and an upload without a file shows nothing.
  if (view.body !== undefined && view.body.mediaType !== "application/json") return "";
  const inputs = view.parameters.flatMap(({ place, fields }) =>
    fields.map((field) => renderInput(`${prefixes[place]}.${field.name}`, field)),
  );
  const example = view.body?.examples[0]?.value;
  const body =
    example === undefined
      ? ""
      : `<label><span>Body</span><textarea name="body" rows="8" spellcheck="false">${escapeHtml(JSON.stringify(example, undefined, 2))}</textarea></label>`;
  return `<details class="try" hidden><summary>Try it on a mock on your machine</summary>
<form data-method="${view.method}" data-path="${escapeHtml(view.path)}" data-base="${mockAddress}">
<p class="note">Start it with <code>npx @stoplight/prism-cli@5 mock openapi.yaml</code>. The form sends to <code>${mockAddress}</code> and nowhere else.</p>
${inputs.join("\n")}${body}
<p><button type="submit">Send to the mock</button> <span role="status"></span></p>
<pre tabindex="0" hidden><code></code></pre>
</form></details>`;
}

/** Optional fields are left empty: the mock then responds with the first example. */
function renderInput(name: string, field: Field): string {
  const example = field.facts.find(({ label }) => label === "Example")?.values[0] ?? "";
  const value = field.required ? example : "";
  return `<label><span>${escapeHtml(field.name)}</span><input name="${escapeHtml(name)}" value="${escapeHtml(value)}"${field.required ? " required" : ` placeholder="${escapeHtml(example)}"`} autocomplete="off" spellcheck="false"></label>`;
}
