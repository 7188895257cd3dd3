/** The recipe for a service worker: it answers what a page sends to the API. */
import { createMock } from "mycreditapp/mock";

const baseUrl = "https://api.mycreditapp.ai/v1-beta";
const mock = createMock();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.url.startsWith(`${baseUrl}/`)) event.respondWith(mock.fetch(event.request));
});
