import { MyCreditApp } from "mycreditapp";

export default async function Page({ searchParams }) {
  const [currency] = await new MyCreditApp().currencies.list();
  return (
    <p>
      {currency.code} {searchParams.view}
    </p>
  );
}
