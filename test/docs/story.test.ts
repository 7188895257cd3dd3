/** The examples of `openapi.yaml` tell one story: one time line, and one name and one email address per id. */
import { describe, expect, test } from "vitest";
import { listOperations, resolve } from "../../scripts/generate/openapi-document.js";
import { openapi, successExamples } from "../support/openapi.js";

type Data = Record<string, unknown>;

/** Every example of a request or a success, by operation and name. */
const examples = listOperations(openapi).flatMap(({ operationId, requestBody, responses }) =>
  [requestBody ?? {}, responses["200"] ?? {}].flatMap((body) =>
    Object.values(resolve(openapi, body).content ?? {}).flatMap((media) =>
      Object.entries(media.examples ?? {}).map(([name, example]) => ({
        place: `${operationId} ${name}`,
        value: resolve(openapi, example).value,
      })),
    ),
  ),
);

function objectsIn(value: unknown): Data[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Data, ...Object.values(value).flatMap(objectsIn)];
}
const objects = examples.flatMap(({ place, value }) => objectsIn(value).map((object) => ({ place, object })));
const time = (value: unknown) => (typeof value === "string" ? Date.parse(`${value}Z`) : undefined);

/** What is wrong with the times of an object. */
function disorders(object: Data): string[] {
  const found: string[] = [];
  const inOrder = (earlier: string, later: string) => {
    const [from, to] = [time(object[earlier]), time(object[later])];
    if (from !== undefined && to !== undefined && from > to) found.push(`${later} is before ${earlier}`);
  };
  for (const later of ["updated_at", "analyzed_on", "expires_at", "expired_at", "accepted_at", "archived_at"])
    inOrder("created_at", later);
  inOrder("created_at", "active_action_updated_at");
  inOrder("uploaded_at", "updated_at");
  inOrder("first_invitation_sent_at", "last_invitation_sent_at");
  for (const earlier of ["analyzed_on", "archived_at", "accepted_at", "score_updated_at"])
    inOrder(earlier, "updated_at");
  for (const day of ["period", "date", "established_date"]) {
    const created = time(object["created_at"]);
    if (created !== undefined && Date.parse(String(object[day])) >= created)
      found.push(`${day} is not before created_at`);
  }
  if ("analyzed_on" in object && (object["status"] === "success") !== (object["analyzed_on"] !== null))
    found.push("analyzed_on goes with success alone");
  if ("archived_at" in object && object["archived"] !== (object["archived_at"] !== null))
    found.push("archived_at goes with archived alone");
  if (
    "score_updated_at" in object &&
    (object["total_score"] === null) !== (object["score_updated_at"] === null)
  )
    found.push("score_updated_at goes with total_score alone");
  if (
    "active_action_type" in object &&
    (object["active_action_type"] === null) !== (object["active_action_updated_at"] === null)
  )
    found.push("active_action_updated_at goes with active_action_type alone");
  if ("accepted_at" in object && (object["status"] === "sent") !== (object["accepted_at"] === null))
    found.push("accepted_at goes with an accepted invitation alone");
  return found;
}

test("every object is consistent", () => {
  const wrong = objects.flatMap(({ place, object }) => disorders(object).map((what) => `${place}: ${what}`));
  expect(wrong).toEqual([]);
});

test.each([
  [
    { created_at: "2025-01-02T00:00:00", updated_at: "2025-01-01T00:00:00" },
    "updated_at is before created_at",
  ],
  [{ created_at: "2025-01-02T00:00:00", period: "2025-06-30" }, "period is not before created_at"],
  [{ status: "in_progress", analyzed_on: "2025-01-02T00:00:00" }, "analyzed_on goes with success alone"],
  [{ archived: false, archived_at: "2025-01-02T00:00:00" }, "archived_at goes with archived alone"],
  [{ total_score: 1, score_updated_at: null }, "score_updated_at goes with total_score alone"],
])("%j is out of order", (object, problem) => {
  expect(disorders(object)).toEqual([problem]);
});

