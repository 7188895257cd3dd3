/** What must and must not compile for users of the test kit. `scripts/check/types.ts` compiles it as a consumer would. */
import { build, contractSuite, type Mock, type MockServer, startMock } from "mycreditapp/testing";

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
  void [organizationId, headers];
}

export function mustNotCompile(mock: Mock): void {
  // @ts-expect-error there is no such operation
  mock.respond("requestAnalytics", {});
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
