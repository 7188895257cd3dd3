import { expect, test } from "@jest/globals";
import { MyCreditApp } from "mycreditapp";

test("the client loads and calls", async () => {
  const fetch = async () => Response.json([{ code: "USD" }]);
  const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
  const client = new MyCreditApp({ organizationId, accessToken: "abc", fetch });
  const [currency] = await client.currencies.list();
  expect(currency?.code).toBe("USD");
});
