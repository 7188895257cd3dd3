/** Every place, in the order in which it is run and printed. */
import { http2Place } from "./http2/place.js";
import { nextPlaces } from "./next/place.js";
import { noConnectionPlace } from "./no-connection/place.js";
import type { Place } from "./place.js";
import { proxiesPlace } from "./proxies/place.js";
import { realmPlaces } from "./realms/place.js";
import { redisPlace } from "./redis/place.js";
import { serverPlaces } from "./servers/place.js";
import { workerdPlace } from "./workerd/place.js";

export const places: readonly Place[] = [
  proxiesPlace,
  http2Place,
  noConnectionPlace,
  workerdPlace,
  redisPlace,
  ...nextPlaces,
  ...realmPlaces,
  ...serverPlaces,
];
