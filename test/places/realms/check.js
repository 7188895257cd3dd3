/**
 * What the client must read although it comes from another realm: in Jest, in vitest's `vmThreads` and in a `vm` context, the
 * errors of `fetch`, the dates of `node:fs` and the classes of Node's modules are not instances of the classes of the test.
 */
import { MyCreditApp } from "mycreditapp";

export const realmSteps = ["ECONNREFUSED", "certificate", "Date", "URL", "File"];

/**
 * @param urls of the API, of a port that nobody listens on, and of a server whose certificate nobody vouches for
 * @param foreign a `Date`, a `URL` of the API's `/things` and a `File` of the realm of Node
 * @returns each step by its name: `true`, or what went wrong
 */
export async function checkRealm({ api, closed, selfSigned, token, organizationId }, foreign) {
  let attempts = 0;
  const clientOf = (baseUrl) => {
    attempts = 0;
    return new MyCreditApp({
      organizationId,
      baseUrl,
      accessToken: token,
      onAttempt: () => {
        attempts += 1;
      },
    });
  };
  const failureOf = async (baseUrl, code, expectedAttempts) => {
    const error = await clientOf(baseUrl)
      .request("POST /things", { body: {} })
      .then(
        () => new Error("it resolved"),
        (thrown) => thrown,
      );
    const isRight = error.message.includes(code) && error.executed === "no" && attempts === expectedAttempts;
    return isRight || `${attempts} attempts, ${error.executed}: ${error.message}`;
  };
  const client = clientOf(api);
  const steps = {
    ECONNREFUSED: () => failureOf(closed, "ECONNREFUSED", 3),
    certificate: () => failureOf(selfSigned, "DEPTH_ZERO_SELF_SIGNED_CERT", 1),
    Date: async () => {
      await client.request("POST /things", { body: { at: foreign.date } });
      return true;
    },
    URL: async () => (await client.fetch(foreign.url)).status === 200,
    File: async () => {
      await client.financialFiles.upload(organizationId, { file: foreign.file, currency: "EUR" });
      return true;
    },
  };
  const results = {};
  for (const name of realmSteps)
    results[name] = await steps[name]().catch((error) => `${error.name}: ${error.message}`);
  return results;
}
