import { MyCreditApp } from "mycreditapp";

const fetch = async () => Response.json([{ code: "USD" }]);

/** Rendered while it is built: a page that needs no request. */
export default async function Page() {
  const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
  const client = new MyCreditApp({ organizationId, accessToken: "abc", fetch });
  const [currency] = await client.currencies.list();
  return <p>{currency.code}</p>;
}
