import { MyCreditApp } from "mycreditapp";

/** Nothing here depends on a request: Next.js 14 renders it while it builds, unless something says that it must not. */
export default async function Page() {
  const [currency] = await new MyCreditApp().currencies.list();
  return <p>{currency.code}</p>;
}
