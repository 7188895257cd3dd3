import { buildSite } from "../../src/build.js";

/** Every file looks at the site as it is now, built once. */
export default async function setup(): Promise<void> {
  await buildSite();
}
