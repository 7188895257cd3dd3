/** An application that knows nothing of the mock: it calls the API with a token that its server gave it. */
import { MyCreditApp } from "mycreditapp";

const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";

globalThis.callTheApi = async () => {
  const client = new MyCreditApp({
    organizationId,
    accessToken: "from-our-server",
    baseUrl: "https://api.mycreditapp.ai/v1-beta",
  });
  const action = await client.analytics.request(guestId);
  const guest = new MyCreditApp({
    organizationId: guestId,
    accessToken: "x",
    baseUrl: "https://api.mycreditapp.ai/v1-beta",
  });
  const file = { name: "a.pdf", data: new TextEncoder().encode("%PDF") };
  await guest.financialFiles.upload(guestId, { file, currency: "USD" });
  const error = await client.organizations.get(guestId).catch((thrown) => thrown);
  return { status: action.status, refused: error.status };
};
