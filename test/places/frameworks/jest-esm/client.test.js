import { writeFileSync } from "node:fs";
import process from "node:process";
import { expect, test } from "@jest/globals";
import { checkRealm } from "../check.js";
import { foreign, urls } from "../node-realm.js";

test("the client reads what comes from the realm of Node", async () => {
  const results = await checkRealm(urls, foreign);
  writeFileSync(process.env.RESULTS, JSON.stringify(results));
  expect(results).toBeDefined();
}, 60_000);
