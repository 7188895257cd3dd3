/** The sections of the guide about an operation: those that call its method or name it, and those about its kind. */
import type { ClientMethod } from "../../../scripts/docs/methods.js";
import {
  bodyOf,
  type DocumentedOperation,
  parametersOf,
  readOpenApi,
} from "../../../scripts/docs/openapi.js";
import { firstPresent } from "../../../scripts/docs/pages.js";
import type { SearchEntry } from "../site-page.js";
import type { Link } from "./operation.js";

export type GuideLinks = (operation: DocumentedOperation, client: ClientMethod | undefined) => Link[];

/** The most links that an operation shows. */
const shown = 3;

/** Pages by what an operation does, under their present or future names. */
const topics = {
  upload: ["uploads", "lists-uploads-waiting"],
  list: ["lists", "lists-uploads-waiting"],
  token: ["authentication"],
};

export function guideLinks(sections: readonly SearchEntry[]): GuideLinks {
  return (operation, client) => {
    const method = client?.name.replace(/^client/, "");
    const telling = sections.filter(({ code }) =>
      code
        .split(" ")
        .some((word) => word === operation.operationId || (method !== undefined && word.endsWith(method))),
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
  return found.flatMap((topic) => {
    const page = firstPresent(topics[topic]);
    return page ? [{ title: page.title, href: `${page.name}.html` }] : [];
  });
}
