/**
 * Twenty tasks, as someone would give them to an agent. Fresh readers wrote the scripts beside this file. They had the skill
 * and the package, and this of each task: the sentence, whose client it is, and the types.
 *
 * A task has its data in `prepare`, and says what its script returns. `sent` counts what the script must have written.
 */
import type { MyCreditApp } from "mycreditapp";
import { build, createMock, type Mock } from "mycreditapp/mock";

export interface Task {
  /** The name of its script. */
  readonly name: string;
  readonly sentence: string;
  readonly as: "host" | "guest";
  /** The types of the second argument of the script, if there is one, and of what it returns, as TypeScript. */
  readonly input?: string;
  readonly result: string;
  prepare(): Promise<Prepared> | Prepared;
}

export interface Prepared {
  readonly mock: Mock;
  readonly input?: unknown;
  readonly expected: unknown;
  /** The writes that the script sends, in their order; none for a task that reads. */
  readonly sent?: readonly string[];
  /** What else must hold afterwards: the left side, and the right one. */
  readonly after?: () => Promise<readonly [unknown, unknown]>;
}

const recordId = "b25e7b65-e46a-40d5-a0f2-0de8c2b354aa";
const secondRecordId = "c36f8c76-f57b-41e6-91a3-1ef9d3c465bb";
const applicationId = "b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456";
const factoringId = "4f6a8b0c-2d4e-4f60-8a1b-3c5d7e9f0a12";

