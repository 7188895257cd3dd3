/** openapi-fetch over a `fetch` that adds the organization headers itself. */
import createClient from "openapi-fetch";
import { expect, test } from "vitest";
import { resolve } from "../scripts/generate/openapi-document.js";
import type { paths, ScopedPaths } from "../src/schema.js";
import { documentedOperations, openapi } from "./support/openapi.js";

test("with ScopedPaths, a call of openapi-fetch is typed, and needs no organization header", async () => {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(`${request.method} ${request.url} ${await request.text()}`);
    return Response.json({ items: [{ name: "Example Corp" }], total_items: 1 });
  };
  const client = createClient<ScopedPaths>({ baseUrl: "https://api.example.com", fetch });
  const query = { limit: 10, offset: 0, order_by: "name" } as const;
  const { data } = await client.GET("/private-records", { params: { query } });
  expect(data?.items.map(({ name }) => name?.trim())).toEqual(["Example Corp"]);
  await client.PATCH("/guest-connections/{guest_org_id}", {
    params: { path: { guest_org_id: "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60" } },
    body: { archived: true },
  });
  expect(sent).toEqual([
    "GET https://api.example.com/private-records?limit=10&offset=0&order_by=name ",
    'PATCH https://api.example.com/guest-connections/a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60 {"archived":true}',
  ]);
  const unscoped = createClient<paths>({ baseUrl: "https://api.example.com", fetch });
  // @ts-expect-error with `paths`, the headers are the caller's
  await unscoped.GET("/private-records", { params: { query } });
});

test("no operation takes a header beside those of the organizations, which ScopedPaths would lose", () => {
  const headers = documentedOperations.flatMap(({ parameters = [] }) =>
    parameters.map((parameter) => resolve(openapi, parameter)).filter((each) => each.in === "header"),
  );
  expect(new Set(headers.map(({ name }) => name))).toEqual(
    new Set(["Requester-Organization-ID", "Target-Organization-ID"]),
  );
});
