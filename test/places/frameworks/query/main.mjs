/** React Query in a page, over a route of the page's own server: that of docs/frameworks.md, "Pass a response through". */
import process from "node:process";
import { serve } from "@hono/node-server";
import { QueryClient } from "@tanstack/query-core";
import { Hono } from "hono";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";
import { unknownId } from "../ids.js";

const allowed = new Set(["/resources/currencies", `/organizations/${unknownId}`]);
const app = new Hono();
app.get("/api/*", async ({ req }) => {
  const { pathname, search } = new URL(req.url);
  const path = pathname.slice("/api".length);
  if (!allowed.has(path)) return new Response(null, { status: 404 });
  return getClient().fetch(path + search, { signal: req.raw.signal });
});
const port = Number(process.env.PORT);

/** What a page has: a query key is a path. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: async ({ queryKey: [path], signal }) => {
        const response = await fetch(`http://127.0.0.1:${port}/api${path}`, { signal });
        if (!response.ok)
          throw new Error(`${response.status} ${JSON.stringify(await response.json().catch(() => null))}`);
        return response.json();
      },
    },
  },
});
const read = (path) => queries.fetchQuery({ queryKey: [path] });
const failure = (path) =>
  read(path).then(
    () => "resolved",
    ({ message }) => message,
  );

app.get("/exercise", async (context) => {
  const both = await Promise.all([read("/resources/currencies"), read("/resources/currencies")]);
  return context.json({
    ...(await exercise(getClient())),
    "a query over the route": both.every(([currency]) => currency.code === "USD") || JSON.stringify(both),
    "an error of the API": (await failure(`/organizations/${unknownId}`)) === '404 {"detail":"not found"}',
    "a path that is not allowed": (await failure("/private-records")) === "404 null",
  });
});
serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
