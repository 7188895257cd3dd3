import { buildSite } from "../../scripts/docs/build.js";

/** Both files look at the site as it is now. */
export default async function setup(): Promise<void> {
  await buildSite();
}
