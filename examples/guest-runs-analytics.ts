/**
 * A guest uploads a financial file, waits until it is processed, and runs its analytics for a host.
 *
 *     MYCREDITAPP_ORGANIZATION_ID=… MYCREDITAPP_CLIENT_ID=… MYCREDITAPP_CLIENT_SECRET=… \
 *       npx tsx examples/guest-runs-analytics.ts <host id> <path of the file> <currency>
 */
import { isMyCreditAppError, MyCreditApp, OutcomeError, TimeoutError } from "mycreditapp";

const [hostId = "", path = "", currency = "USD"] = process.argv.slice(2);
const guest = new MyCreditApp();
const { organizationId } = guest;

try {
  const uploaded = await guest.financialFiles.upload(organizationId, { file: { path }, currency });
  console.log(`uploaded ${uploaded.original_filename}`);
  await guest.financialFiles.waitFor(organizationId, uploaded.id, {
    onUpdate: ({ status }) => console.log(`file: ${status}`),
  });

  const { analytics } = guest.asGuestOf(hostId);
  const { id } = await analytics.create(organizationId);
  const run = await analytics.waitFor(organizationId, id, {
    onUpdate: ({ status }) => console.log(`analytics: ${status}`),
  });
  console.log(`analyzed on ${run.analyzed_on}`);
} catch (error) {
  if (!isMyCreditAppError(error)) throw error;
  if (error instanceof OutcomeError) console.error("failed:", error.record);
  if (error instanceof TimeoutError) console.error("not done yet:", error.lastRecord);
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
}
