/**
 * Sends the form of an operation to the mock on this machine. The address of the mock is in the page, and is never that of
 * the live API.
 */

interface MockRequest {
  url: string;
  init: RequestInit;
}

function readForm(form: HTMLFormElement): MockRequest {
  const { base = "", path = "", method = "GET" } = form.dataset;
  const headers: Record<string, string> = { Authorization: "Bearer mock" };
  const query = new URLSearchParams();
  let filled = path;
  let body: string | undefined;
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    const key = name.slice(name.indexOf(".") + 1);
    if (text === "") continue;
    if (name === "body") body = text;
    else if (name.startsWith("path.")) filled = filled.replace(`{${key}}`, encodeURIComponent(text));
    else if (name.startsWith("query.")) query.append(key, text);
    else headers[key] = text;
  }
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const search = query.size > 0 ? `?${query}` : "";
  return { url: base + filled + search, init: { method, headers, ...(body !== undefined && { body }) } };
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

/** Shows the form of the page, and sends it when it is submitted. */
export function startForms(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details.try")) {
    details.hidden = false;
    const form = details.querySelector("form");
    const status = details.querySelector("[role=status]");
    const output = details.querySelector("pre");
    form?.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!status || !output) return;
      const { url, init } = readForm(form);
      status.textContent = "Sending…";
      try {
        const response = await fetch(url, init);
        status.textContent = `${init.method} ${url}: ${response.status}`;
        output.textContent = pretty(await response.text());
        output.hidden = false;
      } catch {
        status.textContent = `Nothing responds at ${form.dataset["base"]}. Start the mock first.`;
        output.hidden = true;
      }
    });
  }
}