describe("one name and one email address for each id, and one id for each", () => {
  /** Which fields of an object go together. A record's own `id` and `name` do, too. */
  const pairs: [id: string, field: string][] = [
    ["id", "name"],
    ["id", "email"],
    ["host_organization_id", "host_name"],
    ["host_organization_id", "host_email"],
    ["guest_organization_id", "guest_name"],
    ["guest_organization_id", "guest_email"],
    ["parent_organization_id", "parent_organization_name"],
    ["id", "original_filename"],
    ["file_id", "original_filename"],
    ["id", "credit_application_type"],
  ];
  /** The email address of an invitation is that of the guest, and the file name of a document that of its file. */
  const isPair = (object: Data, id: string, field: string): boolean =>
    typeof object[id] === "string" &&
    typeof object[field] === "string" &&
    !("invitation_token" in object) &&
    !(id === "id" && "file_id" in object);
  const known = objects.flatMap(({ object }) =>
    pairs.flatMap(([id, field]) =>
      isPair(object, id, field)
        ? [
            {
              id: String(object[id]),
              field: field.replace(/^(host|guest|parent_organization)_/, ""),
              value: object[field],
            },
          ]
        : [],
    ),
  );

  test("names", () => {
    const names = new Map<string, Set<unknown>>();
    for (const { id, field, value } of known) {
      const key = `${field} of ${id}`;
      names.set(key, (names.get(key) ?? new Set()).add(value));
    }
    expect(names.size).toBeGreaterThan(10);
    const several = [...names].filter(([, values]) => values.size > 1);
    expect(several).toEqual([]);
  });

  test("ids", () => {
    const ids = new Map<string, Set<string>>();
    for (const { id, field, value } of known) {
      if (field === "credit_application_type") continue;
      const key = `${field} ${value}`;
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
    expect([...ids].filter(([, values]) => values.size > 1)).toEqual([]);
  });
});

test("the story runs from the invitation to the finalized application", () => {
  const at = (operationId: string, name: string, field: string) => {
    const value = successExamples(operationId).find(([example]) => example === name)?.[1] as Data | undefined;
    const object = value && "total_items" in value ? (value["items"] as Data[])[0] : value;
    const found = time(object?.[field]);
    if (found === undefined) throw new Error(`${operationId} ${name} has no ${field}`);
    return found;
  };
  const line = [
    at("createGuestInvitation", "sent", "created_at"),
    at("getGuestInvitation", "accepted", "accepted_at"),
    at("getOrganization", "guest", "created_at"),
    at("getHostConnection", "connected", "created_at"),
    at("requestOrganizationAnalytics", "active", "created_at"),
    at("getGuestConnection", "asked", "active_action_updated_at"),
    at("uploadFinancialFile", "uploaded", "uploaded_at"),
    at("getFinancialFile", "valid", "updated_at"),
    at("createOrganizationAnalytics", "started", "created_at"),
    at("listOrganizationAnalytics", "success", "analyzed_on"),
    at("listOrganizationMetrics", "quarter", "created_at"),
    at("requestOrganizationAnalytics", "resolved", "updated_at"),
    at("getGuestConnection", "settled", "score_updated_at"),
    at("createFinancialFileIssue", "wrong_total", "created_at"),
    at("listDocumentRequests", "pending", "created_at"),
    at("cancelDocumentRequest", "canceled", "updated_at"),
    at("getCreditApplication", "pending", "created_at"),
    at("confirmAdditionalDocuments", "sent", "updated_at"),
    at("getCreditApplication", "pending", "updated_at"),
    at("rejectCreditApplication", "rejected", "updated_at"),
    at("resubmitCreditApplication", "pending", "updated_at"),
    at("getCreditApplication", "approved", "updated_at"),
    at("finalizeCreditApplication", "finalized", "updated_at"),
  ];
  expect(line).toEqual([...line].sort((one, other) => one - other));
});
