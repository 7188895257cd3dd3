/** The Python sample of an operation: the same request as its curl command, with `requests`. */
import { type HarRequest, HTTPSnippet } from "@readme/httpsnippet";
import { type DocumentedApi, type DocumentedOperation, successOf } from "../../../scripts/docs/openapi.js";
import { exampleRequest, tokenVariable } from "../../../scripts/docs/samples/example-request.js";

export function pythonSample(document: DocumentedApi, operation: DocumentedOperation): string {
  const { method, url, authorized, headers, json, form = [] } = exampleRequest(document, operation);
  const { origin, pathname, searchParams } = new URL(url);
  const request: HarRequest = {
    method,
    url: origin + pathname,
    httpVersion: "HTTP/1.1",
    queryString: [...searchParams].map(([name, value]) => ({ name, value })),
    headers: [
      ...(authorized ? [{ name: "Authorization", value: "Bearer TOKEN" }] : []),
      ...headers.map(([name, value]) => ({ name, value })),
    ],
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    postData:
      json !== undefined
        ? { mimeType: "application/json", text: JSON.stringify(json) }
        : form.length > 0
          ? { mimeType: "multipart/form-data", params: form.map(toParam) }
          : { mimeType: "application/octet-stream" },
  };
  const [code] = new HTTPSnippet(request).convert("python", "requests") || [];
  if (code === undefined) throw new Error(`no Python for ${operation.operationId}`);
  const result = successOf(document, operation) === undefined ? "response.status_code" : "response.json()";
  return `${authorized ? "import os\n" : ""}${code}`
    .replace('"Bearer TOKEN"', `f"Bearer {os.environ['${tokenVariable}']}"`)
    .replace("print(response.text)", `response.raise_for_status()\nprint(${result})`)
    .trim();
}

function toParam({ name, value, isFile }: { name: string; value: string; isFile: boolean }) {
  return isFile ? { name, fileName: value, contentType: "application/pdf" } : { name, value };
}
