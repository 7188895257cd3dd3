import { connection } from "next/server";
import { Suspense } from "react";
import { getClient } from "../../../client.js";
import { askedByComponentId } from "../../../ids.js";

/** Asks with each view. */
async function Action() {
  await connection();
  const { status } = await getClient().analytics.request(askedByComponentId);
  return <p>{status}</p>;
}

export default function Page() {
  return (
    <Suspense>
      <Action />
    </Suspense>
  );
}
