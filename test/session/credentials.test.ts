/** A secret that cannot be right is refused before it is sent, and without being shown. */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { AuthenticationError, InputError, MyCreditApp } from "../../src/index.js";
import { checkCredentialText, resolveCredentials } from "../../src/session/credentials.js";
import { clientWithCredentials, errorOf, guestId, hostId } from "../support/client.js";
import { json, startServer } from "../support/server.js";

const wrong: [string, string, string][] = [
  ["of 65 characters", `canary-${"s".repeat(58)}`, "must have at most 64 characters; got 65"],
  ["with a line break at its end", "canary-secret\n", "begins or ends with spaces or a line break"],
  ["with a blank at its beginning", " canary-secret", "begins or ends with spaces or a line break"],
];

test.each(wrong)("a secret %s", (_what, clientSecret, message) => {
  const make = () => new MyCreditApp({ organizationId: hostId, clientId: "client-1", clientSecret });
  expect(make).toThrow(InputError);
  expect(make).toThrow(message);
  expect(make).not.toThrow("canary");
});

test.each(wrong)("a secret %s of a function", async (_what, clientSecret, message) => {
  const server = await startServer(json({}));
  const client = clientWithCredentials({ baseUrl: server.url, clientSecret: () => clientSecret });
  const error = await errorOf(client.analytics.request(guestId), AuthenticationError);
  expect(error.message).toContain(message);
  expect(error.message).not.toContain("canary");
  expect(server.tokenRequests).toEqual([]);
});

test("a secret of 64 characters is not too long", () => {
  expect(checkCredentialText("clientSecret", "s".repeat(64))).toBeUndefined();
});

describe("the credentials", () => {
  const found = (given: Parameters<typeof resolveCredentials>[0]) => {
    const { credentials, problems } = resolveCredentials(given);
    return [credentials, ...problems.map(({ pointer, text }) => [pointer, text])];
  };

  test("are a token, or an id and a secret", () => {
    expect(found({ accessToken: "token-1" })).toEqual([{ accessToken: "token-1" }]);
    const clientSecret = () => "secret-1";
    expect(found({ clientId: "c", clientSecret })).toEqual([{ clientId: "c", clientSecret }]);
  });

  test.each([{ clientId: "c" }, { clientSecret: "s" }, { clientId: "c", clientSecret: "s" }])(
    "are one kind, and not a token with %o",
    (others) => {
      expect(found({ accessToken: "token-1", ...others })).toEqual([
        { accessToken: "token-1" },
        [
          "/options/accessToken",
          "`accessToken` and `clientId`/`clientSecret` exclude each other; pass one of the two",
        ],
      ]);
    },
  );

  test.each<[unknown, string]>([
    ["Bearer abc", 'must be the token alone; leave out "Bearer "'],
    ["bearer\tabc", 'must be the token alone; leave out "Bearer "'],
    ["my bearer abc", "must be a bearer token or a function; got a string of 13 characters"],
    [["Bearer abc"], "must be a bearer token or a function; got an array"],
    ["", "must be a bearer token or a function; got an empty string"],
    ["abc\n", "begins or ends with spaces or a line break; trim it before you pass it"],
    [["abc"], "must be a bearer token or a function; got an array"],
  ])("are no token of %j", (accessToken, message) => {
    expect(found({ accessToken: accessToken as string })[1]).toEqual([
      "/options/accessToken",
      `option \`accessToken\` ${message}`,
    ]);
  });

  test("that are missing are asked for, where they can be set", () => {
    expect(found({})).toEqual([
      undefined,
      [
        "/options",
        "no credentials; pass `clientId` and `clientSecret` (or set MYCREDITAPP_CLIENT_ID and MYCREDITAPP_CLIENT_SECRET), or `accessToken`",
      ],
    ]);
    expect(found({ clientSecret: "s" })).toEqual([
      undefined,
      ["/options/clientId", "option `clientId` is missing; pass it, or set MYCREDITAPP_CLIENT_ID"],
    ]);
    expect(found({ clientId: "c" })).toEqual([
      undefined,
      [
        "/options/clientSecret",
        "option `clientSecret` is missing; pass it, or set MYCREDITAPP_CLIENT_SECRET",
      ],
    ]);
  });

  test("that are missing in a page are asked for in a form that has no secret", () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(found({})[1]).toEqual([
      "/options",
      "no credentials; a secret in a browser can be read by anyone who opens the page; pass an `accessToken` that your server fetched",
    ]);
  });

  test("have an id that is a string, and no function", () => {
    const clientId = (() => "c") as unknown as string;
    expect(found({ clientId, clientSecret: "s" })[1]).toEqual([
      "/options/clientId",
      "option `clientId` must be a string; got a function",
    ]);
  });
});
