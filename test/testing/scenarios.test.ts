/** The mock refuses a request in a scenario that the documentation's table forbids, whichever client sends it. */
import { expect, test } from "vitest";
import { applicationId, guestId, hostId } from "../../examples/operations.js";
import { scenariosOf } from "../../src/testing/scenarios.js";
import { openTestMock } from "../support/mock.js";

const other = "11111111-2222-4333-8444-555555555555";
const another = "99999999-2222-4333-8444-555555555555";

test.each([
  [hostId, hostId, ["self"]],
  [other, other.toUpperCase(), ["self"]],
  [guestId, hostId, ["guest"]],
  [other, hostId, ["guest"]],
  [guestId, other, ["guest"]],
  [hostId, guestId, ["host"]],
  [other, guestId, ["host"]],
  [hostId, other, ["guest", "host"]],
  [other, another, ["guest", "host"]],
  [undefined, hostId, ["guest", "host", "self"]],
])("%s asks %s: %j", (requester, target, scenarios) => {
  expect(scenariosOf(requester, target)).toEqual(scenarios);
});

const finalize = `/credit-applications/${applicationId}/statuses/finalize`;
const requestAnalytics = `/organizations/${guestId}/analytics/requests`;
const getConnection = `/guest-connections/${guestId}`;

test.each([
  ["Self where only Guest is allowed", "POST", finalize, hostId, hostId, "as Self. Allowed as Guest."],
  [
    "Host where Guest and Self are",
    "POST",
    requestAnalytics,
    hostId,
    guestId,
    "as Host. Allowed as Guest or Self.",
  ],
  [
    "neither side known where only Self is",
    "GET",
    getConnection,
    other,
    another,
    "as Guest or Host. Allowed as Self.",
  ],
])(
  "%s is refused, even if a response is scripted",
  async (_what, method, path, requester, target, sentence) => {
    const mock = await openTestMock();
    mock.respond("finalizeCreditApplication", {});
    const response = await fetch(mock.url + path, {
      method,
      headers: {
        Authorization: "Bearer any",
        "Requester-Organization-ID": requester,
        "Target-Organization-ID": target,
      },
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ detail: expect.stringContaining(sentence) });
    expect(mock.requests).toMatchObject([
      { answeredBy: "scenario", violations: [expect.stringContaining(sentence)] },
    ]);
  },
);

test("a request in an allowed scenario, or of an operation without a table, reaches Prism", async () => {
  const mock = await openTestMock();
  const guest = mock.client({ organizationId: guestId });
  await guest.asGuestOf(hostId).creditApplications.finalize(applicationId);
  await guest.creditApplications.get(applicationId);
  expect(mock.requests.map(({ answeredBy }) => answeredBy)).toEqual(["prism", "prism", "prism"]);
});
