/** A program that makes one call, for what an environment can only set before a process starts: `call-once.ts URL`. */

import { hostId } from "../../examples/operations.js";
import { MyCreditApp } from "../../src/index.js";

const client = new MyCreditApp({
  organizationId: hostId,
  accessToken: "token",
  baseUrl: process.argv[2],
  maxRetries: 0,
});
try {
  const { path } = await client.request<{ path: string }>("GET /things");
  console.log(path);
} catch (error) {
  console.log((error as Error).message);
}
