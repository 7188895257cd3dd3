// Loaded into the workers of the proof. The server has to know which process sends a request, so that it can kill the process.
// It also has to know when a worker is between two steps of marking a guest, so that it can suspend the worker there.
import { Job } from "bullmq";

const { fetch } = globalThis;
const own = { "X-Worker-Process": String(process.pid), "X-Main-Process": String(process.ppid) };

globalThis.fetch = (url, init) => fetch(url, { ...init, headers: { ...init?.headers, ...own } });

const suspended = (process.env.PROOF_SUSPENDED ?? "").split(",");
for (const name of ["updateData", "extendLock"]) {
  const step = Job.prototype[name];
  Job.prototype[name] = async function (...values) {
    const result = await step.apply(this, values);
    if (suspended.includes(this.id))
      await globalThis.fetch(`${process.env.MYCREDITAPP_BASE_URL}/steps/${this.id}`);
    return result;
  };
}
