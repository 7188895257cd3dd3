/** What each read of a connection means. What a wait makes of it is in `wait-for-answer.test.ts`. */
import { describe, expect, test } from "vitest";
import type { GuestConnection } from "../../generated/types.js";
import { createAnswerJudge } from "../../src/call/guest-answer.js";
import { guestId } from "../support/client.js";

/** Judges successive reads of a connection that differ in their open action, or in their status. */
function judge(...reads: readonly (string | null | undefined | { status: string })[]) {
  const judgeRead = createAnswerJudge(guestId);
  return reads.map((read) => {
    const isStatus = typeof read === "object" && read !== null;
    const connection = isStatus
      ? { guest_organization_id: guestId, active_action_type: "analytics_request", ...read }
      : { guest_organization_id: guestId, status: "connected", active_action_type: read };
    return judgeRead(connection as GuestConnection);
  });
}

const request = "analytics_request";
const other = "documents_update_request";
const gone = { status: "disconnected" };
const again = "again";
const failure = (text: string) => ({ failure: text });
const noRequest = (reads: number) =>
  failure(
    `no open request was seen in ${reads} reads; ask with \`analytics.ensureRequested\` first, or the guest has answered already`,
  );

describe("the guest has answered once the open request is gone, which is written as", () => {
  test.each([undefined, null, ""])("%o", (nothing) => {
    expect(judge(request, nothing)).toEqual([again, "done"]);
    expect(judge(nothing, nothing, request, request, nothing)).toEqual([again, again, again, again, "done"]);
  });
});

describe("the wait fails", () => {
  test.each([
    [
      "if another action takes the place of the request",
      [request, other],
      failure(`the request was replaced by \`${other}\``),
    ],
    ["if the third read shows no request either", [undefined, null, ""], noRequest(3)],
    ["if the third read shows another action", [other, other, other], noRequest(3)],
    ["if the connection ends", [request, gone], failure("the connection is `disconnected`")],
  ])("%s", (_when, reads, expected) => {
    const judgements = judge(...reads);
    expect(judgements.at(-1)).toEqual(expected);
    expect(new Set(judgements.slice(0, -1))).toEqual(new Set([again]));
  });

  test("at once if the connection has ended, even with an open request", () => {
    expect(judge(gone)).toEqual([failure("the connection is `disconnected`")]);
  });
});

describe("the action that replaced a request", () => {
  const replacedBy = (action: unknown) => judge(request, action as string).at(-1);

  test.each(["renewal", "a", "a_", "a".repeat(40)])("is named if it is a short word: %s", (action) => {
    expect(replacedBy(action)).toEqual(failure(`the request was replaced by \`${action}\``));
  });

  test.each<[string, unknown]>([
    ["very long", "a".repeat(41)],
    ["a token", "eyJhbGciOiJIUzI1NiJ9.e30.c2ln"],
    ["a text with a token", "renewal Bearer token-1"],
    ["in upper case", "RENEWAL"],
    ["of several lines", "renewal\nrenewal"],
    ["a line that ends", "renewal\n"],
    ["no word", "_renewal"],
  ])("is not named if it is %s", (_what, action) => {
    expect(replacedBy(action)).toEqual(failure("the request was replaced by another action"));
  });
});

test("a request that shows on the third read is not too late", () => {
  expect(judge(undefined, other, request)).toEqual([again, again, again]);
});

test("each wait counts its own reads", () => {
  expect(judge(other, other)).toEqual([again, again]);
  expect(judge(other, other)).toEqual([again, again]);
});

describe("what is no connection with this guest is no answer:", () => {
  test.each<[string, object]>([
    [
      "a number as the action",
      { guest_organization_id: guestId, status: "connected", active_action_type: 7 },
    ],
    ["an empty object", {}],
    ["a list with the open request", { items: [{ active_action_type: request }], total_items: 1 }],
    ["an error", { detail: "upstream timed out" }],
    ["another guest", { guest_organization_id: "x", status: "connected" }],
  ])("%s", (_what, read) => {
    const judgeRead = createAnswerJudge(guestId);
    judgeRead({
      guest_organization_id: guestId,
      status: "connected",
      active_action_type: request,
    } as GuestConnection);
    expect(judgeRead(read as GuestConnection)).toEqual({
      unreadable: expect.stringContaining("the response is not the connection with this guest: `") as string,
    });
  });
});
