/** What a test does with the mock, in every place: a call, an upload, a script, faults, a refusal. Returns what went wrong. */
import { build, createMock } from "mycreditapp/mock";

export async function check() {
  const problems = [];
  const expect = (what, isRight) => isRight || problems.push(what);
  const mock = createMock();
  const client = mock.client();
  const action = await client.analytics.request(mock.guestId);
  expect("a call is answered with the example", action.status === "active");
  const guest = mock.client({ organizationId: mock.guestId });
  const file = { name: "a.pdf", data: new TextEncoder().encode("%PDF") };
  await guest.financialFiles.upload(mock.guestId, { file, currency: "USD" });
  const { body } = mock.requests.at(-1);
  expect("an upload is read as a form", body.get("file").name === "a.pdf" && body.get("currency") === "USD");
  mock.respond("listCurrencies", { body: [build.currency({ code: "EUR" })] });
  expect("a script is played", (await client.currencies.list())[0].code === "EUR");
  mock.fail("requestOrganizationAnalytics", "refuse");
  await client.analytics.request(mock.guestId);
  mock.fail("listCurrencies", "truncate");
  await client.currencies.list();
  const refused = await client.organizations.get(mock.guestId).then(
    () => undefined,
    (error) => error.status,
  );
  expect("a wrong request is refused", refused === 403);
  const violations = mock.requests.flatMap((request) => request.violations);
  expect("only that one has violations", violations.length === 1);
  return problems;
}
