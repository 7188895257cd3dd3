/** In a worker of the page: says whether the client refuses a secret there. */
import { InputError, MyCreditApp } from "mycreditapp";

const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";

self.onmessage = ({ data: baseUrl, ports: [port] }) => {
  try {
    new MyCreditApp({ organizationId, baseUrl, clientId: "a", clientSecret: "not-a-secret" });
    port.postMessage("a secret was taken");
  } catch (error) {
    port.postMessage((error instanceof InputError && error.message.includes("browser")) || String(error));
  }
};