const idOf = (number: number) => `00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;
const pdf = (name: string) => ({ name, data: new TextEncoder().encode(`%PDF-1.7 ${name}`) });
const guestOf = (mock: Mock) => mock.client({ organizationId: mock.guestId });

/** Connects further guests with the host of the mock, each with these fields. */
async function connect(mock: Mock, guests: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  for (const [index, fields] of guests.entries()) {
    const organizationId = idOf(index + 1);
    await mock.client({ organizationId }).hostConnections.create({ host_organization_id: mock.hostId });
    mock.advance(organizationId, fields);
  }
}

async function upload(mock: Mock, files: Readonly<Record<string, object>>): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, change] of Object.entries(files)) {
    const file = { file: pdf(name), currency: "USD" };
    const { id } = await guestOf(mock).financialFiles.upload(mock.guestId, file);
    mock.advance(id, change as Record<string, unknown>);
    ids.push(id);
  }
  return ids;
}

export const tasks: readonly Task[] = [
  {
    name: "01-weak-guests",
    sentence: "Which of my guests have a score below 50? Return their names, the lowest score first.",
    as: "host",
    result: "string[]",
    async prepare() {
      const mock = createMock({ remember: true });
      const fine = Array.from({ length: 100 }, (_, index) => ({
        guest_name: `Fine ${index}`,
        total_score: 60,
      }));
      await connect(mock, [
        { guest_name: "New", total_score: null },
        ...fine,
        { guest_name: "Weak", total_score: 49.5 },
        { guest_name: "Border", total_score: 50 },
        { guest_name: "Weaker", total_score: 0 },
      ]);
      return { mock, expected: ["Weaker", "Weak"] };
    },
  },
  {
    name: "02-records-without-score",
    sentence: "How many of my private records that are not archived have no score yet?",
    as: "host",
    result: "number",
    prepare() {
      const mock = createMock({ remember: true });
      mock.advance(recordId, { archived: true, total_score: null });
      mock.advance(secondRecordId, { total_score: null });
      return { mock, expected: 1 };
    },
  },
  {
    name: "03-connected-since",
    sentence: "Since when is guest X connected with me? Return the time in UTC, in ISO 8601 with a Z.",
    as: "host",
    input: "{ guestId: string }",
    result: "string",
    prepare() {
      const mock = createMock({ remember: true });
      mock.advance(mock.guestId, { created_at: "2026-03-29T01:30:00.250000" });
      return { mock, input: { guestId: mock.guestId }, expected: "2026-03-29T01:30:00.250Z" };
    },
  },
  {
    name: "04-risk-of-guest",
    sentence:
      "Which risk category does the score of guest X fall into? Return its label, or null without a score.",
    as: "host",
    input: "{ guestId: string }",
    result: "string | null",
    prepare() {
      const mock = createMock({ remember: true });
      mock.advance(mock.guestId, { total_score: 62 });
      return { mock, input: { guestId: mock.guestId }, expected: "medium" };
    },
  },
  {
    name: "05-current-ratios",
    sentence:
      "What were the current ratios of guest X per quarter? Newest first, without quarters that have no value.",
    as: "host",
    input: "{ guestId: string }",
    result: "{ period: string; value: number }[]",
    prepare() {
      const mock = createMock();
      const metric = (period: string, value: number | null) =>
        ({ metric_type: "current_ratio", period_type: "quarterly", period, value }) as const;
      const items = [
        metric("2025-03-31", 1.2),
        metric("2025-09-30", 1.5),
        metric("2024-12-31", null),
        metric("2025-06-30", 0),
      ];
      const body = build.organizationMetricList({ items, total_items: items.length });
      mock.respond("listOrganizationMetrics", { body, times: 5 });
      const expected = [
        { period: "2025-09-30", value: 1.5 },
        { period: "2025-06-30", value: 0 },
        { period: "2025-03-31", value: 1.2 },
      ];
      return { mock, input: { guestId: mock.guestId }, expected };
    },
  },
  {
    name: "06-files-with-problems",
    sentence:
      "Which financial files of guest X could not be used, and why? The reason is null if there is none.",
    as: "host",
    input: "{ guestId: string }",
    result: "{ file: string; reason: string | null }[]",
    async prepare() {
      const mock = createMock({ remember: true });
      await upload(mock, {
        "q1.pdf": { status: "valid" },
        "q2.pdf": { status: "invalid", file_message: "It has no tables." },
        "q3.pdf": { status: "processing" },
        "q4.pdf": { status: "failed", file_message: null },
      });
      const expected = [
        { file: "q2.pdf", reason: "It has no tables." },
        { file: "q4.pdf", reason: null },
      ];
      return { mock, input: { guestId: mock.guestId }, expected };
    },
  },
  {
    name: "07-my-applications",
    sentence: "I am a guest. What is the status of each of my credit applications with host X, by its id?",
    as: "guest",
    input: "{ hostId: string }",
    result: "Record<string, string>",
    prepare() {
      const mock = createMock({ remember: true });
      mock.advance(applicationId, { status: "approved" });
      mock.advance(factoringId, { status: "needs_action" });
      const expected = { [applicationId]: "approved", [factoringId]: "needs_action" };
      return { mock, input: { hostId: mock.hostId }, expected };
    },
  },
  {
    name: "08-invitations-that-expire",
    sentence:
      "Which of my invitations are still waiting for an answer, and expire in the seven days after `now`? Return the email addresses, the first to expire first.",
    as: "host",
    input: "{ now: Date }",
    result: "string[]",
    async prepare() {
      const mock = createMock({ remember: true });
      const invite = async (email: string, expired_at: string, change: Record<string, unknown> = {}) => {
        const { id } = await mock.client().guestInvitations.create({ email, expired_at });
        mock.advance(id, change);
      };
      await invite("later@example.com", "2030-06-07T23:59:00");
      await invite("too-late@example.com", "2030-06-09T00:00:00");
      await invite("soon@example.com", "2030-06-02T00:00:00");
      await invite("accepted@example.com", "2030-06-03T00:00:00", { status: "accepted_by_guest" });
      await invite("past@example.com", "2030-05-31T00:00:00", { expired: true });
      const expected = ["soon@example.com", "later@example.com"];
      return { mock, input: { now: new Date("2030-06-01T12:00:00Z") }, expected };
    },
  },
  {
    name: "09-latest-loan",
    sentence:
      "What do the loans of guest X come to on the latest day that has a figure? Null if there is none.",
    as: "host",
    input: "{ guestId: string }",
    result: "{ date: string; amount: number } | null",
    prepare() {
      const mock = createMock();
      const items = [
        { date: "2025-03-31", current_loan: 90_000 },
        { date: "2025-09-30", current_loan: 125_000.5 },
        { date: "2025-06-30", current_loan: 110_000 },
      ];
      const body = build.loanList({ items, total_items: items.length });
      mock.respond("listOrganizationLoans", { body, times: 5 });
      const expected = { date: "2025-09-30", amount: 125_000.5 };
      return { mock, input: { guestId: mock.guestId }, expected };
    },
  },
  {
    name: "10-best-record",
    sentence: "Which of my private records has the best score? Return its name, or null if none has a score.",
    as: "host",
    result: "string | null",
    prepare() {
      const mock = createMock({ remember: true });
      mock.advance(recordId, { total_score: 70 });
      mock.advance(secondRecordId, { total_score: 90.5 });
      return { mock, expected: "Second Example Corp" };
    },
  },
  {
    name: "11-ask-once",
    sentence:
      "Ask guest X to run its analytics, but never twice. Return whether a request is open afterwards.",
    as: "host",
    input: "{ guestId: string }",
    result: "boolean",
    prepare() {
      const mock = createMock({ remember: true, assume: ["connection shows the request"] });
      // The guest is asked, and nobody learns of it.
      mock.fail("requestOrganizationAnalytics", "reset", { executed: true });
      const sent = ["requestOrganizationAnalytics"];
      return { mock, input: { guestId: mock.guestId }, expected: true, sent };
    },
  },
  {
    name: "12-upload-three-files",
    sentence:
      "I am a guest. Upload these three files of mine in USD, wait until all are processed, and return the final status of each, by its name.",
    as: "guest",
    input: "{ files: { name: string; data: Uint8Array }[] }",
    result: "Record<string, string>",
    prepare() {
      let isLooking = false;
      const mock = createMock({
        remember: true,
        async onRequest({ operationId = "" }) {
          if (isLooking || !["getFinancialFile", "listFinancialFiles"].includes(operationId)) return;
          isLooking = true;
          for await (const { id, original_filename } of guestOf(mock).financialFiles.list(mock.guestId))
            mock.advance(id, { status: original_filename === "scan.pdf" ? "invalid" : "valid" });
          isLooking = false;
        },
      });
      return {
        mock,
        input: { files: ["q1.pdf", "scan.pdf", "q2.pdf"].map(pdf) },
        expected: { "q1.pdf": "valid", "q2.pdf": "valid", "scan.pdf": "invalid" },
        sent: ["uploadFinancialFile", "uploadFinancialFile", "uploadFinancialFile"],
      };
    },
  },
  {
    name: "13-score-of-record",
    sentence: "Run the analytics of private record X, and return its score when they are done.",
    as: "host",
    input: "{ recordId: string }",
    result: "number",
    prepare() {
      let reads = 0;
      const mock = createMock({
        remember: true,
        onRequest({ operationId }) {
          if (operationId !== "listPrivateRecordAnalytics") return;
          reads += 1;
          const body = build.privateRecordScore({ total_score: 61.5 });
          if (reads !== 2) return;
          mock.advance("00000000-0000-4000-8000-000000000001", { status: "success" });
          // The score of before, for a script that did not wait, is that of the example.
          mock.respond("getPrivateRecordScore", { body });
          mock.advance(recordId, { total_score: 61.5 });
        },
      });
      return { mock, input: { recordId }, expected: 61.5, sent: ["createPrivateRecordAnalytics"] };
    },
  },
  {
    name: "14-reject-application",
    sentence:
      "Reject credit application X. The network is bad today: make sure that it is rejected, and do not do it twice. Return its status.",
    as: "host",
    input: "{ applicationId: string }",
    result: "string",
    prepare() {
      const mock = createMock({ remember: true });
      mock.fail("rejectCreditApplication", "reset", { executed: true });
      return { mock, input: { applicationId }, expected: "rejected", sent: ["rejectCreditApplication"] };
    },
  },
  {
    name: "15-invite",
    sentence:
      "Invite these email addresses until the given time, but none that has an invitation that is sent and has not expired. Return those that you invited.",
    as: "host",
    input: "{ emails: string[]; until: Date }",
    result: "string[]",
    async prepare() {
      const mock = createMock({ remember: true });
      const open = { email: "open@example.com", expired_at: "2031-01-01T00:00:00" };
      await mock.client().guestInvitations.create(open);
      const { id } = await mock.client().guestInvitations.create({ ...open, email: "expired@example.com" });
      mock.advance(id, { expired: true });
      const last = async () => (await mock.client().guestInvitations.list().toArray()).at(-1)?.expired_at;
      return {
        mock,
        input: {
          emails: ["new@example.com", "open@example.com", "expired@example.com"],
          until: new Date("2032-06-30T22:00:00Z"),
        },
        expected: ["new@example.com", "expired@example.com"],
        sent: ["createGuestInvitation", "createGuestInvitation"],
        after: async () => [(await last())?.slice(0, 19), "2032-06-30T22:00:00"],
      };
    },
  },
  {
    name: "16-delete-invalid-files",
    sentence:
      "I am a guest. Delete those of my financial files that are invalid, and return how many that were.",
    as: "guest",
    result: "number",
    async prepare() {
      const mock = createMock({ remember: true });
      await upload(mock, {
        "a.pdf": { status: "invalid" },
        "b.pdf": { status: "valid" },
        "c.pdf": { status: "invalid" },
        "d.pdf": { status: "failed" },
      });
      const left = async () => (await guestOf(mock).financialFiles.list(mock.guestId)).items;
      return {
        mock,
        expected: 2,
        sent: ["deleteFinancialFile", "deleteFinancialFile"],
        after: async () => [(await left()).map((file) => file.original_filename), ["b.pdf", "d.pdf"]],
      };
    },
  },
  {
    name: "17-archive-disconnected",
    sentence:
      "Archive my connections with guests that are disconnected, unless they are archived already. Return the names of these guests in alphabetical order.",
    as: "host",
    result: "string[]",
    async prepare() {
      const mock = createMock({ remember: true });
      await connect(mock, [
        { guest_name: "Zeta", status: "disconnected" },
        { guest_name: "Old", status: "disconnected", archived: true },
        { guest_name: "Alpha", status: "disconnected" },
        { guest_name: "Active", status: "connected" },
      ]);
      return {
        mock,
        expected: ["Alpha", "Zeta"],
        sent: ["updateGuestConnection", "updateGuestConnection"],
      };
    },
  },
  {
    name: "18-new-address",
    sentence:
      "I am a guest. We moved: change the address in my profile, and nothing else in it. Return the address that is stored afterwards.",
    as: "guest",
    input: "{ address: string; city: string; postalCode: string }",
    result: "string",
    async prepare() {
      const mock = createMock({ remember: true });
      const read = () => guestOf(mock).organizations.get(mock.guestId);
      const before = await read();
      const moved = { address: "1 New Road", city: "Trenton", postal_code: "08608" };
      return {
        mock,
        input: { address: moved.address, city: moved.city, postalCode: moved.postal_code },
        expected: moved.address,
        sent: ["updateOrganization"],
        after: async () => {
          const { updated_at: _now, ...after } = { ...(await read()) } as Record<string, unknown>;
          const { updated_at: _then, ...all } = { ...before } as Record<string, unknown>;
          return [after, { ...all, ...moved }];
        },
      };
    },
  },
  {
    name: "19-cancel-document-requests",
    sentence: "Cancel all pending requests for documents of guest X, and return how many you canceled.",
    as: "host",
    input: "{ guestId: string }",
    result: "number",
    prepare() {
      const mock = createMock();
      const added = { allowUnknownEnumValues: true };
      const items = [
        { id: idOf(1), status: "pending" },
        { id: idOf(2), status: "fulfilled" },
        { id: idOf(3), status: "pending" },
      ];
      const body = build.documentRequestList({ items, total_items: items.length }, added);
      mock.respond("listDocumentRequests", { body, times: 5, ...added });
      const sent = ["cancelDocumentRequest", "cancelDocumentRequest"];
      const canceled = async () =>
        mock.requests
          .filter(({ operationId }) => operationId === "cancelDocumentRequest")
          .map(({ path }) => path.split("/").at(-2));
      const after = async () => [(await canceled()).sort(), [idOf(1), idOf(3)]] as const;
      return { mock, input: { guestId: mock.guestId }, expected: 2, sent, after };
    },
  },
  {
    name: "20-report-an-issue",
    sentence: "Report an issue with the file of guest X that has this name, and return the id of the issue.",
    as: "host",
    input: "{ guestId: string; fileName: string; subject: string; message: string }",
    result: "string",
    async prepare() {
      const mock = createMock({ remember: true });
      await upload(mock, { "q1.pdf": { status: "valid" }, "q2.pdf": { status: "valid" } });
      const input = {
        guestId: mock.guestId,
        fileName: "q2.pdf",
        subject: "Total assets",
        message: "A digit is missing.",
      };
      const expected = "00000000-0000-4000-8000-000000000003";
      return { mock, input, expected, sent: ["createFinancialFileIssue"] };
    },
  },
];

/** What a reader is given, beside the skill and the package. */
export function renderTasks(): string {
  const list = tasks.map(
    ({ name, sentence, as, input, result }) =>
      `## ${name}.ts\n\n${sentence}\n\n\`client\` is the client of the ${as}.\n\n\`\`\`ts\nexport default async function (client: MyCreditApp${input === undefined ? "" : `, input: ${input}`}): Promise<${result}>\n\`\`\`\n`,
  );
  return `# Tasks\n\nOne file for each, which exports one function.\n\n${list.join("\n")}`;
}

/** A script, as the runner calls it. */
export type Script = (client: MyCreditApp, input: unknown) => Promise<unknown>;
