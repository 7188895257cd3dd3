/** What must and must not compile for users of the test kit. `scripts/check/types.ts` compiles it as a consumer would. */
import { MyCreditApp } from "mycreditapp";
import {
  build,
  contractSuite,
  createMock,
  fake,
  type HarRecorder,
  type Mock,
  type MockServer,
  recordHar,
  startMock,
} from "mycreditapp/testing";

// Fixtures that a package exports: with `declaration`, their types must have names that it can import.
export const fixtures = {
  record: build.privateRecord(),
  upload: build.financialFileUpload(),
  token: build.accessToken(),
  page: build.guestConnectionList(),
  error: build.errorBody(),
};
export const built = build;

export async function mustCompile(test: (name: string, run: () => Promise<void>) => void): Promise<void> {
  const mock: MockServer = await startMock({ port: 0, engine: "prism", dynamic: true });
  mock.respond("requestOrganizationAnalytics", { status: 429, headers: { "Retry-After": "1" }, times: 2 });
  mock.sequence("requestOrganizationAnalytics", [
    { body: build.connectionAction({ status: "resolved" }) },
    { example: "active" },
  ]);
  mock.fail("createAccessToken", "reset", { times: 2 });
  build.errorBody({ detail: [{ msg: "x" }] });
  build.errorBody({ detail: "x" });
  // The way to build without an optional field.
  build.guestConnection({ active_action_type: undefined });
  build.guestInvitationCreate({ expired_at: "2030-01-01T00:00:00" });
  const organizationId: string = mock.client({ maxRetries: 0 }).organizationId;
  const headers: string[] = mock.requests.map((request) => request.headers["authorization"] ?? "");
  contractSuite(test, { baseUrl: mock.url, operations: ["requestOrganizationAnalytics"], allowErrors: true });
  await mock.stop();
  const memory = createMock({ remember: true, assume: ["connection shows the request"] });
  memory.advance(memory.guestId, { status: "disconnected" }, { allowUnknownEnumValues: true });
  memory.fail("uploadFinancialFile", "reset", { executed: true });
  // A recorder wraps a mock, and is what a client sends with.
  const recorder: HarRecorder = recordHar(memory.fetch, { file: "session.har" });
  const client = new MyCreditApp({ fetch: recorder });
  memory.replay(recorder.har);
  memory.replay(JSON.parse("{}"));
  // What `vi.spyOn(client.currencies, "list").mockImplementation` and its like take.
  const currencies: MyCreditApp["currencies"]["list"] = () => fake([build.currency()]);
  const records: MyCreditApp["privateRecords"]["list"] = () =>
    fake({ items: [build.privateRecord()], total_items: 1 });
  const removed: MyCreditApp["financialFiles"]["delete"] = () => fake(undefined);
  void [organizationId, headers, client, currencies, records, removed];
}

export function mustNotCompile(mock: Mock): void {
  // @ts-expect-error a method promises more fields than this
  const currencies: MyCreditApp["currencies"]["list"] = () => fake([{ code: "USD" }]);
  void currencies;
  // @ts-expect-error there is no such operation
  mock.respond("requestAnalytics", {});
  // @ts-expect-error there is no such assumption
  createMock({ remember: true, assume: ["all is well"] });
  // @ts-expect-error a recording is parsed before it is replayed
  mock.replay("{}");
  // @ts-expect-error there is no such fault
  mock.fail("createAccessToken", "explode");
  // @ts-expect-error there is no such schema
  build.nothing();
  // @ts-expect-error there is no such field
  build.connectionAction({ state: "x" });
  // @ts-expect-error the field has another type
  build.connectionAction({ id: 7 });
  // @ts-expect-error what is built is JSON, which has no Date
  build.guestInvitationCreate({ expired_at: new Date() });
  // @ts-expect-error requests are not for changing
  mock.requests.push();
}
