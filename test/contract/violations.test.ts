/** A broken example must not pass the contract tests: Prism answers it, and reports it in `sl-violations` only. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startPrism } from "../../src/testing/prism.js";
import { guestId, hostId } from "../support/client.js";
import { temporaryFolder } from "../support/folder.js";

test("Prism reports an example that violates the spec", async () => {
  const folder = await temporaryFolder();
  const text = await readFile(new URL("../../openapi.yaml", import.meta.url), "utf8");
  const description = join(folder, "openapi.yaml");
  await writeFile(
    description,
    text.replace("action_type: analytics_request", "action_type: another_request"),
  );
  const prism = await startPrism({ description });
  onTestFinished(() => prism.stop());
  const response = await fetch(`${prism.url}/organizations/${guestId}/analytics/requests`, {
    method: "POST",
    headers: {
      Authorization: "Bearer a",
      "Requester-Organization-ID": hostId,
      "Target-Organization-ID": hostId,
    },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("sl-violations")).toContain("action_type");
});
