import { getClient } from "../../../client.js";
import { askedByActionId } from "../../../ids.js";

async function ask() {
  "use server";
  await getClient().analytics.request(askedByActionId);
}

export default function Page() {
  return (
    <form action={ask}>
      <button type="submit">Ask</button>
    </form>
  );
}
