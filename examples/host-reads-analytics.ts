/**
 * A host asks a guest to run its analytics, waits until the guest has answered, and reads the results.
 *
 *     MYCREDITAPP_ORGANIZATION_ID=… MYCREDITAPP_CLIENT_ID=… MYCREDITAPP_CLIENT_SECRET=… \
 *       npx tsx examples/host-reads-analytics.ts <guest id> [milliseconds between two reads]
 */
import { MyCreditApp, toDate } from "mycreditapp";

const [guestId = "", interval = "60000"] = process.argv.slice(2);
const host = new MyCreditApp();

const asked = await host.analytics.ensureRequested(guestId);
if (asked.outcome === "requested")
  console.log(`asked on ${toDate(asked.action.created_at).toISOString()}: ${asked.action.status}`);
else console.log("asked before, and not answered yet");

const connection = await host.guestConnections.waitForAnswer(guestId, {
  timeout: 24 * 60 * 60 * 1_000,
  interval: Number(interval),
});
console.log(`score of ${connection.guest_name}: ${connection.total_score ?? "none yet"}`);

for await (const metric of host.metrics.list(guestId, { period_type: "quarterly" })) {
  console.log(`${metric.period} ${metric.metric_type}: ${metric.value}`);
}

const summary = await host.metrics.summary(guestId);
console.log(summary.summary);
