import { Suspense } from "react";
import { getClient } from "../../client.js";

/** Calls the client while the page is prerendered, with nothing before it that would end the prerendering. */
async function Currencies() {
  const [currency] = await getClient().currencies.list();
  return <p>{currency.code}</p>;
}

export default function Page() {
  return (
    <Suspense fallback={<p>loading</p>}>
      <Currencies />
    </Suspense>
  );
}
