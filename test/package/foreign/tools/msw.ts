/** The handlers that MSW makes of the document, called by every contract test; nothing goes to the network. */
import { readFile } from "node:fs/promises";
import { fromOpenApi } from "@mswjs/source/open-api";
import { setupServer } from "msw/node";
import { callEveryOperation, report } from "./calls.js";

const text = await readFile("node_modules/mycreditapp/openapi.json", "utf8");
const document = JSON.parse(text) as { servers: [{ url: string }] };
const server = setupServer(...(await fromOpenApi(text)));
server.listen({ onUnhandledRequest: "error" });
const { calls, problems } = await callEveryOperation({ baseUrl: document.servers[0].url });
report(`${calls} operations, each with a token`, problems);
