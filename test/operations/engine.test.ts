/** How openapi-fetch puts a request together, and that nothing of it alters what is sent. */
import { describe, expect, test, vi } from "vitest";
import { createEngine, type Engine, type SendPrepared } from "../../src/operations/engine.js";

/** Sends through an engine of its own. */
const engine: Engine = (...call) => createEngine("https://api.example/v1")(...call);

/** What is sent for an input. */
async function sent(path: string, input: Partial<Parameters<Engine>[2]> = {}, method = "POST") {
  const send = vi.fn<SendPrepared>(async () => undefined);
  await engine(method, path, input, send);
  expect(send).toHaveBeenCalledTimes(1);
  return send.mock.calls[0];
}

describe("the URL has", () => {
  test.each<[string, string, object, string]>([
    ["the path below the base URL", "/things", {}, "/things"],
    [
      "the value of each path parameter, escaped",
      "/a/{org_id}/b/{n}",
      { path: { org_id: "é/?", n: 7 } },
      "/a/%C3%A9%2F%3F/b/7",
    ],
    [
      "a value wherever its name stands, and no value that is read as a name",
      "/a/{id}/{id}/{n}",
      { path: { id: "{n}", n: "$&" } },
      "/a/%7Bn%7D/%7Bn%7D/%24%26",
    ],
    ["no question mark for an empty query", "/things", { query: {} }, "/things"],
    [
      "names and values of the query, escaped",
      "/things",
      { query: { "a&b": "c=d e", n: 0, dry: false } },
      "/things?a%26b=c%3Dd%20e&n=0&dry=false",
    ],
    [
      "one parameter for each entry of an array",
      "/things",
      { query: { "tags[]": ["a", "b c"] } },
      "/things?tags%5B%5D=a&tags%5B%5D=b%20c",
    ],
  ])("%s", async (_what, path, input, url) => {
    expect(await sent(path, input)).toEqual([`https://api.example/v1${url}`]);
  });
});

test.each(["GET", "HEAD", "DELETE"])("a %s resolves with what the sending returns", async (method) => {
  const answer = { status: 204 };
  expect(await engine(method, "/things", {}, async () => answer)).toBe(answer);
});

test("an error of the sending reaches the caller as it is", async () => {
  const error = new Error("no");
  const send = () => Promise.reject(error);
  await expect(engine("GET", "/things", {}, send)).rejects.toBe(error);
});

test("a query that cannot be written is an error, and nothing is sent", async () => {
  const send = vi.fn<SendPrepared>();
  const query = { at: { since: { day: 1 } } };
  await expect(engine("GET", "/things", { query }, send)).rejects.toThrow("nested");
  expect(send).not.toHaveBeenCalled();
});
