import { MyCreditApp } from "mycreditapp";
import { askedByComponentId } from "../../ids.js";

/** Asks with each view. It reads its query, so that it is rendered for each request; Next.js 14 caches `fetch` even then. */
export default async function Page({ searchParams }) {
  const client = new MyCreditApp();
  const { status } = await client.analytics.request(askedByComponentId);
  return (
    <p>
      {status} {searchParams.view}
    </p>
  );
}
