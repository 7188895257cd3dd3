/** A scripted response and the request that it meets. */
import { describe, expect, test } from "vitest";
import { guestId } from "../../examples/operations.js";
import { InputError, PermissionError } from "../../src/index.js";
import { build, createMock } from "../../src/mock/index.js";
import { errorOf } from "../support/client.js";
import { openPrismMock, openTestMock } from "../support/mock.js";

const operationId = "requestOrganizationAnalytics";
const garbage = { method: "POST", body: "garbage", headers: { "Content-Type": "text/plain" } };

describe.each([
  ["in process", async () => ({ mock: createMock(), url: "https://mock.test" })],
  ["on a port", async () => openTestMock().then((mock) => ({ mock, url: mock.url }))],
  ["in front of Prism", async () => openPrismMock().then((mock) => ({ mock, url: mock.url }))],
])("a request that would be refused meets a scripted success: %s", (_where, open) => {
  const path = "/organizations/not-a-uuid/analytics/requests";

  test("it is refused, with the reasons, and the success waits for the next request", async () => {
    const { mock, url } = await open();
    mock.respond(operationId, { example: "resolved" });
    const response = await mock.fetch(url + path, garbage);
    expect(response.status).toBe(401);
    expect(mock.requests).toMatchObject([{ operationId, answeredBy: "refusal" }]);
    const places = mock.requests[0]?.violations.map(({ location }) => location.slice(1).join("."));
    expect(places).toEqual([
      "header.authorization",
      "header.requester-organization-id",
      "header.target-organization-id",
      "path.org_id",
    ]);
    expect((await mock.client().analytics.request(guestId)).status).toBe("resolved");
  });

  test("with `evenIfRefused` it gets the success, and the violations are noted", async () => {
    const { mock, url } = await open();
    mock.respond(operationId, { example: "resolved", evenIfRefused: true });
    const response = await mock.fetch(url + path, garbage);
    expect(await response.json()).toMatchObject({ status: "resolved" });
    expect(mock.requests).toMatchObject([{ answeredBy: "script" }]);
    expect(mock.requests[0]?.violations.length).toBeGreaterThan(3);
  });

  test("a scripted error is sent to it, as an error says nothing about the request", async () => {
    const { mock, url } = await open();
    mock.respond(operationId, { status: 503 });
    expect((await mock.fetch(url + path, garbage)).status).toBe(503);
    expect(mock.requests).toMatchObject([{ answeredBy: "script" }]);
    expect(mock.requests[0]?.violations).not.toEqual([]);
  });
});

test("a misspelt field of an update is refused although a success is scripted", async () => {
  const mock = createMock();
  mock.respond("updateOrganization", {});
  const response = await mock.fetch(`https://mock.test/organizations/${guestId}`, {
    method: "PUT",
    headers: {
      Authorization: "Bearer a",
      "Content-Type": "application/json",
      "Requester-Organization-ID": guestId,
      "Target-Organization-ID": guestId,
    },
    body: JSON.stringify({ nmae: 1 }),
  });
  expect(response.status).toBe(422);
});

test("a scenario that is not allowed is refused although a success is scripted", async () => {
  const mock = createMock();
  mock.respond("finalizeCreditApplication", {});
  const request = mock
    .client({ maxRetries: 0 })
    .request("POST /credit-applications/{credit_application_id}/statuses/finalize", {
      path: { credit_application_id: guestId },
    });
  await errorOf(request, PermissionError);
});

describe("enum values that the description does not list", () => {
  const how = "to try a value that the API may add, pass `allowUnknownEnumValues: true`";

  test("a builder refuses one, and says how to have it", () => {
    expect(() => build.connectionAction({ status: "paused" })).toThrow(
      new InputError([`/status must be one of: active, resolved; ${how}`]),
    );
    const action = build.connectionAction({ status: "paused" }, { allowUnknownEnumValues: true });
    expect(action.status).toBe("paused");
  });

  test("a builder with that option still refuses everything else", () => {
    const wrong: object = { status: "paused", id: 7 };
    expect(() => build.connectionAction(wrong, { allowUnknownEnumValues: true })).toThrow(
      new InputError(["/id must be a string"]),
    );
    expect(() => build.connectionAction({}, { allowUnknown: true } as object)).toThrow(
      "unknown option `allowUnknown`",
    );
  });

  test("a script refuses one, and says how to have it", async () => {
    const mock = createMock();
    const body = { ...build.connectionAction(), status: "paused" };
    expect(() => mock.respond(operationId, { body })).toThrow(how);
    mock.respond(operationId, { body, allowUnknownEnumValues: true });
    expect((await mock.client().analytics.request(guestId)).status).toBe("paused");
    const wrong = { ...body, id: 7 };
    expect(() => mock.respond(operationId, { body: wrong, allowUnknownEnumValues: true })).toThrow(
      /\/id must be a string$/,
    );
  });

  test("the values that a nullable enum may have are all named, null as well", () => {
    const overrides: object = { active_action_type: "paused" };
    const error = (() => {
      try {
        build.guestConnection(overrides);
      } catch (thrown) {
        return String(thrown);
      }
      return "";
    })();
    expect(error).toMatch(/must be one of: (\w+, )*null;/);
    expect(error).not.toMatch(/, ;|, , /);
  });
});

test("a misspelt operation and fault are guessed", () => {
  const mock = createMock();
  expect(() => mock.respond("getGuestConection" as typeof operationId, {})).toThrow(
    "unknown operation `getGuestConection`; did you mean `getGuestConnection`?",
  );
  expect(() => mock.fail(operationId, "truncated" as "truncate")).toThrow("did you mean `truncate`?");
});

test("a switch of a scripted response that is no switch is refused", () => {
  const mock = createMock();
  for (const name of ["invalid", "allowUnknownEnumValues", "evenIfRefused"]) {
    expect(() => mock.respond(operationId, { [name]: "yes" })).toThrow(`\`${name}\` must be true or false`);
  }
});
