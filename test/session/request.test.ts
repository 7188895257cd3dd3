/** Which operation a request of `client.fetch` is, as its events name it. */
import { expect, test } from "vitest";
import { matchRoute } from "../../src/session/request.js";

test.each<[string, string | undefined, string | undefined]>([
  ["GET /resources/currencies", "listCurrencies", "/resources/currencies"],
  ["GET /resources/currencies/EUR", "getCurrency", "/resources/currencies/{currency_code}"],
  ["GET /resources/currencies/", undefined, undefined],
  ["GET /resources/currencies/EUR/rates", undefined, undefined],
  ["DELETE /resources/currencies", undefined, undefined],
])("%s is %s", (label, operationId, route) => {
  expect(matchRoute({ label, operationId: undefined })).toEqual(operationId && { operationId, route });
});
