/** The sections of the guide about an operation: those that call its method or name it, and those about its kind. */
import type { ClientMethod } from "../../../scripts/docs/methods.js";
import {
  bodyOf,
  type DocumentedOperation,
  parametersOf,
  readOpenApi,
} from "../../../scripts/docs/openapi.js";
import { guidePage } from "../../../scripts/docs/pages.js";
import type { SearchEntry } from "../site-page.js";
import type { Link } from "./operation.js";

export type GuideLinks = (operation: DocumentedOperation, client: ClientMethod | undefined) => Link[];

/** The most links that an operation shows. */
const shown = 3;

const topics = { upload: "uploads", list: "lists", token: "authentication" };

export function guideLinks(sections: readonly SearchEntry[]): GuideLinks {
  return (operation, client) => {
    const method = client?.name.replace(/^client/, "");
    const isNamed = (word: string) =>
      word === operation.operationId || (method !== undefined && word.endsWith(method));
    // A message of an error names an operation only as an example.
    const telling = sections.filter(
      ({ code, href }) => !href.startsWith("troubleshooting") && code.split(" ").some(isNamed),
    );
    const links = telling.slice(0, shown).map(({ title, heading, href }) => ({
      title: heading === "" ? title : `${title}: ${heading}`,
      href,
    }));
    const pages = new Set(links.map(({ href }) => href.split("#")[0]));
    return [...links, ...topicLinks(operation).filter(({ href }) => !pages.has(href))].slice(0, shown);
  };
}

function topicLinks(operation: DocumentedOperation): Link[] {
  const document = readOpenApi();
  const found: (keyof typeof topics)[] = [];
  if (bodyOf(document, operation)?.[0] === "multipart/form-data") found.push("upload");
  if (parametersOf(document, operation).some(({ name }) => name === "offset")) found.push("list");
  if (operation.security?.length === 0) found.push("token");
  return found.map((topic) => {
    const { title, name } = guidePage(topics[topic]);
    return { title, href: `${name}.html` };
  });
}
