/**
 * A host asks a guest to run its analytics, waits until the guest has answered, and reads what came out.
 *
 *     MYCREDITAPP_ORGANIZATION_ID=… MYCREDITAPP_CLIENT_ID=… MYCREDITAPP_CLIENT_SECRET=… \
 *       npx tsx examples/host-reads-analytics.ts <guest id>
 */
import { setTimeout as sleep } from "node:timers/promises";
import { MyCreditApp, toDate } from "mycreditapp";

const [guestId = ""] = process.argv.slice(2);
const host = new MyCreditApp();

const action = await host.analytics.request(guestId);
console.log(`asked on ${toDate(action.created_at).toISOString()}: ${action.status}`);

// While the guest owes an answer, the connection says so.
const answerWithinMs = 24 * 60 * 60 * 1000;
const deadline = AbortSignal.timeout(answerWithinMs);
let connection = await host.guestConnections.get(guestId, { signal: deadline });
while (connection.active_action_type === "analytics_request") {
  await sleep(60_000, undefined, { signal: deadline });
  connection = await host.guestConnections.get(guestId, { signal: deadline });
}
console.log(`score of ${connection.guest_name}: ${connection.total_score ?? "none yet"}`);

for await (const metric of host.metrics.list(guestId, { period_type: "quarterly" })) {
  console.log(`${metric.period} ${metric.metric_type}: ${metric.value}`);
}

const summary = await host.metrics.summary(guestId);
console.log(summary.summary);
