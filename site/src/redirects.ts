/** Addresses of earlier versions of the site, and their present pages. */
import { kebab, readOperations, referenceAddress, tagAddress } from "../../scripts/docs/openapi.js";

/** The reference was one page that kept the operation behind the hash: `reference.html#/credit-applications/getcreditapplication`. */
export function renderOldReference(): string {
  const addresses = Object.fromEntries(
    readOperations().flatMap((operation) => [
      [operation.operationId.toLowerCase(), referenceAddress(operation)],
      [kebab(operation.tags[0]), tagAddress(operation.tags[0])],
    ]),
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>API reference</title>
<script>var pages=${JSON.stringify(addresses)};var name=location.hash.split("/").filter(Boolean).pop()||"";
location.replace(pages[name.split("?")[0].toLowerCase()]||"reference/index.html")</script>
<noscript><meta http-equiv="refresh" content="0; url=reference/index.html"></noscript>
</head>
<body><p>The reference has moved: <a href="reference/index.html">API reference</a>.</p></body>
</html>
`;
}
