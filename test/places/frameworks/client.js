/** The client as docs/serverless-and-edge.md shows it: made with the first request, so that a build needs no secret. */
import { MyCreditApp } from "mycreditapp";

let client;

export function getClient() {
  client ??= new MyCreditApp();
  return client;
}
