/** The rules about organizations: which requests the mock refuses, and which it only notes, whichever client sends them. */
import { describe, expect, test } from "vitest";
import { applicationId, guestId, guestProfile, hostId } from "../../examples/operations.js";
import { type MyCreditApp, PermissionError } from "../../src/index.js";
import { createMock } from "../../src/mock/index.js";
import { scenariosOf } from "../../src/mock/organizations.js";
import { shippedDescription } from "../../src/validate/description.js";
import { errorOf } from "../support/client.js";
import { openPrismMock } from "../support/mock.js";

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
    for (const mock of [createMock(), await openPrismMock()]) {
      mock.respond("finalizeCreditApplication", {});
      const url = "url" in mock ? mock.url : "https://mock.test";
      const response = await mock.fetch(url + path, {
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
        {
          answeredBy: "refusal",
          violations: [{ message: expect.stringContaining(sentence), severity: "error" }],
        },
      ]);
    }
  },
);

test("a request in an allowed scenario, or of an operation without a table, is answered", async () => {
  const mock = createMock();
  const guest = mock.client({ organizationId: guestId });
  await guest.asGuestOf(hostId).creditApplications.finalize(applicationId);
  await guest.creditApplications.get(applicationId);
  expect(mock.requests.map(({ answeredBy }) => answeredBy)).toEqual(["example", "example", "example"]);
});

describe("`org_id` must equal the target, where the description says so", () => {
  const wrong: [string, (host: MyCreditApp) => PromiseLike<unknown>][] = [
    ["a profile of the guest, of oneself", (host) => host.organizations.get(guestId)],
    ["files of the guest, of oneself", (host) => host.financialFiles.list(guestId)],
    ["one's own profile, of the guest", (host) => host.asHostOf(guestId).organizations.get(hostId)],
    [
      "an update of one's own profile, of the guest",
      (host) => host.asHostOf(guestId).organizations.update(hostId, guestProfile),
    ],
  ];

  test.each(wrong)("%s", async (_what, call) => {
    for (const mock of [createMock(), await openPrismMock()]) {
      const error = await errorOf(call(mock.client({ maxRetries: 0 })), PermissionError);
      expect(error.message).toContain("org_id must equal Target-Organization-ID");
      expect(mock.requests.at(-1)).toMatchObject({
        answeredBy: "refusal",
        violations: [{ location: ["request", "path", "org_id"], code: "target" }],
      });
    }
  });

  test("in whatever case the ids are written", async () => {
    const mock = createMock();
    await mock.client().asHostOf(guestId).organizations.get(guestId.toUpperCase());
    expect(mock.requests.at(-1)).toMatchObject({ answeredBy: "example", violations: [] });
  });
});

describe("data that belongs to the host: what breaks the inferred table is answered, and noted", () => {
  const ask = "POST /organizations/{org_id}/analytics/requests";
  const noted: [string, (host: MyCreditApp, guest: MyCreditApp) => PromiseLike<unknown>][] = [
    ["a guest names its host", (_host, guest) => guest.asGuestOf(hostId).metrics.list(hostId)],
    ["a host names itself", (host) => host.metrics.list(hostId)],
    ["a host asks itself", (host) => host.request(ask, { path: { org_id: hostId } })],
    ["a host calls the guest", (host) => host.asHostOf(guestId).analytics.list(guestId)],
  ];

  test.each(noted)("%s", async (_what, call) => {
    const mock = createMock();
    await call(mock.client(), mock.client({ organizationId: guestId }));
    expect(mock.requests.at(-1)).toMatchObject({
      answeredBy: "example",
      violations: [{ location: ["request", "path", "org_id"], code: "organization", severity: "warning" }],
    });
  });

  test("what keeps to it is not noted", async () => {
    const mock = createMock();
    await mock.client().metrics.list(guestId);
    await mock.client({ organizationId: guestId }).asGuestOf(hostId).metrics.list(guestId);
    expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

test("the description has operations of both kinds, so that the rules above are rules for something", () => {
  const components = [...shippedDescription().operations.values()].flatMap(({ parameters }) =>
    parameters.map(({ component }) => component),
  );
  expect(components.filter((name) => name === "OrganizationId").length).toBeGreaterThan(5);
  expect(components.filter((name) => name === "HostOwnedOrganizationId").length).toBeGreaterThan(5);
});
