/** For `npx openapi-ts`: generates a client of the operations, without the token and the organization headers. */
import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
  input: "node_modules/mycreditapp/openapi-session.json",
  output: "hey-api-client",
});
