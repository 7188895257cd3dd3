import { writeFileSync } from "node:fs";
import process from "node:process";
import { MyCreditApp, NotFoundError } from "mycreditapp";
import { expect, test } from "vitest";
import { unknownId } from "../ids.js";

/** As in the test of a component: `File` is the class of the simulated page. */
test("the client works in a simulated page", async () => {
  const { organizationId, api, token } = JSON.parse(process.env.URLS);
  const client = new MyCreditApp({ organizationId, baseUrl: api, accessToken: token });
  const steps = {
    "first call": async () => (await client.currencies.list())[0].code === "USD",
    "File of the page": async () => {
      const file = new File(["%PDF-1.7"], "balance.pdf", { type: "application/pdf" });
      await client.financialFiles.upload(organizationId, { file, currency: "EUR" }, { timeout: 20_000 });
      return true;
    },
    "404 is a NotFoundError, no": async () => {
      const error = await client.analytics.request(unknownId).catch((thrown) => thrown);
      return (error instanceof NotFoundError && error.executed === "no") || `${error}`;
    },
  };
  const results = {};
  for (const [name, step] of Object.entries(steps))
    results[name] = await step().catch((error) => `${error.name}: ${error.message}`);
  writeFileSync(process.env.RESULTS, JSON.stringify(results));
  expect(results).toBeDefined();
});
